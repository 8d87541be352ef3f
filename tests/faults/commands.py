"""Running kvalreg as its user does, on a small dump that a test then spoils."""

import subprocess
import sys
from collections.abc import Callable
from csv import DictReader
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from typer.testing import CliRunner

from kvalreg.cli import app
from tests.dumps import AFTER_6_MONTHS, BASELINE, CLINICIAN, file_of, write_dump

CLINICIAN_FILE, BASELINE_FILE = file_of(CLINICIAN), file_of(BASELINE)
AFTER_6_MONTHS_FILE = file_of(AFTER_6_MONTHS)

# Keys and texts of the two patients below: none of it may ever be told.
SECRETS = ("visit-anna", "visit-bea", "patient-anna", "patient-bea", "plays chess in Bodø")

Spoil = Callable[[Path], None]


@dataclass(frozen=True)
class Ended:
    """How a command ended: what it wrote to the screen, and what it told on stderr."""

    code: int
    out: str
    told: str

    def of_the_nation(self, indicator: str) -> tuple[str, str]:
        """Numerator and denominator of the only year, as written."""
        (row,) = [
            row
            for row in DictReader(StringIO(self.out))
            if (row["indicator"], row["level"]) == (indicator, "nation")
        ]
        return row["numerator"], row["denominator"]


def kvalreg(*words: str | Path) -> Ended:
    """Run a command in this process; it never ends in a fault of its own or tells a secret."""
    result = CliRunner().invoke(app, [str(word) for word in words])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    _check_words(result.output)
    return Ended(result.exit_code, result.stdout, result.stderr)


def started(*words: str | Path, stdout: int = subprocess.PIPE) -> "subprocess.Popen[str]":
    """The command as a process of its own."""
    program = [sys.executable, "-m", "kvalreg", *(str(word) for word in words)]
    return subprocess.Popen(program, text=True, stdout=stdout, stderr=subprocess.PIPE)


def ended(process: "subprocess.Popen[str]") -> Ended:
    out, told = process.communicate(timeout=60)
    _check_words(f"{out}{told}")
    return Ended(process.returncode, out or "", told)


def _check_words(said: str) -> None:
    assert "Traceback" not in said
    assert "kvalreg has a fault" not in said, said
    assert [secret for secret in SECRETS if secret in said] == []


def indicators(dump: Path, *words: str | Path) -> Ended:
    return kvalreg("indicators", "nnrr", dump, "--year", "2024", *words)


def write_small_dump(folder: Path) -> Path:
    """Two visits in 2024, of which one (anna's) led to interdisciplinary treatment.

    Anna's ODI was 40,5 before and 12,5 after six months: at least 10 points lower.
    """
    return write_dump(
        folder,
        clinician="""
            course | UnitId | S1b_DateOfCompletion | Treatment_GroupInterdisciplinary2018
            anna   | 102959 | 15.01.2024           | 2
            bea    | 104293 | 30.01.2024           |
        """,
        baseline="""
            course | OdiScore | PainCausesOther
            anna   | 40,5     | plays chess in Bodø
            bea    | 20,5     |
        """,
        after_6_months="""
            course | OdiScore
            anna   | 12,5
        """,
    )


INTERDISCIPLINARY, IMPROVED_FUNCTION = "nnrr_tverrfaglig_behandling", "nnrr_bedret_funksjon"


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8-sig")


def rewrite(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8-sig")


def put(path: Path, row: int, variable: str, value: str) -> None:
    """Write a value into a field of a dump file (the header is row 1)."""
    lines = [line.split(";") for line in text_of(path).split("\n")]
    lines[row - 1][lines[0].index(variable)] = value
    rewrite(path, "\n".join(";".join(line) for line in lines))


def drop(path: Path, variable: str) -> None:
    """Take a column out of a dump file."""
    lines = [line.split(";") for line in text_of(path).rstrip("\n").split("\n")]
    place = lines[0].index(variable)
    kept = (";".join(line[:place] + line[place + 1 :]) for line in lines)
    rewrite(path, "\n".join([*kept, ""]))


def append_column(path: Path, name: str, value: str = "") -> None:
    header, *rows = text_of(path).rstrip("\n").split("\n")
    rewrite(path, "\n".join([f"{header};{name}", *(f"{row};{value}" for row in rows), ""]))


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())
