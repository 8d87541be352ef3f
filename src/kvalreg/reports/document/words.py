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
SEARCH = Text(nb="Søk i rapporten", en="Search the report")
FOUND = Text(nb="{found} av {all} avsnitt passer", en="{found} of {all} sections match")
LISTS = Text(nb="Tabeller og figurer", en="Tables and figures")
LIST_OF_TABLES = Text(nb="Tabelliste", en="List of tables")
LIST_OF_FIGURES = Text(nb="Figurliste", en="List of figures")
TURN = Text(nb="Forrige og neste kapittel", en="Previous and next chapter")
