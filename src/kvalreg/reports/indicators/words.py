"""The indicator page's own words. Sentences that depend on a number have a form for each."""

from dataclasses import dataclass, replace

from kvalreg.indicators.levels import Level
from kvalreg.model import IndicatorKind, Text

NOTHING = "–"
DASH = "\N{WORD JOINER}–\N{WORD JOINER}"
"""Between two numbers that stay on one line."""

SYMBOLS = {"high": "▲", "moderate": "◆", "low": "▼"}


@dataclass(frozen=True)
class LevelWords:
    """How the places of a level are called; the gender of the Norwegian word lies in the forms.

    `one_of`: one among several, as in "one of 14 units". `all_of`: three or more.
    """

    name: Text
    per: Text
    one: Text
    one_of: Text
    several: Text
    the: Text
    both: Text
    all_of: Text
    none: Text


LEVELS = {
    Level.UNIT: LevelWords(
        name=Text(nb="Enhet", en="Unit"),
        per=Text(nb="per enhet", en="by unit"),
        one=Text(nb="én enhet", en="one unit"),
        one_of=Text(nb="én", en="one"),
        several=Text(nb="{count} enheter", en="{count} units"),
        the=Text(nb="de {count} enhetene", en="the {count} units"),
        both=Text(nb="begge enhetene", en="both units"),
        all_of=Text(nb="alle {count} enhetene", en="all {count} units"),
        none=Text(nb="ingen enheter", en="no unit"),
    ),
    Level.HF: LevelWords(
        name=Text(nb="Helseforetak", en="Health trust"),
        per=Text(nb="per helseforetak", en="by health trust"),
        one=Text(nb="ett helseforetak", en="one health trust"),
        one_of=Text(nb="ett", en="one"),
        several=Text(nb="{count} helseforetak", en="{count} health trusts"),
        the=Text(nb="de {count} helseforetakene", en="the {count} health trusts"),
        both=Text(nb="begge helseforetakene", en="both health trusts"),
        all_of=Text(nb="alle {count} helseforetakene", en="all {count} health trusts"),
        none=Text(nb="ingen helseforetak", en="no health trust"),
    ),
    Level.RHF: LevelWords(
        name=Text(nb="Region", en="Region"),
        per=Text(nb="per region", en="by region"),
        one=Text(nb="én region", en="one region"),
        one_of=Text(nb="én", en="one"),
        several=Text(nb="{count} regioner", en="{count} regions"),
        the=Text(nb="de {count} regionene", en="the {count} regions"),
        both=Text(nb="begge regionene", en="both regions"),
        all_of=Text(nb="alle {count} regionene", en="all {count} regions"),
        none=Text(nb="ingen regioner", en="no region"),
    ),
}
LEVELS[Level.NATION] = replace(
    LEVELS[Level.RHF], name=Text(nb="Land", en="Nation"), per=Text(nb="nasjonalt", en="nationally")
)

ACHIEVED = {
    "high": Text(nb="Høy", en="High"),
    "moderate": Text(nb="Moderat", en="Moderate"),
    "low": Text(nb="Lav", en="Low"),
}

# The page

PAGE_TITLE = Text(nb="Kvalitetsindikatorer {year}", en="Quality indicators {year}")
COMPARED_WITH = Text(nb="Med {years} til sammenligning.", en="Compared with {years}.")
ONE_DEFINITION = Text(
    nb="Alle årene er regnet etter definisjonen {key}, så de kan sammenlignes.",
    en="All years are computed by the definition {key}, so they can be compared.",
)
SEVERAL_DEFINITIONS = Text(
    nb="Årene er regnet etter hver sin definisjon og kan ikke uten videre sammenlignes: {years}.",
    en="Each year is computed by its own definition; do not compare them without care: {years}.",
)
YEAR_BY_DEFINITION = Text(nb="{year} etter definisjonen {key}", en="{year} by the definition {key}")
LEVEL_CHOICE = Text(nb="Vis", en="Show")
OVERVIEW = Text(nb="Oversikt", en="Overview")
TO_OVERVIEW = Text(nb="Til oversikten", en="To the overview")
NATION_CHART = Text(nb="Nasjonalt i {year}", en="The nation in {year}")
MATRIX = Text(
    nb="Resultat og måloppnåelse {per} i {year}", en="Result and achievement {per} in {year}"
)
MAIN_INDICATORS = Text(nb="Hovedindikatorene", en="The main indicators")
FURTHER_INDICATORS = Text(nb="Flere indikatorer", en="Further indicators")
FURTHER = {
    IndicatorKind.PROCESS: Text(nb="Flere prosessindikatorer", en="Further process indicators"),
    IndicatorKind.OUTCOME: Text(nb="Flere resultatindikatorer", en="Further outcome indicators"),
    IndicatorKind.STRUCTURE: Text(nb="Strukturindikatorer", en="Structure indicators"),
    IndicatorKind.DESCRIPTION: Text(nb="Hvem pasientene er", en="Who the patients are"),
}
HOW_TO_READ = Text(nb="Slik leses figurene", en="How to read the figures")
READING_BARS = Text(
    nb="Stolpen er {latest}. Fylt sirkel er året før, åpen sirkel to år før. Streken over enden av "
    "stolpen er 95 % konfidensintervall (eksakt, Clopper–Pearson).",
    en="The bar is {latest}. A filled circle is the year before, an open one two years before. The "
    "line across the end of the bar is the 95% confidence interval (exact, Clopper–Pearson).",
)
READING_TARGETS = Text(
    nb="Grønt felt er høy måloppnåelse, gult felt moderat. Måloppnåelsen vurderes på hele prosent.",
    en="The green zone is high achievement, the yellow one moderate. Achievement is judged on "
    "whole per cent.",
)
READING_ORDER = Text(
    nb="Høyeste verdi står øverst, og landet står på sin plass blant de andre. Der færre enn "
    "{smallest} er i nevneren, vises ingen verdi: de står nederst. Tallene til høyre er nevneren "
    "(N) hvert år.",
    en="The highest value stands on top, and the nation in its place among the others. Where "
    "fewer than {smallest} are in the denominator, no value is shown: they stand at the bottom. "
    "The numbers on the right are the denominators (N) of each year.",
)
NUMBERS = Text(nb="Tallene bak figuren", en="The numbers behind the figure")
TABLE_CAPTION = Text(nb="{title} {per}", en="{title} {per}")
DOWNLOAD = Text(nb="Last ned tallene (CSV)", en="Download the numbers (CSV)")
STOPPED = Text(
    nb="Ikke regnet ut: dataene mangler {variables}.",
    en="Not computed: the data lack {variables}.",
)
TARGET = Text(nb="Mål {high}", en="Target {high}")
TARGETS = Text(nb="Mål {high}, min. {moderate}", en="Target {high}, min. {moderate}")
MINIMUM = Text(nb="Minimum", en="Minimum")
OF = Text(nb="{numerator} av {denominator}", en="{numerator} of {denominator}")

INDICATOR = Text(nb="Indikator", en="Indicator")
YEAR = Text(nb="År", en="Year")
MISSING = Text(nb="Mangler", en="Missing")
SHARE = Text(nb="Andel", en="Share")
MEAN = Text(nb="Gjennomsnitt", en="Mean")
INTERVAL = Text(nb="95 % KI", en="95% CI")
ACHIEVEMENT = Text(nb="Måloppnåelse", en="Achievement")

# Figures

SHARE_AXIS = Text(
    nb="Andel (%), med 95 % konfidensintervall for {year}",
    en="Share (%), with 95% confidence interval for {year}",
)
MEAN_AXIS = Text(
    nb="Gjennomsnitt ({unit}), med 95 % konfidensintervall for {year}",
    en="Mean ({unit}), with 95% confidence interval for {year}",
)
TARGET_LINES = {
    "high": Text(nb="Mål {target}", en="Target {target}"),
    "moderate": Text(nb="Min. {target}", en="Min. {target}"),
}
TOO_FEW = Text(nb="N < {smallest}", en="N < {smallest}")
NOBODY = Text(nb="Ingen i {year}", en="None in {year}")
N = Text(nb="N", en="N")
NATION = Text(nb="Nasjonalt", en="Nation")
COUNTED = Text(nb="N: {counts}", en="N: {counts}")
SHARES_PICTURED = Text(
    nb="Stolpediagram: {title} {per}, {years}.", en="Bar chart: {title} {per}, {years}."
)
MEANS_PICTURED = Text(
    nb="Punktdiagram: {title} {per}, {years}.", en="Dot chart: {title} {per}, {years}."
)

# What a figure shows, in sentences

AND = Text(nb="og", en="and")
THE_SHARE = Text(nb="andelen", en="the share")
THE_MEAN = Text(nb="gjennomsnittet", en="the mean")
SHARE_RESULT = Text(
    nb="{value} ({numerator} av {denominator}; 95 % konfidensintervall {interval})",
    en="{value} ({numerator} of {denominator}; 95% confidence interval {interval})",
)
MEAN_RESULT = Text(
    nb="{value} {unit} (N = {denominator}; 95 % konfidensintervall {interval})",
    en="{value} {unit} (N = {denominator}; 95% confidence interval {interval})",
)

NOBODY_COUNTED = Text(nb="Ingen registreringer i {year}.", en="No registrations in {year}.")
NONE_LARGE_ENOUGH = Text(
    nb="I {year} har {none} minst {smallest} i nevneren, så ingen vises.",
    en="In {year}, {none} has at least {smallest} in the denominator, so none is shown.",
)
ONLY_ONE = Text(
    nb="I {year} vises bare {place}: {result}.", en="In {year}, only {place} is shown: {result}."
)
ALL_ALIKE = Text(
    nb="I {year} var {measure} {value} i {places}.",
    en="In {year}, {measure} was {value} in {places}.",
)
SPREAD = Text(
    nb="I {year} gikk {measure} fra {lowest} ({where_lowest}) til {highest} ({where_highest}) i "
    "{places} som vises.",
    en="In {year}, {measure} went from {lowest} ({where_lowest}) to {highest} ({where_highest}) in "
    "{places} shown.",
)

NATIONALLY = Text(nb="Nasjonalt var {measure} {result}.", en="Nationally, {measure} was {result}.")
NATIONALLY_EARLIER = Text(nb="Tilsvarende tall var {series}.", en="Earlier it was {series}.")
IN_YEAR = Text(nb="{value} i {year}", en="{value} in {year}")
NATION_TOO_SMALL = Text(
    nb="Nasjonalt er det færre enn {smallest} i nevneren, så tallet vises ikke.",
    en="Nationally there are fewer than {smallest} in the denominator, so it is not shown.",
)
NATION_ACHIEVED = {
    "high": Text(nb="Nasjonalt er målet nådd.", en="Nationally the target is reached."),
    "moderate": Text(
        nb="Nasjonalt er minimumsmålet nådd, men ikke målet.",
        en="Nationally the minimum is reached, but not the target.",
    ),
    "low": Text(nb="Nasjonalt er målet ikke nådd.", en="Nationally the target is not reached."),
}

REACHED_HIGH = Text(nb="{who} nådde målet på {target}.", en="{who} reached the target of {target}.")
MISSED_HIGH = Text(
    nb="{who} nådde ikke målet på {target}.", en="{who} did not reach the target of {target}."
)
REACHED_MODERATE = Text(
    nb="{who} nådde minimumsmålet på {target}.", en="{who} reached the minimum of {target}."
)
NONE_OF = Text(nb="ingen av {places}", en="none of {places}")
SOME_OF = Text(nb="{some} av {places}", en="{some} of {places}")
MORE = Text(nb="{some} til", en="{some} more")

TOO_SMALL = Text(
    nb="{places} har færre enn {smallest} i nevneren i {year} og vises ikke.",
    en="Not shown, with fewer than {smallest} in the denominator in {year}: {places}.",
)
ABSENT = Text(
    nb="{places} har ingen registreringer i {year}.",
    en="Without registrations in {year}: {places}.",
)
OTHERWISE_UNROUNDED = Text(
    nb="Måloppnåelsen regnes av hele prosent. Uavrundet ville den vært en annen for {places}.",
    en="Achievement is judged on whole per cent. Unrounded it would be another for {places}.",
)
WITH_VALUE = Text(nb="{place} ({value})", en="{place} ({value})")
