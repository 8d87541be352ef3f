"""The annual report of the demonstration."""

from pathlib import Path

from kvalreg.model import Language, Register, Report
from kvalreg.reports import words
from kvalreg.reports.counting.computation import Wanted
from kvalreg.reports.document.building import build, read_texts
from kvalreg.reports.document.cache import Cache, cache_folder
from kvalreg.reports.document.computation import compute, content_of, wanted_for
from kvalreg.reports.document.folder import FORMATS, files_of

ANNUAL = "annual"


def written_report(register: Register) -> Report | None:
    """The register's annual report, if it has one with a text."""
    for report in register.all_reports:
        if report.key == ANNUAL and report.texts is not None:
            return report
    return None


def annual_report(
    register: Register, data: Path, year: int, language: Language, *, home: str
) -> dict[str, bytes]:
    """Path → content of its files; every page says that the patients are synthetic.

    Nothing where the register has no such report.
    """
    report = written_report(register)
    if report is None:
        return {}
    texts = read_texts(report, language)
    wanted = wanted_for(register, report, Wanted(year=year))
    content = content_of(compute(register, report, data, wanted), language)
    document = build(report, texts, content)
    return files_of(document, FORMATS, Cache(cache_folder()), notice=words.SYNTHETIC, home=home)
