"""Who delivers to a register: units, the legal entities they belong to, and the regions."""

from dataclasses import dataclass

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
    in `UnitId`; `organisation_number` is the nine digits the national indicator platform uses.
    """

    resh: int
    short_name: str
    full_name: str
    organisation_number: str
    legal_entity: LegalEntity
    first_data_year: int
    joined: str = ""  # as the sources state it, for the report's table of units

    def __post_init__(self) -> None:
        if not (self.organisation_number.isdigit() and len(self.organisation_number) == 9):
            raise DeclarationError(
                f"unit {self.short_name!r}: the organisation number "
                f"{self.organisation_number!r} must have nine digits."
            )
