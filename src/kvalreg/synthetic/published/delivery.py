"""Delivering a published cohort: dump files, the eligible counts, and what they are."""

import json
from pathlib import Path

import kvalreg
from kvalreg.frames.output import whole_folder
from kvalreg.frames.snapshot import import_dump
from kvalreg.model import Register
from kvalreg.model.published import PublishedCohort
from kvalreg.synthetic.delivery import ORDER_FILE, Shape, move_up, replaceable
from kvalreg.synthetic.order import NotPossible
from kvalreg.synthetic.published.answers import Answers
from kvalreg.synthetic.published.cohort import SEED, Told, build, without_late
from kvalreg.synthetic.stored_codes import stored

ELIGIBLE = "eligible.csv"
"""The units' own counts of eligible patients, as `--eligible` reads them."""


def find_published(register: Register, key: str) -> PublishedCohort:
    """The register's published cohort of that name; raises `NotPossible`."""
    known = register.patients.published if register.patients else ()
    for cohort in known:
        if cohort.key == key:
            return cohort
    names = ", ".join(cohort.key for cohort in known) or "none"
    raise NotPossible(f"the published cohort {key!r} of {register.key!r}: there is {names}.")


def deliver_published(
    register: Register, cohort: PublishedCohort, target: Path, shape: Shape, told: Told
) -> None:
    """Write the cohort into the folder `target`, as a whole or not at all.

    Raises `NotWritten` when the folder holds anything but an earlier cohort, or the disk
    refuses.
    """
    with whole_folder(target, own=replaceable(register, target) | {ELIGIBLE}) as folder:
        answers = build(register, cohort, told).answers
        told("writing")
        if cohort.is_early:
            answers = without_late(answers)
        if shape is Shape.MRS:
            _write_dump(answers, folder)
        else:
            _write_snapshot(answers, folder)
        if cohort.eligible:
            (folder / ELIGIBLE).write_bytes(cohort.eligible.read_bytes())
        (folder / ORDER_FILE).write_text(_description(register, cohort), encoding="utf-8")


def _write_dump(answers: Answers, folder: Path) -> None:
    register = answers.register
    for event in register.pathway.events:
        form = register.form(event.form)
        rows = stored(form, answers.forms[event.key])
        with (folder / f"{form.table}.csv").open("wb") as file:
            rows.write_csv(file, separator=";", include_bom=True, date_format="%d.%m.%Y")


def _write_snapshot(answers: Answers, folder: Path) -> None:
    dump, snapshot = folder / "dump", folder / "snapshot"
    dump.mkdir()
    _write_dump(answers, dump)
    import_dump(answers.register, dump, snapshot)
    move_up(dump, snapshot, folder)


def _description(register: Register, cohort: PublishedCohort) -> str:
    facts = {
        "synthetic": True,
        "register": register.key,
        "published": cohort.key,
        "source": cohort.source,
        "seed": SEED,
        "kvalreg": kvalreg.__version__,
    }
    return json.dumps(facts, indent=2, ensure_ascii=False) + "\n"
