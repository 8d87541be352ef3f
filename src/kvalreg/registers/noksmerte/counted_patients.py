"""Whom most indicators are about: patients in the national database, each counted once."""

import narwhals as nw

from kvalreg.model import Text

SMALLEST_SHOWN = 5  # ours: the report of 2021 hides nothing
DAYS = Text(nb="dager", en="days")
CONSULTATIONS = Text(nb="konsultasjoner", en="consultations")

IS_PATIENT = nw.col("stands_for_patient")
IN_THE_YEAR = "consultation_date_last"
"""At the year's end the last consultation is in the year exactly when there was one in it."""
