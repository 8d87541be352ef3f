"""How numbers are printed in tables: rounded exactly, then written."""

from dataclasses import dataclass
from fractions import Fraction

from kvalreg.model import Language

NOTHING = "–"  # nobody to count, so there is no number


@dataclass(frozen=True, kw_only=True)
class PercentFormat:
    """How a table writes a share.

    `drops_zeros`: no decimals where they are zero: 14% beside 14.3%.
    `sign`: what follows the number; `sign_if_whole`: what follows one without decimals instead.
    `comma`: a decimal comma in Norwegian; else a point in every language.
    `halves_up`: a half is rounded up and not to the even digit.
    """

    decimals: int = 1
    drops_zeros: bool = False
    sign: str = "%"
    sign_if_whole: str | None = None
    comma: bool = False
    halves_up: bool = False

    def write(self, part: int, whole: int, language: Language) -> str:
        """The share in per cent; a dash where the whole is nobody."""
        if whole == 0:
            return NOTHING
        number = written(
            Fraction(100 * part, whole),
            self.decimals,
            drops_zeros=self.drops_zeros,
            halves_up=self.halves_up,
        )
        is_whole = "." not in number
        sign = self.sign_if_whole if is_whole and self.sign_if_whole is not None else self.sign
        return in_language(number, language, comma=self.comma) + sign


def written(
    value: Fraction, decimals: int, *, drops_zeros: bool = False, halves_up: bool = False
) -> str:
    """The exact value with so many decimals and a point.

    Halves go to the even digit, as in the tables of NNRR's report for 2024: 6 of 96 is printed
    as 6.2, 7 of 16 as 43.8. `halves_up`: they go away from zero instead.
    """
    if halves_up and (value * 10**decimals * 2).denominator == 1:
        value += Fraction(1 if value > 0 else -1, 10 ** (decimals + 1))
    text = f"{float(round(value, decimals)):.{decimals}f}"
    return text.rstrip("0").rstrip(".") if drops_zeros and "." in text else text


def in_language(number: str, language: Language, *, comma: bool) -> str:
    """The written number with the decimal sign of the table."""
    return number.replace(".", ",") if comma and language != "en" else number


def exactly(total: float) -> Fraction:
    """A sum of scores without what floating point did to it: scores have few decimals."""
    return Fraction(f"{total:.6f}")
