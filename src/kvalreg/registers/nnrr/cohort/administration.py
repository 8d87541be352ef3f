"""What the capture system puts on every form."""

from collections.abc import Callable

import narwhals as nw

from kvalreg.model import Known, Unit
from kvalreg.registers.nnrr.forms.periods import V2018, V2020, V2021, V2024
from kvalreg.registers.nnrr.units import UNITS
from kvalreg.registers.patient_wording import known

UNIT = nw.col("unit")
COMPLETED = nw.col("completed")


def _of_unit(say: Callable[[Unit], str]) -> nw.Expr:
    return UNIT.replace_strict({unit.resh: say(unit) for unit in UNITS}, return_dtype=nw.String)


def _path(unit: Unit) -> str:
    entity = unit.legal_entity
    return f"{entity.region.name}/{entity.name}/{unit.full_name}"


def _form_version() -> nw.Expr:
    versions = (V2018, V2020, V2021, V2024)
    begun = [(nw.lit(version.valid.first) <= COMPLETED).cast(nw.Int32) for version in versions]
    return nw.sum_horizontal(*begun) + 1


def _age_on_form_date() -> nw.Expr:
    """Nobody under 18 is included, whatever day the form was sent."""
    years = COMPLETED.dt.year() - nw.col("visit").dt.year()
    return (nw.col("age") + years).clip(lower_bound=18)


def administration(form_type: int, form_name: str) -> tuple[Known, ...]:
    """The variables of the form type with that number; keys and status are the engine's."""
    return (
        known("Skjematype", nw.lit(form_name)),
        known("FormTypeId", nw.lit(form_type)),
        known("MajorVersion", _form_version()),
        known("MinorVersion", nw.lit(0)),
        known("FormVersionNumber", _form_version()),
        known("RHF", _of_unit(lambda unit: unit.legal_entity.region.name)),
        known("HF", _of_unit(lambda unit: unit.legal_entity.name)),
        known("Hospital", _of_unit(lambda unit: unit.full_name)),
        known("HealthUnitName", _of_unit(lambda unit: unit.full_name)),
        known("HealthUnitShortName", _of_unit(lambda unit: unit.short_name)),
        known("HealthUnitId", UNIT),
        known("UnitTitleWithPath", _of_unit(_path)),
        known("PatientAge", _age_on_form_date()),
        known("MunicipalNumber", nw.col("municipality_number")),
        known("CurrentMunicipalNumber", nw.col("municipality_number")),
        known("Municipal", nw.col("municipality")),
        known("PostalCode", nw.col("postal_code")),
        known("AddressQuality", nw.lit(2)),
        known("Importert", nw.lit(0)),
        known("S1b_DateOfCompletion", nw.col("visit")),
    )
