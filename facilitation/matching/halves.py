"""Halves: pairing relaxed to assigning everybody a next one, on two copies of the people.

Each pair then counts twice, half for either direction. The answer is made of cycles: those of even length are pairs, only the people of odd
ones are left undecided. Half of what it costs is less than any pairing can cost, because every pairing is such an assignment as well
(whoever is alone is assigned to themselves, which is dearest).
"""

from dataclasses import dataclass, replace

import numpy as np
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_array
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

from facilitation.matching.arcs import Arcs, Floats, Table
from facilitation.matching.crowd import Ints
from facilitation.matching.graph import ALONE

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


def halved(arcs: Arcs | Table, unit: int = 1) -> Halves:
    """Costs have to be whole numbers above 0: units, less lots that are below one all together."""
    following, guess = (
        (assigned(arcs), np.zeros(len(arcs))) if isinstance(arcs, Table) else _by_units_then_lots(arcs, unit)
    )
    prices, cost = priced(arcs, following, guess)
    partner, cycles = split(following)
    undecided = np.concatenate([np.zeros(0, dtype=np.int64), *cycles])
    return Halves(following, partner, cycles, undecided, cost, prices)


def assigned(table: Table) -> Ints:
    following: Ints = linear_sum_assignment(table.cost)[1].astype(np.int64)
    return following


def _by_units_then_lots(arcs: Arcs, unit: int) -> tuple[Ints, Floats]:
    """Lots decide only among the assignments that cost equal units: in one go they would be outbid by tiny steps. Also what prices are near to.

    What costs above the halves of each one's cheapest arc leads to the same answer, and more quickly.
    """
    units, zero = np.ceil(arcs.cost / unit), np.zeros(len(arcs))
    whole = replace(arcs, cost=units)
    slack = whole.slack(whole.least(zero) / 2)
    following = _sparsely(replace(arcs, cost=2 * slack + 1))
    prices, _ = priced(whole, following, zero)
    if prices is None:
        return following, zero
    tight = np.flatnonzero(whole.slack(prices) == 0)
    following = _sparsely(arcs.only(tight, arcs.cost + (1 - units) * unit))
    nearer, _ = priced(arcs.only(tight, arcs.cost), following, prices * unit)
    return following, prices * unit if nearer is None else nearer


def _sparsely(arcs: Arcs) -> Ints:
    size = len(arcs)
    sparse = csr_array((arcs.cost, arcs.to, np.append(arcs.first, len(arcs.of))), shape=(size, size))
    following: Ints = min_weight_full_bipartite_matching(sparse)[1].astype(np.int64)
    return following


def priced(arcs: Arcs | Table, following: Ints, guess: Floats) -> tuple[Floats | None, int]:
    """What each person costs any assignment at least, by letting differences travel until nothing changes; and what this one costs."""
    paid, beyond = arcs.paid(following), arcs.beyond(following)
    cost, second = int(paid.astype(np.int64).sum()), guess
    for _ in range(MOST_PASSES):
        lower = beyond.least(second)
        if (lower == second).all():
            return (paid - second[following] + second) / 2, cost
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
