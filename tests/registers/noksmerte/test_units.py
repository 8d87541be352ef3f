"""The units of NOKSmerte: where they lie, when they began, what else they are called."""

from datetime import date

import pytest

from kvalreg.registers.noksmerte.units import UNITS

BY_SHORT_NAME = {unit.short_name: unit for unit in UNITS}


def test_the_units_stand_in_the_order_in_which_they_began() -> None:
    # Annual report 2021, table 3.
    assert [(unit.short_name, unit.location, unit.began) for unit in UNITS] == [
        ("STO", "Trondheim", date(2020, 1, 1)),
        ("HUS", "Bergen", date(2020, 1, 1)),
        ("UNN", "Tromsø", date(2020, 9, 15)),
        ("Førde", "Florø", date(2020, 10, 1)),
        ("AHUS", "Akershus", date(2021, 4, 1)),
    ]


def test_every_region_delivers_from_2021() -> None:
    # Annual report 2021, 5.3.
    delivering = [unit for unit in UNITS if unit.first_data_year <= 2021]

    assert {unit.legal_entity.region.name for unit in delivering} == {
        "Helse Midt-Norge RHF", "Helse Vest RHF", "Helse Nord RHF", "Helse Sør-Øst RHF",
    }  # fmt: skip


@pytest.mark.parametrize(("year", "partly"), [(2020, ["UNN", "Førde"]), (2021, ["AHUS"])])
def test_the_figures_of_a_unit_that_began_inside_the_year_are_of_a_part_of_it(
    year: int, partly: list[str]
) -> None:
    # Trondheim and Bergen began on 1 January 2020 and delivered the whole year.
    assert [unit.short_name for unit in UNITS if unit.began_during(year)] == partly


def test_førde_is_the_unit_that_some_tables_call_florø() -> None:
    # Annual report 2021: Førde in tables 3 to 7 and 9 to 12, Florø in 8, 14 and 15.
    assert "Florø" in BY_SHORT_NAME["Førde"].aliases


def test_without_national_status_a_unit_needs_no_organisation_number() -> None:
    assert {unit.organisation_number for unit in UNITS} == {None}
