"""Fixtures shared by all tests."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from kvalreg.frames.engines import Engine

TESTS = Path(__file__).parent
MARKED_FOLDERS = {"browser": pytest.mark.browser, "benchmarks": pytest.mark.benchmark}

# A busy machine is no fault, and CI must not find today what it did not find yesterday.
settings.register_profile("kvalreg", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("kvalreg")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what lies in a folder of its kind, so that no test there can forget it."""
    for item in items:
        folder = item.path.relative_to(TESTS).parts[0]
        if folder in MARKED_FOLDERS:
            item.add_marker(MARKED_FOLDERS[folder])


@pytest.fixture(params=list(Engine), ids=lambda engine: engine.value)
def engine(request: pytest.FixtureRequest) -> Engine:
    """Runs the test once on every engine: a difference between them is a fault."""
    return request.param
