"""Chapters and sections get their numbers when the report is made: 3, 3.1."""

from collections.abc import Sequence
from typing import Any

from kvalreg.reports.document.chapters import UNNUMBERED
from kvalreg.reports.document.pandoc import Node

DEEPEST = 2
"""Headings under this level have no number."""


def numbered(chapters: Sequence[Sequence[Node]]) -> list[list[Node]]:
    """The chapters' blocks with numbers before their headings."""
    written, number = [], 0
    for blocks in chapters:
        is_numbered = UNNUMBERED not in _kinds(blocks[0])
        number += is_numbered
        written.append(_numbered(blocks, number) if is_numbered else list(blocks))
    return written


def _numbered(blocks: Sequence[Node], chapter: int) -> list[Node]:
    written, section = [], 0
    for block in blocks:
        if block["t"] != "Header" or block["c"][0] > DEEPEST or UNNUMBERED in _kinds(block):
            written.append(block)
        elif block["c"][0] == 1:
            written.append(_with_number(block, f"{chapter}"))
        else:
            section += 1
            written.append(_with_number(block, f"{chapter}.{section}"))
    return written


def _with_number(heading: Node, number: str) -> Node:
    level, given, text = heading["c"]
    before: list[Any] = [{"t": "Str", "c": number}, {"t": "Space"}]
    return {"t": "Header", "c": [level, given, [*before, *text]]}


def _kinds(heading: Node) -> list[str]:
    kinds: list[str] = heading["c"][1][1]
    return kinds
