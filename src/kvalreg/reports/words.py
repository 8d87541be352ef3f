"""The pages' own words. A register's words come from its declaration."""

from kvalreg.model import Best, Filled, IndicatorKind, ItemKind, Text

# Sentences shared by every page
SKIP = Text(nb="Hopp til innholdet", en="Skip to the content")
CONTENTS = Text(nb="Innhold", en="Contents")
MADE_BY = Text(
    nb="Laget med kvalreg {version} av registerets egen deklarasjon.",
    en="Made with kvalreg {version} from the register’s own declaration.",
)
HOME = Text(nb="Til forsiden", en="To the front page")
OR = Text(nb="eller", nn="eller", en="or", pl="lub")

# The front page
FRONT_EXPLAINED = Text(
    nb="Alt her er laget av registerets deklarasjon og av syntetiske pasienter.",
    en="Everything here is made from the register’s declaration and from synthetic patients.",
)
SYNTHETIC = Text(
    nb="Syntetiske pasienter: tallene sier ingenting om virkelige enheter.",
    en="Synthetic patients: the numbers say nothing about real units.",
)
REGISTERS = Text(nb="Kvalitetsregistre", en="Quality registers")
YEARS_SHOWN = Text(
    nb="Syntetiske pasienter fra {first} til {last}.", en="Synthetic patients, {first} to {last}."
)
SEE_INDICATORS = Text(nb="Kvalitetsindikatorer", en="Quality indicators")
SEE_INDICATORS_EXPLAINED = Text(
    nb="Hver indikator for enhet, helseforetak, region og landet: mål, konfidensintervall og "
    "tre år.",
    en="Each indicator for unit, health trust, region and nation: targets, confidence intervals "
    "and three years.",
)
SEE_REPORT = Text(nb="Årsrapport", en="Annual report")
SEE_REPORT_EXPLAINED = Text(
    nb="Hele rapporten av én beregning: tekst med levende tall, tabeller og figurer, med søk.",
    en="The whole report of one computation: text with live numbers, tables and figures, with "
    "search.",
)
SEE_QUALITY = Text(nb="Datakvalitet", en="Data quality")
SEE_QUALITY_EXPLAINED = Text(
    nb="Hva som er galt eller tvilsomt i dataene, og hvor fullstendige svarene er.",
    en="What is wrong or doubtful in the data, and how complete the answers are.",
)
SEE_FORMS_EXPLAINED = Text(
    nb="Alle skjemaene slik pasienter og behandlere møter dem, til utskrift.",
    en="All forms as patients and clinicians meet them, to print.",
)
MADE_AGAIN = Text(nb="Slik lages det samme igjen", en="How to make the same again")
MADE_AGAIN_EXPLAINED = Text(
    nb="Bruk dine egne datafiler i stedet for «dump» for å se ditt eget register.",
    en="Use your own data files in place of “dump” to see your own register.",
)

# Periods and bounds
DAY = Text(
    nb="{day}. {month} {year}",
    nn="{day}. {month} {year}",
    en="{day} {month} {year}",
    pl="{day} {month} {year}",
)
MONTHS = (
    Text(nb="januar", nn="januar", en="January", pl="stycznia"),
    Text(nb="februar", nn="februar", en="February", pl="lutego"),
    Text(nb="mars", nn="mars", en="March", pl="marca"),
    Text(nb="april", nn="april", en="April", pl="kwietnia"),
    Text(nb="mai", nn="mai", en="May", pl="maja"),
    Text(nb="juni", nn="juni", en="June", pl="czerwca"),
    Text(nb="juli", nn="juli", en="July", pl="lipca"),
    Text(nb="august", nn="august", en="August", pl="sierpnia"),
    Text(nb="september", nn="september", en="September", pl="września"),
    Text(nb="oktober", nn="oktober", en="October", pl="października"),
    Text(nb="november", nn="november", en="November", pl="listopada"),
    Text(nb="desember", nn="desember", en="December", pl="grudnia"),
)
FROM_DAY_TO_DAY = Text(nb="fra {first} til og med {last}", en="from {first} to {last}")
FROM_DAY = Text(nb="fra {first}", en="from {first}")
TO_DAY = Text(nb="til og med {last}", en="until {last}")
ALWAYS = Text(nb="uten tidsgrense", en="without time limit")
AT_LEAST = Text(nb="minst {lowest}", en="at least {lowest}")
AT_MOST = Text(nb="høyst {highest}", en="at most {highest}")
WITH_UNIT = Text(nb="{bounds} {unit}", nn="{bounds} {unit}", en="{bounds} {unit}")

# Forms
FORMS = Text(nb="Skjemaer", en="Forms")
ALL_FORMS = Text(nb="Alle skjemaene", en="All forms")
ANSWERED_BY = Text(nb="Fylles ut av", en="Filled in by")
VERSION = Text(nb="Versjon", en="Version")
VALID = Text(nb="Gjelder", en="Valid")
NEWS = Text(nb="Nytt i versjonen", en="New in this version")
FORMS_EXPLAINED = Text(
    nb="Skjemaene kan skrives ut på A4. De viser også variabelnavn og koder, slik svarene lagres.",
    en="The forms can be printed on A4. They also show variable names and codes, as stored.",
)
REQUIRED = Text(nb="må besvares", en="must be answered")
REQUIRED_EXPLAINED = Text(
    nb="Spørsmål merket {mark} må besvares.", en="Questions marked {mark} must be answered."
)
CODES_EXPLAINED = Text(
    nb="Den dempede teksten er variabelnavn og koder, slik svarene lagres.",
    en="The muted text gives variable names and codes, as the answers are stored.",
)
NOTHING_STORED = Text(
    nb="Siden er til utskrift og gjennomsyn: det som fylles inn her, lagres ikke.",
    en="The page is for printing and reading: nothing entered here is stored.",
)
VARIABLE = Text(nb="Variabel", en="Variable")
CODE = Text(nb="Kode", en="Code")
QUESTION = Text(nb="Spørsmål", en="Question")
TICK_ALL = Text(nb="Kryss av for alt som passer.", en="Tick all that apply.")
DATE_FORMAT = Text(nb="dag.måned.år", en="day.month.year")
WHOLE_NUMBER = Text(nb="Helt tall", en="Whole number")
WHOLE_NUMBER_WITHIN = Text(nb="Helt tall, {bounds}", en="Whole number, {bounds}")
DECIMAL_NUMBER = Text(nb="Tall", en="Number")
DECIMAL_NUMBER_WITHIN = Text(nb="Tall, {bounds}", en="Number, {bounds}")
DIAGNOSIS_CODE = Text(nb="Diagnosekode (ICD-10)", en="Diagnosis code (ICD-10)")
ANCHOR = Text(nb="{value} = {meaning}", nn="{value} = {meaning}", en="{value} = {meaning}")
DESCRIPTORS_ONLY = Text(
    nb="Her står korte stikkord, ikke spørreskjemaets egen ordlyd.",
    en="These are short descriptors, not the questionnaire’s own wording.",
)
RIGHTS = Text(nb="Rettigheter: {holder}.", en="Rights: {holder}.")
PAGE_NUMBER = Text(nb="side", en="page")

# Conditions
ONLY_IF = Text(nb="Fylles bare ut hvis {condition}.", en="Fill in only if {condition}.")
IS_TICKED = Text(nb="«{label}» er krysset av", en="“{label}” is ticked")
IS_NOT_TICKED = Text(nb="«{label}» ikke er krysset av", en="“{label}” is not ticked")
IS_ANSWERED = Text(nb="«{label}» er besvart med {answers}", en="“{label}” is answered {answers}")
QUOTED = Text(nb="«{words}»", nn="«{words}»", en="“{words}”", pl="„{words}”")

# Code book
CODEBOOK = Text(nb="Kodebok", en="Code book")
CODEBOOK_EXPLAINED = Text(
    nb="Alle variabler i registeret: hva som kan svares, hvordan det lagres, og når det gjaldt.",
    en="Every variable of the register: what may be answered, how it is stored, and when.",
)
ENGLISH_SOURCES = Text(
    nb="Kilder, merknader og lisensvilkår står på engelsk.",
    en="Sources, notes and licence terms are given as declared.",
)
COUNTED = Text(
    nb="{variables} variabler i {forms} skjemaer",
    en="{variables} variables in {forms} forms",
)
SEARCH = Text(nb="Søk i kodeboken", en="Search the code book")
SEARCH_HELP = Text(
    nb="Variabelnavn, tekst, kode eller spørreskjema", en="Variable name, text, code, questionnaire"
)
SEARCH_FOUND = Text(nb="{found} av {all} oppføringer passer", en="{found} of {all} entries match")
TABLE = Text(nb="Tabell", en="Table")
KEY = Text(nb="Nøkkel", en="Key")
MAIN_FORM_KEY = Text(nb="Peker på hovedskjemaet", en="Points at the main form")
DATED_BY = Text(nb="Dateres av", en="Dated by")
HISTORY = Text(nb="Versjonshistorie", en="Version history")
BROUGHT = Text(nb="Nye variabler", en="New variables")
REMOVED = Text(nb="Utgåtte variabler", en="Removed variables")
CHANGED = Text(nb="Endret koding", en="Changed coding")
NONE_CHANGED = Text(nb="Ingen variabler endret.", en="No variables changed.")
FIRST_VERSION = Text(
    nb="Første versjon: {count} variabler.", en="First version: {count} variables."
)
CODES = Text(nb="Koder", en="Codes")
NOT_ANSWERED = Text(nb="Ikke besvart", en="Not answered")
RECODED = Text(nb="Omkodes", en="Recoded")
RECODING = Text(nb="{stored} → {today}", nn="{stored} → {today}", en="{stored} → {today}")
ASKED_IF = Text(nb="Fylles ut hvis", en="Filled in if")
CODING_VALID = Text(nb="Kodingen gjelder", en="Coding valid")
ASKED = Text(nb="Stod på skjemaet", en="On the form")
ALSO_CALLED = Text(nb="Også kalt", en="Also called")
QUESTIONS = Text(nb="Spørsmål", en="Questions")
QUESTIONNAIRE = Text(nb="Spørreskjema", en="Questionnaire")
QUESTIONNAIRES = Text(nb="Spørreskjemaer og skårer", en="Questionnaires and scores")
SOURCE = Text(nb="Kilde", en="Source")
NOTE = Text(nb="Merknad", en="Note")
HELP = Text(nb="Hjelpetekst", en="Help text")
RANGE = Text(nb="Område", en="Range")
MISSING_RULE = Text(nb="Når svar mangler", en="When answers are missing")
ALWAYS_GIVEN = Text(nb="Gis alltid.", en="Always given.")
NEEDS_ONE = Text(nb="Svaret må være gitt.", en="The answer is needed.")
NEEDS_ALL = Text(nb="Alle {count} svar må være gitt.", en="All {count} answers are needed.")
NEEDS_SOME = Text(
    nb="Minst {least} av {count} svar må være gitt.",
    en="At least {least} of {count} answers are needed.",
)
BANDS = Text(nb="Grader", en="Bands")
BEST = Text(nb="Best", en="Best")
IMPORTANT_CHANGE = Text(nb="Minste viktige endring", en="Minimal important change")
VALUE_SET = Text(nb="Verdisett", en="Value set")
LICENCE = Text(nb="Rettigheter", en="Rights")
RECALL = Text(nb="Tidsrom", en="Recall period")
USED_IN = Text(nb="Brukes i", en="Used in")
SHIFTED = Text(nb="skåres som lagret kode {shift}", en="scored as stored code {shift}")
DERIVED = Text(nb="Utledede variabler", en="Derived variables")
DERIVED_EXPLAINED = Text(
    nb="Regnes ut for hvert forløp, av skjemaenes variabler og av skårene.",
    en="Computed for each pathway, from the forms’ variables and the scores.",
)
HAS_FORM = Text(nb="Om forløpet har «{form}».", en="Whether the pathway has “{form}”.")
DUE_DAY = Text(
    nb="Dagen det gjelder: {months} hele måneder etter «{anchor}».",
    en="The day it is due: {months} whole months after “{anchor}”.",
)
CATEGORIES = Text(nb="Kategorier", en="Categories")
CUT_DAY = Text(nb="Skjæringsdato", en="Cut day")
CUT_DAY_EXPLAINED = Text(
    nb="Årets siste dag. Hvert år telles av det som hadde skjedd innen den.",
    en="The last day of the year. Each year is counted from what had happened by then.",
)
COMPUTED_FROM = Text(nb="Regnes av", en="Computed from")
INDICATORS = Text(nb="Kvalitetsindikatorer", en="Quality indicators")
DEFINITION = Text(nb="Definisjon {key}", en="Definition {key}")
NEWEST_FIRST = Text(nb="Nyeste definisjon først.", en="Newest definition first.")
SHARED = Text(nb="Som i en nyere definisjon", en="As in a newer definition")
UNIT = Text(nb="Enhet", en="Unit")
TARGETS = Text(nb="Mål", en="Targets")
HIGH_TARGET = Text(nb="høy måloppnåelse {target} %", en="high {target}%")
MODERATE_TARGET = Text(nb="moderat {target} %", en="moderate {target}%")
SMALLEST_SHOWN = Text(nb="Minste tall som vises", en="Smallest number shown")
YEAR_DECIDED_BY = Text(nb="Året bestemmes av", en="Year decided by")
KIND = Text(nb="Slag", en="Kind")

TYPES = {
    ItemKind.INTEGER: Text(nb="helt tall", en="whole number"),
    ItemKind.DECIMAL: Text(nb="desimaltall", en="decimal number"),
    ItemKind.DATE: Text(nb="dato", en="date"),
    ItemKind.CHOICE: Text(nb="valg", en="choice"),
    ItemKind.FLAG: Text(nb="avkryssing", en="check box"),
    ItemKind.TEXT: Text(nb="tekst", en="text"),
    ItemKind.DIAGNOSIS: Text(nb="diagnosekode", en="diagnosis code"),
    ItemKind.IDENTIFIER: Text(nb="identifikator", en="identifier"),
}

FILLED_BY = {
    Filled.BY_PERSON: Text(nb="på skjemaet", en="on the form"),
    Filled.BY_SYSTEM: Text(nb="av systemet", en="by the system"),
    Filled.COMPUTED: Text(nb="regnes ut", en="computed"),
}

BEST_END = {
    Best.LOW: Text(nb="lav", en="low"),
    Best.HIGH: Text(nb="høy", en="high"),
    Best.NEITHER: Text(nb="ingen retning", en="no direction"),
}

INDICATOR_KINDS = {
    IndicatorKind.STRUCTURE: Text(nb="struktur", en="structure"),
    IndicatorKind.PROCESS: Text(nb="prosess", en="process"),
    IndicatorKind.OUTCOME: Text(nb="resultat", en="outcome"),
    IndicatorKind.DESCRIPTION: Text(nb="beskrivelse", en="description"),
}
