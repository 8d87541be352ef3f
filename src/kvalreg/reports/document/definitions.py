"""Which definitions are new since the year before."""

from collections.abc import Iterator
from dataclasses import dataclass

from kvalreg.model import Indicator, Register, Targets
from kvalreg.reports.document import words
from kvalreg.reports.indicators.numbers import target_as_printed
from kvalreg.reports.indicators.words import TARGET, TARGETS
from kvalreg.reports.speech import Speech


@dataclass(frozen=True, eq=False)
class DefinitionChange:
    """An indicator that is defined otherwise than the year before; None: it was not there."""

    before: Indicator | None
    now: Indicator | None

    @property
    def indicator(self) -> Indicator:
        found = self.now or self.before
        assert found is not None  # noqa: S101 - one of them is always there
        return found


def definition_changes(register: Register, year: int) -> list[DefinitionChange]:
    """What the definition of the year changed of the one before, in the order of the report."""
    if year - 1 < register.years[0]:
        return []
    before, now = (register.definition_for(one) for one in (year - 1, year))
    if before is now:
        return []
    earlier = {one.key: one for one in before.indicators}
    today = {one.key: one for one in now.indicators}
    changes = [DefinitionChange(earlier.get(key), one) for key, one in today.items()]
    changes += [DefinitionChange(one, None) for key, one in earlier.items() if key not in today]
    return [change for change in changes if _is_change(change)]


def told(change: DefinitionChange, year: int, say: Speech) -> Iterator[str]:
    """What changed, in sentences."""
    if change.before is None:
        yield say.plain(words.NEW_INDICATOR).format(year=year)
        return
    if change.now is None:
        yield say.plain(words.INDICATOR_GONE).format(year=year)
        return
    if change.before.explanation != change.now.explanation:
        yield say.plain(words.EXPLAINED_BEFORE).format(said=say.plain(change.before.explanation))
        yield say.plain(words.EXPLAINED_NOW).format(said=say.plain(change.now.explanation))
    before, now = change.before.targets, change.now.targets
    if before != now:
        yield say.plain(words.TARGETS_CHANGED).format(
            before=targets_in_words(before, say), now=targets_in_words(now, say)
        )


def targets_in_words(targets: Targets, say: Speech) -> str:
    """`mål 30 %, min. 25 %`, or that there is none."""
    if targets.high is None:
        return say.plain(words.NO_TARGET)
    high = target_as_printed(targets.high, say)
    if targets.moderate is None:
        return _small(say.plain(TARGET).format(high=high))
    moderate = target_as_printed(targets.moderate, say)
    return _small(say.plain(TARGETS).format(high=high, moderate=moderate))


def _is_change(change: DefinitionChange) -> bool:
    before, now = change.before, change.now
    if before is None or now is None:
        return True
    return before.explanation != now.explanation or before.targets != now.targets


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
