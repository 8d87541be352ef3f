"""The forms of a register as self-contained pages, and the page that lists them."""

from functools import partial

from markupsafe import Markup

from kvalreg.model import Form, FormVersion, Register
from kvalreg.reports import words
from kvalreg.reports.forms.conditions import condition_in_words
from kvalreg.reports.forms.drawing import Control, Question, Sheet, draw
from kvalreg.reports.pages import render
from kvalreg.reports.speech import Speech


def form_pages(
    register: Register, say: Speech, version: str | None = None, *, home: str = ""
) -> dict[str, str]:
    """File name → page: one page for each form, and `index.html`, which lists them.

    Each form stands in its newest version, or in the one called `version`; forms that have no
    version of that name are left out.
    """
    forms = [
        draw(form, chosen)
        for form in register.forms
        if (chosen := _chosen(form, version)) is not None
    ]
    pages = {f"{drawn.form.key}.html": form_page(register, drawn, say) for drawn in forms}
    index = render("forms/index.html", say, home=home, register=register, forms=forms)
    return pages | {"index.html": index}


def form_page(register: Register, drawn: Sheet, say: Speech) -> str:
    """One form, empty."""
    return render(
        "forms/form.html",
        say,
        register=register,
        drawn=drawn,
        running_footer=_running_footer(register, drawn, say),
        condition_in_words=partial(condition_in_words, say, drawn.form),
        hint_of=partial(hint, say),
    )


def hint(say: Speech, question: Question) -> Markup:
    """What may be written on the line; empty where anything may."""
    item = question.item
    match question.control:
        case Control.DATE:
            return say(words.DATE_FORMAT)
        case Control.DIAGNOSIS:
            return say(words.DIAGNOSIS_CODE)
        case Control.NUMBER:
            bounds = say.bounds(item.lowest, item.highest)
            is_whole = item.kind.value == "integer"
            if not bounds:
                return say(words.WHOLE_NUMBER if is_whole else words.DECIMAL_NUMBER)
            sentence = words.WHOLE_NUMBER_WITHIN if is_whole else words.DECIMAL_NUMBER_WITHIN
            return say(sentence, bounds=bounds)
        case _:
            return Markup()


def _chosen(form: Form, version: str | None) -> FormVersion | None:
    if version is None:
        return form.newest_version
    return next((known for known in form.versions if known.key == version), None)


def _running_footer(register: Register, drawn: Sheet, say: Speech) -> str:
    version = f"{say.plain(words.VERSION).lower()} {drawn.version.key}"
    return " · ".join((say.plain(register.name), say.plain(drawn.form.title), version))
