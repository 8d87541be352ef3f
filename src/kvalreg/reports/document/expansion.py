"""From a chapter's text to Markdown, every expression replaced by what it says."""

import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, nodes
from jinja2.sandbox import SandboxedEnvironment

from kvalreg.reports.document.chapters import Chapter
from kvalreg.reports.document.faults import TextFault, UnknownWord, stop_at
from kvalreg.reports.document.filters import Filters
from kvalreg.reports.document.markdown import Markdown, escaped
from kvalreg.reports.document.numbers import Number
from kvalreg.reports.document.vocabulary import Vocabulary

_TODO = "See docs/report-texts.md for what a text may say."


@dataclass(frozen=True)
class Expanded:
    """A chapter as Markdown."""

    chapter: Chapter
    markdown: str


def expand(chapters: Sequence[Chapter], vocabulary: Vocabulary) -> list[Expanded]:
    """The chapters as Markdown. Raises `TextFaults` with the faults of all of them."""
    environment = _environment(vocabulary)
    expanded, faults = [], []
    for chapter in chapters:
        try:
            expanded.append(Expanded(chapter, _expanded(environment, chapter)))
        except (TemplateError, UnknownWord, TypeError, ValueError, ArithmeticError) as error:
            faults.append(_fault(chapter, error))
    stop_at(faults or _never_shown(vocabulary))
    return expanded


def syntax_tree(source: str) -> nodes.Template:
    """What the text is made of; raises `TemplateSyntaxError`."""
    return _Environment().parse(source)


class _Environment(SandboxedEnvironment):
    """Jinja as texts have it: `{#anchor}` belongs to Markdown, so comments are HTML's."""

    def __init__(self, finalize: Callable[[object], str] | None = None) -> None:
        super().__init__(
            undefined=StrictUndefined,
            finalize=finalize,
            comment_start_string="<!--",
            comment_end_string="-->",
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )


def _environment(vocabulary: Vocabulary) -> SandboxedEnvironment:
    filters = Filters(vocabulary.say)

    def printed(thing: object) -> str:
        if isinstance(thing, Markdown):
            return thing
        if isinstance(thing, Number):
            thing = thing.printed or filters.number(thing, 0)
        return escaped(str(thing))

    environment = _Environment(printed)
    environment.filters |= dict(filters.by_name)
    environment.globals = dict(vocabulary.words)
    return environment


def _expanded(environment: SandboxedEnvironment, chapter: Chapter) -> str:
    code = environment.compile(chapter.source, name=chapter.name, filename=chapter.name)
    template = environment.template_class.from_code(environment, code, environment.globals)
    return template.render()


def _fault(chapter: Chapter, error: Exception) -> TextFault:
    line = error.lineno if isinstance(error, TemplateSyntaxError) else _line(chapter, error)
    return TextFault(chapter.name, str(error).rstrip("."), _TODO, line)


def _line(chapter: Chapter, error: Exception) -> int | None:
    steps = traceback.extract_tb(error.__traceback__)
    return next((step.lineno for step in reversed(steps) if step.filename == chapter.name), None)


def _never_shown(vocabulary: Vocabulary) -> list[TextFault]:
    """References to what no chapter shows."""
    return [
        TextFault("text", f"ref({key!r}) leads nowhere", f"No chapter shows {key}: show it there.")
        for key in sorted(vocabulary.referred - set(vocabulary.shown))
    ]
