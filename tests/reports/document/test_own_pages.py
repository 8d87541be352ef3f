"""Boxes and lists that write themselves."""

from dataclasses import replace
from datetime import date

import pytest

from kvalreg.model import Targets, Text, Validity
from tests.ankle import ANKLE
from tests.reports.document.hand_made import content_of, written
from tests.reports.hand_made import findings_of

(TODAY,) = ANKLE.definitions
(INDICATOR,) = TODAY.indicators
NUMBERED = replace(INDICATOR, number="KI1")
BEFORE = replace(
    NUMBERED,
    explanation=Text(nb="Mye vondt før.", en="Much pain before."),
    targets=Targets(high=0.5),
)


def register(*, earlier: tuple = (), today: tuple = (NUMBERED,)):
    """The ankle register with the definitions of 2023 and of 2024."""
    return replace(
        ANKLE,
        years=(2020, 2024),
        definitions=(
            replace(TODAY, key="2023", valid=Validity(last=date(2023, 12, 31)), indicators=earlier),
            replace(TODAY, key="2024", valid=Validity(first=date(2024, 1, 1)), indicators=today),
        ),
    )


RESULTS = """
unit      | year | n  | N  | lower | upper | achieved | missing
Nasjonalt | 2023 | 48 | 80 | 48    | 71    | high     | 0
Nasjonalt | 2024 | 56 | 70 | 69    | 89    | high     | 5
"""


def said(text: str, *, earlier: tuple, today: tuple = (NUMBERED,), results: str = RESULTS) -> str:
    declared = register(earlier=earlier, today=today)
    content = replace(
        content_of(), register=declared, findings=findings_of(results, register=declared)
    )
    return written(text, content)


def test_last_years_result_stands_beside_this_years_with_the_difference() -> None:
    # Newcombe, Stat Med 1998; 17: 873–890, table II, method 10: 56/70 − 48/80.
    table = said("{{ what_changed() }}", earlier=(NUMBERED,))

    assert "60 % 80 % +20,0 (+5,2 til +33,4) prosentpoeng" in table
    assert "Definisjonen eller måltallet er nytt" not in table


def test_a_new_definition_is_marked_where_results_are_compared() -> None:
    table = said("{{ what_changed() }}", earlier=(BEFORE,))

    assert f"KI1 {INDICATOR.title.nb} * 60 %" in table
    assert "Definisjonen eller måltallet er nytt i 2024" in table


def test_what_is_defined_otherwise_is_told_with_before_and_now() -> None:
    told = said("{{ changed_definitions() }}", earlier=(BEFORE,))

    assert "Før: Mye vondt før. Nå: " + INDICATOR.explanation.nb in told
    assert "Måltall: mål 40 %, min. 30 % (før: mål 50 %)." in told


@pytest.mark.parametrize(
    ("earlier", "today", "told"),
    [
        ((NUMBERED,), (NUMBERED,), "Ingen definisjoner eller måltall er endret fra 2023 til 2024."),
        ((), (NUMBERED,), "Ny i 2024."),
        ((NUMBERED, replace(BEFORE, key="gone")), (NUMBERED,), "Utgått i 2024."),
    ],
)
def test_new_and_gone_indicators_are_told(earlier: tuple, today: tuple, told: str) -> None:
    assert told in said("{{ changed_definitions() }}", earlier=earlier, today=today)


def test_a_fact_box_holds_definition_targets_and_who_is_missing() -> None:
    box = said('{{ factbox("KI1", numerator="De med vondt") }}', earlier=(NUMBERED,))

    assert box.startswith(f"KI1 {INDICATOR.title.nb} Definisjon {INDICATOR.explanation.nb}")
    assert "Måltall Mål 40 %, min. 30 % Teller De med vondt" in box
    assert "Grunnlag 70 forløp i 2024; 5 til hører til populasjonen" in box


@pytest.mark.parametrize(
    ("missing", "told"),
    [
        (0, "70 forløp i 2024; ingen mangler svarene."),
        (1, "70 forløp i 2024; ett til hører til populasjonen, men mangler svarene."),
        (2, "70 forløp i 2024; 2 til hører til populasjonen, men mangler svarene."),
    ],
)
def test_a_fact_box_counts_nobody_one_and_several_who_lack_answers(missing: int, told: str) -> None:
    results = RESULTS.replace("high     | 5", f"high     | {missing}")

    assert told in said('{{ factbox("KI1") }}', earlier=(NUMBERED,), results=results)


def test_inconsistencies_are_listed_or_there_are_none() -> None:
    assert written("{{ inconsistencies() }}").startswith("Ingen. Alle tall i rapporten")
    found = content_of(inconsistencies=["Tabell 2 er *ikke* laget."])
    assert written("{{ inconsistencies() }}", found) == "Tabell 2 er *ikke* laget."
