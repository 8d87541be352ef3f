"""The units of NNRR, from `units.csv`.

`first_data_year` 2019 stands for 2019 or earlier: the public figures begin there. HF and RHF
are the Norwegian structure of 2024; that Kirkenes belongs to Finnmarkssykehuset is inferred.
`joined` is what the annual report 2024 and the results page for 2020 say.
"""

import csv
from importlib.resources import files

from kvalreg.model import LegalEntity, Region, Unit


def _unit(row: dict[str, str]) -> Unit:
    return Unit(
        resh=int(row["resh"]),
        short_name=row["short_name"],
        full_name=row["full_name"],
        organisation_number=row["organisation_number"],
        legal_entity=LegalEntity(row["legal_entity"], Region(row["region"])),
        first_data_year=int(row["first_data_year"]),
        joined=row["joined"],
    )


def _read_units() -> tuple[Unit, ...]:
    with (files(__package__) / "units.csv").open(encoding="utf-8") as file:
        return tuple(_unit(row) for row in csv.DictReader(file, delimiter=";"))


UNITS = _read_units()
