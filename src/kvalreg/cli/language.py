"""The option `--lang`, and saying how far the language reached."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from kvalreg.reports.speech import Speech

LanguageOption = Annotated[
    # Written out, because importing the model would make `kvalreg --help` slow.
    Literal["nb", "nn", "en", "pl"],
    typer.Option("--lang", help="Texts that lack the language stand in bokmål."),
]

PageLanguageOption = Annotated[
    Literal["nb", "en"], typer.Option("--lang", help="The language of the page.")
]


def tell_what_fell_back(say: "Speech") -> None:
    """Say on stderr how many texts lack the language, when any do."""
    if say.fell_back:
        typer.echo(
            f"{len(say.fell_back)} of {len(say.said)} texts are not in {say.language!r} "
            "and stand in bokmål, marked as such.",
            err=True,
        )
