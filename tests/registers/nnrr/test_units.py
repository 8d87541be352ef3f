"""The units of NNRR: who delivers, and to whom they belong."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from kvalreg.model import Unit
from kvalreg.registers.nnrr.units import UNITS
from tests.project.files import ROOT

SAMPLES = ROOT.parent / "shared/samples/nnrr_dump"
BY_SHORT_NAME = {unit.short_name: unit for unit in UNITS}


def test_sixteen_units_deliver_from_all_four_regions() -> None:
    units_in = Counter(unit.legal_entity.region.name for unit in UNITS)

    assert units_in == {
        "Helse Nord RHF": 5,  # Tromsø, Harstad, Sandnessjøen, Bodø, Kirkenes
        "Helse Midt-Norge RHF": 3,  # Trondheim, Levanger, Ålesund
        "Helse Vest RHF": 3,  # Bergen, Stavanger, Stord
        "Helse Sør-Øst RHF": 5,  # Oslo, Kristiansand, Drammen, Stavern, Ottestad
    }


def test_only_unn_has_two_units() -> None:
    units_of = Counter(unit.legal_entity.name for unit in UNITS)

    assert {name for name, count in units_of.items() if count > 1} == {
        "Universitetssykehuset Nord-Norge HF"
    }


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.short_name)
def test_the_check_digit_of_every_organisation_number_is_right(unit: Unit) -> None:
    # Brønnøysundregistrene: modulus 11 with the weights 3, 2, 7, 6, 5, 4, 3, 2.
    digits = [int(digit) for digit in unit.organisation_number]
    weighted = sum(d * w for d, w in zip(digits, (3, 2, 7, 6, 5, 4, 3, 2), strict=False))

    assert digits[-1] == -weighted % 11


def test_names_with_norwegian_letters_survive_the_file() -> None:
    assert BY_SHORT_NAME["Ålesund"].legal_entity.name == "Helse Møre og Romsdal HF"
    assert BY_SHORT_NAME["Sandnessjøen"].resh == 102169


def test_fifteen_units_delivered_data_in_2024_and_kirkenes_began_in_2025() -> None:
    # Annual report 2024, 5.1 and 10.2.2.
    began_later = [unit.short_name for unit in UNITS if unit.first_data_year > 2024]

    assert began_later == ["Kirkenes"]


if SAMPLES.exists():

    @pytest.mark.parametrize("file", sorted(SAMPLES.glob("*.csv")), ids=lambda file: file.stem)
    def test_the_sample_dumps_name_units_and_trusts_as_declared(file: Path) -> None:
        with file.open(encoding="utf-8-sig", newline="") as rows:
            named = {
                (int(row["UnitId"]), row["HealthUnitShortName"], row["HF"])
                for row in csv.DictReader(rows, delimiter=";")
            }

        assert named <= {(unit.resh, unit.short_name, unit.legal_entity.name) for unit in UNITS}
