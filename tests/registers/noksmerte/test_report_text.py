"""The report's text: every number in it is computed, in both languages."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from kvalreg.cli import app
from kvalreg.registers.noksmerte.annual_report.report import ANNUAL_REPORT


def test_no_number_is_typed_into_the_text() -> None:
    done = CliRunner().invoke(app, ["report", "noksmerte", "--lint", "--report", "annual"])

    assert done.exit_code == 0, done.output


def test_both_languages_show_every_table_once() -> None:
    assert ANNUAL_REPORT.texts is not None
    for language in ("nb", "en"):
        text = "".join(
            chapter.read_text(encoding="utf-8")
            for chapter in sorted((ANNUAL_REPORT.texts / language).glob("*.md"))
        )
        for table in ANNUAL_REPORT.tables:
            assert text.count(f'{{{{ table("{table.key}") }}}}') == 1, (language, table.key)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "says"),
    [
        ("nb", "1266 pasienter med konsultasjon i 2021"),
        ("en", "1266 patients with a consultation in 2021"),
    ],
)
def test_the_report_of_the_published_cohort_says_what_was_printed(
    tmp_path: Path, language: str, says: str
) -> None:
    cohort, report = tmp_path / "cohort", tmp_path / "report"
    for words in (
        ["synthesize", "noksmerte", "--published", "2021", "--out", cohort],
        ["report", "noksmerte", cohort, "--report", "annual", "--year", "2021", "--lang", language,
            "--format", "html", "--out", report],
    ):  # fmt: skip
        done = CliRunner().invoke(app, [str(word) for word in words])
        assert done.exit_code == 0, done.output

    page = (report / "report.html").read_text(encoding="utf-8").replace("\xa0", " ")
    assert says in " ".join(page.split())
