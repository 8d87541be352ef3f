"""The page `docs/instruments.md`: every instrument as it is declared, for people to check."""

from collections.abc import Iterable, Iterator

from kvalreg.instruments.catalogue import INSTRUMENTS, find_instrument
from kvalreg.model import Best, Instrument, ItemKind, Question, Score

INTRODUCTION = """\
# Instruments

Every questionnaire that the registers use: what is asked, how it is scored, whose it is. The
descriptors are our own short words; licensed wording is not part of the project.

`kvalreg score ID FILE` scores a CSV file whose columns are named as the questions here, and
gives one column per score. A score of 0 to 1 without decimals is a yes (1) or no (0). In a
patient's pathway the columns carry the instrument's id too, such as `odi_band`.
"""

BEST = {Best.LOW: "lowest", Best.HIGH: "highest", Best.NEITHER: ""}


def catalogue_page() -> str:
    """The page as Markdown, in English with the Norwegian names beside."""
    described = (_described(find_instrument(key)) for key in INSTRUMENTS)
    return "\n".join([INTRODUCTION, *(line for lines in described for line in (*lines, ""))])


def _described(instrument: Instrument) -> Iterator[str]:
    yield f"## {instrument.name.en} (`{instrument.key}`)"
    yield ""
    yield f"Bokmål: {instrument.name.nb}.  "
    if instrument.recall:
        yield f"Asked about: {instrument.recall.en} ({instrument.recall.nb}).  "
    yield f"Rights: {instrument.licence.holder or 'nobody'}. {instrument.licence.terms}  "
    yield f"Source: {instrument.source}"
    if instrument.questions:
        yield ""
        yield from _table(("Question", "English", "Bokmål", "Answers"), _questions(instrument))
    if instrument.scores:
        yield ""
        yield from _table(
            ("Score", "What it is", "Values", "Best", "Missing answers", "Change", "Source"),
            _scores(instrument),
        )
    else:
        yield ""
        yield "The answers are stored; nothing is computed."


def _questions(instrument: Instrument) -> Iterator[tuple[str, ...]]:
    for question in instrument.questions:
        yield f"`{question.key}`", str(question.label.en), question.label.nb, _answers(question)


def _answers(question: Question) -> str:
    if question.kind is ItemKind.TEXT:
        return "text"
    lowest, highest = question.lowest, question.highest
    return f"{lowest} to {highest}" if highest is not None else f"{lowest} or more"


def _scores(instrument: Instrument) -> Iterator[tuple[str, ...]]:
    for score in instrument.scores:
        yield (
            f"`{score.key}`",
            str(score.label.en),
            _values(score),
            BEST[score.best],
            str(score.needs),
            "" if score.important_change is None else f"{score.important_change:g}",
            score.source,
        )


def _values(score: Score) -> str:
    if score.bands:
        return ", ".join(band.key for band in score.bands)
    return (
        f"{score.lowest:g} to {score.highest:g}"
        if score.highest is not None
        else (f"{score.lowest:g} or more")
    )


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield _row(head)
    yield _row(tuple("---" for _ in head))
    yield from (_row(row) for row in rows)


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"
