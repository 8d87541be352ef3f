"""A register may name the modules of its reports and patients; they are imported on request."""

import subprocess
import sys
from dataclasses import replace
from importlib.metadata import entry_points

import pytest

from kvalreg.model import DeclarationError, Elsewhere, PatientModel, Register, Report, Text
from tests.ankle import ANKLE

HERE = "tests.model.test_elsewhere"
REPORT = Report(key="annual", title=Text(nb="Årsrapport", en="Annual report"))
REGISTERS = entry_points(group="kvalreg.registers")


def test_a_report_that_stands_elsewhere_is_one_of_the_registers_reports() -> None:
    register = replace(ANKLE, reports=(Elsewhere(f"{HERE}:REPORT"),))

    assert register.all_reports == (REPORT,)


def test_reports_that_stand_elsewhere_are_checked_when_they_are_asked_for() -> None:
    register = replace(ANKLE, reports=(REPORT, Elsewhere(f"{HERE}:REPORT")))

    with pytest.raises(DeclarationError, match="the report 'annual' is declared 2 times"):
        assert register.all_reports


@pytest.mark.parametrize("place", [f"{HERE}:NOTHING", "kvalreg.nowhere:REPORT", HERE])
def test_a_place_where_nothing_is_declared_is_named(place: str) -> None:
    register = replace(ANKLE, patient_model=Elsewhere[PatientModel](place))

    with pytest.raises(DeclarationError, match=f"nothing is declared at '{place}'"):
        assert register.patients


@pytest.mark.parametrize("name", sorted(REGISTERS.names))
def test_everything_that_an_installed_register_names_is_there_and_fits_it(name: str) -> None:
    register: Register = REGISTERS[name].load()

    assert len(register.all_reports) == len(register.reports)
    assert (register.patients is None) == (register.patient_model is None)


@pytest.mark.parametrize("name", sorted(REGISTERS.names))
def test_a_register_and_its_reports_are_read_without_what_draws_and_reckons(name: str) -> None:
    module, register = REGISTERS[name].module, REGISTERS[name].attr
    asked = f"from {module} import {register}; {register}.all_reports"
    told = "import sys; print({'altair', 'scipy'} & sys.modules.keys())"
    command = [sys.executable, "-c", f"{asked}; {told}"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout

    assert said.strip() == "set()"
