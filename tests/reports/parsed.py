"""A page as a tree, so that tests can ask what is on it."""

from collections.abc import Iterator
from html.parser import HTMLParser

VOID = {"input", "link", "meta", "br", "wbr", "hr", "img", "source"}
WITHIN_A_LINE = {"a", "code", "span", "strong", "wbr"}


class Element:
    """One element: `words` is its text as a screen reader says it, spaces pressed together."""

    def __init__(self, tag: str, attributes: dict[str, str | None]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.inside: list[Element | str] = []
        self.around: Element | None = None

    def __getitem__(self, name: str) -> str:
        return self.attributes[name] or ""

    def has(self, name: str) -> bool:
        return name in self.attributes

    @property
    def words(self) -> str:
        return " ".join(self._text().split())

    def _text(self) -> str:
        if self.attributes.get("aria-hidden") == "true":
            return ""
        text = "".join(part if isinstance(part, str) else part._text() for part in self.inside)
        return text if self.tag in WITHIN_A_LINE else f" {text} "

    def everything(self) -> Iterator["Element"]:
        for part in self.inside:
            if isinstance(part, Element):
                yield part
                yield from part.everything()

    def all(self, tag: str = "", **attributes: str) -> list["Element"]:
        """Every element of the tag with the attributes; `class_` asks for one of the classes."""
        return [found for found in self.everything() if found.matches(tag, attributes)]

    def one(self, tag: str = "", **attributes: str) -> "Element":
        found = self.all(tag, **attributes)
        assert len(found) == 1, f"{len(found)} elements are {tag} {attributes}"
        return found[0]

    def matches(self, tag: str, attributes: dict[str, str]) -> bool:
        if tag and self.tag != tag:
            return False
        for name, value in attributes.items():
            if name == "class_":
                if value not in (self.attributes.get("class") or "").split():
                    return False
            elif self.attributes.get(name) != value:
                return False
        return True

    def surrounding(self, **attributes: str) -> "Element | None":
        """The nearest element around this one that has the attributes."""
        outer = self.around
        while outer is not None and not outer.matches("", attributes):
            outer = outer.around
        return outer


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("document", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs))
        element.around = self.open[-1]
        self.open[-1].inside.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)


def parsed(page: str) -> Element:
    """The page's tree; a page whose tags do not close in order fails the test."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == [reader.root], f"<{reader.open[-1].tag}> is never closed"
    return reader.root


def name_of(page: Element, control: Element) -> str:
    """What a screen reader calls a control: its label, or what it is labelled by."""
    if control.has("aria-labelledby"):
        return " ".join(page.one(id=part).words for part in control["aria-labelledby"].split())
    return page.one("label", **{"for": control["id"]}).words
