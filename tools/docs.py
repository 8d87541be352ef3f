"""Write the pages of docs/ that are made from the code: `make docs`."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

DOCS = Path(__file__).parents[1] / "docs"
MADE = "<!-- Made from the code by `make docs`: change it there. -->\n\n"


def command_line() -> str:
    """Every command with its arguments and options, as Typer's own documentation says it."""
    reference = subprocess.run(
        [sys.executable, "-m", "typer", "kvalreg.cli", "utils", "docs", "--name", "kvalreg"],
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    # A usage line is no example that could be run.
    return reference.replace("```console\n$ ", "```text\n").rstrip() + "\n"


PAGES: dict[str, Callable[[], str]] = {
    "command-line.md": command_line,
}


def main() -> None:
    for name, page in PAGES.items():
        (DOCS / name).write_text(MADE + page(), encoding="utf-8")


if __name__ == "__main__":
    main()
