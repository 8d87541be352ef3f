"""Declarations that stand in modules of their own and are imported when they are asked for."""

from dataclasses import dataclass
from importlib import import_module
from typing import Generic, TypeVar

from kvalreg.model.errors import DeclarationError

Declared = TypeVar("Declared")


@dataclass(frozen=True)
class Elsewhere(Generic[Declared]):
    """What is declared in another module, so that importing a register stays quick.

    `place`: where, as in an entry point: `package.module:NAME`.
    """

    place: str

    def load(self) -> Declared:
        """The declaration; raises `DeclarationError` when nothing of that name is there."""
        module, _, name = self.place.partition(":")
        try:
            declared: Declared = getattr(import_module(module), name)
        except (ModuleNotFoundError, AttributeError) as error:
            if isinstance(error, ModuleNotFoundError) and error.name != module:
                raise
            raise DeclarationError(
                f"nothing is declared at {self.place!r}: write it as `package.module:NAME`."
            ) from error
        return declared
