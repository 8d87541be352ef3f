"""The figures of NNRR's annual report, held against small dumps counted by hand."""

from pathlib import Path

import pytest

from kvalreg.frames.engines import Engine
from kvalreg.registers.nnrr.annual_report.report import ANNUAL_REPORT
from kvalreg.registers.nnrr.register import NNRR
from kvalreg.reports.counting.computation import Wanted, count, figures_of, tables_of
from kvalreg.reports.figures.indicator_bars import IndicatorBars
from kvalreg.reports.figures.picture import svg
from tests.dumps import HAUKELAND, OUS, write_dump
from tests.registers.nnrr.annual_figures import figures
from tests.registers.nnrr.annual_tables import flipped, printed
from tests.reports.figures.made import raw_of, rows_of

# Spec of the report for 2024, chapter 3: the figures that are bars of an indicator per unit, and
# those of them that show the year alone.
OF_INDICATORS = {*range(1, 10), 11, 17, 21, 23, 24, 25, 26, *range(28, 34), 35}
OF_ONE_YEAR = {26, 29, 30, 32, 33}
H, U = HAUKELAND, OUS
JAN, JUN, DEC = "15.01.2024", "30.06.2024", "31.12.2024"
JUL, OLD = "01.07.2023", "30.06.2023"


@pytest.fixture
def varied(tmp_path: Path) -> Path:
    """Seven courses at two units in which most questions have several answers."""
    return write_dump(
        tmp_path / "varied",
        clinician=flipped(f"""
        course                               | a     | b     | c     | d     | e    | f    | g
        UnitId                               | {H}   | {H}   | {U}   | {U}   | {U}  | {U}  | {U}
        S1b_DateOfCompletion                 | {JAN} | {JAN} | {JAN} | {DEC} | {JUN}| {JUL}| {OLD}
        PatientAge                           | 20    | 21    | 80    | 81    | 50   | 50   | 50
        PatientGender                        | 1     | 2     | 2     | 1     | 2    | 2    | 1
        Treatment_FollowUpMunicipality       | True  | False | False | False | True | True | False
        Treatment_GroupInterdisciplinary2018 | 2     |       | 4     |       |      | 1    |
        """),
        baseline="""
        course | OdiScore | PainExperiencesNoActivity | PainDurationNow | PainCausesWork
        a      | 40       | 8                         | 5               | True
        b      | 20       | 7                         | 5               | False
        c      | 30       | 6                         | 2               |
        d      |          | 5                         |                 | True
        e      | 10       | 4                         | 1               | False
        f      | 50       | 10                        | 3               | True
        g      | 60       | 9                         | 4               | True
        """,
        after_6_months="""
        course | OdiScore | PainExperiencesNoActivity | TreatmentPostIndividual
        a      | 20       | 4                         | 1
        e      |          | 4                         |
        f      | 40       | 6                         | 1
        g      | 50       | 5                         |
        """,
        after_12_months="""
        course | PainExperiencesNoActivity
        a      | 1
        f      | 2
        g      |
        """,
    )


def test_the_report_has_36_figures_in_order() -> None:
    assert [figure.number for figure in ANNUAL_REPORT.figures] == list(range(1, 37))


def test_the_figures_of_indicators_are_those_of_the_report() -> None:
    bars = [one for one in ANNUAL_REPORT.figures if isinstance(one, IndicatorBars)]

    assert {one.number for one in bars} == OF_INDICATORS
    assert {one.number for one in bars if one.years == 1} == OF_ONE_YEAR
    assert {one.years for one in bars} == {1, 3}


def test_every_figure_names_its_source() -> None:
    for figure in ANNUAL_REPORT.figures:
        assert figure.source.startswith(f"Annual report 2024, figure {figure.number}")


def test_not_answered_is_a_bar_of_its_own(varied: Path, engine: Engine) -> None:
    rows = rows_of(figures(varied, 10, engine=engine)[10])

    # Five visits in 2024.
    assert [(row[0], row[3]) for row in rows] == [
        ("Ingen smerter", "1 av 5"),
        ("Mindre enn 3 måneder", "1 av 5"),
        ("3 til 12 måneder", "0 av 5"),
        ("1 til 2 år", "0 av 5"),
        ("Mer enn 2 år", "2 av 5"),
        ("Ikke svart", "1 av 5"),
    ]


def test_a_box_that_a_form_lacks_is_in_no_denominator(varied: Path, engine: Engine) -> None:
    rows = rows_of(figures(varied, 16, engine=engine)[16])

    # Work strain: a and d of a, b, d, e; c's field is empty.
    assert [(rows[place][0], rows[place][3]) for place in (0, 1)] == [
        ("Arbeidsbelastning", "2 av 4"),
        ("Hjemmebelastning", "0 av 5"),
    ]


def test_pain_is_followed_in_visits_of_the_year_before(tmp_path: Path, engine: Engine) -> None:
    courses = [f"c{number}" for number in range(7)]
    days = ["01.01.2023", "31.12.2023", *["15.06.2023"] * 3, "01.01.2024", "31.12.2022"]
    dump = write_dump(
        tmp_path,
        clinician="course | S1b_DateOfCompletion\n"
        + "\n".join(f"{c} | {day}" for c, day in zip(courses, days, strict=True)),
        baseline="course | PainExperiencesNoActivity\n" + "\n".join(f"{c} | 8" for c in courses),
        after_6_months="course | PainExperiencesNoActivity\n"
        + "\n".join(f"{c} | {5 if c == 'c0' else 4}" for c in courses),
        after_12_months="course | PainExperiencesNoActivity\n"
        + "\n".join(f"{c} | 2" for c in courses),
    )

    rows = rows_of(figures(dump, 12, engine=engine)[12])

    # The five of 2023: 8 before, (5 + 4 * 4) / 5 = 4.2 after 6 months, 2 after 12.
    assert [(row[0], row[1], row[3], row[5], row[7]) for row in rows] == [
        ("Haukeland", "8,0", "4,2", "2,0", "5"), ("Totalt", "8,0", "4,2", "2,0", "5"),
    ]  # fmt: skip


def test_interdisciplinary_figures_leave_the_others_out(varied: Path) -> None:
    drawn = figures(varied)

    # Complete after 12 months, visit in 2023: f, who had a group. After 6, due in 2024: a (40 to
    # 20) and f (50 to 40), both with a group; e's ODI was not answered, g's visit was too early.
    assert [raw["n"] for raw in raw_of(drawn[12])] == [None, None]
    assert [drawn[number].table.rows[-1][-1].printed for number in (12, 14, 18, 20)] == [
        "< 5", "< 5", "< 5", "< 5",
    ]  # fmt: skip


def test_ages_meet_at_the_edges_of_their_groups(varied: Path, engine: Engine) -> None:
    rows = rows_of(figures(varied, 22, engine=engine)[22])

    # Men of 20 and 81, women of 21, 50 and 80.
    assert [row for row in rows if row[1:] != ("0", "0")] == [
        ("0–20", "1", "0"), ("21–30", "0", "1"), ("41–50", "0", "1"), ("71–80", "0", "1"),
        ("Over 80", "1", "0"),
    ]  # fmt: skip


def test_a_patient_with_two_visits_is_one_patient(tmp_path: Path, engine: Engine) -> None:
    dump = write_dump(
        tmp_path,
        clinician="course | PasientGUID | S1b_DateOfCompletion | PatientAge\n"
        "a | anna | 15.01.2024 | 30\n b | anna | 15.03.2024 | 31\n"
        + "\n".join(f"c{n} | p{n} | 15.03.2024 | 31" for n in range(4)),
    )

    rows = rows_of(figures(dump, 22, engine=engine)[22])

    assert [row for row in rows if row[1:] != ("0", "0")] == [("31–40", "0", "5")]


def test_the_figure_of_follow_up_outside_hospital_agrees_with_its_table(varied: Path) -> None:
    figure = rows_of(figures(varied, 36)[36])

    total = printed(varied, 17)[-1]

    # In the table's words: 40.0%, where the figure has 40,0 %.
    assert [row[1].replace(",", ".").replace(" ", "") for row in figure] == list(total[1:8])
    assert total[2] == "40.0%"


def test_the_figure_of_treatment_received_agrees_with_its_table(tmp_path: Path) -> None:
    dump = write_dump(
        tmp_path,
        clinician="course\n a\n b\n c\n d\n e\n f\n",
        after_6_months="""
        course | TreatmentPostIndividual | TreatmentPostGroupbased | TreatmentOperation
        a      | 1                       | 1                       | False
        b      | 1                       |                         | False
        c      |                         |                         | True
        d      | 2                       | 2                       | False
        e      |                         |                         | False
        """,
    )

    figure = rows_of(figures(dump, 27)[27])
    _, none, _surgery, individual, group, controls, _ = printed(dump, 9)[-1]

    # Of the five who answered: d and e had nothing, a and b individual treatment, a a group.
    assert [row[3] for row in figure] == ["2 av 5", "2 av 5", "1 av 5", "0 av 5"]
    assert [none, individual, group, controls] == ["2 (40%)", "2 (40%)", "1 (20%)", "0 (0%)"]


def test_tables_show_the_same_when_figures_are_counted_beside_them(tmp_path: Path) -> None:
    # In 2022 and 2023 nobody had interdisciplinary treatment, in 2024 everybody: only the year
    # reported on decides whether the country reached the target.
    rows = [f"{year}-{n} | 15.02.{year} | {2 * (year == 2024)}" for year in (2022, 2023, 2024)
            for n in range(30)]  # fmt: skip
    dump = write_dump(
        tmp_path,
        clinician="course | S1b_DateOfCompletion | Treatment_GroupInterdisciplinary2018\n"
        + "\n".join(rows),
    )
    tables, drawn = tables_of(ANNUAL_REPORT, "table_01"), figures_of(ANNUAL_REPORT, "figure_01")

    alone = count(NNRR, dump, Wanted(year=2024, tables=tables))
    together = count(NNRR, dump, Wanted(year=2024, tables=tables, figures=drawn))

    (overview,) = (table.lay_out(together.material, "nb") for table in together.tables)
    assert overview == tables[0].lay_out(alone.material, "nb")
    assert overview.rows[0][-1].printed == "JA"
    (figure,) = (one.lay_out(together.material, "nb") for one in together.figures)
    assert (raw_of(figure)[0]["value_2024"], raw_of(figure)[0]["value_2023"]) == (1, 0)


@pytest.mark.slow
def test_both_engines_draw_the_same_figures(varied: Path) -> None:
    polars, duckdb = (figures(varied, engine=engine) for engine in Engine)

    for number, figure in polars.items():
        assert figure.alternative == duckdb[number].alternative
        assert figure.table == duckdb[number].table


@pytest.mark.parametrize("lang", ["nb", "en"])
def test_every_figure_says_in_words_what_it_shows(varied: Path, lang: str) -> None:
    drawn = figures(varied, lang=lang)

    assert len(drawn) == 36
    begins = {"nb": ("Stolpediagram: ", "Punktdiagram: "), "en": ("Bar chart: ", "Dot chart: ")}
    for figure in drawn.values():
        assert figure.alternative.startswith(begins[lang])
        assert figure.alternative.count(". ") >= 1
        assert "{" not in figure.alternative + figure.title + "".join(figure.notes)


@pytest.mark.slow
@pytest.mark.parametrize("year", [2015, 2024])
def test_every_figure_is_drawn_also_of_a_year_with_nobody(varied: Path, year: int) -> None:
    for figure in figures(varied, year=year).values():
        assert svg(figure).startswith("<svg")


@pytest.mark.slow
def test_figures_are_drawn_when_nobody_answered_anything(tmp_path: Path) -> None:
    dump = write_dump(
        tmp_path, clinician="course\n" + "\n".join(f"c{number}" for number in range(40))
    )

    for figure in figures(dump).values():
        assert svg(figure).startswith("<svg")
        assert "nan" not in svg(figure).lower()
