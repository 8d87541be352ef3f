"""`kvalreg registers`, and registers that other packages ship."""

import importlib.metadata
from importlib.metadata import EntryPoint

import pytest
from typer.testing import CliRunner

from kvalreg.cli import app, registers

GROUP = "kvalreg.registers"


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """A package whose register contradicts itself, and one that is not there at all."""
    points = [
        EntryPoint("gone", "no_such_package:REGISTER", GROUP),
        EntryPoint("nonsense", "tests.cli.nonsense:REGISTER", GROUP),
    ]
    monkeypatch.setattr(registers, "entry_points", lambda group: points if group == GROUP else ())


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("gone", "No module named 'no_such_package'"),
        ("nonsense", "the pathway's anchor 'operation' is not one of its events"),
    ],
)
def test_a_register_that_cannot_be_loaded_says_why_and_shows_no_traceback(
    name: str, why: str
) -> None:
    done = CliRunner().invoke(app, ["codebook", name, "--out", "book.csv"])

    assert done.exit_code == 1
    assert f"the register {name!r} (" in done.stderr
    assert why in done.stderr
    assert "Traceback" not in done.output


def test_both_registers_that_ship_with_kvalreg_are_installed() -> None:
    names = {point.name for point in importlib.metadata.entry_points(group=GROUP)}

    assert {"nnrr", "noksmerte"} <= names
