"""One text in the languages of the register."""

from dataclasses import dataclass, fields
from typing import Literal

from kvalreg.model.errors import DeclarationError, MissingText

Language = Literal["nb", "nn", "en", "pl"]


@dataclass(frozen=True)
class Text:
    """One string per language. Bokmål is always there; the others may be missing."""

    nb: str
    en: str | None = None
    nn: str | None = None
    pl: str | None = None

    def __post_init__(self) -> None:
        for language in fields(self):
            text = getattr(self, language.name)
            if text is not None and not text.strip():
                raise DeclarationError(
                    f"a text is empty in {language.name!r} (bokmål: {self.nb!r}): "
                    f"write it, or leave {language.name!r} out."
                )

    def has(self, language: Language) -> bool:
        """Whether the text exists in the language."""
        return getattr(self, language) is not None

    def say(self, language: Language) -> str:
        """The text in one language; raises `MissingText`, which names the text."""
        text: str | None = getattr(self, language)
        if text is None:
            raise MissingText(f"the text {self.nb!r} has no translation in {language!r}")
        return text
