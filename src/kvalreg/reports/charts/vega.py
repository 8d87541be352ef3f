"""Charts that are compiled once and for all, and filled with rows where they are drawn."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

Vega = dict[str, Any]
"""A chart as Vega draws it, in JSON."""

Rows = Sequence[Mapping[str, object]]
"""The rows of one layer of marks, as the chart takes them."""

COMPILED = Path(__file__).parent / "compiled"


@cache
def compiled(name: str) -> Vega:
    """A chart without its rows.

    Declared in Altair and compiled by `make docs`: that takes longer than drawing all figures
    of a report, and is always the same.
    """
    chart: Vega = json.loads((COMPILED / f"{name}.json").read_text(encoding="utf-8"))
    return chart


def filled(chart: Vega, rows: Mapping[str, Rows], **sizes: float) -> Vega:
    """The chart with its layers' rows; `sizes`: its own, and what its parameters are."""
    data = [
        part if "source" in part else {**part, "values": rows[part["name"]]}
        for part in chart["data"]
    ]
    parameters = [
        {**parameter, "value": sizes.get(parameter["name"], parameter.get("value"))}
        for parameter in chart.get("signals", [])
    ]
    own = {side: sizes.get(side, chart[side]) for side in ("width", "height")}
    return {**chart, **own, "data": data, "signals": parameters}
