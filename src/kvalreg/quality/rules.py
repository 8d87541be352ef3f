"""A rule of the check: its name, how much it matters, what it says, and what to do."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

import polars as pl

from kvalreg.frames.form_file import ROW
from kvalreg.model import Text
from kvalreg.quality.findings import MOST_EXAMPLES, Example, Finding, Severity, Topic
from kvalreg.quality.read_form import ReadForm


@dataclass(frozen=True)
class Rule:
    """The texts may hold placeholders, which `worded` fills where something is found.

    `check` begins with the topic, such as `keys.empty`.
    """

    check: str
    severity: Severity
    title: Text
    todo: Text

    @property
    def topic(self) -> Topic:
        return Topic(self.check.split(".")[0])

    def worded(self, **parts: object) -> "Rule":
        """The rule with the placeholders of its texts filled."""
        title, todo = _filled(self.title, parts), _filled(self.todo, parts)
        return replace(self, title=title, todo=todo)

    def in_rows(
        self,
        form: ReadForm,
        rows: pl.DataFrame,
        *variables: str,
        count: int | None = None,
        found: Iterable[Text | None] | None = None,
    ) -> Iterator[Finding]:
        """A finding about the rows (with their numbers in `ROW`), if there are any.

        `count`: of what there are so many, if not of rows. `found`: what stands in the first.
        """
        if rows.is_empty():
            return
        numbers = rows[ROW].head(MOST_EXAMPLES).to_list()
        said = [None] * len(numbers) if found is None else found
        yield self.about(
            form,
            *variables,
            count=rows.height if count is None else count,
            examples=tuple(map(Example, numbers, said)),
        )

    def about(
        self,
        form: ReadForm,
        *variables: str,
        count: int | None = None,
        examples: tuple[Example, ...] = (),
        allowed: Text | None = None,
    ) -> Finding:
        """A finding about the form's file; it counts the variables if nothing else is counted."""
        return Finding(
            check=self.check,
            topic=self.topic,
            severity=self.severity,
            file=form.source,
            form=form.form.key,
            variables=variables,
            title=self.title,
            todo=self.todo,
            allowed=allowed,
            count=len(variables) if count is None else count,
            examples=examples,
        )


def _filled(text: Text, parts: Mapping[str, object]) -> Text:
    """The text with its placeholders filled; a part that is a text itself keeps its language."""
    nb = {name: part.nb if isinstance(part, Text) else part for name, part in parts.items()}
    en = {name: part.en if isinstance(part, Text) else part for name, part in parts.items()}
    return Text(nb=text.nb.format(**nb), en=str(text.en).format(**en))
