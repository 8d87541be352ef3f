"""What each version of a form brought and removed."""

from dataclasses import dataclass
from datetime import date

from kvalreg.model import Form, FormVersion, Item


@dataclass(frozen=True)
class VersionChange:
    """One version of a form against the one before it; the first has nothing before it."""

    version: FormVersion
    variables: tuple[str, ...]
    is_first: bool
    brought: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


def history(form: Form) -> tuple[VersionChange, ...]:
    """The versions of the form, newest first."""
    versions = sorted(form.versions, key=lambda version: version.valid.first or date.min)
    changes: list[VersionChange] = []
    before: dict[str, Item] = {}
    for version in versions:
        now = {item.variable: item for item in form.items_in(version)}
        changes.append(_change(version, before, now, is_first=not changes))
        before = now
    return tuple(reversed(changes))


def _change(
    version: FormVersion, before: dict[str, Item], now: dict[str, Item], *, is_first: bool
) -> VersionChange:
    if is_first:
        return VersionChange(version, tuple(now), is_first=True)
    return VersionChange(
        version,
        tuple(now),
        is_first=False,
        brought=tuple(variable for variable in now if variable not in before),
        removed=tuple(variable for variable in before if variable not in now),
        changed=tuple(
            variable for variable in now if variable in before and now[variable] != before[variable]
        ),
    )
