"""A number typed into a report's text, where a computed one belongs, is refused."""

import re
from collections.abc import Iterable, Iterator

from jinja2 import TemplateSyntaxError, nodes

from kvalreg.reports.document.chapters import Chapter
from kvalreg.reports.document.expansion import syntax_tree
from kvalreg.reports.document.faults import TextFault

_TODO = (
    'Write an expression instead, such as {{{{ indicator("KI2").nation | percent }}}}; for a '
    'number that nobody computes write {{{{ fixed("{number}", source="…") }}}}.'
)
# What may hold digits without saying a number: names that begin with a letter (EQ-5D), anchors,
# addresses, footnote marks, and the numbering of lists and headings.
_NO_NUMBER = re.compile(
    r"""\{\#[^}]*\} | \]\([^)]*\) | <?https?://\S+ | \[\^[^\]]*\] | \{[.][^}]*\}
    | (?<![\w])[^\W\d_][\w-]*
    | ^[ ]*\d+[.)][ ] | ^\#+[ ]+\d+(?:[.]\d+)*[.]?[ ] | ^[ ]*:::.*$ """,
    re.VERBOSE | re.MULTILINE,
)
_NUMBER = re.compile(r"\d+(?:[.,\s\u00a0]\d+)*")


def lint(chapters: Iterable[Chapter]) -> list[TextFault]:
    """Every typed-in number, with its file and line."""
    return [fault for chapter in chapters for fault in _faults(chapter)]


def _faults(chapter: Chapter) -> Iterator[TextFault]:
    try:
        tree = syntax_tree(chapter.source)
    except TemplateSyntaxError as error:
        yield TextFault(chapter.name, str(error.message), "Correct the expression.", error.lineno)
        return
    for output in tree.find_all(nodes.Output):
        for part in output.nodes:
            if isinstance(part, nodes.TemplateData):
                yield from _typed(chapter, part)
            elif not any(nodes.Output([part]).find_all((nodes.Call, nodes.Name))):
                said = "an expression computes nothing"
                yield TextFault(chapter.name, said, _TODO.format(number="…"), part.lineno)


def _typed(chapter: Chapter, text: nodes.TemplateData) -> Iterator[TextFault]:
    visible = _NO_NUMBER.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), text.data)
    for found in _NUMBER.finditer(visible):
        number = found.group()
        line = text.lineno + visible.count("\n", 0, found.start())
        yield TextFault(
            chapter.name, f"the number {number!r} is typed in", _TODO.format(number=number), line
        )
