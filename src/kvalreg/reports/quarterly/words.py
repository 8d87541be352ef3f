"""The words of quarterly reports that belong to no register."""

from kvalreg.model import Text
from kvalreg.statistics.spc import Signal

QUARTER = Text(
    nb="{number}.\N{NO-BREAK SPACE}kvartal\N{NO-BREAK SPACE}{year}",
    en="quarter\N{NO-BREAK SPACE}{number} of\N{NO-BREAK SPACE}{year}",
)
OF_QUARTER = Text(nb="{quarter}", en="for {quarter}")
WINDOW = Text(nb="{first} til {last}", en="{first} to {last}")

# What has changed. `before` is the share of the quarters before, together.
ROSE = Text(
    nb="{share} ({basis}) siste kvartal, høyere enn kvartalene før ({before}).",
    en="{share} ({basis}) in the last quarter, higher than in the quarters before ({before}).",
)
FELL = Text(
    nb="{share} ({basis}) siste kvartal, lavere enn kvartalene før ({before}).",
    en="{share} ({basis}) in the last quarter, lower than in the quarters before ({before}).",
)
RULES = {
    Signal.BEYOND_LIMITS: Text(
        nb="Det er utenfor grensene for vanlig variasjon ({limits}).",
        en="That is outside the limits of ordinary variation ({limits}).",
    ),
    Signal.TWO_OF_THREE: Text(
        nb="To av de tre siste kvartalene, også det siste, ligger langt fra det vanlige, til samme "
        "side.",
        en="Two of the last three quarters, the last one too, are far from the ordinary, on the "
        "same side.",
    ),
    Signal.RUN: Text(
        nb="De åtte siste kvartalene ligger alle på samme side av {before}.",
        en="The last eight quarters all are on the same side of {before}.",
    ),
}
WISHED_FOR = Text(nb="Det er i ønsket retning.", en="That is the direction wished for.")
NOT_WISHED_FOR = Text(
    nb="Det er ikke i ønsket retning.", en="That is not the direction wished for."
)
NO_CHANGE = Text(
    nb="Ingen endring skiller seg fra vanlig variasjon. Det ble sett på {charts}.",
    en="No change stands out from ordinary variation. Looked at: {charts}.",
)
MEASURES = Text(nb="{count} mål", en="{count} measures")
ONE_MEASURE = Text(nb="ett mål", en="one measure")
CHANGE_UNKNOWN = Text(
    nb="Om endring kan ingenting sies: det er for få kvartaler med nok pasienter (minst {periods} "
    "før det siste, med minst {smallest} pasienter i hvert).",
    en="Nothing can be said of change: there are too few quarters with enough patients (at least "
    "{periods} before the last one, with at least {smallest} patients each).",
)

# What is otherwise than in the rest of the country
DIFFERS = Text(
    nb="{own} ({own_basis}) mot {rest} ({rest_basis}); forskjellen er {difference} prosentpoeng "
    "(95\N{NO-BREAK SPACE}% KI {lower} til {upper}).",
    en="{own} ({own_basis}) against {rest} ({rest_basis}); the difference is {difference} "
    "percentage points (95%\N{NO-BREAK SPACE}CI {lower} to {upper}).",
)
MORE_DIFFER = Text(
    nb="I tillegg er det forskjell for {titles}.", en="There are also differences for {titles}."
)
NO_DIFFERENCE = Text(
    nb="Ingen forskjell er større enn det tilfeldigheter kan forklare. Det ble sett på {tests}.",
    en="No difference is larger than chance can explain. Looked at: {tests}.",
)
DIFFERENCE_UNKNOWN = Text(
    nb="Om forskjeller kan ingenting sies: enheten eller resten av landet har færre enn {smallest} "
    "pasienter i de fire kvartalene.",
    en="Nothing can be said of differences: the unit or the rest of the country has fewer than "
    "{smallest} patients in the four quarters.",
)

# What nothing can be said of, and how sure the rest is
TOO_FEW = Text(
    nb="For få pasienter til å si noe om {titles}.",
    en="There are too few patients to say anything of {titles}.",
)
NOBODY_AT_ALL = Text(
    nb="Det er for få pasienter til å si noe om noen av målene.",
    en="There are too few patients to say anything of any measure.",
)
TOO_SMALL = Text(nb="for få pasienter", en="too few patients")
QUOTED = Text(nb="«{title}»", en="“{title}”")
ENOUGH = Text(
    nb="Det er nok pasienter til å si noe om alle målene.",
    en="There are enough patients to say something of every measure.",
)
CAUTION_ABOUT_CHANGE = Text(
    nb="Det er sett etter endring i {charts}, med tre regler. Selv om ingenting hadde endret seg, "
    "ville omtrent {chance} av slike rapporter ha pekt på minst én endring. En endring her er "
    "derfor en grunn til å se nærmere, ikke et bevis.",
    en="{charts} have been looked at for change, by three rules. Even if nothing had changed, "
    "about {chance} of such reports would have pointed at one change at least. A change here is "
    "therefore a reason to look closer, not a proof.",
)
CAUTION_ABOUT_DIFFERENCE = Text(
    nb="Forskjellene er korrigert for at det er sett på {tests}: høyst {wrong} av slike rapporter "
    "har med en forskjell som skyldes tilfeldigheter. De er ikke korrigert for at enhetene har "
    "ulike pasienter.",
    en="The differences are corrected for looking at {tests}: at most {wrong} of such reports name "
    "any difference that is due to chance. They are not corrected for units having different "
    "patients.",
)

# The overview
MEASURE = Text(nb="Mål", en="Measure")
LAST_QUARTER = Text(nb="Siste kvartal (N)", en="Last quarter (N)")
USUAL = Text(nb="Vanlig variasjon", en="Ordinary variation")
LAST_FOUR = Text(nb="Siste fire kvartaler (N)", en="Last four quarters (N)")
REST = Text(nb="Resten av landet (N)", en="Rest of the country (N)")
DIFFERENCE = Text(
    nb="Forskjell i prosentpoeng (95 % KI)", en="Difference in percentage points (95% CI)"
)
REMARK = Text(nb="Merknad", en="Remark")
CHANGED = Text(nb="endret", en="changed")
DIFFERENT = Text(nb="forskjellig", en="different")
FEW = Text(nb="for få", en="too few")
LIMITS_TO = Text(
    nb="{lower}\N{NO-BREAK SPACE}til\N{NO-BREAK SPACE}{upper}",
    en="{lower}\N{NO-BREAK SPACE}to\N{NO-BREAK SPACE}{upper}",
)

# Own unit and the rest, side by side
CHARACTERISTIC = Text(nb="Kjennetegn", en="Characteristic")
PEOPLE = Text(nb="Antall (N)", en="Number (N)")
FEWER_THAN = Text(nb="færre enn {smallest}", en="fewer than {smallest}")
NONE = Text(nb="ingen", en="no")

# The page of all units
ALL_REPORTS = Text(nb="Rapportene", en="The reports")
ALL_EXPLAINED = Text(
    nb="En rapport for hver enhet: egne pasienter mot resten av landet. Tabellen sier hvor mange "
    "av målene som har endret seg mer enn vanlig siste kvartal, hvor mange som er forskjellige fra "
    "resten av landet, og hvor mange det er for få pasienter til å si noe om.",
    en="A report for each unit: its own patients against the rest of the country. The table says "
    "how many of the measures have changed more than ordinarily in the last quarter, how many are "
    "different from the rest of the country, and of how many too few patients allow no word.",
)
UNIT = Text(nb="Enhet", en="Unit")
REPORT = Text(nb="Rapport", en="Report")
CHANGES = Text(nb="Endret", en="Changed")
DIFFERENCES = Text(nb="Forskjellig", en="Different")
UNKNOWN = Text(nb="For få til å si noe", en="Too few to say anything")
