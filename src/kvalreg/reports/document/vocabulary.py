"""What a report's text may say between double braces."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from kvalreg.indicators.levels import Level
from kvalreg.reports.document import words
from kvalreg.reports.document.chapters import Chapter, headings_of
from kvalreg.reports.document.content import Content
from kvalreg.reports.document.content_files import Entry
from kvalreg.reports.document.faults import UnknownWord
from kvalreg.reports.document.indicator_words import IndicatorWords
from kvalreg.reports.document.markdown import Markdown, block, link
from kvalreg.reports.document.numbers import UNKNOWN, Number, of_cell
from kvalreg.reports.document.own_pages import (
    changed_definitions,
    factbox,
    inconsistencies,
    what_changed,
)
from kvalreg.reports.document.sentences import achievement
from kvalreg.reports.indicators.comparison import Comparison, Subject
from kvalreg.reports.indicators.sentences import nation_alone, spread
from kvalreg.reports.speech import Speech
from kvalreg.reports.tables.description import Cell, Column, FinishedTable

LAST = "last"
_NEARLY = 0.8  # names that are as like as this are one name, misspelt
Tell = Callable[[Comparison, Speech], Iterator[str]]


@dataclass
class Vocabulary:
    """The words of one report in one language.

    `lists`: what people edit beside the text. `chapters`: all of them, for references.
    `shown`: the tables and figures that the text shows,
    in order; `referred`: those it names.
    """

    content: Content
    lists: Mapping[str, Sequence[Entry]]
    say: Speech
    chapters: Sequence[Chapter] = ()
    shown: list[str] = field(default_factory=list)
    referred: set[str] = field(default_factory=set)
    _indicators: dict[tuple[str, str], IndicatorWords] = field(default_factory=dict)

    @property
    def words(self) -> Mapping[str, object]:
        return {
            "year": self.content.year,
            "indicator": self.indicator,
            "fact": self.fact,
            "table": self.table,
            "figure": self.figure,
            "cell": self.cell,
            "ref": self.ref,
            "Ref": self.capital_ref,
            "chapter": self.chapter,
            "Chapter": self.capital_chapter,
            "fixed": fixed,
            "factbox": self.factbox,
            "changed_definitions": lambda: changed_definitions(self.content, self.say),
            "what_changed": self.what_changed,
            "inconsistencies": lambda: inconsistencies(self.content, self.say),
            "content": self.entries,
            "spread": self._sentences_by(spread),
            "nation": self._sentences_by(nation_alone),
            "achievement": self.achievement,
            **self.content.words,
        }

    def indicator(self, key: str, part: str = "") -> IndicatorWords:
        """The indicator; of one with several answers the named one, or else the first."""
        return self._words_of(self._subject(key, part))

    def fact(self, key: str) -> Number:
        return self.content.facts[known(key, self.content.facts, "fact")]

    def table(self, key: str) -> Markdown:
        return self._show(key, self.content.tables, "table")

    def figure(self, key: str) -> Markdown:
        return self._show(key, self.content.figures, "figure")

    def cell(self, key: str, row: str, column: str) -> Number:
        """The number in a table, or behind a figure, as it stands there."""
        table = self._table_of(key)
        if table is None:
            return UNKNOWN
        place, cells = _column_of(table, column), _row_of(table, row)
        return UNKNOWN if cells is None else of_cell(table.columns[place], cells[place])

    def ref(self, key: str) -> Markdown:
        """A link to a table or figure: tabell 9."""
        number = self._number_of(key)
        self.referred.add(key)
        name = words.TABLE if key.startswith("table") else words.FIGURE
        return link(self.say.plain(name).format(number=number), key)

    def capital_ref(self, key: str) -> Markdown:
        """The same at the beginning of a sentence: Tabell 9."""
        return _capital(self.ref(key))

    def chapter(self, anchor: str) -> Markdown:
        """A link to a chapter: kapittel 2."""
        headings = {one.anchor: one for one in headings_of(self.chapters)}
        heading = headings[known(anchor, headings, "chapter")]
        name = words.CHAPTER_BY_NAME if heading.number is None else words.CHAPTER
        said = self.say.plain(name).format(number=heading.number, title=heading.title)
        return link(said, anchor)

    def capital_chapter(self, anchor: str) -> Markdown:
        return _capital(self.chapter(anchor))

    def factbox(self, key: str, **further: str) -> Markdown:
        for name in further:
            known(name, words.FURTHER, "part of a fact box called")
        return factbox(self.indicator(key), further, self.say)

    def what_changed(self) -> Markdown:
        main = [one for one in self.content.findings.subjects if one.number]
        return what_changed(self.content, [self._words_of(one) for one in main], self.say)

    def entries(self, name: str) -> Sequence[Entry]:
        """What people edit beside the text."""
        return self.lists[known(name, self.lists, "content file")]

    def achievement(self, key: str) -> str:
        return achievement(self.indicator(key).comparison, self.say)

    def _sentences_by(self, tell: Tell) -> Callable[[str], str]:
        def told(key: str) -> str:
            return " ".join(tell(self.indicator(key).comparison, self.say))

        return told

    def _words_of(self, subject: Subject) -> IndicatorWords:
        named = (subject.key, subject.part)
        if named not in self._indicators:
            comparison = self.content.findings.comparison(subject, Level.UNIT)
            self._indicators[named] = IndicatorWords(comparison, self.say)
        return self._indicators[named]

    def _subject(self, key: str, part: str) -> Subject:
        subjects = self.content.findings.subjects
        named = [one for one in subjects if key in (one.key, one.number)]
        if not named:
            raise _unknown(key, [one.number or one.key for one in subjects], "indicator")
        parts = {one.part: one for one in named if one.part}
        return parts[known(part, parts, f"part of {key} called")] if part else named[0]

    def _show(self, key: str, there: Mapping[str, object], kind: str) -> Markdown:
        known(key, {*there, *self._not_made(kind)}, kind)
        if key in self.shown:
            raise UnknownWord(f"{key} is shown twice: refer to it by ref({key!r}) instead")
        self.shown.append(key)
        return block(kind, key=key)

    def _not_made(self, kind: str) -> list[str]:
        return [key for key in self.content.not_made if key.startswith(kind)]

    def _table_of(self, key: str) -> FinishedTable | None:
        content = self.content
        known(key, {*content.tables, *content.figures, *content.not_made}, "table or figure")
        if key in content.figures:
            return content.figures[key].table
        return content.tables.get(key)

    def _number_of(self, key: str) -> int:
        content = self.content
        known(key, {*content.tables, *content.figures, *content.not_made}, "table or figure")
        return content.number_of(key)


def not_made_sentence(content: Content, say: Speech, key: str) -> str:
    """Why a table or figure is not there."""
    name = words.TABLE_CAPTION if key.startswith("table") else words.FIGURE_CAPTION
    exhibit = say.plain(name).format(number=content.number_of(key))
    return say.plain(words.NOT_MADE).format(exhibit=exhibit, reason=content.not_made[key])


def _capital(written: Markdown) -> Markdown:
    """A link that begins a sentence."""
    return Markdown(written[0] + written[1].upper() + written[2:])


def fixed(text: str, *, source: str) -> str:
    """A number that nobody computes, such as the year of a law, with where it stands."""
    if not source.strip():
        raise UnknownWord(f"fixed({text!r}) names no source: say where the number stands")
    return text


def known(key: str, there: Collection[str], kind: str) -> str:
    """The key, if it is there; raises `UnknownWord`."""
    if key not in there:
        raise _unknown(key, sorted(there), kind)
    return key


def _unknown(key: str, there: list[str], kind: str) -> UnknownWord:
    near = get_close_matches(key, there) or there[:5]
    hint = f": did you mean {', '.join(near)}?" if near else ""
    return UnknownWord(f"the report has no {kind} {key!r}{hint}")


def _row_of(table: FinishedTable, name: str) -> tuple[Cell, ...] | None:
    """The row; None where it is not there, as of a unit without patients.

    Raises `UnknownWord` when another row is called nearly so.
    """
    if name == LAST:
        return table.rows[-1] if table.rows else None
    names = [row[0].printed for row in table.rows]
    if name in names:
        return table.rows[names.index(name)]
    if get_close_matches(name, names, cutoff=_NEARLY):
        raise _unknown(name, names, f"row in {table.key} called")
    return None


def _column_of(table: FinishedTable, name: str) -> int:
    for place, column in enumerate(table.columns):
        if name == column.head or name in _names_of(column):
            return place
    names = [sorted(_names_of(column))[0] for column in table.columns]
    raise _unknown(name, names, f"column in {table.key} called")


def _names_of(column: Column) -> set[str]:
    """The names of the numbers, and the part that those of one column have in common."""
    endings = ("_count", "_percent", "_mean", "_n")
    return {*column.raw, *(raw.removesuffix(end) for raw in column.raw for end in endings)}
