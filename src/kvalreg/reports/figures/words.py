"""The words of figures that belong to no register. Sentences have a form for each number."""

from kvalreg.model import Text
from kvalreg.reports.counting.part import Side

NOTHING = "–"
DASH = "\N{WORD JOINER}–\N{WORD JOINER}"
"""Between two numbers that stay on one line."""

AND = Text(nb="og", en="and")
N = Text(nb="N", en="N")
COUNT = Text(nb="n", en="n")
SHARE = Text(nb="Andel", en="Share")
MEAN = Text(nb="Gjennomsnitt", en="Mean")
NUMBER = Text(nb="Antall", en="Number")
INTERVAL = Text(nb="95 % KI", en="95% CI")
OF = Text(nb="{count} av {people}", en="{count} of {people}")
TOO_FEW = Text(nb="N < {smallest}", en="N < {smallest}")
NOBODY = Text(nb="Ingen", en="None")
LEGEND = Text(nb="{name}, N = {people}", en="{name}, N = {people}")
SIDE_HEAD = Text(nb="{name}: {head}", en="{name}: {head}")

SHARE_AXIS = Text(
    nb="Andel (%), med 95 % konfidensintervall", en="Share (%), with 95% confidence interval"
)
MEAN_AXIS = Text(
    nb="Gjennomsnitt ({unit}), med 95 % konfidensintervall",
    en="Mean ({unit}), with 95% confidence interval",
)

# What a figure shows, in sentences

BARS_PICTURED = Text(nb="Stolpediagram: {title}.", en="Bar chart: {title}.")
LINES_PICTURED = Text(nb="Linjediagram: {title}.", en="Line chart: {title}.")
NO_REGISTRATIONS = Text(nb="Ingen registreringer.", en="No registrations.")
TOO_FEW_TO_SHOW = {
    Side.ALL: Text(
        nb="Det er færre enn {smallest} registreringer, så ingen tall vises.",
        en="There are fewer than {smallest} registrations, so no numbers are shown.",
    ),
    Side.OWN: Text(
        nb="Det er færre enn {smallest} registreringer hos {who}, så ingen tall vises.",
        en="There are fewer than {smallest} registrations in {who}, so no numbers are shown.",
    ),
    Side.REST: Text(
        nb="Det er færre enn {smallest} registreringer i resten av landet, så ingen tall vises.",
        en="There are fewer than {smallest} registrations in the rest of the country, so no "
        "numbers are shown.",
    ),
}
WITH_VALUE = Text(nb="{name} ({value})", en="{name} ({value})")

# Distributions

ALL_ALIKE = Text(nb="Alle andelene er {value}.", en="All shares are {value}.")
LARGEST_AND_SMALLEST = Text(
    nb="Størst er andelen for {largest}, minst for {smallest}.",
    en="The largest share is that of {largest}, the smallest that of {smallest}.",
)
LARGEST_NEXT_AND_SMALLEST = Text(
    nb="Størst er andelen for {largest}, deretter {next}, og minst for {smallest}.",
    en="The largest share is that of {largest}, then {next}, and the smallest that of {smallest}.",
)
ONE_SHARE = Text(nb="Andelen for {name}.", en="The share of {name}.")
SIDE_BEGINS = Text(nb="{who} (N = {people}):", en="{who} (N = {people}):")
LARGEST_DIFFERENCE = Text(
    nb="Størst er forskjellen for {name}: {own} hos {who} mot {rest} i resten av landet.",
    en="The largest difference is in {name}: {own} in {who} against {rest} in the rest of the "
    "country.",
)
NO_DIFFERENCE = Text(
    nb="Andelene er de samme i resten av landet.",
    en="The shares are the same in the rest of the country.",
)

# Means before and after

TOTAL = Text(nb="Totalt", en="Total")
TOO_FEW_ANSWERED = Text(
    nb="Færre enn {smallest} har svart hver gang, så ingen tall vises.",
    en="Fewer than {smallest} answered every time, so no numbers are shown.",
)
COURSE = {
    "fell": Text(
        nb="Totalt sank gjennomsnittet fra {first} til {later} (N = {people}).",
        en="In total the mean fell from {first} to {later} (N = {people}).",
    ),
    "rose": Text(
        nb="Totalt steg gjennomsnittet fra {first} til {later} (N = {people}).",
        en="In total the mean rose from {first} to {later} (N = {people}).",
    ),
    "stayed": Text(
        nb="Totalt endte gjennomsnittet der det begynte: {first} og {later} (N = {people}).",
        en="In total the mean ended where it began: {first} and {later} (N = {people}).",
    ),
}
ONE_UNIT_LOWER = Text(
    nb="{unit} hadde lavere gjennomsnitt {last} enn {first}.",
    en="{unit} had a lower mean {last} than {first}.",
)
ONE_UNIT_NOT_LOWER = Text(
    nb="{unit} hadde ikke lavere gjennomsnitt {last} enn {first}.",
    en="{unit} did not have a lower mean {last} than {first}.",
)
BOTH_LOWER = Text(
    nb="Begge enhetene som vises, hadde lavere gjennomsnitt {last} enn {first}.",
    en="Both units shown had a lower mean {last} than {first}.",
)
ALL_LOWER = Text(
    nb="Alle de {units} enhetene som vises, hadde lavere gjennomsnitt {last} enn {first}.",
    en="All {units} units shown had a lower mean {last} than {first}.",
)
SOME_LOWER = Text(
    nb="{lower} av {units} enheter som vises, hadde lavere gjennomsnitt {last} enn {first}.",
    en="{lower} of the {units} units shown had a lower mean {last} than {first}.",
)
NONE_LOWER = Text(
    nb="Ingen av de {units} enhetene som vises, hadde lavere gjennomsnitt {last} enn {first}.",
    en="None of the {units} units shown had a lower mean {last} than {first}.",
)
MEANS_SPREAD = Text(
    nb="{when} gikk gjennomsnittet fra {lowest} ({where_lowest}) til {highest} ({where_highest}).",
    en="{when} the mean went from {lowest} ({where_lowest}) to {highest} ({where_highest}).",
)
MEANS_ALIKE = Text(
    nb="{when} var gjennomsnittet {value} i alle enhetene.",
    en="{when} the mean was {value} in every unit.",
)
ONE_HIDDEN = Text(
    nb="Én enhet har færre enn {smallest} og vises ikke.",
    en="One unit has fewer than {smallest} and is not shown.",
)
SEVERAL_HIDDEN = Text(
    nb="{count} enheter har færre enn {smallest} og vises ikke.",
    en="{count} units have fewer than {smallest} and are not shown.",
)

# Counts

MOST_OF_SERIES = Text(
    nb="{series}: {people}, flest i gruppen {groups} ({count}).",
    en="{series}: {people}, most of them in the group {groups} ({count}).",
)
NONE_OF_SERIES = Text(nb="{series}: ingen.", en="{series}: none.")

# Quarters

QUARTER = Text(nb="{number}. kv. {year}", en="Q{number} {year}")
QUARTER_HEAD = Text(nb="Kvartal", en="Quarter")
NUMBERS_UNDER = Text(
    nb="Andel (%) med 95 % konfidensintervall; under hvert kvartal antallet (N)",
    en="Share (%) with 95% confidence interval; under each quarter the number (N)",
)
QUARTERS = Text(
    nb="{name}: fra {first} i {first_quarter} til {last} i {last_quarter}.",
    en="{name}: from {first} in {first_quarter} to {last} in {last_quarter}.",
)
ONE_QUARTER = Text(
    nb="{name}: {last} i {last_quarter}, det eneste kvartalet med registreringer.",
    en="{name}: {last} in {last_quarter}, the only quarter with registrations.",
)
BESIDE_THE_REST = {
    "above": Text(
        nb="I {quarter} lå {own} over resten av landet.",
        en="In {quarter}, {own} lay above the rest of the country.",
    ),
    "below": Text(
        nb="I {quarter} lå {own} under resten av landet.",
        en="In {quarter}, {own} lay below the rest of the country.",
    ),
    "same": Text(
        nb="I {quarter} lå {own} likt med resten av landet.",
        en="In {quarter}, {own} lay level with the rest of the country.",
    ),
}
