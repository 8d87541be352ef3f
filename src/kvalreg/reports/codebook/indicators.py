"""The register's indicators, each told once although several definitions may share it."""

from dataclasses import dataclass

from kvalreg.model import Definition, Indicator, Register


@dataclass(frozen=True)
class DefinitionEntry:
    """What a definition says differently from the newer ones, and what it shares with them."""

    definition: Definition
    own: tuple[Indicator, ...]
    shared: tuple[Indicator, ...]


def definition_entries(register: Register) -> tuple[DefinitionEntry, ...]:
    """The definitions, newest first."""
    told: set[int] = set()
    entries = []
    for definition in reversed(register.definitions):
        own = tuple(one for one in definition.indicators if id(one) not in told)
        shared = tuple(one for one in definition.indicators if id(one) in told)
        entries.append(DefinitionEntry(definition, own, shared))
        told |= {id(one) for one in own}
    return tuple(entries)
