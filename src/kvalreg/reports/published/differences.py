"""The printed numbers that ours differ from, each with the reason, and a page of them."""

import csv
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass, fields
from pathlib import Path

from kvalreg.reports.published.comparison import Compared

NOTHING = "–"


class Unexplained(Exception):
    """A number differs and nobody has said why, or a reason explains nothing."""


@dataclass(frozen=True, kw_only=True)
class Reason:
    """Why printed numbers differ from ours.

    `where`: tables, `text`, or keys of indicators. `rows`, `columns`: which; empty: all.
    """

    key: str
    text: str
    where: tuple[str, ...]
    rows: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()

    def covers(self, one: Compared) -> bool:
        return (
            one.where in self.where
            and (not self.rows or one.row in self.rows)
            and (not self.columns or one.column in self.columns)
        )


@dataclass(frozen=True)
class Difference:
    """A printed number that ours differs from.

    `other`: what another cohort gives, which some of the published numbers come from.
    """

    where: str
    row: str
    column: str
    printed: str
    ours: str
    other: str
    reason: str


def explained(
    compared: Sequence[Compared], other: Sequence[Compared], reasons: Sequence[Reason]
) -> list[Difference]:
    """Every difference with the first reason that covers it.

    Raises `Unexplained` if there is none for one of them, or a reason that covers nothing.
    """
    others = {(one.where, one.row, one.column): one.ours for one in other}
    differences = [
        Difference(
            one.where,
            one.row,
            one.column,
            one.printed or NOTHING,
            one.ours or NOTHING,
            others.get((one.where, one.row, one.column)) or NOTHING,
            _reason_of(one, reasons),
        )
        for one in compared
        if not one.agrees
    ]
    unused = {reason.key for reason in reasons} - {one.reason for one in differences}
    if unused:
        raise Unexplained(f"nothing differs for the reason {min(unused)!r}: take it out.")
    return differences


def _reason_of(one: Compared, reasons: Sequence[Reason]) -> str:
    for reason in reasons:
        if reason.covers(one):
            return reason.key
    raise Unexplained(
        f"{one.where}, {one.row}, {one.column}: printed {one.printed!r}, ours {one.ours!r}, and "
        "no reason is given."
    )


def write_differences(differences: Iterable[Difference], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, delimiter=";", lineterminator="\n")
        rows.writerow(field.name for field in fields(Difference))
        rows.writerows(astuple(one) for one in differences)


def read_differences(path: Path) -> list[Difference]:
    with path.open(encoding="utf-8") as file:
        return [Difference(**row) for row in csv.DictReader(file, delimiter=";")]


def differences_section(
    differences: Sequence[Difference], reasons: Sequence[Reason], compared: Counter[str]
) -> str:
    """Markdown: how many numbers of each part differ, then reason by reason which.

    `compared`: part (as `Difference.where`) → how many numbers it prints.
    """
    by_part = Counter(one.where for one in differences)
    lines = ["| part | numbers | differ |", "| --- | --- | --- |"]
    lines += [f"| {part} | {count} | {by_part[part]} |" for part, count in compared.items()]
    lines.append(f"| together | {compared.total()} | {len(differences)} |")
    for reason in reasons:
        lines += ["", f"## {reason.key[0].upper()}{reason.key[1:]}", "", reason.text, ""]
        lines += ["| where | row | column | printed | ours | later |", "| --- " * 6 + "|"]
        lines += [
            f"| {one.where} | {one.row} | {one.column} | {one.printed} | {one.ours} | {one.other} |"
            for one in differences
            if one.reason == reason.key
        ]
    return "\n".join(lines) + "\n"
