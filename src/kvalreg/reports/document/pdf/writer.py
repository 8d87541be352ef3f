"""Text as Typst markup."""

import re
from collections.abc import Callable, Sequence

from kvalreg.reports.document.pandoc import Node
from kvalreg.reports.document.tree import Attributes, Content, TreeWriter, text_table

_MARKS = {
    "Emph": "emph",
    "Strong": "strong",
    "Superscript": "super",
    "Subscript": "sub",
    "Underline": "underline",
}
_SIDES = {"AlignRight": "right", "AlignCenter": "center"}
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
Exhibit = Callable[[str, str], str]


def escaped(text: str) -> str:
    """Text that Typst takes literally: every mark that could mean something is escaped."""
    return _PUNCTUATION.sub(r"\\\1", text)


def quoted(text: str) -> str:
    """The text as a Typst string."""
    written = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{written}"'


class TypstWriter(TreeWriter):
    """One chapter's blocks as Typst markup. `exhibit` gives a table or figure by kind and key."""

    def __init__(self, exhibit: Exhibit) -> None:
        self._exhibit = exhibit

    def text(self, text: str) -> str:
        return escaped(text)

    def line_break(self) -> str:
        return "#linebreak()"

    def marked(self, mark: str, written: str) -> str:
        return f"#{_MARKS[mark]}[{written}]"

    def code(self, text: str) -> str:
        return f"#raw({quoted(text)})"

    def link(self, written: str, address: str) -> str:
        if address.startswith("#"):
            return f"#link({_label(address[1:])})[{written}]"
        return f"#link({quoted(address)})[{written}]"

    def note(self, written: str) -> str:
        return f"#footnote[{written.strip()}]"

    def paragraph(self, written: str) -> str:
        return f"{written}\n\n"

    def heading(self, level: int, given: Attributes, text: Sequence[Node]) -> str:
        label = f" {_bracketed(given.anchor)}" if given.anchor else ""
        said = _in_language(self.inlines(text), given)
        return f"#heading(level: {level})[{said}]{label}\n\n"

    def bullets(self, items: Sequence[str]) -> str:
        return f"#list({_contents(items)})\n\n"

    def numbered(self, items: Sequence[str]) -> str:
        return f"#enum({_contents(items)})\n\n"

    def definitions(self, terms: Sequence[tuple[str, Sequence[str]]]) -> str:
        items = ", ".join(
            f"term([{term}], [{' '.join(meanings).strip()}])" for term, meanings in terms
        )
        return f"#terms({items})\n\n"

    def quotation(self, written: str) -> str:
        return f"#quote(block: true)[{written.strip()}]\n\n"

    def division(self, given: Attributes, blocks: Sequence[Node]) -> str:
        kind = given.kinds[0] if given.kinds else ""
        if "key" in given.named:
            return self._exhibit(kind, given.named["key"])
        written = _in_language(self.blocks(blocks).strip(), given)
        return f"#box-around[\n{written}\n]\n\n" if kind == "factbox" else f"{written}\n\n"

    def text_table(self, content: Content) -> str:
        table = text_table(content)
        sides = ", ".join(_SIDES.get(side, "left") for side in table.alignments)
        head = _contents([self.blocks(cell).strip() for cell in table.head])
        cells = "\n".join(
            f"  {_contents([self.blocks(cell).strip() for cell in row])}," for row in table.rows
        )
        return f"#text-table(({sides},), ({head},),\n{cells}\n)\n\n"


def _in_language(written: str, given: Attributes) -> str:
    """A part that is in another language than the report: {lang=en}."""
    language = given.named.get("lang")
    return f"#text(lang: {quoted(language)})[\n{written}\n]" if language else written


def label_of(key: str) -> str:
    """What a reference finds, after what it marks."""
    return _bracketed(key)


def _bracketed(anchor: str) -> str:
    return f"#label({quoted(anchor)})"


def _label(anchor: str) -> str:
    return f"label({quoted(anchor)})"


def _contents(items: Sequence[str]) -> str:
    return ", ".join(f"[{item.strip()}]" for item in items)
