"""Candidates: whom each person could meet. Everybody in a small crowd, the most promising of a large one."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from facilitation.matching.crowd import Ints
from facilitation.matching.hours import HOUR
from facilitation.matching.merit import Merit, affinity, belonging_bars, shared_quarters, ties

EVERYBODY = 300
"""In a crowd of up to this many, all pairs are looked at."""

PROMISING = 50
AT_ONCE = 1 << 20
"""Pairs weighed in one go: more would not fit beside the processor."""

TIE = 9
NEVER = np.int32(-(1 << 31) + 1)


def candidates(merit: Merit, promising: int = PROMISING) -> tuple[Ints, Ints]:
    """Pairs that no rule forbids, the first of each before the second."""
    size = len(merit)
    if size <= max(EVERYBODY, promising + 1):
        i, j = (each.astype(np.int64) for each in np.triu_indices(size, 1))
    else:
        codes = np.unique(np.concatenate(list(_promising(merit, promising))))
        i, j = codes // size, codes % size
    allowed = ~merit.barred(i, j)
    return i[allowed], j[allowed]


def _promising(merit: Merit, many: int) -> Iterator[Ints]:
    size = len(merit)
    rows = max(1, AT_ONCE // size)
    for start in range(0, size, rows):
        ranked = _ranking(merit, start, min(start + rows, size))
        least = np.partition(ranked, size - many, axis=1)[:, size - many, None]
        i, j = np.nonzero((ranked >= least) & (ranked > NEVER))
        i += start
        yield np.minimum(i, j) * size + np.maximum(i, j)


def _ranking(merit: Merit, start: int, end: int) -> NDArray[np.int32]:
    """Merit in short, for some rows against everybody: what a repeat or a missing hour costs only has to rank them last."""
    i, j = np.arange(start, end)[:, None], np.arange(len(merit))[None, :]
    shared = shared_quarters(merit.crowd, i, j)
    ranked = affinity(merit.crowd, merit.rules, shared, i, j).astype(np.int32) << np.int32(TIE)
    ranked += ties(merit.crowd.lots, i, j, TIE).astype(np.int32)
    ranked -= (shared < HOUR) * np.int32(1 << 30)
    rows, columns, weights = merit.met.between(start, end)
    ranked[rows, columns] -= (weights << (TIE + 12)).astype(np.int32)
    if merit.rules.different or merit.rules.same:
        ranked[belonging_bars(merit.crowd, merit.rules, i, j)] = NEVER
    rows, columns, _ = merit.apart.between(start, end)
    ranked[rows, columns] = NEVER
    ranked[np.arange(end - start), np.arange(start, end)] = NEVER
    return ranked
