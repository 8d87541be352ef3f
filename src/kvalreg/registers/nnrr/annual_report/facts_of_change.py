"""Facts about change: the means of those who answered at every point in time."""

import narwhals as nw

from kvalreg.model import Text
from kvalreg.registers.nnrr.indicators import answered
from kvalreg.reports.counting.population import Population
from kvalreg.reports.document.facts import MeanFact

POINTS = ("", "_6m", "_12m")
_WHEN = {
    "": Text(nb="ved konsultasjonen", en="at the visit"),
    "_6m": Text(nb="etter 6 måneder", en="after 6 months"),
    "_12m": Text(nb="etter 12 måneder", en="after 12 months"),
}


def _answered_at(points: tuple[str, ...], variable: str, due: str) -> Population:
    """Due in the year after the last of these points, and answered at all of them."""
    columns = [f"{variable}{point}" for point in points]
    return Population(key=f"answered {' '.join(columns)}", dated_by=due, who=answered(*columns))


def _means(
    name: str, nb: str, en: str, variable: str, points: tuple[str, ...] = POINTS
) -> tuple[MeanFact, ...]:
    """The mean at each point: `name`, `name_6m`, `name_12m`; the same people at all of them."""
    people = _answered_at(points, variable, "due_12m" if "_12m" in points else "due_6m")
    return tuple(
        MeanFact(
            name=f"{name}{point}",
            title=Text(nb=f"{nb} {_WHEN[point].nb}", en=f"{en} {_WHEN[point].en}"),
            population=people,
            value=nw.col(f"{variable}{point}"),
            source="Annual report 2024, figures 12 to 20: the total of all units.",
        )
        for point in points
    )


FACTS_OF_CHANGE = (
    *_means("pain_at_rest", "Smerte i hvile", "Pain at rest", "PainExperiencesNoActivity"),
    *_means(
        "pain_in_activity", "Smerte i aktivitet", "Pain in activity", "PainExperiencesActivity"
    ),
    *_means("odi", "ODI", "ODI", "OdiScore", POINTS[:2]),
    *_means("ndi", "NDI", "NDI", "NdiScore"),
)
