"""Few: a crowd in which everybody can be weighed against everybody in one table, and searched at once.

The relaxation prices each person; what a meeting costs above the prices of its two people, its slack, every pairing with it costs at least. So a
pairing found among the meetings of little slack is the best of all, once it costs no more above the prices than the slack of any other meeting.
"""

from collections.abc import Callable

import numpy as np

from facilitation.matching.arcs import table_of
from facilitation.matching.costs import Costs
from facilitation.matching.crowd import Ints
from facilitation.matching.graph import Graph, only
from facilitation.matching.halves import assigned, priced, split

FEW = 300

CLOSEST = 1.5
"""So many meetings for each person are looked at first."""

LEAP = 8
"""How many times as much slack is allowed next."""


def best_among_few(graph: Graph, costs: Costs, solved: Callable[[Graph], Ints]) -> Ints:
    """The best pairing. `solved` answers exactly for a part."""
    table = table_of(graph.size, graph.i, graph.j, costs.of, costs.alone)
    following = assigned(table)
    partner, undecided = split(following)
    if not undecided:
        return partner
    prices, least = priced(table, following, np.zeros(graph.size))
    if prices is None:
        return solved(graph)
    slack = costs.of - prices[graph.i] - prices[graph.j]
    closest = min(int(CLOSEST * graph.size), len(slack)) - 1
    allowed = float(np.partition(slack, closest)[closest])
    while True:
        useful = slack <= allowed
        partner = solved(only(graph, useful))
        above = (costs.halves(graph, partner) - least) / 2
        if above <= allowed or useful.all():
            return partner
        allowed = min(above, LEAP * allowed + (1 << costs.bits))
