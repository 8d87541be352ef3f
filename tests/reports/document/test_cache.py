"""A cache saves time, and is never the reason why something is wrong."""

import os
from pathlib import Path

import pytest

from kvalreg.reports.document.cache import Cache, cache_folder
from kvalreg.reports.document.storing import restored, stored
from tests.reports.document.hand_made import content_of


def test_what_was_made_once_is_not_made_again(tmp_path: Path) -> None:
    made = []

    def make() -> str:
        made.append(1)
        return "å"

    cache = Cache(tmp_path / "cache")
    assert [cache.text("a", make), cache.text("a", make)] == ["å", "å"]
    assert len(made) == 1


def test_without_a_folder_everything_is_made_anew() -> None:
    cache = Cache(None)

    assert cache.content("a", lambda: b"1") == b"1"
    assert cache.content("a", lambda: b"2") == b"2"


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    cache = Cache(tmp_path / "file" / "cache")
    assert cache.content("a", lambda: b"1") == b"1"
    cache.shrink()


def test_what_was_used_longest_ago_goes_first(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    for age, name in enumerate(["new", "middle", "old"]):
        cache.keep(name, b"0123456789")
        os.utime(tmp_path / name, (1000 - age, 1000 - age))
    assert cache.kept("old") == b"0123456789"  # used just now

    cache.shrink(largest=20)

    assert sorted(path.name for path in tmp_path.iterdir()) == ["new", "old"]


@pytest.mark.parametrize(
    ("given", "expected"),
    [("{tmp}", "{tmp}/kvalreg"), ("", "{home}/.cache/kvalreg"), ("a/b", "{home}/.cache/kvalreg")],
)
def test_it_lies_where_the_system_wants_it(
    given: str, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", given.format(tmp=tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))

    assert str(cache_folder()) == expected.format(tmp=tmp_path, home=tmp_path / "home")


def test_stored_results_come_back_as_they_were() -> None:
    content = content_of(not_made={"table_18": "x"}, inconsistencies=["y"])

    again = restored(stored(content), content)

    assert again.tables == content.tables
    assert again.facts == content.facts
    assert again.not_made == content.not_made
    assert list(again.inconsistencies) == ["y"]
    assert again.findings.rows.equals(content.findings.rows)
    (figure, before) = again.figures["figure_01"], content.figures["figure_01"]
    assert (figure.table, figure.chart, figure.notes) == (before.table, before.chart, before.notes)
