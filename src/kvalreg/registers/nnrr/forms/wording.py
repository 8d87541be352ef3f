"""Where NNRR's items are stated, and what each source says of all of its items."""

from dataclasses import replace

from kvalreg.model import Filled, Item, ItemKind
from kvalreg.registers.wording import stated_in


def code_book_2016(*items: Item) -> tuple[Item, ...]:
    """Items as the code book of 2016 has them.

    There every choice and every tick box is mandatory, while numbers, dates and texts may be
    blank. It counts for what people still fill in.
    """
    return tuple(
        replace(item, required=item.required or _is_mandatory(item))
        for item in stated_in("Code book 2016", *items)
    )


def code_book_2018(*items: Item) -> tuple[Item, ...]:
    """Items that first stand in the code book of 2018."""
    return stated_in("Code book 2018", *items)


def report_code_2024(*items: Item) -> tuple[Item, ...]:
    """Items known by name from the register's report code; meanings are inferred from use."""
    return stated_in("Report code 2024", *items)


def _is_mandatory(item: Item) -> bool:
    return (
        item.kind in (ItemKind.CHOICE, ItemKind.FLAG)
        and item.filled is Filled.BY_PERSON
        and item.asked.last is None
    )
