"""Diagnoses, as published in table 12."""

import narwhals as nw

from kvalreg.model.published import NATION, Adjustment, AlsoPossible, Margin
from kvalreg.registers.nnrr.published.printed import table
from kvalreg.registers.nnrr.published.whom import (
    EARLY_IN_2024,
)

EVENT = "visit"


def _is_diagnosis(code: str) -> nw.Expr:
    """However it is written, with or without the full stop."""
    return nw.col("DiagnosticNumber1").str.replace_all(".", "", literal=True) == code


_PRINTED = {row["code"].partition(":")[0]: int(row["count"]) for row in table(12)}

# Table 12 ends with a diagnosis of 12 patients, and 300 of the 6450 have one it does not print:
# each of those fewer than 12. Which they are is our choice.
_FEWER_THAN_PRINTED = min(_PRINTED.values()) - 1

_OTHERS = (
    "M430", "M436", "M459", "M461", "M471", "M478", "M479", "M481", "M485", "M500", "M502",
    "M503", "M508", "M509", "M512", "M518", "M519", "M530", "M531", "M532", "M533", "M538",
    "M539", "M543", "M607", "M624", "M790", "M791", "M792", "M797", "M965", "M997", "G542",
    "G544", "G551", "G952", "Q762", "S134", "S335", "T918",
)  # fmt: skip

DIAGNOSES = Adjustment(
    key="diagnoses",
    event=EVENT,
    answers=(
        "DiagnosticNumber1", "DiagnosticNumber1Name", "DiagnosticNumber1Type", "DiagName1",
    ),
    who=EARLY_IN_2024,
    margins=(
        *(
            Margin(
                key=f"diagnosis {code}",
                who=EARLY_IN_2024,
                claim=_is_diagnosis(code),
                counts={NATION: (count, count)},
            )
            for code, count in _PRINTED.items()
        ),
        *(
            Margin(
                key=f"diagnosis {code}",
                who=EARLY_IN_2024,
                claim=_is_diagnosis(code),
                counts={NATION: (0, _FEWER_THAN_PRINTED)},
            )
            for code in _OTHERS
        ),
    ),
    also=tuple(
        AlsoPossible(
            like=_is_diagnosis("M545"),
            values={
                "DiagnosticNumber1": code,
                "DiagnosticNumber1Name": "Annen lidelse",
                "DiagName1": "Annen lidelse",
            },
        )
        for code in _OTHERS
    ),
)  # fmt: skip
