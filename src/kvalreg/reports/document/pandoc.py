"""Running pandoc: Markdown to its syntax tree, and the tree to DOCX."""

import json
import subprocess
from collections.abc import Sequence
from functools import cache
from typing import Any, TypeAlias

from kvalreg.reports.document.expansion import Expanded
from kvalreg.reports.document.faults import TextFault, TextFaults, stop_at

Node: TypeAlias = dict[str, Any]

# No smart quotes: the authors write the marks of their language.
MARKDOWN = "markdown" + "".join(
    f"-{extension}"
    for extension in (
        "smart",
        "citations",
        "markdown_in_html_blocks",
        "raw_attribute",
        "raw_html",
        "raw_tex",
        "tex_math_dollars",
    )
)
_TIMEOUT = 120  # seconds


class PandocFailed(Exception):
    """Pandoc ended with an error; the message is its own."""


@cache
def program() -> str:
    import pypandoc  # costly to import, and only needed once something is written

    return str(pypandoc.get_pandoc_path())


def run_pandoc(words: Sequence[str], given: bytes) -> bytes:
    """What pandoc writes; raises `PandocFailed`."""
    try:
        ran = subprocess.run(  # noqa: S603
            [program(), *words], input=given, capture_output=True, timeout=_TIMEOUT, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise PandocFailed(f"pandoc did not answer within {_TIMEOUT} seconds") from error
    if ran.returncode != 0:
        said = ran.stderr.decode(errors="replace").strip().splitlines()
        raise PandocFailed(said[-1] if said else f"pandoc ended with {ran.returncode}")
    return ran.stdout


def parse(expanded: Sequence[Expanded]) -> list[list[Node]]:
    """The blocks of each chapter. Every chapter begins with its heading, `# Results`.

    All are parsed at once. Raises `TextFaults`, naming the chapter.
    """
    stop_at(
        TextFault(one.chapter.name, "the chapter does not begin with a heading", "Begin with #.")
        for one in expanded
        if not one.markdown.lstrip().startswith("# ")
    )
    tree = _parsed(expanded, "\n\n".join(one.markdown for one in expanded))
    chapters: list[list[Node]] = []
    for node in tree:
        if node["t"] == "Header" and node["c"][0] == 1:
            chapters.append([])
        chapters[-1].append(node)
    if len(chapters) == len(expanded):
        return chapters
    return [_alone(one) for one in expanded]


def _alone(one: Expanded) -> list[Node]:
    """A chapter parsed by itself: one of them does not end what it begins."""
    blocks = _parsed([one], one.markdown)
    headings = [node for node in blocks if node["t"] == "Header" and node["c"][0] == 1]
    if len(headings) != 1:
        raise TextFaults(
            [
                TextFault(
                    one.chapter.name,
                    f"the chapter has {len(headings)} headings of the first level",
                    "It has exactly one; a block such as ::: may not be closed.",
                )
            ]
        )
    return blocks


def _parsed(expanded: Sequence[Expanded], markdown: str) -> list[Node]:
    try:
        tree = run_pandoc(["--from", MARKDOWN, "--to", "json"], markdown.encode())
    except PandocFailed as error:
        names = ", ".join(one.chapter.name for one in expanded)
        raise TextFaults([TextFault(names, f"pandoc: {error}", "Correct the text.")]) from error
    blocks: list[Node] = json.loads(tree)["blocks"]
    return blocks
