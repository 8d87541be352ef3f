"""Decision records are numbered once and say what a record must say."""

import re
from pathlib import Path

import pytest

from tests.project.files import DOCS

RECORDS = sorted((DOCS / "decisions").glob("[0-9]*.md"))


def test_every_number_is_used_once() -> None:
    numbers = [record.name[:4] for record in RECORDS]

    assert numbers == sorted(set(numbers))
    assert "0001" in numbers


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.stem)
def test_a_record_carries_its_number_and_its_three_parts(record: Path) -> None:
    text = record.read_text(encoding="utf-8")

    assert re.fullmatch(r"\d{4}(-[a-z0-9]+)+", record.stem)
    assert text.startswith(f"# {record.name[:4]}: ")
    assert re.search(r"^Status: (accepted|superseded by \d{4})", text, re.M)
    assert re.findall(r"^## (.*)$", text, re.M) == ["Context", "Decision", "Consequences"]
