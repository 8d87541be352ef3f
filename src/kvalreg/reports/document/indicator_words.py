"""An indicator as the text meets it: `indicator("KI2").nation`."""

from dataclasses import dataclass

from kvalreg.reports.document.faults import UnknownWord
from kvalreg.reports.document.numbers import UNKNOWN, Number, of_result
from kvalreg.reports.indicators.comparison import Comparison, Place
from kvalreg.reports.speech import Speech


@dataclass(frozen=True)
class PlaceInText:
    """A unit with its number; no name where none is shown."""

    name: str
    number: Number


@dataclass(frozen=True, eq=False)
class IndicatorWords:
    """One indicator in one year. Small numbers are unknown everywhere."""

    comparison: Comparison
    say: Speech
    chosen: int | None = None

    @property
    def year(self) -> int:
        return self.chosen or self.comparison.latest

    @property
    def nation(self) -> Number:
        return self._of(self.comparison.national)

    @property
    def highest(self) -> PlaceInText:
        return self._at_end(first=True)

    @property
    def lowest(self) -> PlaceInText:
        return self._at_end(first=False)

    @property
    def title(self) -> str:
        return self.say.plain(self.comparison.subject.title)

    @property
    def explanation(self) -> str:
        return self.say.plain(self.comparison.subject.explanation)

    @property
    def number(self) -> str:
        return self.comparison.subject.number

    @property
    def smallest(self) -> int:
        """A smaller denominator is not shown."""
        return self.comparison.subject.smallest_shown

    @property
    def target(self) -> Number:
        return Number(value=self.comparison.subject.targets.high)

    @property
    def minimum(self) -> Number:
        """The moderate target."""
        return Number(value=self.comparison.subject.targets.moderate)

    @property
    def units(self) -> list[PlaceInText]:
        """The units that are shown, the highest value first."""
        shown = [place for place in self.comparison.places if not place.is_national]
        found = [PlaceInText(place.name, self._of(place)) for place in shown]
        return sorted(
            (place for place in found if place.number.value is not None),
            key=lambda place: -(place.number.value or 0),
        )

    def unit(self, name: str) -> Number:
        """One unit's number; unknown where it is small, or has nobody."""
        for place in self.comparison.places:
            if place.name == name and not place.is_national:
                return self._of(place)
        return UNKNOWN

    def in_year(self, year: int) -> "IndicatorWords":
        """The same in another year of the report, by the same definition."""
        if year not in self.comparison.years:
            known = ", ".join(map(str, self.comparison.years))
            raise UnknownWord(f"the report has no results of {year}, only of {known}")
        return IndicatorWords(self.comparison, self.say, year)

    def _of(self, place: Place | None) -> Number:
        return of_result(place.results.get(self.year)) if place else UNKNOWN

    def _at_end(self, *, first: bool) -> PlaceInText:
        units = self.units
        if not units:
            return PlaceInText("–", UNKNOWN)
        return units[0 if first else -1]
