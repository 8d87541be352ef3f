"""Results as they are printed."""

from kvalreg.reports.indicators import words
from kvalreg.reports.indicators.comparison import Place, Result, Subject
from kvalreg.reports.speech import Speech


def name_as_printed(place: Place, say: Speech) -> str:
    """Places are called as they are; only the nation has a name in each language."""
    return say.plain(words.NATION) if place.is_national else place.name


def value_as_printed(subject: Subject, result: Result, say: Speech) -> str:
    """Whole per cent, or a mean with one decimal; a dash where there is no value."""
    if result.value is None:
        return words.NOTHING
    if subject.is_mean or result.percent is None:
        return say.decimals(result.value, 1)
    return say.percent(result.percent)


def value_with_unit(subject: Subject, result: Result, say: Speech) -> str:
    """The value, and what it is counted in: 28 %, 61,2 dager."""
    value = value_as_printed(subject, result, say)
    return f"{value} {say.plain(subject.unit)}" if subject.unit else value


def target_as_printed(target: float, say: Speech) -> str:
    return say.percent(round(100 * target))


def interval_as_printed(subject: Subject, result: Result, say: Speech) -> str:
    """The limits in the same form: 26–31 %."""
    if result.lower is None or result.upper is None:
        return words.NOTHING
    if subject.is_mean:
        return f"{say.decimals(result.lower, 1)}{words.DASH}{say.decimals(result.upper, 1)}"
    return f"{100 * result.lower:.0f}{words.DASH}{say.percent(round(100 * result.upper))}"


def basis_as_printed(subject: Subject, result: Result, say: Speech) -> str:
    """What the value rests on: 1 234 av 4 407."""
    counted = say.count(result.denominator or 0)
    if subject.is_mean:
        return f"N = {counted}"
    return say.plain(words.OF).format(
        numerator=say.count(result.numerator or 0), denominator=counted
    )


def result_as_printed(subject: Subject, result: Result, say: Speech) -> str:
    """The value with what it rests on: n, N and interval."""
    parts = {
        "value": value_as_printed(subject, result, say),
        "denominator": say.count(result.denominator or 0),
        "interval": interval_as_printed(subject, result, say),
    }
    if subject.unit:
        return say.plain(words.MEAN_RESULT).format(unit=say.plain(subject.unit), **parts)
    return say.plain(words.SHARE_RESULT).format(numerator=say.count(result.numerator or 0), **parts)


def count_as_printed(subject: Subject, result: Result | None, say: Speech) -> str:
    """The denominator; that it is too small to be shown, or a dash where nobody was counted."""
    if result is None:
        return words.NOTHING
    if result.denominator is None:
        return f"< {subject.smallest_shown}"
    return say.count(result.denominator)
