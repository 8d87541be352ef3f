"""What a text can do with a number: `{{ number | percent }}`."""

from collections.abc import Callable, Mapping
from fractions import Fraction

from kvalreg.reports.document.faults import UnknownWord
from kvalreg.reports.document.markdown import Markdown
from kvalreg.reports.document.numbers import Number
from kvalreg.reports.indicators.words import DASH, NOTHING, OF
from kvalreg.reports.speech import Speech
from kvalreg.reports.tables.numbers import written

Filter = Callable[..., str]


class Filters:
    """The filters of one language. A number that is not there is printed as a dash."""

    def __init__(self, say: Speech) -> None:
        self._say = say

    @property
    def by_name(self) -> Mapping[str, Filter]:
        return {
            "percent": self.percent,
            "interval": self.interval,
            "result": self.result,
            "basis": self.basis,
            "number": self.number,
            "count": self.count,
            "in_words": self.in_words,
            "listed": self.listed,
        }

    def percent(self, share: Number | float, decimals: int = 0) -> str:
        """A share in per cent; whole ones with halves up, as indicators are judged."""
        percent = _as_number(share).percent
        return NOTHING if percent is None else self._say.percent(self._rounded(percent, decimals))

    def interval(self, number: Number, decimals: int = 0) -> str:
        """The limits of a share's 95 % interval: 26–31 %."""
        number = _as_number(number)
        if number.lower is None or number.upper is None:
            return NOTHING
        low, high = (Fraction(repr(limit)) * 100 for limit in (number.lower, number.upper))
        upper = self._say.percent(self._rounded(high, decimals))
        return f"{self._rounded(low, decimals)}{DASH}{upper}"

    def result(self, number: Number, decimals: int = 0) -> str:
        """The share with all that it rests on: 28 % (1 234 av 4 407; 95 % KI 26–29 %)."""
        number = _as_number(number)
        if not number.is_known:
            return NOTHING
        confidence = "95% CI" if self._say.language == "en" else "95\N{NO-BREAK SPACE}% KI"
        return (
            f"{self.percent(number, decimals)} ({self.basis(number)}; {confidence} "
            f"{self.interval(number, decimals)})"
        )

    def basis(self, number: Number) -> str:
        """How many of how many: 1 234 av 4 407."""
        number = _as_number(number)
        if number.denominator is None:
            return NOTHING
        of = self._say.count(number.denominator)
        if number.numerator is None:
            return f"N\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}{of}"
        counted = self._say.count(number.numerator)
        return self._say.plain(OF).format(numerator=counted, denominator=of)

    def number(self, number: Number | float, decimals: int = 1) -> str:
        """The value with so many decimals: 61,2."""
        value = _as_number(number).value
        if value is None:
            return NOTHING
        return self._say.decimals(float(round(Fraction(repr(value)), decimals)), decimals)

    def count(self, number: Number | float) -> str:
        """How many it is true of, with its thousands apart: 6 450."""
        number = _as_number(number)
        counted = number.numerator if number.numerator is not None else number.value
        return NOTHING if counted is None else self._say.count(round(counted))

    def in_words(self, number: Number | int, *, capital: bool = False) -> str:
        """A small number as a word: fem, five; from thirteen on in digits."""
        from_words = _NUMBERS["en" if self._say.language == "en" else "nb"]
        number = _as_number(number)
        counted = number.numerator if number.numerator is not None else number.value
        if counted is None:
            return NOTHING
        whole = round(counted)
        word = from_words[whole] if 0 <= whole < len(from_words) else self._say.count(whole)
        return word.capitalize() if capital else word

    def listed(self, things: list[str]) -> str:
        """Things in a sentence: A, B og C."""
        *first, last = [str(thing) for thing in things] or [NOTHING]
        joined = "and" if self._say.language == "en" else "og"
        return f"{', '.join(first)} {joined} {last}" if first else last

    def _rounded(self, percent: Fraction, decimals: int) -> str:
        if decimals == 0:
            return str(int((2 * percent + 1) // 2))
        number = written(percent, decimals)
        return number if self._say.language == "en" else number.replace(".", ",")


_NUMBERS = {
    "nb": (
        "ingen", "én", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve",
        "tolv",
    ),
    "en": (
        "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ),
}  # fmt: skip


def _as_number(thing: object) -> Number:
    if isinstance(thing, Number):
        return thing
    if isinstance(thing, int | float):
        return Number(value=float(thing))
    if thing is None:
        return Number()
    raise UnknownWord(
        f"{'text' if isinstance(thing, str | Markdown) else type(thing).__name__} is no number"
    )
