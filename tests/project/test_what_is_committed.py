"""Nothing in the project depends on one machine, one registry or one workplace."""

import re
from pathlib import Path

import pytest

from tests.project.files import ROOT, project_files, texts

INDEX_OPTION = re.compile(r"""--(?:extra-)?index-url|--find[-]links|"resolved": *"http""")
ADDRESS = re.compile(r"https?://(?!127\.0\.0\.1)")
MACHINE_PATH = re.compile(r"(?<![\w.*}>)-])/(?:work|root|home|Users|tmp|opt)/\w")
OUTSIDE_FOLDER = re.compile(r"\.\./shared|\bshared/(?:spec|samples|seeds|vectors)")
BUILD_FILES = ("Makefile", "pyproject.toml", "requirements", ".ci", "tools")


def places(pattern: re.Pattern[str], *, within: tuple[str, ...] = ("",)) -> list[str]:
    """File and line of every match; `within` names files and folders of the root."""
    return [
        f"{path}:{number}"
        for path, text in texts()
        if not within[0] or path.parts[0] in within
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_file_says_which_index_packages_come_from() -> None:
    assert places(INDEX_OPTION) == []


def test_what_builds_the_project_names_no_address() -> None:
    assert places(ADDRESS, within=BUILD_FILES) == []


def test_no_file_names_a_path_of_somebodys_machine() -> None:
    assert places(MACHINE_PATH) == []


def test_the_product_reads_nothing_outside_itself() -> None:
    assert places(OUTSIDE_FOLDER, within=("src",)) == []


def test_the_files_that_are_read_are_those_of_the_project() -> None:
    found = {str(path.relative_to(ROOT)) for path in project_files()}

    assert {".ci/run", "Makefile", "src/kvalreg/__init__.py"} <= found
    assert not any(name.startswith((".git/", ".venv/")) for name in found)


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        (INDEX_OPTION, "pip install --" + "index-url x"),
        (ADDRESS, "fetch http" + "://somewhere"),
        (MACHINE_PATH, "open('/" + "home/kari/dump.csv')"),
        (OUTSIDE_FOLDER, "Path('../" + "shared/spec')"),
    ],
)
def test_each_pattern_finds_what_it_looks_for(pattern: re.Pattern[str], line: str) -> None:
    assert pattern.search(line)


def test_every_script_can_be_run() -> None:
    scripts = [path for path, text in texts() if text.startswith("#!")]

    assert Path(".ci/run") in scripts
    assert [path for path in scripts if not (ROOT / path).stat().st_mode & 0o100] == []
