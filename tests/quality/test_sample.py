"""The check of the shared sample counts what a plain reading of its files counts."""

from collections import Counter
from csv import DictReader
from pathlib import Path

from tests.dumps import AFTER_6_MONTHS, AFTER_12_MONTHS, BASELINE, CLINICIAN, file_of
from tests.project.files import ROOT
from tests.quality.checks import checked

SAMPLE = ROOT.parent / "shared/samples/nnrr_dump"

Rows = list[dict[str, str]]


def rows_of(path: Path) -> Rows:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(DictReader(file, delimiter=";"))


def several(rows: Rows, key: str) -> int:
    """How many keys stand in more than one row."""
    return sum(times > 1 for times in Counter(row[key] for row in rows).values())


if SAMPLE.exists():

    def test_the_sample_is_found_to_be_as_it_is() -> None:
        forms = (BASELINE, CLINICIAN, AFTER_6_MONTHS, AFTER_12_MONTHS)
        data = {form.key: rows_of(SAMPLE / file_of(form)) for form in forms}
        visits = data["clinician"]
        known = {row["SkjemaGUID"] for row in visits}
        begun = {row["HovedskjemaGUID"] for row in data["patient_baseline"]}
        expected = {
            ("relations.incomplete_course", "clinician"): sum(
                row["SkjemaGUID"] not in begun for row in visits
            ),
            ("keys.copies", "clinician"): len(visits) - len(known),
        }
        for key, rows in data.items():
            negative = (
                row.get("VentetidFraHenvisningTilBesok", "").startswith("-") for row in rows
            )
            under_18 = (int(row["PatientAge"]) < 18 for row in rows)
            expected["values.not_allowed", key] = sum(under_18) + sum(negative)
            if key != "clinician":
                lost = (row["HovedskjemaGUID"] not in known for row in rows)
                expected["relations.no_main_form", key] = sum(lost)
                expected["keys.several_in_course", key] = several(rows, "HovedskjemaGUID")

        counts: Counter[tuple[str, str | None]] = Counter()
        for finding in checked(SAMPLE).findings:
            if finding.topic in ("values", "keys", "relations"):
                counts[finding.check, finding.form] += finding.count

        assert counts == expected
        assert min(expected.values()) > 0

    def test_the_stored_scores_of_the_sample_agree_with_its_answers() -> None:
        scores = checked(SAMPLE).scores

        assert {score.variable for score in scores} >= {"OdiScore", "NdiScore", "Score_EQ5DL"}
        assert min(score.compared for score in scores) > 90
        assert [score for score in scores if score.differing or score.without_answers] == []
