"""A report made by hand: the ankle register's indicator, a table, a figure, facts and chapters.

`TABLE` has a unit with marks that Markdown, Typst and HTML would each read as their own.
"""

from collections.abc import Mapping, Sequence

from kvalreg.model import Language, Report, Text
from kvalreg.reports.document.building import Texts, build
from kvalreg.reports.document.cache import Cache
from kvalreg.reports.document.chapter_tree import Document
from kvalreg.reports.document.chapters import Chapter
from kvalreg.reports.document.content import Content
from kvalreg.reports.document.numbers import UNKNOWN, Number
from kvalreg.reports.document.pictures import drawn
from kvalreg.reports.document.tree import plain_blocks
from kvalreg.reports.figures.description import FinishedFigure
from kvalreg.reports.tables.description import Cell, Column, FinishedTable, label
from tests.ankle import ANKLE
from tests.reports.hand_made import findings_of, plain

RESULTS = """
unit      | year | n   | N    | lower | upper | achieved
Dal       | 2024 | 20  | 100  | 13    | 29    | low
Fjord     | 2024 | 45  | 100  | 35    | 55    | high
Øy        | 2024 | 33  | 100  | 24    | 43    | moderate
Ås        | 2024 | 2   | 4    | 7     | 93    | high
Nasjonalt | 2023 | 410 | 1000 | 38    | 44    | high
Nasjonalt | 2024 | 770 | 2200 | 33    | 37    | moderate
"""
REPORT = Report(key="annual", title=Text(nb="Årsrapport", en="Annual report"))
ODD = "[Øst] *1* #2 $3 <b>&\"'@~_`\\"

TABLE = FinishedTable(
    key="table_02",
    number=2,
    title="Smerte per enhet",
    columns=(
        Column("Enhet", ("unit",)),
        Column("Vondt", ("pain_count", "pain_percent")),
        Column("Skår", ("score_mean", "score_n")),
        Column("N", ("n",)),
    ),
    rows=(
        (label("Dal"), Cell("12.5%", (1, 12.5)), Cell("3.2 (7)", (3.25, 7)), Cell("8", (8,))),
        (label(ODD), Cell("0.0%", (0, 0.0)), Cell("– (0)", (None, 0)), Cell("2", (2,))),
        (label("Totalt"), Cell("10.0%", (1, 10.0)), Cell("3.2 (7)", (3.25, 7)), Cell("10", (10,))),
    ),
    notes=("Flere svar er mulig.",),
)
FIGURE = FinishedFigure(
    key="figure_01",
    number=1,
    title="Smerte i hvile",
    alternative="Stolpediagram: Dal 13 %, Fjord 45 %.",
    chart={
        "$schema": "https://vega.github.io/schema/vega/v6.json",
        "width": 100,
        "height": 40,
        "data": [{"name": "bars", "values": [{"x": 3}]}],
        "marks": [
            {
                "type": "rect",
                "from": {"data": "bars"},
                "encode": {
                    "enter": {
                        "x": {"value": 0},
                        "width": {"value": 50},
                        "y": {"value": 5},
                        "height": {"value": 20},
                        "fill": {"value": "#2a6481"},
                    }
                },
            }
        ],
    },
    table=TABLE,
)
FACTS = {
    "courses": Number(value=1.0, lower=1.0, upper=1.0, numerator=6450, denominator=6450),
    "language": Number(value=51 / 1000, lower=0.038, upper=0.067, numerator=51, denominator=1000),
    "age": Number(value=47.25, lower=46.0, upper=48.5, denominator=900),
    "five": Number(value=0.5, numerator=5, denominator=10),
    "nobody": UNKNOWN,
}


def content_of(
    results: str = RESULTS,
    *,
    language: Language = "nb",
    not_made: Mapping[str, str] | None = None,
    inconsistencies: Sequence[str] = (),
) -> Content:
    return Content(
        register=ANKLE,
        year=2024,
        language=language,
        tables={TABLE.key: TABLE},
        figures={FIGURE.key: FIGURE},
        findings=findings_of(results),
        facts=FACTS,
        not_made=not_made or {},
        inconsistencies=inconsistencies,
    )


def chapters_of(*sources: str) -> list[Chapter]:
    """Chapters by their text: 01_first.md, 02_second.md …"""
    names = ("first", "second", "third", "fourth")
    return [
        Chapter(name, f"nb/{place:02}_{name}.md", source)
        for place, (name, source) in enumerate(zip(names, sources, strict=False), 1)
    ]


def document_of(*sources: str, content: Content | None = None, **lists: Sequence) -> Document:
    content = content or content_of()
    return build(REPORT, Texts(chapters_of(*sources), lists), content)


def written(text: str, content: Content | None = None, **lists: Sequence) -> str:
    """What the text says in the report, its marks left out and its spaces plain."""
    (chapter,) = document_of(f"# Kapittel {{#first}}\n\n{text}", content=content, **lists).chapters
    return plain(plain_blocks(chapter.blocks[1:]))


NOTICE = Text(nb="Syntetiske pasienter.", en="Synthetic patients.")
"""What stands on every page of a demonstration."""

CHAPTERS = (
    """# Om {#about .unnumbered}

**Fet**, *kursiv*, H~2~O, 10^--^ og «sitat» i [kapittel](#results). Se [nettet](https://example.no/a_b).
Fotnote.[^1]

[^1]: Med *innhold*.

- Én
- To med 1. i seg

1. Først
2. Så

::: factbox
**Boks**

Term
:   Betydning & mer
:::

> Et sitat.

::: {lang=en}
In English.
:::
""".replace("2. i", "i").replace("1. i seg", "mer"),
    """# Resultater {#results}

## Smerte {#pain}

{{ Ref("table_02") }} og {{ ref("figure_01") }}.

{{ table("table_02") }}

{{ figure("figure_01") }}

| Enhet | Verdi | Enda en kolonne med et langt navn | Universitetssykehusavdelingen |
|-------|------:|-----------------------------------|-------------------------------|
| Dal   | {{ year }} | Rehabiliteringsavdelingen | Fysikalskmedisinskpoliklinikk |

### Dypere {#deeper}

Se {{ chapter("about") }}.
""",
)


def whole(content: Content | None = None) -> Document:
    """A document with everything that a text may hold."""
    return document_of(*CHAPTERS, content=content)


def pictures(document: Document) -> dict[str, str]:
    """Its figures, drawn."""
    return drawn(document.figures, Cache(None))
