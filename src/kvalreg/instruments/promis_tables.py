"""The published tables that turn a PROMIS raw sum into a T-score and its standard error."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files


@dataclass(frozen=True)
class ConversionTable:
    """One short form: raw sum (4 to 20) → T-score (mean 50, SD 10), and → standard error."""

    t_scores: dict[int, float] = field(default_factory=dict)
    standard_errors: dict[int, float] = field(default_factory=dict)


def load_tables() -> Mapping[tuple[str, str], ConversionTable]:
    """All tables, by domain and profile version."""
    tables: dict[tuple[str, str], ConversionTable] = {}
    text = files("kvalreg.instruments").joinpath("promis29_tscores.csv").read_text("utf-8")
    for row in csv.DictReader(text.splitlines()):
        key = (row["domain"], row["profile_version"])
        table = tables.setdefault(key, ConversionTable())
        table.t_scores[int(row["raw_sum"])] = float(row["t_score"])
        table.standard_errors[int(row["raw_sum"])] = float(row["se"])
    return tables
