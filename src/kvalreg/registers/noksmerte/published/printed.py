"""What the annual report 2021 printed: tables 4 to 12, 14 and 15, digit by digit.

Units by their short names; the nation is `NATION`. One cell of table 10 stands a row too low in
print: 900 mg of tapentadol in Førde fits the national figures only as tramadol.
"""

import json
from importlib.resources import files
from typing import Any

NATION = "Nasjonalt"
Printed = dict[str, dict[str, Any]]


def read_printed() -> dict[str, Printed]:
    """Table (`table_04` …) → unit, or for table 10 the product → what was printed of it."""
    text = (files(__package__) / "report_2021.json").read_text(encoding="utf-8")
    printed: dict[str, Printed] = json.loads(text)
    return printed


def corrected(printed: dict[str, Printed]) -> dict[str, Printed]:
    """The same with the misplaced cell of table 10 where it belongs."""
    doses = {product: dict(cells) for product, cells in printed["table_10"].items()}
    doses["tramadol_er_tab"]["Førde"] = doses["tapentadol_er_tab"].pop("Førde")
    return printed | {"table_10": doses}
