"""What was ordered: how many patients, from which years."""

from dataclasses import dataclass
from datetime import date, timedelta

from kvalreg.model import PatientModel, Register, Validity


class NotPossible(Exception):
    """The order cannot be met; says which word of it to change."""


@dataclass(frozen=True, eq=False)
class Order:
    """A cohort of `patients` whose visits lie in the years `first_year` to `last_year`.

    `faults`: share (0 to 1) of what people answer that is made impossible on purpose.
    `fetched`: the day the data are fetched, where that is not the usual one.
    The same order gives the same cohort, byte for byte.
    """

    register: Register
    patients: int
    first_year: int
    last_year: int
    seed: int = 1
    faults: float = 0.0
    fetched: date | None = None

    def __post_init__(self) -> None:
        _ = self.model
        if self.patients < 1:
            raise NotPossible(f"{self.patients} patients: ask for at least one.")
        if not 0 <= self.faults < 1:
            raise NotPossible(f"faults {self.faults}: a share from 0 to below 1, such as 0.001.")
        if self.seed < 0:
            raise NotPossible(f"the seed {self.seed}: it is a whole number from 0 on.")
        if self.last_year < self.first_year:
            raise NotPossible(
                f"the years {self.first_year}-{self.last_year} run backwards: write the first "
                "year first."
            )

    @property
    def model(self) -> PatientModel:
        model = self.register.patients
        if model is None:
            raise NotPossible(
                f"the register {self.register.key!r} has no patient model: choose another one."
            )
        return model

    @property
    def first_day(self) -> date:
        return date(self.first_year, 1, 1)

    @property
    def last_day(self) -> date:
        return date(self.last_year, 12, 31)

    @property
    def extracted(self) -> date:
        """The day the data are fetched; forms completed later are not among them.

        It is when an annual report is begun: three months after the last year.
        """
        return self.fetched or date(self.last_year + 1, 3, 31)

    @property
    def period(self) -> Validity:
        """The days on which its forms may be completed; some are sent before the visit."""
        return Validity(self.first_day - timedelta(days=60), self.extracted)
