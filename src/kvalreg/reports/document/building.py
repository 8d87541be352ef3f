"""From chapters and content to a document: expressions, then one run of pandoc."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kvalreg.model import Language, Report
from kvalreg.reports.document.chapter_tree import ChapterTree, Document
from kvalreg.reports.document.chapters import Chapter, read_chapters
from kvalreg.reports.document.content import Content
from kvalreg.reports.document.content_files import Entry, read_content
from kvalreg.reports.document.expansion import expand
from kvalreg.reports.document.faults import stop_at
from kvalreg.reports.document.lint import lint
from kvalreg.reports.document.numbering import numbered
from kvalreg.reports.document.pandoc import parse
from kvalreg.reports.document.vocabulary import Vocabulary
from kvalreg.reports.speech import Speech


@dataclass(frozen=True, eq=False)
class Texts:
    """What people wrote for the report, in one language.

    `lists`: the entries of each content file, by its name.
    """

    chapters: Sequence[Chapter]
    lists: Mapping[str, Sequence[Entry]]


def read_texts(report: Report, language: Language) -> Texts:
    """The report's texts. Raises `MissingText` and `TextFaults` before anything is computed."""
    chapters = read_chapters(report, language)
    stop_at(lint(chapters))
    return Texts(chapters, read_content(report, language))


def build(report: Report, texts: Texts, content: Content) -> Document:
    """The report as a document. Raises `TextFaults`, naming file and line."""
    say = Speech(content.language)
    vocabulary = Vocabulary(content, texts.lists, say, texts.chapters)
    expanded = expand(texts.chapters, vocabulary)
    return Document(
        title=f"{say.plain(report.title)} {content.period or content.year}",
        subtitle=" – ".join(
            part for part in (say.plain(content.register.name), content.about) if part
        ),
        content=content,
        say=say,
        chapters=[
            ChapterTree(one.chapter.key, one.chapter.name, blocks)
            for one, blocks in zip(expanded, numbered(parse(expanded)), strict=True)
        ],
        shown=tuple(vocabulary.shown),
    )
