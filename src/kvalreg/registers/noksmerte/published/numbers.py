"""Whole numbers with a given sum, mean or median, as evenly spread as their bounds allow."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor


@dataclass(frozen=True)
class Block:
    """So many numbers from `low` to `high`, both included."""

    low: int
    high: int
    count: int


def whole_numbers(block: Block, total: int) -> list[int]:
    """The block's numbers, ascending, with that sum; it must lie within what the bounds allow."""
    low, high, count = block.low, block.high, block.count
    if count == 0:
        return []
    mean = total / count
    reach = min(mean - low, high - mean)
    steps = [2 * (n + 0.5) / count - 1 for n in range(count)]
    numbers = [min(max(round(mean + reach * step), low), high) for step in steps]
    short = total - sum(numbers)
    while short:
        step = 1 if short > 0 else -1
        free = [n for n, number in enumerate(numbers) if low <= number + step <= high]
        for n in free[: abs(short)]:
            numbers[n] += step
        short = total - sum(numbers)
    return sorted(numbers)


def spread_over(blocks: Sequence[Block], total: int) -> list[int]:
    """The numbers of all blocks with that sum together: each as far up as the others."""
    least = sum(block.low * block.count for block in blocks)
    most = sum(block.high * block.count for block in blocks)
    part = (total - least) / (most - least)
    sums = [floor(block.count * (block.low + part * (block.high - block.low))) for block in blocks]
    for place, block in enumerate(blocks):
        sums[place] += min(total - sum(sums), block.count * block.high - sums[place])
    return [
        number
        for block, own in zip(blocks, sums, strict=True)
        for number in whole_numbers(block, own)
    ]


def that_round_to(printed: float, count: int, decimals: int) -> range:
    """The whole sums whose mean over `count` is printed so, with halves rounded up."""
    half = 0.5 / 10**decimals
    return range(ceil((printed - half) * count - 1e-9), ceil((printed + half) * count - 1e-9))


def with_sum_in(ranges: Sequence[range], wanted: range) -> list[int]:
    """One number of each range, near its middle, so that the sum lies in the wanted range."""
    numbers = [(numbers[0] + numbers[-1]) // 2 for numbers in ranges]
    while sum(numbers) not in wanted:
        step = 1 if sum(numbers) < wanted[0] else -1
        free = [n for n, own in enumerate(ranges) if numbers[n] + step in own]
        if not free:
            raise ValueError("the printed figures of the units contradict that of the nation")
        # In turn, so that no unit is moved to its limit while others stay in their middle.
        moved = max(free, key=lambda n: len(ranges[n]) / (1 + abs(numbers[n] - ranges[n][0])))
        numbers[moved] += step
    return numbers
