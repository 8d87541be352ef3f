"""What the local server gives, and what it refuses."""

import socket
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kvalreg.cli import app
from kvalreg.cli.local_server import PortTaken, find_file, serving


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    (site / "forms").mkdir(parents=True)
    (site / "index.html").write_text("<p>Forside æøå</p>", encoding="utf-8")
    (site / "forms" / "index.html").write_text("<p>Skjemaer</p>", encoding="utf-8")
    (site / ".hidden.html").write_text("hidden")
    (site / "notes.txt").write_text("not a page")
    (tmp_path / "secret.html").write_text("outside")
    (site / "link.html").symlink_to(tmp_path / "secret.html")
    return site


@pytest.fixture
def address(site: Path) -> Iterator[str]:
    with serving(site, 0) as address:
        yield address


def ask(address: str, path: str = "/", method: str = "GET", host: str = "") -> HTTPResponse:
    place = address.removeprefix("http://").rstrip("/")
    connection = HTTPConnection(place, timeout=5)
    connection.request(method, path, headers={"Host": host or place})
    return connection.getresponse()


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("/", "<p>Forside æøå</p>"),
        ("/index.html", "<p>Forside æøå</p>"),
        ("/index.html?x=1", "<p>Forside æøå</p>"),
        ("/forms/", "<p>Skjemaer</p>"),
        ("/forms/index.html", "<p>Skjemaer</p>"),
    ],
)
def test_a_page_is_given_whole(address: str, path: str, content: str) -> None:
    answer = ask(address, path)

    assert answer.status == 200
    assert answer.read().decode() == content
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize(
    "path",
    [
        "/nothing.html",
        "/forms",
        "/.hidden.html",
        "/notes.txt",
        "/link.html",
        "/../secret.html",
        "/%2e%2e/secret.html",
        "/..%2fsecret.html",
        "/forms/../../secret.html",
        "//secret.html",
        "/%00",
    ],
)
def test_nothing_else_is_given(address: str, path: str) -> None:
    assert ask(address, path).status == 404


def test_a_folder_is_never_listed(site: Path, address: str) -> None:
    (site / "forms" / "index.html").unlink()

    answer = ask(address, "/forms/")

    assert answer.status == 404
    assert b"patient" not in answer.read()


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_only_reading_is_possible(address: str, method: str) -> None:
    assert ask(address, method=method).status == 501


def test_a_head_request_gets_no_content(address: str) -> None:
    answer = ask(address, method="HEAD")

    assert (answer.status, answer.read()) == (200, b"")
    assert int(answer.headers["Content-Length"]) == len("<p>Forside æøå</p>".encode())


def test_a_foreign_name_for_this_machine_is_refused(address: str) -> None:
    port = address.rsplit(":", 1)[1].rstrip("/")

    assert ask(address, host="evil.example").status == 421
    assert ask(address, host=f"evil.example:{port}").status == 421
    assert ask(address, host=f"localhost:{port}").status == 200


@pytest.mark.parametrize("path", ["/", "/nothing.html"])
def test_every_answer_carries_the_strict_headers(address: str, path: str) -> None:
    headers = ask(address, path).headers

    policy = dict(
        part.strip().split(" ", 1) for part in headers["Content-Security-Policy"].split(";")
    )
    assert policy["default-src"] == policy["form-action"] == policy["frame-ancestors"] == "'none'"
    assert policy["img-src"] == "'self' data:"
    assert "'unsafe-inline'" not in policy["script-src"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Frame-Options"] == "DENY"
    assert "Python" not in headers["Server"]


def test_only_this_machine_is_listened_to(address: str) -> None:
    assert address.startswith("http://127.0.0.1:")


def test_a_taken_port_is_told_with_what_to_do(site: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

        result = CliRunner().invoke(app, ["serve", str(site), "--port", str(port)])
        with pytest.raises(PortTaken), serving(site, port):
            pass

    assert result.exit_code == 1
    assert f"Port {port} cannot be used" in result.stderr
    assert f"--port {port + 1}" in result.stderr


def test_a_folder_that_is_no_site_is_refused(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["serve", str(tmp_path)])

    assert result.exit_code == 2
    assert "holds no index.html" in " ".join(result.stderr.replace("│", " ").split())


def test_the_port_is_free_again_afterwards(site: Path) -> None:
    with serving(site, 0) as address:
        port = int(address.rsplit(":", 1)[1].rstrip("/"))
    with serving(site, port) as again:
        assert ask(again).status == 200


def test_an_address_finds_a_file_only_within_its_folder(site: Path) -> None:
    assert find_file(site, "/index.html") == site / "index.html"
    assert find_file(site, f"/{site.parent / 'secret.html'}") is None
