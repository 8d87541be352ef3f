import pytest

from kvalreg.frames.engines import Engine
from kvalreg.instruments.isi import ISI
from tests.instruments.filled_in import scores_of


@pytest.mark.parametrize(
    ("answers", "total", "band", "clinical"),
    [
        ("1111111", 7, "none", False),
        ("2111111", 8, "subthreshold", False),
        ("2222222", 14, "subthreshold", False),
        ("3222222", 15, "moderate", True),
        ("3333333", 21, "moderate", True),
        ("4333333", 22, "severe", True),
        ("4444444", 28, "severe", True),
        ("444444.", None, None, None),
    ],
)
def test_the_bands_begin_at_8_15_and_22(
    engine: Engine, answers: str, total: int | None, band: str | None, clinical: bool | None
) -> None:
    scored = scores_of(engine, ISI, {"patient": answers})["patient"]

    assert scored == {"total": total, "band": band, "ge15": clinical}
