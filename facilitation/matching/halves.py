"""Halves: pairing relaxed to assigning everybody a next one, on two copies of the people.

Each pair then counts twice, half for either direction. The answer is made of cycles: those of even length are pairs, only the people of odd
ones are left undecided. Half of what it costs is less than any pairing can cost, because every pairing is such an assignment as well
(whoever is alone is assigned to themselves, which is dearest).
"""

from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_array
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

from facilitation.matching.arcs import Arcs, Floats
from facilitation.matching.crowd import Ints
from facilitation.matching.graph import ALONE

TABLE = 300
"""Up to this many people a full table is quicker than a sparse one."""

MOST_PASSES = 3000


@dataclass(frozen=True, slots=True, eq=False)
class Halves:
    """Whom each is assigned to, the pairs in that, the odd cycles whose people are undecided, and what each person costs any assignment at least."""

    following: Ints
    partner: Ints
    cycles: tuple[Ints, ...]
    undecided: Ints
    cost: int
    """Twice as much as any pairing costs, or less."""

    prices: Floats | None
    """None where they were not found in time."""


def halved(arcs: Arcs, unit: int = 1) -> Halves:
    """Costs have to be whole numbers above 0: units, less lots that are below one all together."""
    if len(arcs) <= TABLE:
        following, guess = _by_table(arcs), np.zeros(len(arcs))
    else:
        following, guess = _by_units_then_lots(arcs, unit)
    prices, cost = priced(arcs, following, guess)
    partner, cycles = split(following)
    undecided = np.concatenate([np.zeros(0, dtype=np.int64), *cycles])
    return Halves(following, partner, cycles, undecided, cost, prices)


def _by_table(arcs: Arcs) -> Ints:
    table = np.full((len(arcs), len(arcs)), np.inf)
    table[arcs.of, arcs.to] = arcs.cost
    following: Ints = linear_sum_assignment(table)[1].astype(np.int64)
    return following


def _by_units_then_lots(arcs: Arcs, unit: int) -> tuple[Ints, Floats]:
    """Lots decide only among the assignments that cost equal units: in one go they would be outbid by tiny steps. Also what prices are near to."""
    units = np.ceil(arcs.cost / unit)
    whole = arcs.only(np.arange(len(arcs.of)), units)
    following = _sparsely(whole)
    prices, _ = priced(whole, following, np.zeros(len(arcs)))
    if prices is None:
        return following, np.zeros(len(arcs))
    tight = np.flatnonzero(whole.slack(prices) == 0)
    return _sparsely(arcs.only(tight, arcs.cost + (1 - units) * unit)), prices * unit


def _sparsely(arcs: Arcs) -> Ints:
    size = len(arcs)
    sparse = csr_array((arcs.cost, arcs.to, np.append(arcs.first, len(arcs.of))), shape=(size, size))
    following: Ints = min_weight_full_bipartite_matching(sparse)[1].astype(np.int64)
    return following


def priced(arcs: Arcs, following: Ints, guess: Floats) -> tuple[Floats | None, int]:
    """What each person costs any assignment at least, by letting differences travel until nothing changes; and what this one costs."""
    paid = arcs.cost[following[arcs.of] == arcs.to]
    cost, second = int(paid.astype(np.int64).sum()), guess
    for _ in range(MOST_PASSES):
        first = paid - second[following]
        lower = np.minimum(second, arcs.least(arcs.cost - first[arcs.to]))
        if (lower == second).all():
            return (first + second) / 2, cost
        second = lower
    return None, cost


def split(following: Ints) -> tuple[Ints, tuple[Ints, ...]]:
    """Partners, and odd cycles. Those of even length become pairs: both ways of cutting one cost the same, or the cheaper one would have been the answer."""
    people = np.arange(len(following))
    mutual = (following[following] == people) & (following != people)
    partner, odd = np.where(mutual, following, ALONE), list[Ints]()
    seen = set[int]()
    for start in np.flatnonzero(~mutual & (following != people)).tolist():
        if start not in seen:
            cycle = cycle_from(start, following)
            seen.update(cycle.tolist())
            if len(cycle) % 2:
                odd.append(cycle)
            else:
                partner[cycle[::2]], partner[cycle[1::2]] = cycle[1::2], cycle[::2]
    return partner, tuple(odd)


def cycle_from(start: int, following: Ints) -> Ints:
    cycle, place = [start], int(following[start])
    while place != start:
        cycle.append(place)
        place = int(following[place])
    return np.array(cycle, dtype=np.int64)
