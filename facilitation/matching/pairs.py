"""Pairs: the best way to pair up a crowd. Exact for a thousand people; above, within a hair of a bound that is proven."""

from dataclasses import dataclass

import numpy as np
import rustworkx

from facilitation.matching.arcs import arcs_of
from facilitation.matching.costs import LOTS, costs_of
from facilitation.matching.crowd import Ints
from facilitation.matching.few import FEW, best_among_few
from facilitation.matching.graph import ALONE, Graph, among, worth_of
from facilitation.matching.halves import halved
from facilitation.matching.merit import Flags, ties
from facilitation.matching.proven import proven

EXACT = 1000
"""Up to this many people the whole crowd is solved exactly where there is no quicker proof; above, those whom the relaxation leaves undecided."""

TIE = 40
TOGETHER = 100
"""So many of the undecided are settled at once."""

CORE = 800
"""About as many people are looked at again around the undecided: with their best neighbours, at least FEWEST each."""

FEWEST = 4


@dataclass(frozen=True, slots=True, eq=False)
class Pairing:
    """Each one's partner, or ALONE. `bound` is what no pairing of as many people can exceed, where that is proven."""

    partner: Ints
    worth: int
    bound: int | None


def pair_up(graph: Graph) -> Pairing:
    """As many pairs as can be, then the worthiest."""
    if not len(graph.worth):
        return Pairing(np.full(graph.size, ALONE, dtype=np.int64), 0, 0)
    return _paired(graph, LOTS) or _paired(graph, 0) or _exactly(graph, solved(graph))


def _paired(graph: Graph, lots: int) -> Pairing | None:
    """By the relaxation, as far as its numbers are faithful."""
    costs = costs_of(graph, lots)
    if graph.size <= FEW:
        partner = best_among_few(graph, costs, solved)
        return None if costs.needs_capped(graph, partner) else _exactly(graph, partner)
    arcs = arcs_of(graph.size, graph.i, graph.j, costs.of, costs.alone)
    halves = halved(arcs, 1 << costs.bits)
    answer = proven(graph, costs, arcs, halves, solved)
    if answer.exact and not costs.needs_capped(graph, answer.partner):
        return _exactly(graph, answer.partner)
    if graph.size <= EXACT:
        return None
    partner = _settled(graph, answer.partner)
    if lots and costs.needs_capped(graph, partner):
        return None
    pairs, able = int((partner >= 0).sum()) // 2, int(has_candidates(graph).sum())
    holds = able % 2 == 0 and pairs == able // 2
    bound = costs.worth(halves.cost - costs.alone * (graph.size - able), pairs) if holds else None
    return Pairing(partner, worth_of(graph, partner), bound)


def _exactly(graph: Graph, partner: Ints) -> Pairing:
    worth = worth_of(graph, partner)
    return Pairing(partner, worth, worth)


def has_candidates(graph: Graph) -> Flags:
    return np.bincount(np.concatenate([graph.i, graph.j]), minlength=graph.size) > 0


def solved(graph: Graph) -> Ints:
    """The exact answer; its time grows with the cube of the size. A lot for each pair, all of them less than one unit of worth, leaves no two answers equal."""
    lots, bits = ties(graph.lots, graph.i, graph.j, TIE).tolist(), TIE + graph.size.bit_length()
    weights = [(worth << bits) + lot for worth, lot in zip(graph.worth.tolist(), lots, strict=True)]
    known: rustworkx.PyGraph[None, int] = rustworkx.PyGraph(multigraph=False)
    known.add_nodes_from([None] * graph.size)
    known.add_edges_from(list(zip(graph.i.tolist(), graph.j.tolist(), weights, strict=True)))
    partner = np.full(graph.size, ALONE, dtype=np.int64)
    for one, other in rustworkx.max_weight_matching(known, max_cardinality=True, weight_fn=int):
        partner[one], partner[other] = other, one
    return partner


def _settled(graph: Graph, partner: Ints) -> Ints:
    """These pairs, and whoever is alone settled together with some of the people around them."""
    able = has_candidates(graph)
    undecided = np.flatnonzero((partner == ALONE) & able)
    for start in range(0, len(undecided), TOGETHER):
        some = undecided[start : start + TOGETHER]
        partner = _around(graph, partner, some[partner[some] == ALONE])
    left = np.flatnonzero((partner == ALONE) & able)
    return _around(graph, partner, left) if 1 < len(left) <= TOGETHER else partner


def _around(graph: Graph, partner: Ints, undecided: Ints) -> Ints:
    """The same pairing, solved again among the undecided, their best neighbours, and whom those are paired with."""
    if not len(undecided):
        return partner
    places = np.flatnonzero(_drawn_in(graph, partner, undecided))
    again = solved(among(graph, places))
    settled = partner.copy()
    settled[places] = np.where(again >= 0, places[again], ALONE)
    return settled


def _drawn_in(graph: Graph, partner: Ints, undecided: Ints) -> Flags:
    """The undecided and about CORE people around them: neighbours with their partners, then neighbours of those."""
    inside = np.zeros(graph.size, dtype=bool)
    inside[undecided] = True
    while (many := int(inside.sum())) < CORE:
        found = best_neighbours(graph, inside, max(FEWEST, CORE // (2 * many)))
        new = found[~inside[found]][: CORE - many]
        if not len(new):
            break
        inside[new] = True
        inside[partner[new][partner[new] >= 0]] = True
    return inside


def best_neighbours(graph: Graph, people: Flags, many: int) -> Ints:
    """The worthiest partners of these people, some for each."""
    first, second = np.flatnonzero(people[graph.i]), np.flatnonzero(people[graph.j])
    of = np.concatenate([graph.i[first], graph.j[second]])
    others = np.concatenate([graph.j[first], graph.i[second]])
    order = np.lexsort((others, -graph.worth[np.concatenate([first, second])], of))
    of, others = of[order], others[order]
    rank = np.arange(len(of)) - np.searchsorted(of, of)
    return np.unique(others[rank < many])
