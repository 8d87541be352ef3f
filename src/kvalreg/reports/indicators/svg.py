"""A comparison as a picture that a page can hold: static, small, without script."""

import base64
import re
from collections.abc import Mapping
from functools import cache
from typing import Any
from xml.etree import ElementTree

import altair as alt
import vl_convert

from kvalreg.model import Text
from kvalreg.reports.indicators import labels, margins, marks
from kvalreg.reports.indicators.axes import Axes, Rows
from kvalreg.reports.indicators.chart import figure
from kvalreg.reports.indicators.comparison import Comparison
from kvalreg.reports.indicators.layout import FONT, Layout
from kvalreg.reports.speech import Speech

Vega = dict[str, Any]

_SVG = "http://www.w3.org/2000/svg"
_SAYS_NOTHING = ("class", "role", "aria-roledescription", "aria-hidden", "pointer-events")
_DEFAULTS = {"opacity": "1", "stroke-width": "1", "font-family": FONT, "font-weight": "normal"}
_INHERITED = ("fill", "stroke", "stroke-width", "text-anchor", "font-size", "font-weight")
_LONG_NUMBER = re.compile(r"\d+\.\d{4,}")

ElementTree.register_namespace("", _SVG)


def picture(comparison: Comparison, layout: Layout, say: Speech, notice: Text | None = None) -> str:
    """The figure of a comparison as SVG, with the notice under it."""
    axes = Axes(comparison, layout)
    compiled = _compiled(layout, is_mean=comparison.subject.is_mean)
    rows = rows_by_layer(axes, say, notice)
    return to_svg(filled(compiled, rows, end=axes.end, height=axes.height))


def rows_by_layer(axes: Axes, say: Speech, notice: Text | None) -> dict[str, Rows]:
    """Every layer's rows, by the name that the chart knows them by."""
    return {
        "target_zones": marks.target_zones(axes, say),
        "latest_year": marks.latest_year(axes),
        "intervals": marks.intervals(axes),
        "interval_ends": marks.interval_ends(axes),
        "earlier_years": marks.earlier_years(axes),
        "labels": labels.labels(axes, say),
        "names": margins.names(axes, say),
        "achievements": margins.achievements(axes, say),
        "counts": margins.counts(axes, say),
        "heads_of_counts": margins.heads_of_counts(axes, say),
        "legend": margins.legend(axes),
        "title": margins.title(axes, say, notice),
    }


@cache
def _compiled(layout: Layout, *, is_mean: bool) -> Vega:
    return compiled(figure(layout, is_mean=is_mean))


def compiled(chart: alt.LayerChart) -> Vega:
    """A chart without its rows, as Vega draws it. Compiling takes long: it is done once."""
    vega: Vega = vl_convert.vegalite_to_vega(chart.to_dict())
    return vega


def filled(compiled: Vega, rows: Mapping[str, Rows], **sizes: float) -> Vega:
    """The chart with its layers' rows; `sizes`: its height, and what its parameters are."""
    data = [
        part if "source" in part else {**part, "values": rows[part["name"]]}
        for part in compiled["data"]
    ]
    parameters = [
        {**parameter, "value": sizes.get(parameter["name"], parameter.get("value"))}
        for parameter in compiled.get("signals", [])
    ]
    height = sizes.get("height", compiled["height"])
    return {**compiled, "data": data, "signals": parameters, "height": height}


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
