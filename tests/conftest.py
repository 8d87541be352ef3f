"""Fixtures shared by all tests."""

import pytest

from kvalreg.frames.engines import Engine


@pytest.fixture(params=list(Engine), ids=lambda engine: engine.value)
def engine(request: pytest.FixtureRequest) -> Engine:
    """Runs the test once on every engine: a difference between them is a fault."""
    return request.param
