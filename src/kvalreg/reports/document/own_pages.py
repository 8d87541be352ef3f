"""Boxes and lists of a report that write themselves, as Markdown."""

from collections.abc import Mapping, Sequence

from kvalreg.model import IndicatorKind, Text
from kvalreg.reports.document import words
from kvalreg.reports.document.content import Content
from kvalreg.reports.document.definitions import (
    definition_changes,
    targets_in_words,
    told,
)
from kvalreg.reports.document.filters import Filters
from kvalreg.reports.document.indicator_words import IndicatorWords
from kvalreg.reports.document.markdown import Markdown, escaped
from kvalreg.reports.indicators.words import NOTHING
from kvalreg.reports.speech import Speech
from kvalreg.statistics.intervals import difference_interval

KINDS = {
    IndicatorKind.STRUCTURE: words.STRUCTURE,
    IndicatorKind.PROCESS: words.PROCESS,
    IndicatorKind.OUTCOME: words.OUTCOME,
    IndicatorKind.DESCRIPTION: words.DESCRIPTION,
}


def factbox(indicator: IndicatorWords, further: Mapping[str, str], say: Speech) -> Markdown:
    """The indicator's definition, type, targets, and what its author adds."""
    subject, nation = indicator.comparison.subject, indicator.comparison.national
    title = " ".join(part for part in (indicator.number, indicator.title) if part)
    result = nation.shown_in(indicator.year) if nation else None
    rows: list[tuple[Text, str]] = [
        (words.DEFINITION, indicator.explanation),
        (words.KIND, say.plain(KINDS[subject.kind])),
        (words.TARGETS, _capital(targets_in_words(subject.targets, say))),
        *((words.FURTHER[name], text) for name, text in further.items()),
    ]
    if result is not None and result.missing is not None:
        basis = {0: words.BASIS_OF_ALL, 1: words.BASIS_BUT_ONE}.get(result.missing, words.BASIS)
        counted = say.plain(basis).format(
            year=indicator.year,
            counted=say.count(result.denominator or 0),
            missing=say.count(result.missing),
        )
        rows.append((words.BASIS_HEAD, counted))
    terms = "\n\n".join(f"{escaped(say.plain(name))}\n:   {escaped(text)}" for name, text in rows)
    return Markdown(f"\n\n::: factbox\n**{escaped(title)}**\n\n{terms}\n:::\n\n")


def changed_definitions(content: Content, say: Speech) -> Markdown:
    """Which indicators are new, gone or defined otherwise than the year before."""
    changes = definition_changes(content.register, content.year)
    if not changes:
        same = say.plain(words.SAME_DEFINITIONS).format(year=content.year, before=content.year - 1)
        return Markdown(f"\n\n{same}\n\n")
    items = []
    for change in changes:
        indicator = change.indicator
        name = " ".join(p for p in (indicator.number, say.plain(indicator.title)) if p)
        items.append(f"**{escaped(name)}.** {escaped(' '.join(told(change, content.year, say)))}")
    return _bullets(items)


def what_changed(content: Content, indicators: Sequence[IndicatorWords], say: Speech) -> Markdown:
    """The country's results beside last year's, both by the definition of this year."""
    changed = {one.indicator.key for one in definition_changes(content.register, content.year)}
    year = content.year
    heads = [
        say.plain(words.INDICATOR),
        str(year - 1),
        str(year),
        say.plain(words.DIFFERENCE),
    ]
    rows = [
        [
            f"{one.number} {one.title}" + (" \\*" if one.comparison.subject.key in changed else ""),
            *_change_cells(one, year, say),
        ]
        for one in indicators
        if not one.comparison.subject.is_mean
    ]
    lines = [heads, ["-" * 40, "-" * 8 + ":", "-" * 8 + ":", "-" * 36 + ":"], *rows]
    table = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    notes = [say.plain(words.SAME_RULE).format(year=year)]
    if changed:
        notes.append("\\* " + say.plain(words.NEW_RULE).format(year=year))
    return Markdown(f"\n\n{table}\n\n{' '.join(notes)}\n\n")


def inconsistencies(content: Content, say: Speech) -> Markdown:
    """What contradicts itself or could not be computed, or that there is nothing."""
    if not content.inconsistencies:
        return Markdown(f"\n\n{say.plain(words.NO_INCONSISTENCY)}\n\n")
    return _bullets([escaped(one) for one in content.inconsistencies])


def _change_cells(indicator: IndicatorWords, year: int, say: Speech) -> list[str]:
    filters = Filters(say)
    now = indicator.nation
    before = indicator.in_year(year - 1).nation if year - 1 in indicator.comparison.years else None
    cells = [filters.percent(before) if before else NOTHING, filters.percent(now)]
    if before is None or before.percent is None or now.percent is None:
        return [*cells, NOTHING]
    lower, upper = difference_interval(
        now.numerator or 0, now.denominator or 0, before.numerator or 0, before.denominator or 0
    )
    points = [100 * number for number in ((now.value or 0) - (before.value or 0), lower, upper)]
    change, low, high = (_signed(float(number), say) for number in points)
    unit = say.plain(words.POINTS)
    return [*cells, f"{change} ({low} {say.plain(words.TO)} {high}) {unit}"]


def _signed(points: float, say: Speech) -> str:
    written = say.decimals(abs(points), 1)
    if round(abs(points), 1) == 0:
        return written
    return f"{'+' if points > 0 else '−'}{written}"


def _bullets(items: Sequence[str]) -> Markdown:
    return Markdown("\n\n" + "\n".join(f"- {item}" for item in items) + "\n\n")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
