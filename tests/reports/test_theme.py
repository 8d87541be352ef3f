"""The colours of the pages can be told apart and read by everyone."""

import re
from importlib.resources import files
from itertools import combinations
from math import dist

import pytest

from kvalreg.reports.pages import breakable, css_string

CSS = files("kvalreg.reports").joinpath("theme/page.css").read_text(encoding="utf-8")
SCREEN, PRINT = CSS.split("@media print", 1)


def colours(css: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", css))


# Machado, Oliveira & Fernandes, IEEE Trans Vis Comput Graph 2009; 15: 1291–1298, severity 1.0.
COLOUR_VISION = {
    "trichromat": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanope": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranope": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanope": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(colour: str) -> list[float]:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    return [
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    ]


def seen(colour: str, vision: str) -> tuple[float, float, float]:
    """The colour in CIELAB (D65) as somebody with that colour vision sees it."""
    red, green, blue = (
        min(1.0, max(0.0, sum(a * b for a, b in zip(row, linear(colour), strict=True))))
        for row in COLOUR_VISION[vision]
    )
    x, y, z = (
        part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116
        for part in (
            (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047,
            0.2126 * red + 0.7152 * green + 0.0722 * blue,
            (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883,
        )
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_measured_as_wcag_says() -> None:
    # Ends of the scale, and the grey that WebAIM lists as the lightest that passes on white.
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)


@pytest.mark.parametrize("behind", ["paper", "wash", "tint"])
@pytest.mark.parametrize("text", ["ink", "muted", "accent", "accent-deep"])
@pytest.mark.parametrize("medium", [SCREEN, SCREEN + PRINT], ids=["screen", "print"])
def test_text_has_a_contrast_of_at_least_4_5(text: str, behind: str, medium: str) -> None:
    shown = colours(medium)

    assert contrast(shown[text], shown[behind]) >= 4.5


@pytest.mark.parametrize("meaning", ["high", "moderate", "low"])
def test_words_of_achievement_can_be_read_on_paper_and_on_their_own_tint(meaning: str) -> None:
    shown = colours(SCREEN)

    assert contrast(shown[meaning], shown["paper"]) >= 4.5
    assert contrast(shown[meaning], shown[f"{meaning}-tint"]) >= 4.5


@pytest.mark.parametrize("vision", COLOUR_VISION)
@pytest.mark.parametrize(("one", "other"), list(combinations(["high", "moderate", "low"], 2)))
def test_colours_of_achievement_are_far_apart_in_every_colour_vision(
    one: str, other: str, vision: str
) -> None:
    shown = colours(SCREEN)

    # A difference of 2 can just be noticed; 25 is told apart at a glance.
    assert dist(seen(shown[one], vision), seen(shown[other], vision)) >= 25


@pytest.mark.parametrize("line", ["control", "focus"])
@pytest.mark.parametrize("behind", ["paper", "wash", "tint"])
def test_lines_of_controls_and_of_focus_have_a_contrast_of_at_least_3(
    line: str, behind: str
) -> None:
    shown = colours(SCREEN)

    assert contrast(shown[line], shown[behind]) >= 3


def test_paper_is_printed_black_on_white() -> None:
    printed = colours(SCREEN + PRINT)

    assert (printed["ink"], printed["paper"], printed["wash"]) == ("#000000", "#ffffff", "#ffffff")


@pytest.mark.parametrize(
    ("text", "css"),
    [
        ("NNRR 2", r'"NNRR\20 2"'),
        ('</style>"\\', r'"\3c \2f style\3e \22 \5c "'),
        ("år", r'"\e5 r"'),
    ],
)
def test_nothing_in_a_text_can_end_the_css_string_that_holds_it(text: str, css: str) -> None:
    assert css_string(text) == css


@pytest.mark.parametrize(
    ("name", "broken"),
    [
        ("S2_SickLeave_Percent", "S2_<wbr>Sick<wbr>Leave_<wbr>Percent"),
        ("EQ5DL", "EQ5DL"),
    ],
)
def test_a_long_name_is_broken_between_its_words_only(name: str, broken: str) -> None:
    assert breakable(name) == broken
