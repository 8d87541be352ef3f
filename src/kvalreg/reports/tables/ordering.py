"""The order of units in a table."""

from collections.abc import Iterable
from dataclasses import dataclass

_NORWEGIAN = str.maketrans({letter: f"~{rank}" for rank, letter in enumerate("ÆØÅæøå")})


@dataclass(frozen=True, kw_only=True)
class UnitOrder:
    """Units by name, æ, ø and å last.

    `capitals_first`: SI-Ottestad before Sandnessjøen, as where programs compare letter by
        letter; else after it, as in a dictionary.
    `first`: units that stand before the others, in this order.
    """

    capitals_first: bool = False
    first: tuple[str, ...] = ()

    def sorted(self, names: Iterable[str]) -> list[str]:
        return sorted(names, key=self._place)

    def _place(self, name: str) -> tuple[int, str]:
        rank = self.first.index(name) if name in self.first else len(self.first)
        letters = name if self.capitals_first else name.lower()
        return rank, letters.translate(_NORWEGIAN)


ALPHABETICAL = UnitOrder()
CAPITALS_FIRST = UnitOrder(capitals_first=True)
