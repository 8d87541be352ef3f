"""A chart as a picture that a page can hold: static, small, without script."""

import base64
import re
from xml.etree import ElementTree

import vl_convert

from kvalreg.reports.charts.theme import FONT
from kvalreg.reports.charts.vega import Vega

_SVG = "http://www.w3.org/2000/svg"
_SAYS_NOTHING = ("class", "role", "aria-roledescription", "aria-hidden", "pointer-events")
_DEFAULTS = {"opacity": "1", "stroke-width": "1", "font-family": FONT, "font-weight": "normal"}
_INHERITED = ("fill", "stroke", "stroke-width", "text-anchor", "font-size", "font-weight")
_LONG_NUMBER = re.compile(r"\d+\.\d{4,}")

ElementTree.register_namespace("", _SVG)


def to_svg(vega: Vega) -> str:
    """A chart as SVG, without what makes no difference to the eye."""
    root = ElementTree.fromstring(vl_convert.vega_to_svg(vega))  # noqa: S314 - made here
    _shorten(root)
    root.set("font-family", FONT)
    return ElementTree.tostring(root, encoding="unicode")


def data_address(content: str, media_type: str) -> str:
    """The content as an address, so that the page needs no second file."""
    return f"data:{media_type};base64,{base64.b64encode(content.encode()).decode()}"


def _shorten(element: ElementTree.Element) -> None:
    for name in _SAYS_NOTHING:
        element.attrib.pop(name, None)
    for name, value in list(element.attrib.items()):
        if _DEFAULTS.get(name) == value:
            del element.attrib[name]
        elif name in ("transform", "d"):
            element.set(name, _LONG_NUMBER.sub(_rounded, value))
    for child in list(element):
        _shorten(child)
        if _is_empty(child):
            element.remove(child)
    _say_once(element)


def _rounded(number: re.Match[str]) -> str:
    return f"{float(number[0]):.3f}".rstrip("0").rstrip(".")


def _say_once(element: ElementTree.Element) -> None:
    """Move what all children have in common to the element, from where they inherit it."""
    for name in _INHERITED:
        values = {child.get(name) for child in element}
        if len(values) == 1 and None not in values and name not in element.attrib:
            element.set(name, values.pop() or "")
            for child in element:
                del child.attrib[name]


def _is_empty(element: ElementTree.Element) -> bool:
    """A path without a line, or a group without anything."""
    tag = element.tag.removeprefix(f"{{{_SVG}}}")
    if tag == "path":
        return element.get("d", "") in ("", "M0,0h0v0h0Z") or element.get("display") == "none"
    return tag == "g" and len(element) == 0
