"""The pages that are made from the code are those that the code makes today."""

import pytest

from tests.project.files import DOCS
from tools.docs import MADE, PAGES


@pytest.mark.parametrize("name", PAGES)
def test_a_generated_page_is_up_to_date(name: str) -> None:
    stored = (DOCS / name).read_text(encoding="utf-8")

    assert stored == MADE + PAGES[name](), "run `make docs`"
