"""The data-quality page's own words."""

from kvalreg.model import Text
from kvalreg.quality.findings import Severity, Topic

NOTHING = "–"

PAGE_TITLE = Text(nb="Datakvalitet", en="Data quality")
CHECKED = Text(nb="Kontroll av {source}, {day}.", en="The data in {source}, checked on {day}.")
NO_FINDINGS = Text(nb="Kontrollen fant ingenting galt.", en="The check found nothing wrong.")
CANNOT_READ = Text(nb="Ingen av skjemaene kunne leses.", en="None of the forms could be read.")

SEVERITIES = {
    Severity.ERROR: Text(nb="Feil", en="Errors"),
    Severity.WARNING: Text(nb="Advarsler", en="Warnings"),
    Severity.NOTE: Text(nb="Merknader", en="Notes"),
}
SEVERITIES_EXPLAINED = {
    Severity.ERROR: Text(
        nb="Dataene er gale, eller noe kan ikke regnes ut.",
        en="The data are wrong, or something cannot be computed.",
    ),
    Severity.WARNING: Text(
        nb="Dataene kan være gale, eller en regel måtte velge.",
        en="The data may be wrong, or a rule had to choose.",
    ),
    Severity.NOTE: Text(nb="Verdt å vite. Ingenting å gjøre.", en="Worth knowing. Nothing to do."),
}
SYMBOLS = {Severity.ERROR: "✕", Severity.WARNING: "▲", Severity.NOTE: "●"}
TOPICS = {
    Topic.FILES: Text(nb="Filer og rader", en="Files and rows"),
    Topic.COLUMNS: Text(nb="Kolonner", en="Columns"),
    Topic.KEYS: Text(nb="Nøkler", en="Keys"),
    Topic.RELATIONS: Text(nb="Sammenheng mellom skjemaene", en="Relations between forms"),
    Topic.VALUES: Text(nb="Verdier", en="Values"),
    Topic.PLAUSIBILITY: Text(nb="Urimelige opplysninger", en="Implausible statements"),
    Topic.SCORES: Text(nb="Skårer", en="Scores"),
}

OVERVIEW = Text(nb="Oversikt", en="Overview")
FORM = Text(nb="Skjema", en="Form")
FILE = Text(nb="Fil", en="File")
ROWS = Text(nb="Antall", en="Number")
COMPLETED = Text(nb="Ferdigstilt", en="Completed")
VALUES = Text(nb="Verdier", en="Values")
FAULTY_VALUES = Text(nb="Ikke tillatte verdier", en="Values not allowed")

FAULTS_BY_YEAR = Text(
    nb="Ikke tillatte verdier etter skjemaets år", en="Values not allowed, by the form’s year"
)
FAULTS_BY_YEAR_EXPLAINED = Text(
    nb="I parentes: per 1000 skjemaer samme år.", en="In brackets: per 1,000 forms of that year."
)
NO_YEARS = Text(
    nb="Et øyeblikksbilde (snapshot) vet bare hvor mange verdier som ikke var tillatt, ikke i "
    "hvilke rader eller år. Kontroller dumpfilene for å se det.",
    en="A snapshot only knows how many values were not allowed, not in which rows or years. "
    "Check the dump files to see that.",
)
YEAR = Text(nb="År", en="Year")
WITHOUT_YEAR = Text(nb="Uten dato", en="No date")
RATE = Text(nb="{values} ({rate})", en="{values} ({rate})")

COUNT = Text(nb="Antall", en="Number")
ALLOWED = Text(nb="Tillatt", en="Allowed")
EXAMPLES = Text(nb="Eksempler", en="Examples")
ROW = Text(nb="rad {rows}", en="row {rows}")
ROWS_NAMED = Text(nb="rader {rows}", en="rows {rows}")
MORE = Text(nb="{count} til", en="{count} more")
ROWS_EXPLAINED = Text(
    nb="Radene er nummerert som i et regneark: overskriften er rad 1. Navn, fødselsnummer, nøkler "
    "og fritekst vises aldri.",
    en="Rows are numbered as in a spreadsheet: the header is row 1. Names, identity numbers, keys "
    "and free text are never shown.",
)

COMPLETENESS = Text(nb="Kompletthet", en="Completeness")
COMPLETENESS_EXPLAINED = Text(
    nb="Prosent av spørsmålene som er besvart i ferdigstilte skjemaer. Et spørsmål regnes med bare "
    "i skjemaer der det ble stilt: i sin tid, og der det var synlig. Hva som er et svar, følger "
    "hver variabels egne koder. Verdier som ikke er tillatt, teller som ubesvart.",
    en="Percentage of questions answered on completed forms. A question counts only on forms that "
    "asked it: in its time, and where it was shown. What is an answer follows each variable’s own "
    "codes. Values that are not allowed count as not answered.",
)
LEFT_OUT = Text(
    nb="Avkryssingsbokser, fritekst, diagnoser, datoer og det systemet fyller ut, er ikke med i "
    "kartet. De står i listen over alle variabler.",
    en="Boxes, free text, diagnoses, dates and what the system fills in are not part of the map. "
    "They stand in the list of all variables.",
)
LEGEND = Text(nb="Mørkere er mer ubesvart:", en="Darker means more is unanswered:")
SCROLLS = Text(
    nb="Tabellen {name} kan rulles sidelengs", en="The table {name} can be scrolled sideways"
)
SECTION = Text(nb="Del av skjemaet", en="Part of the form")
NATION = Text(nb="Alle enheter", en="All units")
NOT_ASKED = Text(nb="ikke spurt", en="not asked")
WITHOUT_UNIT = Text(nb="Uten enhet", en="No unit")
UNKNOWN_UNIT = Text(nb="RESH {resh}", en="RESH {resh}")
EVERY_VARIABLE = Text(nb="Alle variabler: {form}", en="All variables: {form}")
VARIABLE = Text(nb="Variabel", en="Variable")
ANSWERED = Text(nb="Besvart", en="Answered")
EXPECTED = Text(nb="Spurt", en="Asked")
SHARE = Text(nb="Andel", en="Share")

SCORES_SHORT = Text(nb="Skårer", en="Scores")
SCORES = Text(
    nb="Lagrede skårer mot skårer regnet ut på nytt", en="Stored scores and scores computed anew"
)
SCORES_EXPLAINED = Text(
    nb="Fagsystemet lagrer skårene. Her regnes de ut på nytt av svarene i samme skjema. To skårer "
    "avviker når de skiller seg med mer enn en halv enhet av siste desimal som skåren er lagret "
    "med det året.",
    en="The capture system stores the scores. Here they are computed anew from the answers on the "
    "same form. Two scores differ when they are further apart than half a unit of the last decimal "
    "that the score is stored with that year.",
)
SCORE = Text(nb="Skår", en="Score")
SHARES = Text(nb="Fordeling", en="Distribution")
AGREEING = Text(nb="Like", en="Equal")
DIFFERING = Text(nb="Avviker", en="Differing")
WITHOUT_ANSWERS = Text(nb="Lagret uten nok svar", en="Stored without enough answers")
NOT_STORED = Text(nb="Ikke lagret, men kan regnes ut", en="Not stored, though computable")
MEAN_DIFFERENCE = Text(nb="Avvik i snitt (lagret − ny)", en="Mean difference (stored − new)")
LARGEST = Text(nb="Største avvik", en="Largest difference")
