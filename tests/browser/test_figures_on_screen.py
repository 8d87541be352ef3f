"""A figure is declared once: what is printed as SVG is drawn by a browser too, and answers."""

import json
from pathlib import Path

import pytest
import vl_convert
from playwright.sync_api import Page

from kvalreg.reports.figures.description import FinishedFigure
from tests.reports.figures.made import material_of
from tests.reports.figures.test_distribution import TWO
from tests.reports.figures.test_distribution import sums as people
from tests.reports.figures.test_grouped_counts import AGE
from tests.reports.figures.test_grouped_counts import sums as ages
from tests.reports.figures.test_indicator_bars import RESULTS, STRONG_PAIN
from tests.reports.figures.test_means_over_time import PAIN, unit
from tests.reports.figures.test_time_series import BY_QUARTER
from tests.reports.figures.test_time_series import sums as quarters
from tests.reports.hand_made import plain, results_of

FIGURES = {
    "indicator": (
        STRONG_PAIN.lay_out(material_of(indicators=results_of(RESULTS)), "nb"),
        "Fjord, 2024: 50 % (30 av 60; 95 % konfidensintervall 37–63 %)",
    ),
    "distribution": (
        TWO.lay_out(material_of(sums=people(6, 2, 10)), "nb"),
        "Fall, Nasjonalt: 60,0 % (6 av 10)",
    ),
    "means": (PAIN.lay_out(material_of(sums={1: unit(5, 6, 3)}), "nb"), "Fjord, Før: 6,0"),
    "counts": (AGE.lay_out(material_of(sums=ages(3, 2, 1, 4)), "nb"), "Under 40, Menn: 3"),
    "quarters": (
        BY_QUARTER.lay_out(material_of(sums=quarters((1, 4), (3, 4))), "nb"),
        "Nasjonalt, 3. kv. 2024: 25,0 % (1 av 4)",
    ),
}


def page_of(figure: FinishedFigure, folder: Path) -> str:
    """The address of a page that draws the figure with nothing from elsewhere."""
    script = f"{vl_convert.javascript_bundle()}\nvegaEmbed('#it', {json.dumps(figure.chart)})"
    path = folder / "figure.html"
    path.write_text(
        f'<meta charset="utf-8"><div id="it"></div><script type="module">'
        f"{script}.then(it => {{ window.drawn = it }})</script>",
        encoding="utf-8",
    )
    return path.as_uri()


@pytest.mark.parametrize("kind", FIGURES)
def test_a_mark_says_what_it_shows_to_whoever_points_at_it(
    kind: str, page: Page, tmp_path: Path
) -> None:
    figure, said = FIGURES[kind]
    page.goto(page_of(figure, tmp_path))
    page.wait_for_function("window.drawn")

    told = page.evaluate("""() => {
        const said = [], walk = group => group.items.forEach(item => {
            if (item.tooltip) said.push(item.tooltip);
            (item.items || []).forEach(walk);
        });
        walk(window.drawn.view.scenegraph().root);
        return said;
    }""")

    assert said in [plain(str(words)) for words in told]
