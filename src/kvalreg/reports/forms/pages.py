"""The forms of a register as self-contained pages, and the page that lists them."""

from functools import partial

from kvalreg.model import Form, FormVersion, Register
from kvalreg.reports import words
from kvalreg.reports.forms.conditions import condition_in_words
from kvalreg.reports.forms.drawing import Sheet, draw
from kvalreg.reports.forms.hints import hint
from kvalreg.reports.pages import render
from kvalreg.reports.speech import Speech


def form_pages(
    register: Register, say: Speech, version: str | None = None, *, home: str = ""
) -> dict[str, str]:
    """File name → page: one page for each form, and `index.html`, which lists them."""
    forms = drawn_forms(register, version)
    pages = {f"{drawn.form.key}.html": form_page(register, drawn, say) for drawn in forms}
    index = render("forms/index.html", say, home=home, register=register, forms=forms)
    return pages | {"index.html": index}


def drawn_forms(register: Register, version: str | None = None) -> list[Sheet]:
    """Each form in its newest version, or in the one called `version` if it has it."""
    return [
        draw(form, chosen)
        for form in register.forms
        if (chosen := _chosen(form, version)) is not None
    ]


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


def _chosen(form: Form, version: str | None) -> FormVersion | None:
    if version is None:
        return form.newest_version
    return next((known for known in form.versions if known.key == version), None)


def _running_footer(register: Register, drawn: Sheet, say: Speech) -> str:
    version = f"{say.plain(words.VERSION).lower()} {drawn.version.key}"
    return " · ".join((say.plain(register.name), say.plain(drawn.form.title), version))
