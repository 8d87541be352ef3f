"""What decides a report's results: if none of it changed, they need not be computed again."""

import json
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from kvalreg import __version__
from kvalreg.model import Language, Register, Report
from kvalreg.reports.counting.computation import Wanted

_PACKAGE = Path(__file__).parents[2]


def fingerprint(
    register: Register, report: Report, source: Path, wanted: Wanted, language: Language
) -> str:
    """A digest of the data files, of the declarations and of the question.

    Files count as the same while name, size and time of the last change are.
    """
    decisive = {
        "version": __version__,
        "declared": [_stat(path) for path in _declaring(register, report)],
        "data": [_stat(path) for path in _files(source)],
        "register": register.key,
        "report": report.key,
        "language": language,
        "year": wanted.year,
        "quarter": wanted.quarter,
        "rule": wanted.rule.value,
        "engine": wanted.engine.value,
        "eligible": wanted.eligible and wanted.eligible.rows.write_csv(),
    }
    return sha256(json.dumps(decisive, sort_keys=True).encode()).hexdigest()


def _declaring(register: Register, report: Report) -> list[Path]:
    """The program's own files and those of the register, wherever it is installed."""
    parts = [*register.definitions[-1].indicators, *report.tables, *report.figures]
    modules = {type(part).__module__.partition(".")[0] for part in parts}
    roots = {_PACKAGE}
    for name in modules:
        module = sys.modules.get(name)
        roots |= {Path(path) for path in getattr(module, "__path__", [])}
    if report.texts is not None:
        roots.add(report.texts.parent)
    return [path for root in sorted(roots) for path in _sources(root)]


@cache
def _sources(root: Path) -> list[Path]:
    return sorted(
        path for kind in ("*.py", "*.csv", "*.json") for path in root.rglob(kind) if path.is_file()
    )


def _files(source: Path) -> Iterator[Path]:
    if source.is_file():
        yield source
    else:
        yield from sorted(path for path in source.rglob("*") if path.is_file())


def _stat(path: Path) -> list[str | int]:
    stat = path.stat()
    return [str(path.resolve()), stat.st_size, stat.st_mtime_ns]
