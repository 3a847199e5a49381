"""Halves: pairing relaxed to assigning everybody a next one, on two copies of the people.

Each pair then counts twice, half for either direction. The answer is made of cycles: those of even length are pairs, only the people of odd
ones are left undecided. Half its worth is more than any pairing can have, because every pairing is such an assignment as well
(whoever is alone is assigned to themselves, for nothing).
"""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

from facilitation.matching.crowd import Ints
from facilitation.matching.graph import ALONE


@dataclass(frozen=True, slots=True, eq=False)
class Halves:
    """`undecided` are the people of odd cycles, cycle by cycle."""

    partner: Ints
    undecided: Ints
    total: int
    """Twice the bound."""

    following: Ints
    dearest: int
    """Whom each is assigned to, and what the assignment takes worth from."""


def halved(size: int, i: Ints, j: Ints, worth: Ints) -> Halves:
    """Worth has to be positive. All numbers stay whole and below 2**53, where floating point is exact."""
    alone = np.arange(size)
    dearest = int(worth.max(initial=0)) + 1
    cost = np.concatenate([dearest - worth, dearest - worth, np.full(size, dearest)])
    rows, columns = np.concatenate([i, j, alone]), np.concatenate([j, i, alone])
    both = coo_array((cost.astype(np.float64), (rows, columns)), shape=(size, size)).tocsr()
    _, following = min_weight_full_bipartite_matching(both)
    paid = sum(map(int, np.asarray(both[alone, following]).tolist()))
    after = following.astype(np.int64)
    return Halves(*split(after), size * dearest - paid, after, dearest)


def split(following: Ints) -> tuple[Ints, Ints]:
    """Partners, and who is undecided. Cycles of even length become pairs: both ways of cutting one are worth the same, or the better one would have been the answer."""
    after = following.tolist()
    partner, undecided = [ALONE] * len(after), list[int]()
    seen = bytearray(len(after))
    for start in range(len(after)):
        if seen[start]:
            continue
        cycle = []
        place = start
        while not seen[place]:
            seen[place] = 1
            cycle.append(place)
            place = after[place]
        if len(cycle) % 2 == 0:
            for one, other in zip(cycle[::2], cycle[1::2], strict=True):
                partner[one], partner[other] = other, one
        elif len(cycle) > 1:
            undecided += cycle
    return np.array(partner, dtype=np.int64), np.array(undecided, dtype=np.int64)
