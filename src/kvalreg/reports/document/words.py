"""The words of reports that belong to no register."""

from kvalreg.model import Text

# Sentences about targets. `who` is a number of places, or one by its name.
REACHED_HIGH = Text(
    nb="{who} oppnådde høy måloppnåelse (minst {target})",
    en="{who} reached high achievement (at least {target})",
)
REACHED_MODERATE = Text(
    nb="{who} oppnådde moderat måloppnåelse (minst {target})",
    en="{who} reached moderate achievement (at least {target})",
)
REACHED_LOW = Text(nb="{who} hadde lav måloppnåelse", en="{who} had low achievement")
NONE_OF = Text(nb="ingen av {places}", en="none of {places}")
MISSED_HIGH = Text(
    nb="{who} oppnådde ikke høy måloppnåelse (minst {target})",
    en="{who} did not reach high achievement (at least {target})",
)

# References and captions
TABLE = Text(nb="tabell {number}", en="table {number}")
FIGURE = Text(nb="figur {number}", en="figure {number}")
TABLE_CAPTION = Text(nb="Tabell {number}", en="Table {number}")
FIGURE_CAPTION = Text(nb="Figur {number}", en="Figure {number}")
NOT_MADE = Text(
    nb="{exhibit} er ikke laget: {reason}.", en="{exhibit} has not been made: {reason}."
)
DATA_LACK = Text(nb="dataene mangler {variables}", en="the data lack {variables}")
NEEDS_ELIGIBLE = Text(
    nb="antall aktuelle pasienter er ikke oppgitt",
    en="the numbers of eligible patients were not given",
)
NUMBERS = Text(nb="Tallene bak figuren", en="The numbers behind the figure")

# Pages
DOWNLOAD = Text(
    nb="Last ned tallene i {exhibit} (CSV)", en="Download the numbers of {exhibit} (CSV)"
)
ENLARGE = Text(nb="Forstørr", en="Enlarge")
SHRINK = Text(nb="Lukk", en="Close")
POINT = Text(nb="Vis tallene når jeg peker", en="Show the numbers when I point")
SEARCH = Text(nb="Søk i rapporten", en="Search the report")
FOUND = Text(nb="{found} av {all} avsnitt passer", en="{found} of {all} sections match")
LISTS = Text(nb="Tabeller og figurer", en="Tables and figures")
LIST_OF_TABLES = Text(nb="Tabelliste", en="List of tables")
LIST_OF_FIGURES = Text(nb="Figurliste", en="List of figures")
TURN = Text(nb="Forrige og neste kapittel", en="Previous and next chapter")
CHAPTER = Text(nb="kapittel {number}", en="chapter {number}")
CHAPTER_BY_NAME = Text(nb="kapittelet «{title}»", en="the chapter “{title}”")

# Fact boxes
DEFINITION = Text(nb="Definisjon", en="Definition")
KIND = Text(nb="Type", en="Type")
TARGETS = Text(nb="Måltall", en="Targets")
NO_TARGET = Text(nb="ikke satt", en="not set")
FURTHER = {
    "knowledge": Text(nb="Kunnskapsgrunnlag", en="Knowledge base"),
    "numerator": Text(nb="Teller", en="Numerator"),
    "denominator": Text(nb="Nevner", en="Denominator"),
    "note": Text(nb="Merknad", en="Note"),
}
BASIS_HEAD = Text(nb="Grunnlag", en="Basis")
BASIS_OF_ALL = Text(
    nb="{counted} forløp i {year}; ingen mangler svarene.",
    en="{counted} courses in {year}; none lack the answers.",
)
BASIS_BUT_ONE = Text(
    nb="{counted} forløp i {year}; ett til hører til populasjonen, men mangler svarene.",
    en="{counted} courses in {year}; one more belongs to the population but lacks the answers.",
)
BASIS = Text(
    nb="{counted} forløp i {year}; {missing} til hører til populasjonen, men mangler svarene.",
    en="{counted} courses in {year}; {missing} more belong to the population but lack the answers.",
)
STRUCTURE = Text(nb="Strukturindikator", en="Structure indicator")
PROCESS = Text(nb="Prosessindikator", en="Process indicator")
OUTCOME = Text(nb="Resultatindikator", en="Outcome indicator")
DESCRIPTION = Text(nb="Beskrivelse av pasientene", en="Description of the patients")

# What changed
NEW_INDICATOR = Text(nb="Ny i {year}.", en="New in {year}.")
INDICATOR_GONE = Text(nb="Utgått i {year}.", en="No longer used in {year}.")
EXPLAINED_BEFORE = Text(nb="Før: {said}", en="Before: {said}")
EXPLAINED_NOW = Text(nb="Nå: {said}", en="Now: {said}")
TARGETS_CHANGED = Text(
    nb="Måltall: {now} (før: {before}).", en="Targets: {now} (before: {before})."
)
SAME_DEFINITIONS = Text(
    nb="Ingen definisjoner eller måltall er endret fra {before} til {year}.",
    en="No definition or target has changed from {before} to {year}.",
)
INDICATOR = Text(nb="Indikator", en="Indicator")
DIFFERENCE = Text(nb="Endring (95 % KI)", en="Change (95% CI)")
POINTS = Text(nb="prosentpoeng", en="percentage points")
TO = Text(nb="til", en="to")
SAME_RULE = Text(
    nb="Begge årene er regnet etter definisjonene for {year}.",
    en="Both years are computed by the definitions of {year}.",
)
NEW_RULE = Text(
    nb="Definisjonen eller måltallet er nytt i {year}; fjorårets rapport viste et annet tall.",
    en="The definition or target is new in {year}; last year's report showed another number.",
)

# Inconsistencies
NO_INCONSISTENCY = Text(
    nb="Ingen. Alle tall i rapporten er regnet ut én gang, av de samme dataene.",
    en="None. Every number in the report is computed once, from the same data.",
)
VALUE_FAULTS = Text(
    nb="{count} verdier i dataene ble ikke forstått og teller som manglende.",
    en="{count} values in the data were not understood and count as missing.",
)
VALUE_FAULT = Text(
    nb="Én verdi i dataene ble ikke forstått og teller som manglende.",
    en="One value in the data was not understood and counts as missing.",
)
UNKNOWN_UNITS = Text(
    nb="Dataene har enheter som registeret ikke kjenner; de teller nasjonalt: {units}.",
    en="The data have units that the register does not know; they count nationally: {units}.",
)
OTHER_TOTALS = Text(
    nb="{first} og {second} gjelder de samme pasientene, men summerer til {one} og {other}.",
    en="{first} and {second} are about the same patients but add up to {one} and {other}.",
)

# PDF
OF_PAGES = Text(nb="av", en="of")
ONE_PAGE = Text(nb="Hele rapporten på én side", en="The whole report on one page")
