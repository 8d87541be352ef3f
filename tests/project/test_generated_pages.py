"""What is made from the code, pages and charts, is what the code makes today."""

import pytest

from kvalreg.reports.charts.vega import COMPILED
from tests.project.files import DOCS
from tools.charts import CHARTS, compiled
from tools.docs import MADE, PAGES


@pytest.mark.parametrize("name", PAGES)
def test_a_generated_page_is_up_to_date(name: str) -> None:
    stored = (DOCS / name).read_text(encoding="utf-8")

    assert stored == MADE + PAGES[name](), "run `make docs`"


@pytest.mark.parametrize("name", CHARTS)
def test_a_compiled_chart_is_up_to_date(name: str) -> None:
    stored = (COMPILED / f"{name}.json").read_text(encoding="utf-8")

    assert stored == compiled(name), "run `make docs`"


def test_no_compiled_chart_is_left_over() -> None:
    assert {path.stem for path in COMPILED.iterdir()} == CHARTS.keys()
