"""What holds for every dump, tried on many small ones: sums, boundaries, order, repetition."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from kvalreg.frames.engines import Engine
from kvalreg.indicators.evaluation import Question, evaluate
from kvalreg.indicators.levels import Level
from kvalreg.registers.nnrr.register import NNRR
from tests.dumps import AFTER_6_MONTHS, BASELINE, CLINICIAN, file_of, write_dump

pytestmark = pytest.mark.slow  # many small dumps are written and read

FILES = [file_of(form) for form in (CLINICIAN, BASELINE, AFTER_6_MONTHS)]
UNITS = [str(unit.resh) for unit in NNRR.units]
KEYS = frozenset(
    {
        "nnrr_tverrfaglig_behandling",
        "nnrr_bedret_funksjon",
        "nnrr_bedring_smerte_hvile",
        "nnrr_jobb",
        "nnrr_bedring_av_behandling",
        "nnrr_ventetid_gjennomsnitt",
        "nnrr_svar_6mnd",
    }
)
COUNTED = ("numerator", "denominator", "missing")

few = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)  # each example writes and reads files

maybe = st.sampled_from(["", "0", "1", "2", "5", "10"])
score = st.sampled_from(["", "0", "12,5", "22", "40", "100"])
day = st.dates(date(2022, 12, 25), date(2024, 7, 5)).map("{:%d.%m.%Y}".format)
flag = st.sampled_from(["True", "False", ""])

visit = st.tuples(st.sampled_from(UNITS), day, maybe, maybe)
before = st.tuples(score, maybe, flag, st.sampled_from(["0", "1", ""]))
after = st.none() | st.tuples(score, maybe, flag, maybe)
courses = st.lists(st.tuples(visit, before, after), min_size=1, max_size=25)


@contextmanager
def dump_of(drawn: list[tuple[tuple, tuple, tuple | None]]) -> Iterator[Path]:
    with TemporaryDirectory() as folder:
        yield write_dump(
            Path(folder),
            clinician=_table(
                "UnitId | S1b_DateOfCompletion | Treatment_InvidualInterdisciplinary"
                " | VentetidFraHenvisningTilBesok",
                [one[0] for one in drawn],
            ),
            baseline=_table(
                "OdiScore | PainExperiencesNoActivity | S2_SickLeave | IsEmployed",
                [one[1] for one in drawn],
            ),
            after_6_months=_table(
                "OdiScore | PainExperiencesNoActivity | S2_Working | UseOfTreatment",
                [one[2] for one in drawn],
            ),
        )


def _table(names: str, rows: list[tuple | None]) -> str:
    lines = [
        f"c{number} | " + " | ".join(row) for number, row in enumerate(rows) if row is not None
    ]
    return "\n".join([f"course | {names}", *lines])


def answer(dump: Path, engine: Engine = Engine.POLARS) -> pl.DataFrame:
    return evaluate(NNRR, dump, Question(years=(2022, 2025), only=KEYS, engine=engine)).rows


@few
@given(courses)
def test_units_add_up_to_trusts_regions_and_the_nation(drawn: list) -> None:
    with dump_of(drawn) as dump:
        rows = answer(dump)

    sums = rows.group_by("indicator", "year", "level").agg(pl.col(COUNTED).sum())
    nation = (
        sums.filter(pl.col("level") == Level.NATION.value).drop("level").sort("indicator", "year")
    )
    for level in (Level.UNIT, Level.HF, Level.RHF):
        added = sums.filter(pl.col("level") == level.value).drop("level").sort("indicator", "year")
        assert_frame_equal(added, nation)


@few
@given(courses)
def test_the_engines_agree(drawn: list) -> None:
    with dump_of(drawn) as dump:
        assert_frame_equal(answer(dump, Engine.POLARS), answer(dump, Engine.DUCKDB))


@few
@given(courses, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_nothing(drawn: list, random: Random) -> None:
    with dump_of(drawn) as dump:
        rows = answer(dump)
        for name in FILES:
            _rewrite(dump / name, lambda lines: random.sample(lines, len(lines)))

        assert_frame_equal(answer(dump), rows)


@few
@given(courses)
def test_delivering_everything_twice_changes_nothing(drawn: list) -> None:
    with dump_of(drawn) as dump:
        rows = answer(dump)
        for name in FILES:
            _rewrite(dump / name, lambda lines: lines * 2)

        assert_frame_equal(answer(dump), rows)


@few
@given(courses)
def test_counts_and_intervals_keep_their_order(drawn: list) -> None:
    with dump_of(drawn) as dump:
        rows = answer(dump).filter(pl.col("numerator").is_not_null())

    in_order = (
        (pl.col("numerator") >= 0)
        & (pl.col("numerator") <= pl.col("denominator"))
        & (pl.col("missing") >= 0)
        & (pl.col("lower") <= pl.col("value"))
        & (pl.col("value") <= pl.col("upper"))
    )
    assert rows.filter(pl.col("denominator") > 0).select(in_order.all()).item()
    assert (
        rows.filter(pl.col("denominator") == 0)["value"].null_count()
        == rows.filter(pl.col("denominator") == 0).height
    )


@few
@given(st.sampled_from([("30.06", "01.07"), ("31.12", "01.01")]), st.integers(2016, 2025))
def test_a_visit_moved_over_a_boundary_moves_exactly_one_year(
    boundary: tuple[str, str], year: int
) -> None:
    next_year = year + (boundary[1] == "01.01")
    before_it, after_it = f"{boundary[0]}.{year}", f"{boundary[1]}.{next_year}"

    moved = {
        key: years_of(after_it, key) - years_of(before_it, key)
        for key in ("nnrr_tverrfaglig_behandling", "nnrr_svar_6mnd")
    }

    of_visits, of_follow_up = moved.values()
    assert (of_visits, of_follow_up) == ((0, 1) if boundary[1] == "01.07" else (1, 0))


def years_of(visit_day: str, key: str) -> int:
    """The year in which a single visit of that day is counted."""
    with TemporaryDirectory() as folder:
        dump = write_dump(
            Path(folder), clinician=f"course | S1b_DateOfCompletion\n anna | {visit_day}\n"
        )
        rows = evaluate(
            NNRR, dump, Question(years=(2015, 2027), definition="2024", only=frozenset({key}))
        ).rows
    (year,) = rows["year"].unique()
    return int(year)


def _rewrite(path: Path, change: Callable[[list[str]], list[str]]) -> None:
    header, *lines = path.read_text(encoding="utf-8-sig").splitlines()
    path.write_text("\n".join([header, *change(lines)]) + "\n", encoding="utf-8")
