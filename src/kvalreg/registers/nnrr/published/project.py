"""The project on patients with an interpreter, as published in 6.2."""

import narwhals as nw

from kvalreg.model.published import NATION, Adjustment, Margin
from kvalreg.registers.nnrr.indicators import KI1
from kvalreg.registers.nnrr.published.whom import IN_PROJECT, VISIT, year_of_visit
from kvalreg.reports.published.counts import share_that_rounds_to

HAS_INTERPRETER = nw.col("NationalInterpreter") == 1
# 1 July 2023 to 30 June 2024.
AFTERWARDS = ((VISIT.dt.year() == 2023) & (VISIT.dt.month() >= 7)) | (
    (VISIT.dt.year() == 2024) & (VISIT.dt.month() <= 6)
)


def _offered(period: str, when: nw.Expr, percent: float) -> Margin:
    return Margin(
        key=f"KI1 with an interpreter, {period}",
        who=IN_PROJECT & when,
        claim=HAS_INTERPRETER & KI1.numerator,
        of=HAS_INTERPRETER,
        shares={NATION: share_that_rounds_to(percent, 1)},
    )


# The text says 8.7 and 8.6 % before the project: the summary's is taken.
INTERPRETERS = Adjustment(
    key="interpreters",
    event="baseline",
    answers=("NationalInterpreter",),
    who=IN_PROJECT,
    margins=(
        _offered("2022", year_of_visit(2022), 8.7),
        _offered("July 2023 to June 2024", AFTERWARDS, 31.7),
    ),
    alike={"is Norwegian": nw.col("NationalCountry") == 1},
)
