"""Delivering a published cohort: dump files, the eligible counts, and what they are."""

import json
from collections.abc import Mapping
from pathlib import Path

import polars as pl

import kvalreg
from kvalreg.frames.output import whole_folder
from kvalreg.frames.snapshot import import_dump
from kvalreg.model import Register
from kvalreg.model.published import ComposedCohort, PublishedCohort
from kvalreg.synthetic.delivery import ORDER_FILE, Shape, move_up, replaceable
from kvalreg.synthetic.order import NotPossible
from kvalreg.synthetic.published.cohort import SEED, Built, Told, build
from kvalreg.synthetic.published.composed import composed
from kvalreg.synthetic.published.programme import Breach
from kvalreg.synthetic.stored_codes import stored

Cohort = PublishedCohort | ComposedCohort
Forms = Mapping[str, pl.DataFrame]
"""Form key → one row per form."""

ELIGIBLE = "eligible.csv"
"""The units' own counts of eligible patients, as `--eligible` reads them."""


def find_published(register: Register, key: str) -> Cohort:
    """The register's published cohort of that name; raises `NotPossible`."""
    known = register.patients.published if register.patients else ()
    for cohort in known:
        if cohort.key == key:
            return cohort
    names = ", ".join(cohort.key for cohort in known) or "none"
    raise NotPossible(f"the published cohort {key!r} of {register.key!r}: there is {names}.")


def deliver_published(
    register: Register, cohort: Cohort, target: Path, shape: Shape, told: Told
) -> tuple[Breach, ...]:
    """Write the cohort into the folder `target`, as a whole or not at all.

    Gives the published margins that no answers could have; best there are none.
    Raises `NotWritten` when the folder holds anything but an earlier cohort, or the disk
    refuses.
    """
    with whole_folder(target, own=_replaceable(register, target)) as folder:
        if isinstance(cohort, ComposedCohort):
            _write(register, cohort, composed(register, cohort), folder, shape)
            return ()
        built = build(register, cohort, told)
        told("writing")
        _write(register, cohort, _forms(register, cohort, built), folder, shape)
    return built.breaches


def deliver_built(
    register: Register, cohort: PublishedCohort, built: Built, target: Path, shape: Shape
) -> None:
    """The same of a cohort that is built already; cohorts that differ in `is_early` are one."""
    with whole_folder(target, own=_replaceable(register, target)) as folder:
        _write(register, cohort, _forms(register, cohort, built), folder, shape)


def _forms(register: Register, cohort: PublishedCohort, built: Built) -> Forms:
    by_event = built.forms(early=cohort.is_early)
    return {event.form: by_event[event.key] for event in register.pathway.events}


def _replaceable(register: Register, target: Path) -> set[str]:
    return replaceable(register, target) | {ELIGIBLE}


def _write(register: Register, cohort: Cohort, forms: Forms, folder: Path, shape: Shape) -> None:
    write = _write_dump if shape is Shape.MRS else _write_snapshot
    write(register, forms, folder)
    if isinstance(cohort, PublishedCohort) and cohort.eligible:
        (folder / ELIGIBLE).write_bytes(cohort.eligible.read_bytes())
    (folder / ORDER_FILE).write_text(_description(register, cohort), encoding="utf-8")


def _write_dump(register: Register, forms: Forms, folder: Path) -> None:
    for key, filled_in in forms.items():
        form = register.form(key)
        rows = stored(form, filled_in)
        with (folder / f"{form.table}.csv").open("wb") as file:
            rows.write_csv(file, separator=";", include_bom=True, date_format="%d.%m.%Y")


def _write_snapshot(register: Register, forms: Forms, folder: Path) -> None:
    dump, snapshot = folder / "dump", folder / "snapshot"
    dump.mkdir()
    _write_dump(register, forms, dump)
    import_dump(register, dump, snapshot)
    move_up(dump, snapshot, folder)


def _description(register: Register, cohort: Cohort) -> str:
    facts = {
        "synthetic": True,
        "register": register.key,
        "published": cohort.key,
        "source": cohort.source,
        "seed": SEED,
        "kvalreg": kvalreg.__version__,
    }
    return json.dumps(facts, indent=2, ensure_ascii=False) + "\n"
