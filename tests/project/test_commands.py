"""What the documentation tells people to type exists."""

import re

from kvalreg.cli import app
from tests.project.files import ROOT, pages

SHOWN = re.compile(r"^```(?:sh|console)\n(.*?)^```", re.M | re.S)
IN_TEXT = re.compile(r"`((?:make|kvalreg) [^`\n]+)`")
TARGETS = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.M))


def said(program: str) -> set[str]:
    """The first word after the program's name, wherever a page tells to type it."""
    shown = []
    for page in pages():
        text = page.read_text(encoding="utf-8")
        shown += [line for block in SHOWN.findall(text) for line in block.splitlines()]
        shown += IN_TEXT.findall(text)
    return set(re.findall(rf"^(?:\$ )?{program} ([a-z][a-z-]*)", "\n".join(shown), re.M))


def test_every_make_target_that_a_page_names_exists() -> None:
    named = said("make")

    assert {"demo", "test"} <= named
    assert named <= TARGETS


def test_every_kvalreg_command_that_a_page_names_exists() -> None:
    commands = {
        command.name or command.callback.__name__
        for command in app.registered_commands
        if command.callback
    }

    assert said("kvalreg") <= commands


def test_make_explains_every_target() -> None:
    explained = set(re.findall(r"^([a-z]+):.*## \w", (ROOT / "Makefile").read_text(), re.M))

    assert TARGETS - explained == {"help"}
