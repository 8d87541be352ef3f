"""From the printed figures of a unit to the numbers that its courses are composed from."""

from collections.abc import Mapping
from datetime import date
from math import ceil
from typing import Any

from kvalreg.registers.noksmerte.published.courses import UnitNumbers, waiting_times
from kvalreg.registers.noksmerte.published.numbers import that_round_to, with_sum_in
from kvalreg.registers.noksmerte.published.printed import NATION, Printed
from kvalreg.registers.noksmerte.units import UNITS

# Not printed: how many of each unit's patients waited less than 90 days, the nation's median.
# Two of those in St. Olavs waited 90 days, so that 632 of 1266 waited less.
_BELOW_90 = {"STO": 185, "HUS": 225, "UNN": 205, "Førde": 10, "AHUS": 7}
_AT_90 = {"STO": 2}


def numbers_of_units(printed: Mapping[str, Printed]) -> list[UnitNumbers]:
    """The numbers of every unit; those of tables 6 and 7 agree with the nation's too."""
    treatments = _treatments(printed)
    return [
        _numbers(printed, unit.short_name, unit.began or date(2020, 1, 1), treatments)
        for unit in UNITS
    ]


def _numbers(
    printed: Mapping[str, Printed], unit: str, began: date, treatments: Mapping[str, int]
) -> UnitNumbers:
    def of(table: int) -> Any:
        return printed[f"table_{table:02}"][unit]

    patients = of(14)["patients"]
    later = of(9)["completed_n"] - of(11)["within"]
    open_longer = of(11)["longer"] - later
    return UnitNumbers(
        unit=unit,
        began=began,
        patients=patients,
        assessed=_assessed(of(8)),
        treated=of(6)["treatment_n"] - 1,  # each of table 6's counts is one too high
        assessments=_consultations(printed, unit) - treatments[unit],
        treatments=treatments[unit],
        within=of(11)["within"],
        later=later,
        open_longer=open_longer,
        waits=_waits(of(4), unit, patients, later, of(11)["within"], open_longer),
        referrals=of(15)["national"],
        local=of(15)["local"],
    )


def _consultations(printed: Mapping[str, Printed], unit: str) -> int:
    """Events are referrals and consultations."""
    national = printed["table_15"][unit]["national"]
    events: int = printed["table_14"][unit]["events"]
    return events - int(national)


def _treatments(printed: Mapping[str, Printed]) -> dict[str, int]:
    units = [unit.short_name for unit in UNITS]
    sizes = {unit: printed["table_14"][unit]["patients"] for unit in units}
    totals = {unit: _consultations(printed, unit) for unit in units}
    ranges = [_range(printed["table_07"][unit], sizes[unit], totals[unit]) for unit in units]
    nation = _range(printed["table_07"][NATION], sum(sizes.values()), sum(totals.values()))
    return dict(zip(units, with_sum_in(ranges, nation), strict=True))


def _range(printed: Mapping[str, float], patients: int, consultations: int) -> range:
    """How many consultations may have been treatments: three printed figures say so."""
    treatments = that_round_to(printed["mean_treatment"], patients, 1)
    assessments = that_round_to(printed["mean_assessment"], patients, 1)
    percent = printed["treatment_pct"]
    by_share = range(
        ceil((percent - 0.5) * consultations / 100), ceil((percent + 0.5) * consultations / 100)
    )
    low = max(treatments[0], by_share[0], consultations - assessments[-1])
    high = min(treatments[-1], by_share[-1], consultations - assessments[0])
    return range(low, high + 1)


def _assessed(table_8: Mapping[str, Any]) -> tuple[str, ...]:
    """The groups of each assessed patient: all combinations, and those that print lost."""
    groups = [name for name, n in table_8["combinations"].items() for _ in range(n)]
    everyone = sum(table_8[kind][0] for kind in ("mono", "multi", "inter"))
    return (*groups, *[""] * (everyone - len(groups)))


def _waits(
    table_4: Mapping[str, float], unit: str, patients: int, later: int, within: int, longer: int
) -> tuple[int, ...]:
    """The waits in the order of the patients: courses that began early waited least."""
    waits = waiting_times(
        below_90=_BELOW_90[unit],
        lowest=int(table_4["lowest"]),
        median=table_4["median"],
        highest=int(table_4["highest"]),
        count=patients,
        total=round(table_4["mean"] * patients),
        at_90=_AT_90.get(unit, 0),
    )
    early, rest = waits[: later + longer], waits[later + longer :]
    mixed = [rest[n * 101 % len(rest)] for n in range(len(rest))]
    return (*early[:later], *mixed[:within], *early[later:], *mixed[within:])
