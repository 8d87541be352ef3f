"""NNRR's forms read stored codes as the list of all stored codings says they were stored."""

from datetime import date

import narwhals as nw
import polars as pl
import pytest

from kvalreg.frames.decoding import decode, parsed
from kvalreg.frames.scoring import with_scored_answers
from kvalreg.instruments.raw_decode import STORED_CODINGS
from kvalreg.model import Form, Questionnaire
from kvalreg.registers.nnrr.register import NNRR

OLD_FORM, NEW_FORM = date(2018, 6, 1), date(2024, 6, 1)
CODINGS = {stored.scheme: stored.coding for stored in STORED_CODINGS}


def questionnaire(form: Form, instrument: str) -> Questionnaire:
    return next(q for q in form.questionnaires if q.instrument.key == instrument)


def read(form: Form, instrument: str, codes: list[int], day: date) -> list[int | None]:
    """The scored value of each code in the instrument's first question."""
    asked = questionnaire(form, instrument)
    stored = pl.DataFrame({"code": [str(code) for code in codes]})
    decoded = stored.select(
        decode(form, variable, "code", parsed(form, variable, "code"), pl.lit(day)).value.alias(
            variable
        )
        for variable in asked.variables
    )
    scored = with_scored_answers(nw.from_native(decoded.lazy()), asked)
    first = asked.instrument.questions[0].key
    return scored.collect("polars").to_polars()[first].to_list()


@pytest.mark.parametrize(
    ("scheme", "form", "instrument", "day"),
    [
        ("nnrr_odi_ndi_0to6", "patient_baseline", "odi", NEW_FORM),
        ("nnrr_odi_ndi_0to6", "patient_baseline", "ndi", NEW_FORM),
        ("nnrr_odi_ndi_0to6", "patient_6m", "odi", OLD_FORM),
        ("nnrr_hscl_0to4", "patient_baseline", "hscl10", NEW_FORM),
        ("nnrr_uhi_m1to3", "patient_baseline", "shc", NEW_FORM),
        ("nnrr_sgpals_0to4", "patient_baseline", "sgpals", NEW_FORM),
        ("nnrr_pgic_0to7", "patient_6m", "pgic", NEW_FORM),
        ("nnrr_pgic_0to7", "patient_12m", "pgic", NEW_FORM),
        ("nnrr_followup_nrs_0to11", "patient_6m", "nrs", OLD_FORM),
    ],
)
def test_a_form_reads_each_code_as_it_was_stored(
    scheme: str, form: str, instrument: str, day: date
) -> None:
    coding = CODINGS[scheme]
    codes = list(range(min(coding) - 2, max(coding) + 3))  # beyond both ends too

    values = read(NNRR.form(form), instrument, codes, day)

    assert values == [coding.get(code) for code in codes]


def test_11_is_no_pain_on_old_follow_up_forms_only() -> None:
    follow_up = NNRR.form("patient_6m")

    assert read(follow_up, "nrs", [0, 10, 11], OLD_FORM) == [None, 10, 0]
    assert read(follow_up, "nrs", [0, 10, 11], NEW_FORM) == [0, 10, None]
    assert read(NNRR.form("patient_baseline"), "nrs", [0, 10, 11], OLD_FORM) == [0, 10, None]
