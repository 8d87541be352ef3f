"""A report as it may be published: small numbers hidden in tables, figures and text alike."""

from dataclasses import replace

from kvalreg.reports.document.computation import Computed
from kvalreg.reports.document.content import Content
from kvalreg.reports.document.numbers import UNKNOWN, Number
from kvalreg.reports.publication.indicators import without_betrayed
from kvalreg.reports.publication.tables import SMALLEST, hidden_cells, published
from kvalreg.reports.publication.words import FIGURE_HIDDEN
from kvalreg.reports.speech import Speech


def published_results(computed: Computed) -> Computed:
    """The results without the indicators' small numbers and what betrays them."""
    material = computed.counted.material
    shown = replace(material, indicators=without_betrayed(material.indicators))
    return replace(computed, counted=replace(computed.counted, material=shown))


def published_content(content: Content) -> Content:
    """The content without small numbers; a figure that would show one is left out, and says so.

    The text reads its numbers from here, so it cannot tell what a table hides.
    """
    say = Speech(content.language)
    betraying = [key for key, one in content.figures.items() if hidden_cells(one.table)]
    reason = say.plain(FIGURE_HIDDEN).format(smallest=SMALLEST)
    return replace(
        content,
        tables={key: published(table, say) for key, table in content.tables.items()},
        figures={key: one for key, one in content.figures.items() if key not in betraying},
        facts={key: _published(number) for key, number in content.facts.items()},
        not_made={**content.not_made, **dict.fromkeys(betraying, reason)},
    )


def _published(number: Number) -> Number:
    counts = (number.numerator, number.denominator)
    is_small = any(count is not None and 0 < count < SMALLEST for count in counts)
    return UNKNOWN if is_small else number
