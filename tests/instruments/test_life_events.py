import pytest

from kvalreg.instruments.catalogue import UnknownInstrument, find_sheets
from kvalreg.instruments.life_events import LIFE_EVENTS


def test_answers_are_stored_and_nothing_is_computed() -> None:
    assert LIFE_EVENTS.scores == ()
    with pytest.raises(UnknownInstrument, match="its answers are stored only"):
        find_sheets("life_events")
