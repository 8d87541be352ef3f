"""The units of NOKSmerte, from `units.csv`: annual report 2021, table 3, in its order.

Their RESH ids are not in the sources: 1 to 5 are ours until the register gives them. It had no
national status in 2021 and published nothing on the national platform, so organisation numbers
are left out. HF and RHF are the Norwegian structure of 2021.
"""

import csv
from datetime import date
from importlib.resources import files

from kvalreg.model import LegalEntity, Region, Unit


def _unit(row: dict[str, str]) -> Unit:
    began = date.fromisoformat(row["began"])
    return Unit(
        resh=int(row["resh"]),
        short_name=row["short_name"],
        full_name=row["full_name"],
        legal_entity=LegalEntity(row["legal_entity"], Region(row["region"])),
        first_data_year=began.year,
        began=began,
        location=row["location"],
        aliases=tuple(alias for alias in row["aliases"].split(",") if alias),
    )


def _read_units() -> tuple[Unit, ...]:
    with (files(__package__) / "units.csv").open(encoding="utf-8") as file:
        return tuple(_unit(row) for row in csv.DictReader(file, delimiter=";"))


UNITS = _read_units()
