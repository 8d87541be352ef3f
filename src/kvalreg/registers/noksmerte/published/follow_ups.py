"""Those who answered PGIC in the year: their courses ended the year before."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from kvalreg.registers.noksmerte.published.courses import Contact, Course
from kvalreg.registers.noksmerte.published.printed import NATION

# The text: three of them were treated, five, three and one time, and answered 4, 5 and 3.
_TREATED = {4: 5, 5: 3, 3: 1}
_LAST_DAY = date(2020, 12, 1)


def follow_ups(table_5: Mapping[str, Mapping[str, int]], first: int) -> Iterator[Course]:
    """One course for each answer; patients are numbered from `first` on."""
    treated = dict(_TREATED)
    patient = first
    for unit, answers in table_5.items():
        if unit == NATION:
            continue
        for change in (code for code in range(1, 8) for _ in range(answers[str(code)])):
            times = treated.pop(change, 0)
            contacts = [Contact(_LAST_DAY - timedelta(days=7 * times), "L")]
            contacts += [
                Contact(_LAST_DAY - timedelta(days=7 * (times - 1 - nth)), "F", is_treatment=True)
                for nth in range(times)
            ]
            yield Course(
                unit=unit,
                patient=patient,
                received=date(2020, 9, 20) + timedelta(days=patient % 10),
                contacts=tuple(contacts),
                is_completed=True,
                change=change,
            )
            patient += 1
