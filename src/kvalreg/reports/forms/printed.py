"""A form on paper: accessible PDF through Typst, from the same drawing as the page."""

import json
from collections.abc import Iterator
from functools import partial
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import typst
from markupsafe import Markup

from kvalreg.model import Instrument, Register, Text
from kvalreg.reports import words
from kvalreg.reports.forms.conditions import condition_in_words
from kvalreg.reports.forms.drawing import Block, Group, Look, Question, Sheet, SheetSection
from kvalreg.reports.forms.hints import hint
from kvalreg.reports.speech import Speech

Words = list[dict[str, str]]  # pieces of a text, each with its language


def form_pdf(register: Register, drawn: Sheet, say: Speech) -> bytes:
    """One form, empty, as PDF/UA-1 on A4."""
    described = described_form(register, drawn, say)
    with TemporaryDirectory(prefix="kvalreg-") as folder:
        root = Path(folder)
        for template in ("forms/form.typ", "theme/paper.typ"):
            source = files("kvalreg.reports").joinpath(template).read_text("utf-8")
            (root / Path(template).name).write_text(source, encoding="utf-8")
        (root / "form.json").write_text(json.dumps(described), encoding="utf-8")
        return typst.compile(root / "form.typ", root=root, pdf_standards="ua-1")


def described_form(register: Register, drawn: Sheet, say: Speech) -> dict[str, Any]:
    """What stands on the paper, as plain values that the template reads."""
    return _Printed(drawn, say).described(register)


class _Printed:
    def __init__(self, drawn: Sheet, say: Speech) -> None:
        self.drawn = drawn
        self.say = say
        self.condition = partial(condition_in_words, say, drawn.form)

    def described(self, register: Register) -> dict[str, Any]:
        say, form, version = self.say, self.drawn.form, self.drawn.version
        guide = [self._words(words.CODES_EXPLAINED)]
        if self.drawn.has_required:
            guide.insert(0, self._said(say(words.REQUIRED_EXPLAINED, mark="*")))
        return {
            "language": say.language,
            "register": self._words(register.name),
            "title": self._words(form.title),
            "name": f"{say.plain(form.title)} – {say.plain(register.name)}",
            "version": f"{say.plain(words.VERSION).lower()} {version.key}",
            "page": say.plain(words.PAGE_NUMBER),
            "facts": [
                [self._words(words.ANSWERED_BY), self._words(form.answered_by)],
                [self._words(words.VERSION), [{"text": version.key, "lang": say.language}]],
                [self._words(words.VALID), self._said(say.period(version.valid))],
            ],
            "guide": guide,
            "question": self._words(words.QUESTION),
            "variable": self._words(words.VARIABLE),
            "sections": [self._section(section) for section in self.drawn.sections],
        }

    def _section(self, section: SheetSection) -> dict[str, Any]:
        return {
            "title": self._words(section.section.title),
            "help": self._words(section.section.help) if section.section.help else None,
            "parts": [
                {
                    "questionnaire": self._heading(part.questionnaire.instrument)
                    if part.questionnaire
                    else None,
                    "blocks": [self._block(block) for block in part.blocks],
                }
                for part in section.parts
            ],
        }

    def _heading(self, instrument: Instrument) -> dict[str, Any]:
        rights = [self._words(words.DESCRIPTORS_ONLY)]
        if instrument.licence.holder:
            rights.append(self._said(self.say(words.RIGHTS, holder=instrument.licence.holder)))
        return {
            "name": self._words(instrument.name),
            "recall": self._words(instrument.recall) if instrument.recall else None,
            "rights": rights,
        }

    def _block(self, block: Block) -> dict[str, Any]:
        condition = None
        if block.condition:
            in_words = self.condition(block.condition)
            condition = self._said(self.say(words.ONLY_IF, condition=in_words))
        return {"condition": condition, "groups": [self._group(group) for group in block.groups]}

    def _group(self, group: Group) -> dict[str, Any]:
        several = group.look is Look.CHECKS and len(group.questions) > 1
        return {
            "look": group.look.value,
            "hint": self._words(words.TICK_ALL) if several else None,
            "questions": [self._question(question) for question in group.questions],
        }

    def _question(self, question: Question) -> dict[str, Any]:
        item = question.item
        return {
            "label": self._words(item.label),
            "required": question.is_marked,
            "help": self._words(item.help) if item.help else None,
            "hint": self._said(hint(self.say, question)),
            "variable": item.variable,
            "control": question.control.value,
            "short": question.is_short,
            "options": [
                {
                    "code": str(option.code),
                    "label": self._words(option.label) if option.label else None,
                }
                for option in question.options
            ],
            "ends": list(self._ends(question)),
            "unit": self._words(item.unit) if item.unit else None,
        }

    def _ends(self, question: Question) -> Iterator[Words]:
        item = question.item
        for value, meaning in zip((item.lowest, item.highest), item.anchors or (), strict=False):
            if value is not None:
                end = self.say.number(value)
                yield self._said(self.say(words.ANCHOR, value=end, meaning=self.say(meaning)))

    def _words(self, text: Text) -> Words:
        return self._said(self.say(text))

    def _said(self, phrase: Markup) -> Words:
        return _pieces(phrase, self.say.language)


class _Pieces(HTMLParser):
    """Takes what was said apart into pieces of one language each."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.languages = [language]
        self.pieces: Words = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.languages.append(dict(attrs).get("lang") or self.languages[-1])

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002
        self.languages.pop()

    def handle_data(self, data: str) -> None:
        self.pieces.append({"text": data, "lang": self.languages[-1]})


def _pieces(phrase: Markup, language: str) -> Words:
    parser = _Pieces(language)
    parser.feed(phrase)
    parser.close()
    return parser.pieces
