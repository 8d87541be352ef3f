"""Every report that we ship is written in both languages and all formats, with data or without."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from kvalreg.cli import app
from kvalreg.cli.registers import find_register, installed
from kvalreg.model import Report

pytestmark = pytest.mark.slow

WRITTEN = [
    (name, report)
    for name in installed()
    for report in find_register(name).all_reports
    if report.texts is not None and not report.is_of_units
]


@pytest.fixture(scope="module")
def dumps(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Register → a dump of patients who came in the last year that it reports on."""
    root = tmp_path_factory.mktemp("dumps")
    made = {}
    for name in {name for name, _ in WRITTEN}:
        last = find_register(name).years[1]
        words = ("--patients", "300", "--years", str(last), "--out", str(root / name))
        assert CliRunner().invoke(app, ["synthesize", name, *words]).exit_code == 0
        made[name] = root / name
    return made


@pytest.mark.parametrize(
    ("language", "more"),
    [("nb", ("--format", "html,pdf,docx")), ("en", ("--format", "html,pdf", "--public"))],
)
@pytest.mark.parametrize(
    ("name", "report"), WRITTEN, ids=[f"{name}-{report.key}" for name, report in WRITTEN]
)
def test_it_is_written_whole(
    name: str,
    report: Report,
    language: str,
    more: tuple[str, ...],
    dumps: dict[str, Path],
    tmp_path: Path,
) -> None:
    last = find_register(name).years[1]
    asked = ("--report", report.key, "--lang", language, "--year", str(last), "--no-cache")

    words = ["report", name, str(dumps[name]), *asked, *more, "--out", str(tmp_path / "out")]
    result = CliRunner().invoke(app, words)

    assert result.exit_code == 0, result.stderr
    assert (tmp_path / "out" / "report.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("name", "report"), WRITTEN, ids=[f"{name}-{report.key}" for name, report in WRITTEN]
)
def test_a_year_without_data_can_be_read_too(
    name: str, report: Report, dumps: dict[str, Path], tmp_path: Path
) -> None:
    first, _ = find_register(name).years
    asked = ("--report", report.key, "--year", str(first), "--format", "html", "--no-cache")

    words = ["report", name, str(dumps[name]), *asked, "--out", str(tmp_path / "out")]
    result = CliRunner().invoke(app, words)

    assert result.exit_code == 0, result.stderr
