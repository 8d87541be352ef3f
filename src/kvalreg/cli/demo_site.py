"""Building the demonstration: from no data at all to a site, each step as the commands do it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kvalreg.cli.demo_report import ANNUAL, annual_report, written_report
from kvalreg.cli.ending import say as tell
from kvalreg.cli.progress import counting, with_progress
from kvalreg.frames.output import whole_folder
from kvalreg.frames.snapshot import import_dump
from kvalreg.indicators.evaluation import Question, evaluate
from kvalreg.model import Language, Register
from kvalreg.quality.checking import check
from kvalreg.reports import words
from kvalreg.reports.codebook.page import codebook_page
from kvalreg.reports.document.folder import DOCX, PDF, SITE
from kvalreg.reports.forms.pages import form_pages
from kvalreg.reports.front.page import Exhibit, front_page, registers_page
from kvalreg.reports.indicators.findings import Findings
from kvalreg.reports.indicators.page import indicator_page
from kvalreg.reports.quality.page import quality_page
from kvalreg.reports.speech import Speech
from kvalreg.synthetic.delivery import Shape, deliver
from kvalreg.synthetic.order import Order

MARKER = "kvalreg-demo.txt"
MARKED = "Made by `kvalreg demo`, which replaces this folder. Every patient in it is synthetic.\n"
PARTS = (MARKER, "dump", "snapshot", "site")

FAULTS = 0.0005
"""So many of the answers are made impossible, so that the quality page has something to show."""

HOME = "index.html"
REPORT = Exhibit(
    f"{ANNUAL}/{SITE}/index.html",
    words.SEE_REPORT,
    words.SEE_REPORT_EXPLAINED,
    also=(("PDF", f"{ANNUAL}/{PDF}"), ("DOCX", f"{ANNUAL}/{DOCX}")),
)
EXHIBITS = (
    Exhibit("indicators.html", words.SEE_INDICATORS, words.SEE_INDICATORS_EXPLAINED),
    Exhibit("quality.html", words.SEE_QUALITY, words.SEE_QUALITY_EXPLAINED),
    Exhibit("forms/index.html", words.FORMS, words.SEE_FORMS_EXPLAINED),
    Exhibit("codebook.html", words.CODEBOOK, words.CODEBOOK_EXPLAINED),
)


@dataclass(frozen=True, eq=False)
class Demo:
    """What to show: the years `first` to `last` of so many synthetic patients."""

    register: Register
    patients: int
    first: int
    last: int
    language: Language

    @property
    def order(self) -> Order:
        """With the year before, whose patients answer in the first year."""
        return Order(self.register, self.patients, self.first - 1, self.last, faults=FAULTS)

    @property
    def question(self) -> Question:
        definition = self.register.definition_for(self.last).key
        return Question(years=(self.first, self.last), definition=definition)

    @property
    def commands(self) -> list[str]:
        """What a user types to have the same."""
        key, order = self.register.key, self.order
        drawn = f"--patients {order.patients} --years {order.first_year}-{order.last_year}"
        shown = f"--year {self.first}-{self.last}"
        annual = f"kvalreg report {key} snapshot --report annual --year {self.last} --out annual"
        return [
            f"kvalreg synthesize {key} {drawn} --faults {order.faults} --out dump",
            f"kvalreg check {key} dump --format html --out quality.html",
            f"kvalreg import {key} dump --out snapshot",
            f"kvalreg indicators {key} snapshot {shown} --format html --out indicators.html",
            *([annual] if written_report(self.register) else []),
            f"kvalreg forms {key} --out forms",
            f"kvalreg codebook {key} --format html --out codebook.html",
        ]


def build(demos: Sequence[Demo], target: Path) -> None:
    """Write `dump`, `snapshot` and `site` into the folder, all or nothing.

    In each there is a folder for every register, and a page in `site` that lists them. An
    earlier demonstration there is replaced. Raises `NotPossible` when the patients cannot be
    drawn, and `NotWritten` when the folder holds anything else or the disk refuses.
    """
    own = PARTS if (target / MARKER).exists() else ()
    with whole_folder(target, own=own) as folder:
        (folder / MARKER).write_text(MARKED, encoding="utf-8")
        (folder / "dump").mkdir()
        (folder / "snapshot").mkdir()
        for demo in demos:
            tell(f"{demo.register.name.nb}:")
            _deliver(demo, folder)
            _write(_site(demo, folder), folder / "site" / demo.register.key)
        shown = [(one.register, one.first, one.last) for one in demos]
        front = registers_page(shown, Speech(demos[0].language), notice=words.SYNTHETIC)
        _write({HOME: front}, folder / "site")


def _deliver(demo: Demo, folder: Path) -> None:
    order = demo.order
    dump = folder / "dump" / demo.register.key
    tell(f"1/6 Drawing {order.patients} synthetic patients.")
    with counting("patients", order.patients) as drawn:
        deliver(order, dump, Shape.MRS, drawn)
    tell("2/6 Importing the dump files into a snapshot.")
    import_dump(demo.register, dump, folder / "snapshot" / demo.register.key)


def _write(pages: Mapping[str, str | bytes], folder: Path) -> None:
    for name, page in pages.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(page.encode() if isinstance(page, str) else page)


def _site(demo: Demo, folder: Path) -> Mapping[str, str | bytes]:
    """Name → page, or another file."""
    register, say = demo.register, Speech(demo.language)
    dump, snapshot = folder / "dump" / register.key, folder / "snapshot" / register.key
    notice = words.SYNTHETIC
    tell("3/6 Checking the quality of the data.")
    today = datetime.now(tz=UTC).astimezone().date()
    report = check(register, dump, today=today)
    quality = quality_page(register, report, say, home=HOME, notice=notice)
    tell("4/6 Computing the indicators and drawing them.")
    answer = evaluate(register, snapshot, demo.question)
    indicators = indicator_page(
        Findings(
            register=register, question=demo.question, rows=answer.rows, stopped=answer.stopped
        ),
        say,
        home=HOME,
        notice=notice,
        watch=with_progress("indicators"),
    )
    tell("5/6 Writing the annual report.")
    annual = annual_report(register, snapshot, demo.last, demo.language, home=f"../{HOME}")
    tell("6/6 Writing the forms, the code book and the front page.")
    forms = form_pages(register, say, home=f"../{HOME}")
    exhibits = (REPORT, *EXHIBITS) if annual else EXHIBITS
    return {
        HOME: front_page(
            register,
            say,
            exhibits=exhibits,
            commands=demo.commands,
            notice=notice,
            home=f"../{HOME}",
        ),
        "indicators.html": indicators,
        "quality.html": quality,
        "codebook.html": codebook_page(register, say, home=HOME),
        **{f"forms/{name}": page for name, page in forms.items()},
        **{f"{ANNUAL}/{name}": content for name, content in annual.items()},
    }
