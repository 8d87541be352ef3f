"""Who delivers to a register: units, the legal entities they belong to, and the regions."""

from dataclasses import dataclass
from datetime import date

from kvalreg.model.errors import DeclarationError


@dataclass(frozen=True)
class Region:
    """A regional health authority (RHF)."""

    name: str


@dataclass(frozen=True)
class LegalEntity:
    """A health trust (HF): the data controller of its units' local data."""

    name: str
    region: Region


@dataclass(frozen=True, kw_only=True)
class Unit:
    """A clinic or ward that registers patients.

    `resh` is the unit's id in the national register of units (RESH), which the forms carry
    in `UnitId`; `organisation_number` is the nine digits the national indicator platform uses
    (None: the register publishes nothing there).
    `began`: the day of its first registration, where the sources state it.
    `aliases`: other names that the sources give it.
    """

    resh: int
    short_name: str
    full_name: str
    organisation_number: str | None = None
    legal_entity: LegalEntity
    first_data_year: int
    joined: str = ""  # as the sources state it, for the report's table of units
    began: date | None = None
    location: str = ""
    aliases: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        number = self.organisation_number
        if number is not None and not (number.isdigit() and len(number) == 9):
            raise DeclarationError(
                f"unit {self.short_name!r}: the organisation number "
                f"{number!r} must have nine digits."
            )

    def began_during(self, year: int) -> bool:
        """Whether its registration began inside the year, so that its figures are of a part of it.

        A unit that began on the first day delivered the whole year.
        """
        return self.began is not None and date(year, 1, 1) < self.began <= date(year, 12, 31)
