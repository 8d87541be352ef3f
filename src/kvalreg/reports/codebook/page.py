"""The code book of a register as one self-contained page."""

from functools import partial

from markupsafe import Markup

from kvalreg.model import (
    Form,
    Item,
    Needs,
    Register,
    Section,
    columns_used,
)
from kvalreg.reports import words
from kvalreg.reports.codebook.anchors import (
    columns_by_name,
    columns_gathered,
    uses_of,
    variable_anchor,
)
from kvalreg.reports.codebook.history import history
from kvalreg.reports.codebook.indicators import definition_entries
from kvalreg.reports.forms.conditions import condition_in_words
from kvalreg.reports.pages import render
from kvalreg.reports.speech import Speech


def codebook_page(register: Register, say: Speech, *, home: str = "") -> str:
    """Every variable, score, derived variable and indicator, with its history and its source."""
    columns = columns_by_name(register)
    return render(
        "codebook/page.html",
        say,
        home=home,
        register=register,
        counted=sum(len(form.variables) for form in register.forms),
        definitions=definition_entries(register),
        uses_of=partial(uses_of, register),
        variable_anchor=variable_anchor,
        variables_told_in=variables_told_in,
        history=history,
        condition_in_words=partial(condition_in_words, say),
        allowed=partial(allowed, say),
        missing_rule=partial(missing_rule, say),
        signed=lambda shift: f"{'−' if shift < 0 else '+'} {abs(shift)}",
        columns_gathered=partial(columns_gathered, register),
        columns_named=lambda *names: [columns[name] for name in names],
        columns_read=lambda *expressions: [
            columns[name] for name in sorted(columns_used(*expressions))
        ],
    )


def variables_told_in(form: Form, section: Section) -> list[tuple[Item, ...]]:
    """The codings of each variable that stands in the section, oldest first.

    A variable whose codings lie in several sections is told once, where its newest one is.
    """
    here = {id(item) for item in section.items}
    codings = (form.codings(variable) for variable in form.variables)
    return [items for items in codings if id(items[-1]) in here]


def allowed(say: Speech, item: Item) -> Markup:
    """Which numbers the item takes, with their unit; empty where there are no bounds."""
    bounds = say.bounds(item.lowest, item.highest)
    if bounds and item.unit:
        return say(words.WITH_UNIT, bounds=bounds, unit=say(item.unit))
    return bounds or (say(item.unit) if item.unit else Markup())


def missing_rule(say: Speech, needs: Needs) -> Markup:
    """In words, how many of a score's questions must be answered."""
    count = len(needs.questions)
    if needs.at_least == 0:
        return say(words.ALWAYS_GIVEN)
    if needs.at_least == count:
        return say(words.NEEDS_ONE if count == 1 else words.NEEDS_ALL, count=count)
    return say(words.NEEDS_SOME, least=needs.at_least, count=count)
