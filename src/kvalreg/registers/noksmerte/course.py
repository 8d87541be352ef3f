"""Where a course stood on a day: completed or open, within 12 months or not."""

from enum import StrEnum

import narwhals as nw

LONGEST_COURSE = "12mo"
"""How long a course should last at most: calendar months, the same day counts as within."""

LATEST_DAY_WITHIN = nw.col("consultation_date_first").dt.offset_by(LONGEST_COURSE).cast(nw.Date)
"""The last day on which the course still lasts at most 12 months."""


class CourseState(StrEnum):
    """Indicator 6 reports the second and the third together."""

    COMPLETED_WITHIN = "completed_le12"
    COMPLETED_LATER = "completed_gt12"
    OPEN_LONGER = "open_gt12"
    OPEN_WITHIN = "open_le12"


COLUMNS = ("consultation_date_first", "completed_on")


def course_state(day: nw.Expr) -> nw.Expr:
    """The state of the course at the end of the day, as a word of `CourseState`.

    Reads `COLUMNS` of pathways made of what had happened by then: a later consultation would
    hide that a course was completed. Null for a course that had not begun. The day that is
    12 months after the first consultation still counts as within.
    Source: annual report 2021, 3.1.6 and table 11; the four states are ours.
    """
    has_begun = nw.col("consultation_date_first") <= day
    is_completed = (nw.col("completed_on") <= day).fill_null(value=False)
    completed = (
        nw.when(nw.col("completed_on") <= LATEST_DAY_WITHIN)
        .then(nw.lit(CourseState.COMPLETED_WITHIN.value))
        .otherwise(nw.lit(CourseState.COMPLETED_LATER.value))
    )
    still_open = (
        nw.when(day <= LATEST_DAY_WITHIN)
        .then(nw.lit(CourseState.OPEN_WITHIN.value))
        .otherwise(nw.lit(CourseState.OPEN_LONGER.value))
    )
    return nw.when(has_begun).then(nw.when(is_completed).then(completed).otherwise(still_open))
