"""A result of the check written by hand, with something of everything."""

from datetime import date

from kvalreg.model import Text
from kvalreg.quality.findings import Example, Finding, Severity, Topic
from kvalreg.quality.report import (
    Completeness,
    FormOverview,
    QualityReport,
    ScoreComparison,
    YearOfForms,
)
from kvalreg.registers.nnrr.register import NNRR

VALUES = Finding(
    check="values.not_allowed",
    topic=Topic.VALUES,
    severity=Severity.ERROR,
    form="clinician",
    file="behandlerskjema_1.csv",
    variables=("BackSurgery",),
    title=Text(nb="Verdier som ikke er tillatt", en="Values that are not allowed"),
    allowed=Text(nb="kodene 1–3 eller tomt", en="the codes 1–3 or empty"),
    todo=Text(nb="Rett dem.", en="Correct them."),
    count=7,
    examples=(
        Example(12, Text(nb="9", en="9")),
        Example(15, Text(nb="11 siffer", en="11 digits")),
        Example(20, Text(nb="9", en="9")),
    ),
)
COLUMNS = Finding(
    check="columns.missing",
    topic=Topic.COLUMNS,
    severity=Severity.WARNING,
    form="clinician",
    file="behandlerskjema_1.csv",
    variables=tuple(f"Column{number}" for number in range(1, 11)),
    title=Text(nb="Kolonner som mangler", en="Columns that are missing"),
    todo=Text(nb="Ingenting trenger dem.", en="Nothing needs them."),
    count=10,
)
REPORT = QualityReport(
    register="nnrr",
    name=NNRR.name,
    source="dump",
    checked_on=date(2025, 6, 1),
    forms=(
        FormOverview(
            form="clinician",
            title=Text(nb="Behandlerskjema", en="Clinician form"),
            file="behandlerskjema_1.csv",
            rows=1200,
            completed=1190,
            values=90000,
            faulty_values=7,
            years=(YearOfForms(2024, 1200, 7),),
        ),
    ),
    findings=(VALUES, COLUMNS),
    completeness=(
        Completeness("clinician", "history", "BackSurgery", 102959, 1000, 900),
        Completeness("clinician", "history", "BackSurgery", 104293, 200, 200),
        Completeness("clinician", "history", "NeckSurgery", 102959, 0, 0),
    ),
    scores=(
        ScoreComparison(
            form="patient_baseline",
            variable="OdiScore",
            score="odi",
            name=Text(nb="ODI-skår", en="ODI score"),
            compared=500,
            differing=3,
            without_answers=2,
            not_stored=1,
            neither=4,
            mean_difference=-0.25,
            largest_difference=2.0,
            decimals=2,
        ),
    ),
)
