"""A register that contradicts itself is refused when it is made, in words that say what to do."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from typing import Any

import narwhals as nw
import pytest

from kvalreg.model import (
    Category,
    Choice,
    Coverage,
    DeclarationError,
    Derived,
    Distribution,
    Event,
    Form,
    FormVersion,
    Gathered,
    Indicator,
    Item,
    ItemKind,
    LegalEntity,
    Mean,
    MissingText,
    OnePerPatient,
    Questionnaire,
    Region,
    ShownIf,
    Targets,
    Text,
    Unit,
    Validity,
)
from tests.ankle import AFQ, ANKLE

LABEL = Text(nb="Smerte", en="Pain")
YES_TWICE = (Choice(1, LABEL), Choice(1, LABEL))
DEFINITION = ANKLE.definitions[-1]
FORM = ANKLE.forms[0]
INDICATOR = DEFINITION.indicators[0]


def item(**facts: Any) -> Item:
    return Item(**{"variable": "Pain", "label": LABEL, "kind": ItemKind.INTEGER, **facts})


def form_asking(*items: Item) -> Form:
    return replace(FORM, sections=(*FORM.sections, replace(FORM.sections[0], items=items)))


def counted_from(start: str, event: Event) -> Event:
    return replace(event, counted_from=start, months_after=6, expected_days=None)


def gathering(form: str, column: str) -> Any:
    gathered = Gathered(
        key="times", label=LABEL, form=form, expression=nw.col(column).max(), source=""
    )
    forms = tuple(replace(one, repeats=one.key == "patient") for one in ANKLE.forms)
    return replace(ANKLE, forms=forms, pathway=replace(ANKLE.pathway, gathered=(gathered,)))


def standing_by(event: str, column: str) -> Any:
    chosen = OnePerPatient(
        key="stands", label=LABEL, latest=event, among=nw.col(column) > 1, source=""
    )
    return replace(ANKLE, pathway=replace(ANKLE.pathway, one_per_patient=chosen))


def reading(column: str) -> Any:
    indicator = replace(DEFINITION.indicators[0], denominator=nw.col(column) > 1)
    return replace(ANKLE, definitions=(replace(DEFINITION, indicators=(indicator,)),))


REFUSED: dict[str, tuple[Callable[[], Any], str]] = {
    "an empty text": (lambda: Text(nb="Smerte", en=" "), "a text is empty in 'en'"),
    "a validity that ends before it begins": (
        lambda: Validity(first=date(2024, 1, 1), last=date(2023, 1, 1)),
        "ends (2023-01-01) before it begins (2024-01-01): swap the dates",
    ),
    "a code declared twice": (
        lambda: item(kind=ItemKind.CHOICE, choices=YES_TWICE),
        "Pain: the code 1 is declared twice",
    ),
    "a choice item without choices": (
        lambda: item(kind=ItemKind.CHOICE),
        "Pain: a choice item needs choices",
    ),
    "choices on a number": (lambda: item(choices=(Choice(1, LABEL),)), "only a choice item has"),
    "a code that is an answer and no answer": (
        lambda: item(
            kind=ItemKind.CHOICE, choices=(Choice(0, LABEL),), not_answered=frozenset({0})
        ),
        "Pain: the code 0 is both a choice and 'not answered'",
    ),
    "bounds the wrong way round": (
        lambda: item(lowest=10, highest=0),
        "the highest value (0) is below the lowest (10): swap them",
    ),
    "targets the wrong way round": (
        lambda: Targets(high=0.25, moderate=0.30),
        "the moderate target (30%) must be lower than the high one (25%)",
    ),
    "only a moderate target": (lambda: Targets(moderate=0.30), "needs a high one"),
    "a target in percent": (lambda: Targets(high=30), "write 30 % as 0.30"),
    "a unit without a whole organisation number": (
        lambda: Unit(
            resh=1,
            short_name="A",
            full_name="A",
            organisation_number="97455774",
            legal_entity=LegalEntity("HF", Region("RHF")),
            first_data_year=2020,
        ),
        "the organisation number '97455774' must have nine digits",
    ),
    "a score with an empty range": (
        lambda: replace(AFQ.scores[0], lowest=4, highest=4),
        "the highest value (4) must be above the lowest (4)",
    ),
    "a score key that stands twice": (
        lambda: replace(AFQ, scores=(AFQ.scores[0], AFQ.scores[0])),
        "instrument 'afq': the score 'afq' is declared twice",
    ),
    "a questionnaire with a variable too few": (
        lambda: Questionnaire(AFQ, ("Walk", "Stairs")),
        "afq: the form names 2 variables for 3 questions",
    ),
    "a questionnaire without any question": (
        lambda: Questionnaire(replace(AFQ, questions=(), scores=()), ()),
        "afq: the instrument has no questions to store",
    ),
    "a stored score that the instrument does not have": (
        lambda: Questionnaire(AFQ, ("A", "B", "C"), stored_scores=(("Sum", "total"),)),
        "Sum is said to store the score 'total'",
    ),
    "form versions that overlap": (
        lambda: replace(
            FORM,
            versions=(
                FormVersion("1", Validity(last=date(2024, 1, 1)), LABEL),
                FormVersion("2", Validity(first=date(2024, 1, 1)), LABEL),
            ),
        ),
        "the versions 1 and 2 overlap: end the earlier one the day before",
    ),
    "a condition on a variable that the form lacks": (
        lambda: replace(
            FORM,
            sections=(
                *FORM.sections,
                replace(
                    FORM.sections[0],
                    items=(item(variable="New", shown_if=ShownIf("Absent", (1,))),),
                ),
            ),
        ),
        "shown_if of New names the variable 'Absent', which the form does not have",
    ),
    "a condition on an answer that nobody can give": (
        lambda: form_asking(item(variable="New", shown_if=ShownIf("Status", (3,)))),
        "New is shown only if Status is 3, which nobody can answer",
    ),
    "a condition that takes a choice for a flag": (
        lambda: form_asking(item(variable="New", shown_if=ShownIf("Status", (True,)))),
        "New is shown only if Status is True, which nobody can answer",
    ),
    "a form without a version": (
        lambda: replace(FORM, versions=()),
        "a form needs at least one version",
    ),
    "two versions of one name": (
        lambda: replace(FORM, versions=FORM.versions[:1] * 2),
        "and each a name of its own",
    ),
    "the ends of a scale that has none": (
        lambda: item(lowest=0, anchors=(LABEL, LABEL)),
        "Pain: anchors say what the ends of a scale mean, but an end is not given",
    ),
    "a variable declared twice for the same time": (
        lambda: replace(
            FORM,
            sections=(
                *FORM.sections,
                replace(FORM.sections[0], items=(item(variable="New"), item(variable="New"))),
            ),
        ),
        "New is declared twice for the same time",
    ),
    "an indicator of an unknown variable": (
        lambda: reading("Pian"),
        "reads 'Pian', which no form, score or derived variable of register 'ankle' is called",
    ),
    "a coverage of an unknown day": (
        lambda: replace(
            ANKLE,
            coverage=Coverage(
                key="coverage",
                title=LABEL,
                explanation=LABEL,
                dated_by="Absent",
                targets=Targets(),
                source="",
            ),
        ),
        "the coverage reads 'Absent'",
    ),
    "a derived variable of an unknown variable": (
        lambda: replace(
            ANKLE,
            pathway=replace(
                ANKLE.pathway,
                derived=(Derived(key="x", label=LABEL, expression=nw.col("Absent"), source=""),),
            ),
        ),
        "the derived variable 'x' reads 'Absent'",
    ),
    "an indicator that stands twice": (
        lambda: replace(DEFINITION, indicators=DEFINITION.indicators[:1] * 2),
        "stands there twice",
    ),
    "definitions that overlap": (
        lambda: replace(ANKLE, definitions=(DEFINITION, replace(DEFINITION, key="other"))),
        "overlap: end the earlier one the day before the later one begins",
    ),
    "a unit declared twice": (
        lambda: replace(ANKLE, units=ANKLE.units[:1] * 2),
        "is declared 2 times",
    ),
    "a pathway without its anchor": (
        lambda: replace(ANKLE.pathway, anchor="operation"),
        "the pathway's anchor 'operation' is not one of its events",
    ),
    "an event on a form that is not there": (
        lambda: replace(
            ANKLE,
            pathway=replace(
                ANKLE.pathway,
                events=tuple(replace(event, form="absent") for event in ANKLE.pathway.events),
            ),
        ),
        "is filled in on the form 'absent', which register 'ankle' does not have",
    ),
    "an event counted from an event that is not there": (
        lambda: replace(
            ANKLE.pathway,
            events=tuple(counted_from("absent", event) for event in ANKLE.pathway.events),
        ),
        "is counted from 'absent', which is not one of the events",
    ),
    "an event counted from another without saying how long after": (
        lambda: replace(ANKLE.pathway.events[0], counted_from="visit", months_after=None),
        "add 'months_after', or leave out 'counted_from'",
    ),
    "expected days that are not counted from the anchor": (
        lambda: replace(counted_from("visit", ANKLE.pathway.events[0]), expected_days=(0, 1)),
        "the expected days are counted from the anchor",
    ),
    "a derived variable that takes a score's name": (
        lambda: replace(
            ANKLE,
            pathway=replace(
                ANKLE.pathway,
                derived=(Derived(key="afq", label=LABEL, expression=nw.col("Pain"), source=""),),
            ),
        ),
        "2 things are called 'afq' on the row of a pathway",
    ),
    "a score that takes a variable's name": (
        lambda: replace(
            ANKLE,
            forms=tuple(
                replace(form, sections=(*form.sections, replace(FORM.sections[0], items=(named,))))
                if form.key == "patient"
                else form
                for form in ANKLE.forms
                for named in [item(variable="afq")]
            ),
        ),
        "2 things are called 'afq' on the row of a pathway",
    ),
    "a gathered variable of a form that is there once": (
        lambda: gathering("clinician", "Updated"),
        "is made of the forms 'clinician', which register 'ankle' does not have, or of which",
    ),
    "a gathered variable of an unknown variable": (
        lambda: gathering("patient", "Absent"),
        "the gathered variable 'times' reads 'Absent'",
    ),
    "the year's end where years are counted from everything": (
        lambda: gathering("patient", "cut_day"),
        "the gathered variable 'times' reads 'cut_day'",
    ),
    "a course that stands for a patient by an unknown event": (
        lambda: standing_by("absent", "Pain"),
        "is decided by 'absent', which is not one of the events",
    ),
    "a course that stands for a patient by an unknown variable": (
        lambda: standing_by("visit", "Absent"),
        "the choice of one course per patient, 'stands', reads 'Absent'",
    ),
    "a form that no event fills in and that does not repeat": (
        lambda: replace(ANKLE, forms=(*ANKLE.forms, replace(FORM, key="list"))),
        "the form 'list' is filled in at no event",
    ),
    "targets of what is no proportion": (
        lambda: Mean(
            **{
                **{field.name: getattr(INDICATOR, field.name) for field in fields(Indicator)},
                "value": nw.col("Pain"),
                "unit": LABEL,
            }
        ),
        "the indicator 'ank1' is no proportion and has targets",
    ),
    "a distribution with two categories of one name": (
        lambda: Distribution(
            **{
                **{field.name: getattr(INDICATOR, field.name) for field in fields(Indicator)},
                "targets": Targets(),
                "categories": (Category(key="a", name=LABEL, of=nw.col("Pain") > 1),) * 2,
            }
        ),
        "its categories are called a, a: it needs at least one, and each a name of its own",
    ),
    "a part of an instrument with a question that it lacks": (
        lambda: AFQ.part("walk", "swim"),
        "instrument 'afq' has no question 'swim'",
    ),
    "a status variable that a form lacks": (
        lambda: replace(ANKLE, updated_on="Changed"),
        "lacks 'Changed', which 'updated_on' names",
    ),
}


@pytest.mark.parametrize("nonsense", REFUSED)
def test_a_declaration_refuses(nonsense: str) -> None:
    declare, complaint = REFUSED[nonsense]

    with pytest.raises(DeclarationError) as refused:
        declare()

    assert complaint in str(refused.value)


def test_a_text_that_lacks_a_language_is_named() -> None:
    with pytest.raises(MissingText, match="'Smerte' has no translation in 'nn'"):
        LABEL.say("nn")


def test_no_definition_for_a_year_is_said() -> None:
    only_2024 = replace(DEFINITION, valid=Validity(first=date(2024, 1, 1)))
    register = replace(ANKLE, definitions=(only_2024,))

    assert register.definition_for(2024) is only_2024
    with pytest.raises(DeclarationError, match="no definition that is valid in 2023"):
        register.definition_for(2023)


def test_a_definition_holds_to_its_last_day() -> None:
    validity = Validity(first=date(2024, 1, 1), last=date(2024, 12, 31))

    assert validity.covers(date(2024, 1, 1))
    assert validity.covers(date(2024, 12, 31))
    assert not validity.covers(date(2023, 12, 31))
    assert not validity.covers(date(2025, 1, 1))


def test_two_instruments_may_have_a_score_of_the_same_name() -> None:
    other = replace(AFQ, key="pcs")

    assert (AFQ.column("band"), other.column("band")) == ("afq_band", "pcs_band")
    assert AFQ.column("afq") == "afq"


def test_a_part_of_an_instrument_has_the_scores_that_need_no_other_question() -> None:
    # The function score is made of all three questions, the band of walking alone.
    part = AFQ.part("stairs", "walk")

    assert [question.key for question in part.questions] == ["walk", "stairs"]
    assert [score.key for score in part.scores] == ["band"]
    assert [score.key for score in AFQ.part("walk", "stairs", "jump").scores] == ["afq", "band"]
