"""A cohort's answers to one question, counted per level: percentages over those who answered."""

import narwhals as nw

from kvalreg.instruments.scoring import strict_sum
from kvalreg.instruments.sheet import Remark, Result, Sheet, saying, unnamed
from kvalreg.model import Needs


def cohort_counts(key: str, *, levels: int, improved_to: int | None = None) -> Sheet:
    """The sheet of counts `n1`, `n2` … and `n_missing`, one row per cohort.

    Gives `n_answered`, `n_all`, `pct1` … over those who answered; with `improved_to`, also how
    many chose that level or a better (lower) one, with and without those who did not answer.
    A percentage of nobody is blank.
    """
    counts = tuple(f"n{level}" for level in range(1, levels + 1))
    columns = (*counts, "n_missing")
    needs = Needs(columns, at_least=len(columns))
    n_answered, n_all = strict_sum(counts), strict_sum(columns)
    results = {"n_answered": n_answered, "n_all": n_all}
    results |= {
        f"pct{level}": _percent(nw.col(count), n_answered)
        for level, count in enumerate(counts, start=1)
    }
    if improved_to:
        improved = strict_sum(counts[:improved_to])
        results |= {
            "n_improved": improved,
            "pct_improved_excl_missing": _percent(improved, n_answered),
            "pct_improved_incl_missing": _percent(improved, n_all),
        }
    return Sheet(
        key=key,
        questions=tuple(unnamed(column, lowest=0) for column in columns),
        results=tuple(
            Result(key=name, expression=result, needs=needs) for name, result in results.items()
        ),
        gaps=(Remark(when=n_answered == 0, says=saying("missing percentages: nobody answered")),),
    )


def _percent(part: nw.Expr, whole: nw.Expr) -> nw.Expr:
    return nw.when(whole > 0).then(100 * part / whole)
