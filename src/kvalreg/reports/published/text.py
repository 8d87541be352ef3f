"""Numbers in the text of a published report, and how we count them."""

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import narwhals as nw
import polars as pl

from kvalreg.frames.dataset import read_dataset
from kvalreg.frames.engines import Engine
from kvalreg.frames.pathways import make_pathways, what_is_needed
from kvalreg.indicators.coverage import EligibleCounts
from kvalreg.indicators.evaluation import Question, columns_asked, evaluate_on
from kvalreg.indicators.levels import Level
from kvalreg.model import Register, columns_used
from kvalreg.reports.published.comparison import Compared
from kvalreg.reports.tables.numbers import exactly, written

_NEARLY = 0.5  # what a text calls nearly ten


@dataclass(frozen=True, eq=False)
class Read:
    """What the numbers of a text are read from.

    `pathways`: one row per pathway. `indicators`: results per unit and for the nation.
    `forms`: form → its completed forms, whether or not they are part of a pathway.
    """

    pathways: nw.DataFrame[pl.DataFrame]
    indicators: pl.DataFrame
    forms: Mapping[str, pl.DataFrame]

    def number_of(self, claim: nw.Expr) -> int:
        return int(self.pathways.select(claim.fill_null(value=False).sum()).item())


@dataclass(frozen=True, kw_only=True, eq=False)
class InText:
    """A number that the text of the report prints.

    `key`: what it is, unique in the report. `printed`: as printed, with a point.
    """

    key: str
    printed: str

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        """What it reads of the pathways."""
        return ()

    @property
    def indicators(self) -> frozenset[str]:
        return frozenset()

    @abstractmethod
    def ours(self, read: Read) -> str | None:
        """The number as we count it, printed likewise; None: our data cannot say."""


@dataclass(frozen=True, kw_only=True, eq=False)
class NotCounted(InText):
    """A number that cannot follow from the patients of the cohort."""

    def ours(self, read: Read) -> str | None:  # noqa: ARG002
        return None


@dataclass(frozen=True, kw_only=True, eq=False)
class Declared(InText):
    """A number that follows from the register's declaration."""

    value: int

    def ours(self, read: Read) -> str | None:  # noqa: ARG002
        return str(self.value)


@dataclass(frozen=True, kw_only=True, eq=False)
class CountInText(InText):
    """Of how many a claim is true."""

    claim: nw.Expr

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        return (self.claim,)

    def ours(self, read: Read) -> str | None:
        return str(read.number_of(self.claim))


@dataclass(frozen=True, kw_only=True, eq=False)
class ShareInText(CountInText):
    """Of how many per cent of `of` a claim is true, with so many decimals.

    `wording`: where the text says *about*, it means tens; *nearly*, up to half a per cent below.
    """

    of: nw.Expr
    decimals: int = 0
    wording: str = ""

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        return (self.claim, self.of)

    def ours(self, read: Read) -> str | None:
        whole = read.number_of(self.of)
        if not whole:
            return None
        percent = Fraction(100 * read.number_of(self.of & self.claim), whole)
        if self.wording == "about":
            return f"about {round(percent / 10) * 10}"
        if self.wording == "nearly":
            return _nearly(float(percent))
        return written(percent, self.decimals)


@dataclass(frozen=True, kw_only=True, eq=False)
class SidesInText(InText):
    """Whether several shares all lie below, or all above, so many per cent."""

    side: str  # "below" or "above"
    limit: int
    claim: nw.Expr
    wholes: tuple[nw.Expr, ...]

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        return (self.claim, *self.wholes)

    def ours(self, read: Read) -> str | None:
        percents = [
            100 * read.number_of(whole & self.claim) / max(1, read.number_of(whole))
            for whole in self.wholes
        ]
        if self.side == "below":
            return f"below {self.limit}" if max(percents) < self.limit else f"{max(percents):.1f}"
        return f"above {self.limit}" if min(percents) > self.limit else f"{min(percents):.1f}"


@dataclass(frozen=True, kw_only=True, eq=False)
class MeanInText(InText):
    """The mean of a column over those for whom `of` is true, whole."""

    value: str
    of: nw.Expr

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        return (self.of, nw.col(self.value))

    def ours(self, read: Read) -> str | None:
        values = read.pathways.filter(self.of)[self.value].drop_nulls()
        return written(exactly(float(values.sum())) / len(values), 0)


@dataclass(frozen=True, kw_only=True, eq=False)
class SpreadOfMeans(MeanInText):
    """How far apart the lowest and the highest unit's mean are, among units that are shown.

    Up to half a one below a whole number is *nearly* that.
    """

    smallest: int

    def ours(self, read: Read) -> str | None:
        rows = read.pathways.filter(self.of).to_native()
        means = rows.group_by("unit").agg(pl.len(), mean=pl.col(self.value).mean())
        shown = means.filter(pl.col("len") >= self.smallest)["mean"]
        spread = shown.to_numpy().max() - shown.to_numpy().min()
        return _nearly(float(spread))


@dataclass(frozen=True, kw_only=True, eq=False)
class NationInText(InText):
    """An indicator's value for the nation, with so many decimals of a per cent."""

    indicator: str
    year: int = 2024
    decimals: int = 0

    @property
    def indicators(self) -> frozenset[str]:
        return frozenset({self.indicator})

    def ours(self, read: Read) -> str | None:
        nation = _results(read, self.indicator, self.year, Level.NATION)
        if nation.is_empty() or not nation["denominator"].item():
            return None
        share = Fraction(100 * nation["numerator"].item(), nation["denominator"].item())
        return written(share, self.decimals)


@dataclass(frozen=True, kw_only=True, eq=False)
class RangeInText(NationInText):
    """The lowest and the highest unit that is shown."""

    smallest: int = 30

    def ours(self, read: Read) -> str | None:
        units = _results(read, self.indicator, self.year, Level.UNIT)
        shares = [
            Fraction(100 * row["numerator"], row["denominator"])
            for row in units.iter_rows(named=True)
            if row["denominator"] >= max(1, self.smallest)
        ]
        if not shares:
            return None
        return f"{written(min(shares), self.decimals)}-{written(max(shares), self.decimals)}"


@dataclass(frozen=True, kw_only=True, eq=False)
class ReachingInText(NationInText):
    """How many units that are shown reach the high target, in whole per cent."""

    def ours(self, read: Read) -> str | None:
        units = _results(read, self.indicator, self.year, Level.UNIT).filter(pl.col("shown"))
        return str(units.filter(achieved="high").height)


@dataclass(frozen=True, kw_only=True, eq=False)
class FormsInText(InText):
    """How many forms were completed in a year."""

    form: str
    completed_on: str
    year: int

    def ours(self, read: Read) -> str | None:
        days = read.forms[self.form][self.completed_on]
        return str((days.dt.year() == self.year).sum())


@dataclass(frozen=True, kw_only=True, eq=False)
class UnitsInText(InText):
    """How many units have anyone of whom a claim is true."""

    claim: nw.Expr

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        return (self.claim,)

    def ours(self, read: Read) -> str | None:
        return str(read.pathways.filter(self.claim)["unit"].n_unique())


def compare_text(
    register: Register,
    source: Path,
    numbers: Sequence[InText],
    eligible: EligibleCounts,
    years: tuple[int, int],
) -> list[Compared]:
    """Every number of the text beside ours, counted from dump files or a snapshot."""
    expressions = [one for number in numbers for one in number.expressions]
    columns = columns_used(*expressions) - {"unit"}
    question = Question(
        years=years,
        definition=register.definition_for(years[1]).key,
        only=frozenset().union(*(number.indicators for number in numbers)),
        levels=frozenset({Level.UNIT, Level.NATION}),
        eligible=eligible,
    )
    needed = what_is_needed(register, columns | columns_asked(register, question)).variables
    dataset = read_dataset(register, source, needed)
    forms = dataset.on(Engine.POLARS, what_is_needed(register, columns).variables)
    pathways = make_pathways(register, forms, columns).collect("polars")
    is_completed = nw.col(register.completed.variable).is_in(register.completed.values)
    completed = {
        key: form.rows.filter(is_completed).collect("polars").to_native()
        for key, form in forms.items()
    }
    read = Read(pathways, evaluate_on(dataset, question).rows, completed)
    return [Compared("text", one.key, "", one.printed, one.ours(read)) for one in numbers]


def _nearly(number: float) -> str:
    """As a text says it of a number up to half a one below a whole one."""
    is_nearly = int(number + _NEARLY) > int(number)
    return f"nearly {int(number) + 1}" if is_nearly else f"{number:.1f}"


def _results(read: Read, indicator: str, year: int, level: Level) -> pl.DataFrame:
    return read.indicators.filter(indicator=indicator, year=year, level=level.value)
