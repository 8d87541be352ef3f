"""What is drawn where, and in which colour."""

import re
from dataclasses import replace
from importlib.resources import files

import pytest
import vl_convert

from kvalreg.model import Targets, Text
from kvalreg.reports.charts import theme
from kvalreg.reports.charts.lettering import lines_of
from kvalreg.reports.indicators import drawing, labels, margins, marks
from kvalreg.reports.indicators.axes import Axes
from kvalreg.reports.indicators.comparison import Comparison
from kvalreg.reports.indicators.drawing import picture
from kvalreg.reports.indicators.layout import NARROW, WIDE, Layout
from kvalreg.reports.indicators.sparkline import sparkline
from kvalreg.reports.speech import Speech
from tests.reports.hand_made import comparison_of, plain
from tests.reports.parsed import parsed
from tests.reports.test_theme import contrast

BOTH_LAYOUTS = pytest.mark.parametrize("layout", [WIDE, NARROW], ids=["wide", "narrow"])
NB = Speech("nb")

TABLE = """
    unit      | year | n  | N   | lower | upper | achieved
    Dal       | 2022 | 5  | 50  | 3     | 22    | low
    Dal       | 2023 | 10 | 50  | 10    | 34    | low
    Dal       | 2024 | 10 | 40  | 13    | 42    | low
    Fjord     | 2024 | 36 | 60  | 46    | 72    | high
    Ås        | 2023 | 40 | 50  | 66    | 90    | high
    Ås        | 2024 | 4  | 4   | 40    | 100   | high
    Bre       | 2022 | 20 | 40  | 34    | 66    | high
    Nasjonalt | 2024 | 50 | 104 | 38    | 58    | high
"""


def axes(table: str = TABLE, layout: Layout = WIDE, targets: Targets | None = None) -> Axes:
    return Axes(comparison_of(table, targets=targets), layout)


def words_in(drawn: str) -> list[str]:
    return [text.words for text in parsed(drawn).all("text")]


# Bars, dots and intervals


def test_the_latest_year_is_a_bar_and_the_nations_has_its_own_colour() -> None:
    bars = marks.latest_year(axes(), NB)

    # Fjord 60 %, nation 50/104, Dal 25 %; Bre and Ås are hidden.
    assert [bar["row"] for bar in bars] == [0, 1, 2]
    assert [bar["value"] for bar in bars] == pytest.approx([60, 100 * 50 / 104, 25])
    assert [bar["fill"] for bar in bars] == [
        theme.UNIT_FILL,
        theme.NATION_FILL,
        theme.UNIT_FILL,
    ]


def test_the_year_before_is_a_filled_and_the_one_before_that_an_open_circle() -> None:
    dots = marks.earlier_years(axes(), NB)

    # Dal alone: 10 % in 2022, 20 % in 2023. Ås and Bre are hidden in 2024, and so before.
    assert [(dot["row"], dot["value"], dot["fill"]) for dot in dots] == [
        (2, pytest.approx(10), theme.PAPER),
        (2, pytest.approx(20), theme.INK),
    ]


def test_every_mark_says_what_it_shows_to_whoever_points_at_it() -> None:
    drawn = axes()

    (bar, *_), (dot, *_) = marks.latest_year(drawn, NB), marks.earlier_years(drawn, NB)

    assert plain(bar["says"]).startswith("Fjord, 2024: 60 % (36 av 60; 95 % konfidensintervall 46")
    assert plain(dot["says"]).startswith("Dal, 2022: 10 % (")


def test_each_bar_has_the_interval_of_its_year() -> None:
    limits = [(row["row"], row["lower"], row["upper"]) for row in marks.intervals(axes())]

    assert limits == [
        (0, pytest.approx(46), pytest.approx(72)),
        (1, pytest.approx(38), pytest.approx(58)),
        (2, pytest.approx(13), pytest.approx(42)),
    ]


@pytest.mark.parametrize(
    ("rows", "end"),
    [
        (["A | 2024 | 60 | 100 | 59 | 61"], 1.15 * 60),
        (["A | 2024 | 60 | 100 | 46 | 72"], 72),
        (["A | 2024 | 60 | 100 | 59 | 61", "A | 2023 | 80 | 100 | 79 | 99"], 1.15 * 80),
        (["A | 2024 | 90 | 100 | 80 | 95"], 100),
        (["A | 2024 | 10 | 100 | 8 | 12"], 1.1 * 40),
        (["A | 2024 | 0 | 100 | 0 | 3"], 1.1 * 40),
        (["A | 2024 | 4 | 4 | 40 | 100"], 1.1 * 40),
    ],
    ids=["value", "interval", "earlier value", "at most 100", "target", "zero", "hidden"],
)
def test_the_axis_ends_beyond_what_is_drawn(rows: list[str], end: float) -> None:
    table = "\n".join(["unit | year | n | N | lower | upper", *rows])

    assert axes(table).end == pytest.approx(end)


def test_without_target_or_value_the_axis_still_has_a_length() -> None:
    table = "unit | year | n | N | lower | upper\nA | 2024 | 0 | 10 | 0 | 0"

    assert axes(table, targets=Targets()).end == 1


# Targets


def test_the_zones_begin_at_the_targets_and_are_named() -> None:
    zones = marks.target_zones(axes(), NB)

    assert [(zone["start"], zone["end"], plain(str(zone["name"]))) for zone in zones] == [
        (pytest.approx(40), 72, "Mål 40 %"),
        (pytest.approx(30), pytest.approx(40), "Min. 30 %"),
    ]


def test_a_high_target_alone_has_a_green_zone_only() -> None:
    (zone,) = marks.target_zones(axes(targets=Targets(high=0.5)), NB)

    assert (zone["start"], zone["zone"]) == (50, theme.ZONES["high"])


def test_without_a_target_there_is_no_zone_and_no_achievement_in_sight() -> None:
    table = "unit | year | n | N | lower | upper\nA | 2024 | 30 | 60 | 46 | 72"

    assert marks.target_zones(axes(table, targets=Targets()), NB) == []
    assert margins.achievements(axes(table, targets=Targets()), NB) == []


# Labels and margins


def label_of(table: str) -> float:
    drawn = axes("\n".join(["unit | year | n | N | lower | upper", *table.splitlines()]))
    return labels.free_place(drawn, drawn.seen[0]) * drawn.layout.plot / drawn.end


def test_a_label_stands_at_the_start_of_a_long_bar() -> None:
    assert label_of("A | 2024 | 60 | 100 | 50 | 70") == 0


@pytest.mark.parametrize(
    "table",
    [
        "A | 2024 | 3 | 100 | 1 | 8",
        "A | 2024 | 60 | 100 | 50 | 70\nA | 2023 | 2 | 100 | 0 | 7",
        "A | 2024 | 60 | 100 | 50 | 70\nA | 2023 | 0 | 100 | 0 | 7",
        "A | 2024 | 3 | 100 | 1 | 8\nA | 2023 | 11 | 100 | 5 | 20\nA | 2022 | 30 | 100 | 20 | 40",
    ],
    ids=["short bar", "dot on the bar", "dot at zero", "dots behind the bar"],
)
def test_a_label_covers_neither_interval_nor_dot(table: str) -> None:
    drawn = axes("\n".join(["unit | year | n | N | lower | upper", *table.splitlines()]))
    (seen,) = drawn.seen
    pixel = drawn.end / drawn.layout.plot

    start = labels.free_place(drawn, seen)
    end = start + drawn.layout.label * pixel

    dots = [(value - 4 * pixel, value + 4 * pixel) for value in seen.earlier.values()]
    assert seen.interval is not None
    assert all(upper <= start or lower >= end for lower, upper in [seen.interval, *dots])
    assert end <= drawn.end


def test_the_hidden_say_why() -> None:
    assert [(row["row"], row["text"]) for row in labels.labels(axes(), NB)][3:] == [
        (3, "Ingen i 2024"),  # Bre
        (4, "N < 5"),  # Ås
    ]


def test_each_achievement_has_a_symbol_of_its_own_and_its_word() -> None:
    rows = [
        f"{name} | 2024 | {n} | 100 | 1 | 99 | {achieved}"
        for name, n, achieved in (("A", 50, "high"), ("B", 35, "moderate"), ("C", 10, "low"))
    ]
    table = "\n".join(["unit | year | n | N | lower | upper | achieved", *rows])

    assert [(row["shape"], row["word"]) for row in margins.achievements(axes(table), NB)] == [
        ("triangle-up", "Høy"),
        ("diamond", "Moderat"),
        ("triangle-down", "Lav"),
    ]


def test_the_right_margin_counts_each_year_latest_first() -> None:
    counted = margins.counts(axes(), NB)
    by_row = {row: [one["text"] for one in counted if one["row"] == row] for row in range(5)}

    assert by_row == {
        0: ["60", "–", "–"],
        1: ["104", "–", "–"],
        2: ["40", "50", "50"],
        3: ["–", "–", "40"],  # Bre
        4: ["< 5", "50", "–"],  # Ås
    }
    assert [row["text"] for row in margins.heads_of_counts(axes(), NB)] == [
        "2024", "2023", "2022", "N"
    ]  # fmt: skip


def test_on_a_narrow_screen_the_counts_stand_on_one_line() -> None:
    assert [row["text"] for row in margins.counts(axes(layout=NARROW), NB)][2] == "N: 40 · 50 · 50"


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Fjord", ["Fjord"]),
        ("Universitetssykehuset Nord-Norge HF", ["Universitetssykehuset", "Nord-Norge HF"]),
        ("Helse Møre og Romsdal HF", ["Helse Møre og Romsdal HF"]),
        ("A" * 40, ["A" * 18 + "…" + "A" * 9]),
        ("Avdeling for " + "fysikalsk medisin og rehabilitering i Innlandet",
         ["Avdeling for fysikalsk", "medisin og rehabil…Innlandet"]),
    ],
)  # fmt: skip
def test_a_long_name_takes_two_lines_and_no_more(name: str, lines: list[str]) -> None:
    assert lines_of(name, 28) == lines


# The picture


@BOTH_LAYOUTS
def test_everything_that_is_to_be_read_is_on_the_picture(layout: Layout) -> None:
    words = words_in(picture(comparison_of(TABLE), layout, NB))

    for said in ("Fjord", "Nasjonalt", "60 %", "25 %", "Høy", "Lav", "N < 5", "Ingen i 2024"):
        assert said in words
    for said in ("2024", "2023", "2022", "Mål 40 %", "Min. 30 %"):
        assert said in words
    assert "Andel (%), med 95 % konfidensintervall for 2024" in words


@BOTH_LAYOUTS
def test_a_copied_picture_still_says_what_must_be_known_of_it(layout: Layout) -> None:
    notice = Text(nb="Syntetiske pasienter: tallene sier ingenting om virkelige enheter.")

    drawn = picture(comparison_of(TABLE), layout, NB, notice)

    assert notice.nb in " ".join(words_in(drawn))
    assert float(parsed(drawn).one("svg")["width"]) < (840 if layout is WIDE else 320)


@BOTH_LAYOUTS
def test_a_long_name_does_not_make_the_picture_too_wide_for_its_page(layout: Layout) -> None:
    long = TABLE.replace("Fjord", "Universitetssykehuset Nord-Norge, avdeling Nordfjordeid HF")

    drawn = picture(comparison_of(long), layout, NB)

    width = float(parsed(drawn).one("svg")["width"])
    assert width <= (940 if layout is WIDE else 320)


def test_shortening_changes_no_pixel() -> None:
    whole = vl_convert.vega_to_svg(drawing.drawing(comparison_of(TABLE), WIDE, NB))
    short = picture(comparison_of(TABLE), WIDE, NB)

    assert len(short) < 0.75 * len(whole)
    assert vl_convert.svg_to_png(short) == vl_convert.svg_to_png(whole)


@pytest.mark.parametrize("count", [1, 60])
@BOTH_LAYOUTS
def test_one_unit_or_sixty_are_drawn(count: int, layout: Layout) -> None:
    rows = [f"Sykehus {number} | 2024 | {number} | 100 | 0 | 99" for number in range(count)]

    drawn = picture(
        comparison_of("\n".join(["unit | year | n | N | lower | upper", *rows])), layout, NB
    )

    assert sum(word.startswith("Sykehus") for word in words_in(drawn)) == count


def mean_of(comparison: Comparison) -> Comparison:
    subject = replace(comparison.subject, unit=Text(nb="dager", en="days"), targets=Targets())
    return replace(comparison, subject=subject)


def test_a_mean_is_drawn_in_its_own_unit_and_not_in_per_cent() -> None:
    comparison = mean_of(
        comparison_of("""
        unit  | year | n   | N  | lower | upper
        Dal   | 2024 | 250 | 10 | 2000  | 3000
        Fjord | 2024 | 600 | 10 | 5500  | 6500
    """)
    )
    drawn = Axes(comparison, WIDE)

    assert drawn.end == pytest.approx(1.15 * 60)
    assert [square["value"] for square in marks.latest_year(drawn, NB)] == [60, 25]
    words = words_in(picture(comparison, WIDE, NB))
    assert "60,0" in words
    assert "Gjennomsnitt (dager), med 95 % konfidensintervall for 2024" in words


def test_the_trend_marks_each_year_that_is_shown() -> None:
    comparison = comparison_of("""
        unit      | year | n  | N
        Nasjonalt | 2022 | 1  | 4
        Nasjonalt | 2023 | 20 | 50
        Nasjonalt | 2024 | 30 | 50
    """)

    drawn = sparkline(comparison)

    assert drawn.count(theme.ZONE_LINES["high"]) == 1
    assert len(re.findall(r'd="M[^"]*A', drawn)) == 2


# Colours


@pytest.mark.parametrize("key", ["high", "moderate", "low"])
def test_achievement_has_the_colours_of_the_theme(key: str) -> None:
    css = files("kvalreg.reports").joinpath("theme/page.css").read_text(encoding="utf-8")

    assert f"--{key}: {theme.ACHIEVED[key]};" in css


@pytest.mark.parametrize(
    "behind", [theme.PAPER, theme.UNIT_FILL, theme.NATION_FILL, *theme.ZONES.values()]
)
def test_values_can_be_read_on_whatever_lies_behind_them(behind: str) -> None:
    assert contrast(theme.INK, behind) >= 4.5


@pytest.mark.parametrize("behind", [theme.PAPER, *theme.ZONES.values()])
@pytest.mark.parametrize("line", [theme.UNIT_LINE, theme.NATION_LINE, theme.INK])
def test_bars_and_marks_stand_out_from_paper_and_zones(line: str, behind: str) -> None:
    assert contrast(line, behind) >= 3


@pytest.mark.parametrize("text", [theme.MUTED, *theme.ZONE_LINES.values()])
def test_notes_and_target_lines_can_be_read(text: str) -> None:
    assert contrast(text, theme.PAPER) >= 4.5


def test_on_a_narrow_screen_notes_can_be_read_on_the_zones() -> None:
    for text in (theme.MUTED, *theme.ACHIEVED.values()):
        for zone in theme.ZONES.values():
            assert contrast(text, zone) >= 4.5
