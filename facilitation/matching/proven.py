"""Proven: the exact answer without searching everywhere, because the relaxation prices each meeting.

Each person has a price, and a meeting that is worth less than its two prices costs a draw at least the difference. Whoever finds a draw
that falls short of the relaxation by less than an allowance has proven that no better one uses a meeting that costs more than it.
What remains is a few meetings for each person, in small parts that have nothing to do with one another.
"""

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from facilitation.matching.crowd import Ints
from facilitation.matching.graph import ALONE, Graph
from facilitation.matching.halves import Halves, halved
from facilitation.matching.merit import ties

LOTS = 5
FAITHFUL = 1 << 51
"""Numbers below it leave floating point room to add a few of them up exactly."""

ALLOWANCES = (32, 256)
"""How far from the relaxation, in units of worth, the answer is looked for before giving up."""

LARGEST_PART = 1000
MOST_PASSES = 2000
Prices = NDArray[np.float64]


def proven(graph: Graph, solved: Callable[[Graph], Ints]) -> Ints | None:
    """The exact answer, or None when it cannot be proven this way. `solved` answers exactly for a part."""
    if not len(graph.worth):
        return None
    spread = int(graph.worth.max() - graph.worth.min()) + 1
    matched = spread * (graph.size // 2 + 1)
    bits = LOTS + graph.size.bit_length()
    bits = 0 if (spread + matched) << bits >= FAITHFUL else bits
    if spread + matched >= FAITHFUL:
        return None
    worth = (graph.worth - graph.worth.min() + matched) << bits
    if bits:
        worth += ties(graph.lots, graph.i, graph.j, LOTS).astype(np.int64)
    halves = halved(graph.size, graph.i, graph.j, worth)
    if not len(halves.undecided):
        return halves.partner
    prices = priced(graph, worth, halves)
    return None if prices is None else _within(graph, worth, halves, prices, bits, solved)


def _within(
    graph: Graph, worth: Ints, halves: Halves, prices: Prices, bits: int, solved: Callable[[Graph], Ints]
) -> Ints | None:
    costs = halves.dearest - worth - prices[graph.i] - prices[graph.j]
    for allowance in ALLOWANCES:
        part = _only(graph, costs <= allowance << bits)
        partner = in_parts(part, solved)
        if partner is None:
            return None
        if halves.total - 2 * int(worth[partner[graph.i] == graph.j].sum()) <= 2 * allowance << bits:
            return partner
    return None


def priced(graph: Graph, worth: Ints, halves: Halves) -> Prices | None:
    """What each person is worth to any assignment, by letting differences travel until nothing changes."""
    everybody = np.arange(graph.size)
    rows = np.concatenate([graph.i, graph.j, everybody])
    columns = np.concatenate([graph.j, graph.i, everybody])
    cost = (halves.dearest - np.concatenate([worth, worth, np.zeros(graph.size, dtype=np.int64)])).astype(
        np.float64
    )
    paid = np.zeros(graph.size)
    chosen = halves.following[rows] == columns
    paid[rows[chosen]] = cost[chosen]
    source, rise = halves.following[rows[~chosen]], (cost - paid[rows])[~chosen]
    order = np.argsort(columns[~chosen], kind="stable")
    source, rise, target = source[order], rise[order], columns[~chosen][order]
    first = np.flatnonzero(np.append(True, target[1:] != target[:-1]))
    second = np.zeros(graph.size)
    for _ in range(MOST_PASSES):
        lower = np.minimum(second[target[first]], np.minimum.reduceat(second[source] + rise, first))
        if (lower == second[target[first]]).all():
            prices: Prices = (paid - second[halves.following] + second) / 2
            return prices
        second[target[first]] = lower
    return None


def in_parts(graph: Graph, solved: Callable[[Graph], Ints]) -> Ints | None:
    """Each connected part by itself; None when one of them is large."""
    partner = np.full(graph.size, ALONE, dtype=np.int64)
    for places, part in _parts(graph):
        if part.size > LARGEST_PART:
            return None
        found = solved(part)
        partner[places] = np.where(found >= 0, places[found], ALONE)
    return partner


def _parts(graph: Graph) -> Iterator[tuple[Ints, Graph]]:
    known = coo_array((np.ones(len(graph.i)), (graph.i, graph.j)), shape=(graph.size, graph.size))
    label = connected_components(known, directed=False)[1][graph.i]
    order = np.argsort(label, kind="stable")
    for edges in np.split(order, np.flatnonzero(np.diff(label[order])) + 1):
        i, j = graph.i[edges], graph.j[edges]
        places = np.unique(np.concatenate([i, j]))
        yield (
            places,
            Graph(
                len(places),
                np.searchsorted(places, i),
                np.searchsorted(places, j),
                graph.worth[edges],
                graph.lots[places],
                graph.matched,
            ),
        )


def _only(graph: Graph, kept: NDArray[np.bool_]) -> Graph:
    return Graph(graph.size, graph.i[kept], graph.j[kept], graph.worth[kept], graph.lots, graph.matched)
