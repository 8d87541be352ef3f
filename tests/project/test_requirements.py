"""The pinned requirements say what pyproject.toml asks for, each with its hashes."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.project.files import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
GROUPS = PROJECT["dependency-groups"]
ASKED_FOR = {
    "run.txt": [*PROJECT["project"]["dependencies"], *GROUPS["build"]],
    "dev.txt": [*PROJECT["project"]["dependencies"], *GROUPS["build"], *GROUPS["dev"]],
}
ENTRY = re.compile(
    r"^(?P<requirement>[a-z0-9][^\\\n]*?) *\\?\n(?P<hashes>(?: +--hash=.*\n)*)", re.M
)


def entries(name: str) -> list[tuple[Requirement, int]]:
    """Each pinned requirement and how many hashes it has."""
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    return [
        (Requirement(entry["requirement"]), entry["hashes"].count("--hash=sha256:"))
        for entry in ENTRY.finditer(text)
    ]


def pins(name: str) -> dict[str, str]:
    """Package → the version that it is pinned to."""
    return {
        canonicalize_name(pinned.name): str(pinned.specifier).removeprefix("==")
        for pinned, _ in entries(name)
    }


@pytest.mark.parametrize("name", ASKED_FOR)
def test_what_is_asked_for_is_pinned_within_its_bounds(name: str) -> None:
    pinned = pins(name)

    wrong = [
        asked
        for asked in map(Requirement, ASKED_FOR[name])
        if not asked.specifier.contains(pinned.get(canonicalize_name(asked.name), "0"))
    ]

    assert wrong == [], "run `make requirements`"


@pytest.mark.parametrize("name", ASKED_FOR)
def test_every_package_is_pinned_once_with_a_hash(name: str) -> None:
    found = entries(name)

    assert len(found) == len(pins(name)) > 10
    assert [pinned.name for pinned, hashes in found if hashes == 0] == []
    assert [str(pinned) for pinned, _ in found if not str(pinned.specifier).startswith("==")] == []


def test_development_runs_on_the_versions_that_users_get() -> None:
    assert pins("run.txt").items() <= pins("dev.txt").items()


def test_users_get_no_tools_of_development() -> None:
    tools = {canonicalize_name(Requirement(tool).name) for tool in GROUPS["dev"]}

    # packaging is what altair itself needs
    assert tools & pins("run.txt").keys() <= {"packaging"}
