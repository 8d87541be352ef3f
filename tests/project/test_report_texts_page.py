"""What the page for authors of reports shows can be typed as it stands there."""

import re

import pytest

from kvalreg.registers.nnrr.register import NNRR
from kvalreg.reports.counting.computation import Wanted
from kvalreg.reports.document.chapters import Chapter
from kvalreg.reports.document.computation import compute, content_of, wanted_for
from kvalreg.reports.document.content import Content
from kvalreg.reports.document.expansion import expand
from kvalreg.reports.document.vocabulary import Vocabulary
from kvalreg.reports.speech import Speech
from tests.dumps import HAUKELAND, write_dump
from tests.project.files import DOCS

WHOLE = (DOCS / "report-texts.md").read_text(encoding="utf-8")
PAGE = WHOLE.partition("\n## A unit's quarterly report")[
    0
]  # reports of units have words of their own
ROW = re.compile(r"^\| (`[^|]*(?:\\\|[^|]*)*) \|", re.MULTILINE)
NO_EXPRESSIONS = ("names", "…", 'fact("interpreter")', "content(")  # need more than the page says


def expressions() -> list[str]:
    """Everything in the first column of the page's tables, in backquotes."""
    cells = (match[1].replace("\\|", "|") for match in ROW.finditer(PAGE))
    found = [one for cell in cells for one in re.findall(r"`([^`]+)`", cell)]
    whole = [one for one in found if not one.startswith((".", "|"))]
    return [one for one in whole if not one.startswith(NO_EXPRESSIONS)]


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Content:
    dump = write_dump(
        tmp_path_factory.mktemp("texts") / "dump",
        clinician=f"course | UnitId\nanna | {HAUKELAND}\n",
        baseline="course | FABQScore1\nanna | 12,5\n",
    )
    report = next(one for one in NNRR.all_reports if one.key == "annual")
    wanted = wanted_for(NNRR, report, Wanted(year=2024))
    return content_of(compute(NNRR, report, dump, wanted), "nb")


def test_the_page_shows_enough_to_write_a_report() -> None:
    assert len(expressions()) > 30


@pytest.mark.parametrize("expression", expressions())
def test_an_expression_of_the_page_can_be_typed(expression: str, content: Content) -> None:
    shown = '{{ table("table_09") }}' if "ref(" in expression.lower() else ""
    source = f"# Resultater {{#results}}\n\n{{{{ {expression} }}}}\n\n{shown}\n"
    chapter = Chapter("results", "nb/01_results.md", source)

    (expanded,) = expand([chapter], Vocabulary(content, {}, Speech("nb"), [chapter]))

    assert "{{" not in expanded.markdown
