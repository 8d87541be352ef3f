"""From units to health trusts (HF), regions (RHF) and the nation, by adding up counts."""

from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum

import polars as pl

from kvalreg.model import Register

NATION = "Nasjonalt"
_UNKNOWN = "Ukjent"


class Level(StrEnum):
    """A level of the organisation that a result is given for."""

    UNIT = "unit"
    HF = "hf"
    RHF = "rhf"
    NATION = "nation"


def add_up(
    register: Register,
    counts: pl.DataFrame,
    levels: Collection[Level],
    numbers: Sequence[str],
    keys: Sequence[str],
) -> pl.DataFrame:
    """The `numbers` at each level, for each of the `keys`: `unit` becomes the name there.

    Takes rows with `unit` as a RESH id. A unit that the register does not know still counts in
    the nation; its own row says so.
    """
    parts = [
        counts.with_columns(
            pl.lit(level.value).alias("level"), _name_of_unit(register, level).alias("unit")
        )
        .group_by(*keys, "level", "unit")
        .agg(_sum_or_null(name) for name in numbers)
        for level in Level
        if level in levels
    ]
    return pl.concat(parts)


def _sum_or_null(name: str) -> pl.Expr:
    return pl.when(pl.col(name).is_not_null().any()).then(pl.col(name).sum()).alias(name)


def _name_of_unit(register: Register, level: Level) -> pl.Expr:
    if level is Level.NATION:
        return pl.lit(NATION)
    names = _names(register, level)
    unknown = pl.lit(_UNKNOWN)
    if level is Level.UNIT:
        unknown = pl.concat_str(pl.lit(f"{_UNKNOWN} (RESH "), pl.col("unit"), pl.lit(")"))
    return (
        pl.when(pl.col("unit").is_in(list(names)))
        .then(pl.col("unit").replace_strict(names, default=None, return_dtype=pl.String))
        .otherwise(unknown)
    )


def _names(register: Register, level: Level) -> Mapping[int, str]:
    return {
        unit.resh: {
            Level.UNIT: unit.short_name,
            Level.HF: unit.legal_entity.name,
            Level.RHF: unit.legal_entity.region.name,
        }[level]
        for unit in register.units
    }
