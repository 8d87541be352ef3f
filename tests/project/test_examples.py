"""The examples in the documentation run, and give what the page shows.

```console blocks: each line after `$ ` is run by bash in a folder that holds docs/examples/,
and must print the lines under it (`...` stands for anything; nothing shown, nothing compared).
```python blocks: one page's blocks run after each other; an assert says what holds.
"""

import doctest
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project.files import DOCS, ROOT, pages

CONSOLE = re.compile(r"^```console\n(.*?)^```", re.M | re.S)
PYTHON = re.compile(r"^```python\n(.*?)^```", re.M | re.S)
COMMAND = re.compile(r"^\$ (?P<words>.*\n)(?P<shown>(?:(?!\$ ).*\n)*)", re.M)


def with_examples(kind: re.Pattern[str]) -> dict[str, str]:
    """Page → its text, for the pages with such examples."""
    return {
        str(page.relative_to(ROOT)): text
        for page in pages()
        if kind.search(text := page.read_text(encoding="utf-8"))
    }


TYPED, PYTHONIC = with_examples(CONSOLE), with_examples(PYTHON)


@pytest.mark.slow
@pytest.mark.parametrize("text", TYPED.values(), ids=TYPED)
def test_what_a_page_types_prints_what_the_page_shows(text: str, tmp_path: Path) -> None:
    folder = shutil.copytree(DOCS / "examples", tmp_path / "examples")
    for block in CONSOLE.findall(text):
        for command in COMMAND.finditer(block):
            printed = run(command["words"], folder)
            assert not command["shown"] or doctest.OutputChecker().check_output(
                command["shown"], printed, doctest.ELLIPSIS
            ), f"$ {command['words']}{printed}"


@pytest.mark.parametrize("text", PYTHONIC.values(), ids=PYTHONIC)
def test_the_python_of_a_page_runs(text: str) -> None:
    exec("\n".join(PYTHON.findall(text)), {})  # noqa: S102 - it is our own documentation


def run(words: str, folder: Path) -> str:
    """What the command prints; a command that fails must say so itself (`|| echo ...`)."""
    programs = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-c", words],
        cwd=folder,
        env={**os.environ, "PATH": programs, "COLUMNS": "100", "NO_COLOR": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert done.returncode == 0, f"$ {words}{done.stdout}"
    return done.stdout
