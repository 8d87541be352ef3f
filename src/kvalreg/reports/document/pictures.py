"""The figures of a report as pictures."""

import vl_convert

from kvalreg.reports.document.content import Content


def drawn(content: Content) -> dict[str, str]:
    """Key of a figure → SVG."""
    return {
        key: vl_convert.vegalite_to_svg(dict(figure.chart))
        for key, figure in content.figures.items()
    }
