"""Pairs: the best way to pair up a crowd. Exact for a thousand people; above, within a hair of a bound that is proven."""

from dataclasses import dataclass

import numpy as np
import rustworkx

from facilitation.matching.crowd import Ints
from facilitation.matching.graph import ALONE, Graph, among, worth_of
from facilitation.matching.halves import Halves, halved
from facilitation.matching.merit import Flags, ties
from facilitation.matching.proven import proven

EXACT = 1000
"""Up to this many people the whole crowd is solved exactly; above, only the people whom the relaxation leaves undecided."""

TIE = 40
TOGETHER = 100
"""So many of the undecided are settled at once."""

REFINED = 10
"""Bits below one unit of worth, half of them for lots: with fewer equals the relaxation leaves fewer people undecided."""

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
    if graph.size <= EXACT:
        partner = proven(graph, solved)
        partner = solved(graph) if partner is None else partner
        worth = worth_of(graph, partner)
        return Pairing(partner, worth, worth)
    refined = ((graph.worth + graph.matched) << REFINED) + ties(
        graph.lots, graph.i, graph.j, REFINED // 2
    ).astype(np.int64)
    halves = halved(graph.size, graph.i, graph.j, refined)
    partner = _settled(graph, halves)
    pairs, able = int((partner >= 0).sum()) // 2, int(has_candidates(graph).sum())
    holds = able % 2 == 0 and pairs == able // 2
    bound = (halves.total // 2 >> REFINED) - pairs * graph.matched if holds else None
    return Pairing(partner, worth_of(graph, partner), bound)


def has_candidates(graph: Graph) -> Flags:
    return np.bincount(np.concatenate([graph.i, graph.j]), minlength=graph.size) > 0


def solved(graph: Graph) -> Ints:
    """The exact answer; its time grows with the cube of the size. A lot for each pair leaves no two answers equal."""
    lots = ties(graph.lots, graph.i, graph.j, TIE)
    weights = [(worth << TIE) + lot for worth, lot in zip(graph.worth.tolist(), lots.tolist(), strict=True)]
    known: rustworkx.PyGraph[None, int] = rustworkx.PyGraph(multigraph=False)
    known.add_nodes_from([None] * graph.size)
    known.add_edges_from(list(zip(graph.i.tolist(), graph.j.tolist(), weights, strict=True)))
    partner = np.full(graph.size, ALONE, dtype=np.int64)
    for one, other in rustworkx.max_weight_matching(known, max_cardinality=True, weight_fn=int):
        partner[one], partner[other] = other, one
    return partner


def _settled(graph: Graph, halves: Halves) -> Ints:
    """The relaxation's pairs; those it leaves undecided are settled together with some of the people around them."""
    partner = halves.partner
    for start in range(0, len(halves.undecided), TOGETHER):
        undecided = halves.undecided[start : start + TOGETHER]
        partner = _around(graph, partner, undecided[partner[undecided] == ALONE])
    left = np.flatnonzero((partner == ALONE) & has_candidates(graph))
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
