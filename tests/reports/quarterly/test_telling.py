"""What stands out, in words; nothing is claimed that the numbers do not carry."""

import pytest

from kvalreg.reports.quarterly.standing import Standing, standings
from kvalreg.reports.quarterly.telling import caution, changes, differences, too_few
from kvalreg.reports.speech import Speech
from tests.reports.quarterly.hand_made import Counts, material, measure, steady

NB, EN = Speech("nb"), Speech("en")
REST = steady(60, 200)
FALL = [*steady(30, 100)[1:], (5, 100)]


def found(*own: list[Counts]) -> list[Standing]:
    """One standing for each thing that is followed: *Can a*, *Can b* …"""
    measures = [measure("abcdefgh"[place]) for place in range(len(own))]
    together = material(*((one, counts, REST) for one, counts in zip(measures, own, strict=True)))
    return standings(measures, together)


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{WORD JOINER}", "").strip()


def test_a_change_is_told_with_its_limits_and_its_direction() -> None:
    # Limits of 100: 0.3 ± 3 √(0.21 / 100) = 0.1625 to 0.4375.
    assert plain(changes(found(FALL), NB)) == (
        "- **Kan a:** 5 % (5 av 100) siste kvartal, lavere enn kvartalene før (30 %). Det er "
        "utenfor grensene for vanlig variasjon (16–44 %). Det er ikke i ønsket retning."
    )
    assert plain(changes(found(FALL), EN)) == (
        "- **Can a:** 5% (5 of 100) in the last quarter, lower than in the quarters before (30%). "
        "That is outside the limits of ordinary variation (16–44%). That is not the direction "
        "wished for."
    )


def test_eight_quarters_above_the_line_are_told_as_such() -> None:
    risen = [(26, 100)] * 5 + [(33, 100)] * 8  # 361 of 1 200 before the last one

    assert plain(changes(found(risen), EN)) == (
        "- **Can a:** 33% (33 of 100) in the last quarter, higher than in the quarters before "
        "(30%). The last eight quarters all are on the same side of 30%. That is the direction "
        "wished for."
    )


def test_no_change_is_told_with_how_many_were_looked_at() -> None:
    assert plain(changes(found(steady(30, 100)), NB)) == (
        "Ingen endring skiller seg fra vanlig variasjon. Det ble sett på ett mål."
    )
    assert "Looked at: 2 measures." in changes(found(*[steady(30, 100)] * 2), EN)


def test_few_patients_are_no_reason_to_say_that_nothing_changed() -> None:
    few = found(steady(1, 2))

    assert plain(changes(few, NB)) == (
        "Om endring kan ingenting sies: det er for få kvartaler med nok pasienter (minst 8 før det "
        "siste, med minst 10 pasienter i hvert)."
    )
    assert plain(differences(few, EN)) == (
        "Nothing can be said of differences: the unit or the rest of the country has fewer than "
        "10 patients in the four quarters."
    )
    assert plain(caution(few, NB)) == ""


def test_a_difference_is_told_with_both_sides_and_its_interval() -> None:
    told = plain(differences(found(steady(10, 100)), NB))

    assert told.startswith(
        "- **Kan a:** 10 % (40 av 400) mot 30 % (240 av 800); forskjellen er −20,0 prosentpoeng "
        "(95 % KI −24,"
    )


def test_no_difference_does_not_say_that_they_are_the_same() -> None:
    assert plain(differences(found(steady(30, 100)), EN)) == (
        "No difference is larger than chance can explain. Looked at: one measure."
    )


def test_the_largest_differences_are_told_and_the_others_named() -> None:
    told = plain(differences(found(*(steady(reached, 100) for reached in range(2, 16, 2))), EN))

    named = [line.split("**")[1] for line in told.splitlines() if line.startswith("- ")]
    assert named == ["Can a:", "Can b:", "Can c:", "Can d:", "Can e:"]
    assert told.endswith("There are also differences for “Can f” and “Can g”.")


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ([steady(30, 100)] * 2, "Det er nok pasienter til å si noe om alle målene."),
        ([steady(1, 2), steady(30, 100)], "For få pasienter til å si noe om «Kan a»."),
        ([steady(1, 2)] * 2, "Det er for få pasienter til å si noe om noen av målene."),
    ],
)
def test_what_nothing_can_be_said_of_is_named(own: list[list[Counts]], said: str) -> None:
    assert plain(too_few(found(*own), NB)) == said


def test_the_reader_is_told_how_often_such_a_report_is_wrong() -> None:
    # 1 − (1 − 0.0124)^2 = 2.5 %
    told = plain(caution(found(*[steady(30, 100)] * 2), NB))

    assert told.startswith("Det er sett etter endring i 2 mål, med tre regler.")
    assert "ville omtrent 2 % av slike rapporter ha pekt på minst én endring." in told
    assert "høyst 5 % av slike rapporter" in told
