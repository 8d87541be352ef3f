"""From chapters and content to a document: expressions, then one run of pandoc."""

from collections.abc import Sequence

from kvalreg.model import Report
from kvalreg.reports.document.chapter_tree import ChapterTree, Document
from kvalreg.reports.document.chapters import Chapter
from kvalreg.reports.document.content import Content
from kvalreg.reports.document.expansion import expand
from kvalreg.reports.document.faults import stop_at
from kvalreg.reports.document.lint import lint
from kvalreg.reports.document.pandoc import parse
from kvalreg.reports.document.vocabulary import Vocabulary
from kvalreg.reports.speech import Speech


def build(report: Report, chapters: Sequence[Chapter], content: Content) -> Document:
    """The report as a document. Raises `TextFaults`, naming file and line."""
    stop_at(lint(chapters))
    say = Speech(content.language)
    expanded = expand(chapters, Vocabulary(content, say))
    return Document(
        title=f"{say.plain(report.title)} {content.year}",
        subtitle=say.plain(content.register.name),
        content=content,
        say=say,
        chapters=[
            ChapterTree(one.chapter.key, one.chapter.name, blocks)
            for one, blocks in zip(expanded, parse(expanded), strict=True)
        ],
    )
