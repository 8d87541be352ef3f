"""Finding an instrument, or a sheet that can be scored, by its id; only what is asked for loads."""

import importlib
from typing import Any

from kvalreg.instruments.sheet import AnySheet, sheet_of
from kvalreg.model import Instrument

# Id → the module and the name of the declaration. NNRR's come first, then NOKSmerte's own.
INSTRUMENTS = {
    "nrs": ("nrs", "NRS"),
    "odi": ("odi", "ODI"),
    "ndi": ("ndi", "NDI"),
    "eq5d5l": ("eq5d5l", "EQ5D5L"),
    "eqvas": ("eqvas", "EQVAS"),
    "hscl10": ("hscl10", "HSCL10"),
    "fabq": ("fabq", "FABQ"),
    "shc": ("shc", "SHC"),
    "sgpals": ("sgpals", "SGPALS"),
    "pgic": ("pgic", "PGIC"),
    "bpi": ("bpi", "BPI"),
    "hads": ("hads", "HADS"),
    "cfq": ("cfq", "CFQ"),
    "pcs": ("pcs", "PCS"),
    "isi": ("isi", "ISI"),
    "promis29": ("promis29", "PROMIS29"),
    "omeq": ("omeq", "OMEQ"),
    "life_events": ("life_events", "LIFE_EVENTS"),
}

# Id → a sheet laid out in another way than one filled-in questionnaire per row.
SHEETS = {
    "omeq": ("omeq", "PRODUCT_ROWS"),
    "omeq_totals": ("omeq", "PRODUCT_LISTS"),
    "change": ("change", "CHANGE"),
    "raw_decode": ("raw_decode", "RAW_DECODE"),
}

# Id → a second layout: the counts of a cohort instead of its answers.
COHORTS = {
    "pgic": ("pgic", "COHORTS"),
    "sgpals": ("sgpals", "COHORTS"),
}

# Answers are stored, nothing is computed.
WITHOUT_SCORES = frozenset({"life_events"})


class UnknownInstrument(LookupError):
    """No instrument has that id, or it has no score; the message lists those that have."""


def scorable() -> tuple[str, ...]:
    """The ids that `find_sheets` knows."""
    return tuple(key for key in dict.fromkeys([*INSTRUMENTS, *SHEETS]) if key not in WITHOUT_SCORES)


def find_instrument(key: str) -> Instrument:
    """The instrument with that id; raises `UnknownInstrument`."""
    if key not in INSTRUMENTS:
        raise UnknownInstrument(
            f"there is no instrument {key!r}. The instruments are {', '.join(INSTRUMENTS)}."
        )
    instrument: Instrument = _declared(*INSTRUMENTS[key])
    return instrument


def find_sheets(key: str) -> tuple[AnySheet, ...]:
    """The layouts in which a table of that id may come; raises `UnknownInstrument`."""
    if key not in scorable():
        why = "has no score: its answers are stored only" if key in INSTRUMENTS else "is unknown"
        raise UnknownInstrument(
            f"the instrument {key!r} {why}. These can be scored: {', '.join(scorable())}."
        )
    sheet: AnySheet = _declared(*SHEETS[key]) if key in SHEETS else sheet_of(find_instrument(key))
    return (sheet, _declared(*COHORTS[key])) if key in COHORTS else (sheet,)


def _declared(module: str, name: str) -> Any:
    return getattr(importlib.import_module(f"kvalreg.instruments.{module}"), name)
