"""Rendering a page: the templates lie beside the Python that fills them."""

import re
from base64 import b64encode
from hashlib import sha256

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from kvalreg import __version__
from kvalreg.model import Text
from kvalreg.reports import words
from kvalreg.reports.speech import Speech


def css_string(text: str) -> Markup:
    """The text as a CSS string: whatever is not a plain letter or digit becomes an escape."""
    escaped = re.sub(r"[^A-Za-z0-9]", lambda found: f"\\{ord(found.group()):x} ", text)
    # Safe as it stands: no mark is left in it that HTML or CSS could read.
    return Markup(f'"{escaped}"')  # noqa: S704


def breakable(name: str) -> Markup:
    """A variable's name that may be broken between its words: TreatmentEarlier_Other."""
    return Markup("<wbr>").join(re.split(r"(?<=_)(?=[^_])|(?<=[a-z])(?=[A-Z])", name))


_TEMPLATES = Environment(
    loader=PackageLoader("kvalreg", "reports"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_TEMPLATES.filters |= {"breakable": breakable, "css_string": css_string}
_TEMPLATES.globals |= {"words": words, "kvalreg_version": __version__}


def script_hashes() -> list[str]:
    """The scripts that stand on pages, as a content security policy names them."""
    scripts = _TEMPLATES.list_templates(extensions=["js"])
    digests = [sha256(_TEMPLATES.get_template(name).render().encode()).digest() for name in scripts]
    return [f"'sha256-{b64encode(digest).decode()}'" for digest in digests]


def render(
    template: str,
    say: Speech,
    *,
    home: str = "",
    notice: Text | None = None,
    **content: object,
) -> str:
    """One self-contained page. Every page extends `theme/base.html` and shares `theme/page.css`.

    In the template `say` says texts, and `words` are the pages' own words. `home` is the address
    of the front page, where there is one; `notice` is what must be known before reading on.
    """
    return _TEMPLATES.get_template(template).render(say=say, home=home, notice=notice, **content)


def part_of_page(template: str, **known: object) -> object:
    """The macros of a template, for what is written apart from its page."""
    return _TEMPLATES.get_template(template).make_module(known)
