"""Candidates: whom each person could meet. Everybody in a small crowd, the most promising of a large one."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from facilitation.matching.crowd import Ints
from facilitation.matching.hours import HOUR
from facilitation.matching.merit import (
    HELPING,
    MIXED,
    Merit,
    belonging_bars,
    circumstances,
    helps,
    shared_quarters,
)

EVERYBODY = 300
"""In a crowd of up to this many, all pairs are looked at."""

PROMISING = 50
AT_ONCE = 1 << 17
"""Pairs weighed in one go: more would not stay close to the processor."""

MOST_ALIKE = 1 << 24
"""Numbers kept for people alike in hours and languages."""

TIE = 9
SPREAD = np.uint16(0x9E37)
HELPED = HELPING.astype(np.int32) << TIE
NEVER = np.int32(-(1 << 31) + 1)


def candidates(merit: Merit, promising: int = PROMISING) -> tuple[Ints, Ints]:
    """Pairs that no rule forbids, the first of each before the second."""
    size = len(merit)
    if size <= max(EVERYBODY, promising + 1):
        i, j = (each.astype(np.int64) for each in np.triu_indices(size, 1))
    else:
        codes = np.sort(np.concatenate(list(_promising(merit, promising))))
        i, j = np.divmod(codes[np.append(True, codes[1:] > codes[:-1])], size)
    allowed = ~merit.barred(i, j)
    return i[allowed], j[allowed]


def _promising(merit: Merit, many: int) -> Iterator[Ints]:
    size, short = len(merit), Short.of(merit)
    rows = max(1, AT_ONCE // size)
    for start in range(0, size, rows):
        ranked = short.ranking(start, min(start + rows, size))
        least = np.partition(ranked, size - many, axis=1)[:, size - many, None]
        found = np.flatnonzero(ranked >= np.maximum(least, NEVER + 1))
        i, j = start + found // size, found % size
        yield np.minimum(i, j) * size + np.maximum(i, j)


@dataclass(frozen=True, slots=True, eq=False)
class Short:
    """Merit in short, for ranking some rows against everybody: what a repeat or a missing hour costs only has to rank them last.

    `alike` are rows for all who work at the same hours and speak the same languages, `row` is everybody's among them; none in a crowd too varied.
    """

    merit: Merit
    lots: NDArray[np.uint16]
    row: Ints
    alike: NDArray[np.int32] | None

    @staticmethod
    def of(merit: Merit) -> "Short":
        crowd = merit.crowd
        _, first, row = np.unique(
            np.stack([*crowd.hours, *crowd.languages]), axis=1, return_index=True, return_inverse=True
        )
        varied = len(first) * len(merit) > MOST_ALIKE
        return Short(
            merit, crowd.lots.astype(np.uint16), row, None if varied else _circumstances(merit, first)
        )

    def ranking(self, start: int, end: int) -> NDArray[np.int32]:
        merit = self.merit
        i, j = np.arange(start, end)[:, None], np.arange(len(merit))[None, :]
        ranked = _circumstances(merit, i[:, 0]) if self.alike is None else self.alike[self.row[start:end]]
        ranked += HELPED[helps(merit.crowd, i, j)]
        ranked += ((self.lots[i] ^ self.lots[j]) * SPREAD) >> np.uint16(16 - TIE)
        for mixing in merit.rules.mixing:
            belongs: Ints = getattr(merit.crowd, mixing)
            ranked += (belongs[i] != belongs[j]) * np.int32(MIXED << TIE)
        rows, columns, weights = merit.met.between(start, end)
        ranked[rows, columns] -= (weights << (TIE + 12)).astype(np.int32)
        if merit.rules.different or merit.rules.same:
            ranked[belonging_bars(merit.crowd, merit.rules, i, j)] = NEVER
        rows, columns, _ = merit.apart.between(start, end)
        ranked[rows, columns] = NEVER
        ranked[np.arange(end - start), np.arange(start, end)] = NEVER
        return ranked


def _circumstances(merit: Merit, some: Ints) -> NDArray[np.int32]:
    """What everybody has in common with some of the people, and the want of an hour."""
    i, j = some[:, None], np.arange(len(merit))[None, :]
    shared = shared_quarters(merit.crowd, i, j)
    points = circumstances(merit.crowd, shared, i, j).astype(np.int32) << np.int32(TIE)
    points -= (shared < HOUR) * np.int32(1 << 30)
    return points
