"""`kvalreg demo` from nothing to a site, and ending what it shows."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from typer.testing import CliRunner, Result

from kvalreg.cli import app
from tests.reports.parsed import parsed

pytestmark = pytest.mark.slow

FEW = ("--patients", "400", "--years", "2023-2024")


def demo(*words: object) -> Result:
    return CliRunner().invoke(app, ["demo", "nnrr", "--no-serve", *map(str, words)])


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "demo"
    result = demo(*FEW, "--out", folder)
    assert result.exit_code == 0, result.output
    return folder


@pytest.mark.slow
def test_a_demo_holds_dump_snapshot_and_site(made: Path) -> None:
    assert sorted(path.name for path in made.iterdir()) == [
        "dump", "kvalreg-demo.txt", "site", "snapshot"
    ]  # fmt: skip


@pytest.mark.slow
def test_every_link_of_the_site_leads_to_a_page_of_it(made: Path) -> None:
    site = made / "site"
    pages = sorted(site.rglob("*.html"))

    broken = [
        (page.name, link["href"])
        for page in pages
        for link in parsed(page.read_text(encoding="utf-8")).all("a")
        if not link["href"].startswith(("#", "data:", "https:"))
        and not (page.parent / link["href"].split("#")[0]).is_file()
    ]

    assert broken == []
    assert {"index.html", "indicators.html", "quality.html", "codebook.html", "report.html"} <= {
        page.name for page in pages
    }


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", ["index.html", "indicators.html", "quality.html", "annual/site/results.html"]
)
def test_whatever_shows_numbers_says_that_the_patients_are_synthetic(made: Path, name: str) -> None:
    page = parsed((made / "site" / "nnrr" / name).read_text(encoding="utf-8"))

    assert "Syntetiske pasienter" in page.one("header").words


@pytest.mark.slow
def test_all_years_are_shown_by_the_latest_definition(made: Path) -> None:
    page = parsed((made / "site" / "nnrr" / "indicators.html").read_text(encoding="utf-8"))

    assert page.one("h1").words == "Kvalitetsindikatorer 2024"
    assert "Alle årene er regnet etter definisjonen 2024" in page.one("header").words
    assert len(page.all("li", class_="card")) == 9


@pytest.mark.usefixtures("plain_site")
def test_without_a_name_every_installed_register_is_shown(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    words = ["demo", "--no-serve", "--patients", "20", "--out", str(folder)]

    assert CliRunner().invoke(app, words).exit_code == 0

    front = parsed((folder / "site" / "index.html").read_text(encoding="utf-8"))
    assert [link["href"] for link in front.one("main").all("a")] == [
        "nnrr/index.html", "noksmerte/index.html"
    ]  # fmt: skip
    assert (folder / "dump" / "noksmerte").is_dir()
    assert (folder / "snapshot" / "nnrr").is_dir()


@pytest.fixture
def plain_site(monkeypatch: pytest.MonkeyPatch) -> None:
    """A site of one page, because drawing the figures takes long."""
    monkeypatch.setattr(
        "kvalreg.cli.demo_site._site", lambda demo, _: {"index.html": f"{demo.patients}"}
    )


@pytest.mark.usefixtures("plain_site")
def test_a_demo_replaces_an_earlier_one_and_nothing_else(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    assert demo("--patients", 20, "--out", folder).exit_code == 0
    assert demo("--patients", 30, "--out", folder).exit_code == 0
    (folder / "letter.txt").write_text("Dear")

    refused = demo("--patients", 40, "--out", folder)

    assert refused.exit_code == 1
    assert "letter.txt" in refused.stderr
    assert (folder / "site" / "nnrr" / "index.html").read_text() == "30"


@pytest.mark.usefixtures("plain_site")
def test_somebody_elses_folder_of_dump_files_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "dump").mkdir()
    (tmp_path / "dump" / "behandlerskjema_1.csv").write_text("real")

    result = demo("--patients", 10, "--out", tmp_path)

    assert result.exit_code == 1
    assert (tmp_path / "dump" / "behandlerskjema_1.csv").read_text() == "real"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--years", "2024-2022"), "ends before it begins"),
        (("--years", "soon"), "allowed a year"),
        (("--patients", "0"), "patients"),
        (("--port", "70000"), "port"),
        (("--lang", "sv"), "sv"),
    ],
)
def test_wrong_words_end_with_2_and_write_nothing(
    words: tuple[str, ...], said: str, tmp_path: Path
) -> None:
    result = demo(*words, "--out", tmp_path / "demo")

    assert result.exit_code == 2
    assert said in " ".join(result.stderr.replace("│", " ").split())
    assert list(tmp_path.iterdir()) == []


def test_a_taken_port_is_told_before_any_work_is_done(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        result = CliRunner().invoke(app, ["demo", "--port", port, "--out", str(tmp_path / "demo")])

    assert result.exit_code == 1
    assert f"Port {port} cannot be used" in result.stderr
    assert list(tmp_path.iterdir()) == []


# Showing it


@pytest.fixture
def shown(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """`kvalreg serve` with a one-page site on a free port."""
    (tmp_path / "index.html").write_text("<p>Forside</p>", encoding="utf-8")
    process = subprocess.Popen(
        [Path(sys.executable).with_name("kvalreg"), "serve", str(tmp_path), "--port", "0"],
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    yield process
    process.kill()
    process.wait()


@pytest.mark.slow
def test_the_address_is_printed_and_ctrl_c_ends_quietly(shown: subprocess.Popen[str]) -> None:
    assert shown.stderr is not None
    line = shown.stderr.readline()
    address = re.match(r"http://127\.0\.0\.1:\d+/", line)
    assert address, line
    with urlopen(address[0], timeout=5) as answer:  # noqa: S310 - our own server
        assert answer.read() == b"<p>Forside</p>"

    shown.send_signal(signal.SIGINT)

    assert shown.wait(timeout=10) == 0
    assert shown.stderr.read().strip() == ""


@pytest.mark.slow
def test_another_register_is_shown_by_its_name_with_its_own_last_years(tmp_path: Path) -> None:
    result = CliRunner().invoke(
        app,
        ["demo", "noksmerte", "--patients", "300", "--no-serve", "--out", str(tmp_path / "demo")],
    )

    assert result.exit_code == 0, result.output
    front = (tmp_path / "demo" / "site" / "noksmerte" / "index.html").read_text(encoding="utf-8")
    assert "pasienter med langvarig smerte" in front
    assert "kvalreg indicators noksmerte snapshot --year 2020-2021" in front
