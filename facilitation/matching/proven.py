"""Proven: the exact answer without searching everywhere, because the relaxation prices each meeting.

A better pairing than the relaxation's, in which nobody is undecided, differs from it along chains. What all chains cost at least is
known; a meeting matters only if a chain through it costs little more. And once a pairing is found that costs no more than that, it is the best.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from facilitation.matching.arcs import Arcs, Floats
from facilitation.matching.chains import Chains, chains_of
from facilitation.matching.costs import Costs
from facilitation.matching.crowd import Ints
from facilitation.matching.graph import ALONE, Graph, among
from facilitation.matching.halves import Halves

NEAR, FAR = 8000, 256
"""How dear chains are that are looked at, in units of worth: first so many for all people together, since the larger the crowd the nearer
somebody suitable; at last so many in a crowd that is large."""

WIDER, LEAP = 4, 8
"""How many times as much is looked at next, and allowed next."""

LARGEST = 1000
"""More people than that are not paired again at once."""

MOST_CYCLES = 60


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """A pairing, and whether there is surely no better one."""

    partner: Ints
    exact: bool


def proven(graph: Graph, costs: Costs, arcs: Arcs, halves: Halves, solved: Callable[[Graph], Ints]) -> Answer:
    """The best pairing, or at last the relaxation's pairs where too much would have to be searched. `solved` answers exactly for a part."""
    best, prices = Answer(halves.partner, exact=not halves.cycles), halves.prices
    if best.exact or prices is None or len(halves.cycles) > MOST_CYCLES:
        return best
    unit = 1 << costs.bits
    slack = costs.of - prices[graph.i] - prices[graph.j]
    known = float(max(WIDER, NEAR // graph.size) * unit)
    chains = chains_of(arcs, halves, prices, costs.alone, known)
    partner, looked_at, allowance = None, -1, 0.0
    while True:
        while allowance >= chains.sure:
            if chains.known > FAR * unit and graph.size > LARGEST:
                return best
            known = WIDER * chains.known if chains.known < FAR * unit else np.inf
            chains, looked_at = chains_of(arcs, halves, prices, costs.alone, known), -1
        useful = _useful(graph, chains, slack, allowance)
        if len(useful) > looked_at:
            partner, looked_at = _again(graph, halves, useful, solved), len(useful)
        if partner is None:
            return best
        found, least = costs.halves(graph, partner), halves.cost + 2 * chains.least
        best = Answer(partner, found <= least + 2 * allowance or costs.units(found) <= costs.units(least))
        if best.exact:
            return best
        allowance = min((found - least) / 2, max(LEAP * allowance, unit / LEAP))


def _useful(graph: Graph, chains: Chains, slack: Floats, allowance: float) -> Ints:
    """The meetings that a pairing may have which costs no more than the allowance above the least."""
    close = np.flatnonzero(slack <= chains.known)
    return close[chains.above(graph.i[close], graph.j[close], slack[close]) <= allowance]


def _again(graph: Graph, halves: Halves, useful: Ints, solved: Callable[[Graph], Ints]) -> Ints | None:
    """The relaxation's pairs, solved again where useful meetings, or the undecided, are."""
    inside = np.zeros(graph.size, dtype=bool)
    inside[halves.undecided] = True
    inside[graph.i[useful]] = inside[graph.j[useful]] = True
    inside[halves.partner[inside & (halves.partner != ALONE)]] = True
    places = np.flatnonzero(inside)
    if len(places) > LARGEST:
        return None
    kept = halves.partner[graph.i] == graph.j
    kept[useful] = True
    found = solved(among(graph, places, kept))
    partner = halves.partner.copy()
    partner[places] = np.where(found >= 0, places[found], ALONE)
    return partner
