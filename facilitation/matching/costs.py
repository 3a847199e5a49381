"""Costs: what a meeting is worth turned round, with lots below one unit of worth, in numbers that floating point keeps exactly."""

from dataclasses import dataclass

import numpy as np

from facilitation.matching.crowd import Ints
from facilitation.matching.graph import ALONE, Graph
from facilitation.matching.merit import Flags, ties

LOTS = 5
"""Bits that decide between equals: with fewer equals the relaxation leaves fewer people undecided."""

FAITHFUL = 1 << 49
"""Numbers below it leave floating point room to add several of them and their halves up exactly."""


@dataclass(frozen=True, slots=True, eq=False)
class Costs:
    """`of` each meeting, and of being `alone`, which no cheaper meetings make up for; one unit of worth is `1 << bits`.

    Meetings that are worth far less than others are `capped`: they seem cheaper than they are. A draw that needs none of them is judged rightly.
    """

    of: Ints
    alone: int
    bits: int
    capped: Flags
    most: int
    """What the worthiest meeting is worth."""

    def halves(self, graph: Graph, partner: Ints) -> int:
        """Twice what a pairing costs, as an assignment has it."""
        met = int(self.of[partner[graph.i] == graph.j].sum())
        return 2 * met + self.alone * int((partner == ALONE).sum())

    def worth(self, halves: int, pairs: int) -> int:
        """As many pairs that cost at least so many halves are worth no more."""
        return pairs * (self.most + 1) - -(-halves // (2 << self.bits))

    def units(self, halves: float) -> int:
        """The same in whole units, as if there were no lots."""
        return -int(-halves // (1 << self.bits))

    def needs_capped(self, graph: Graph, partner: Ints) -> bool:
        capped = np.flatnonzero(self.capped)
        return bool((partner[graph.i[capped]] == graph.j[capped]).any())


def costs_of(graph: Graph, lots: int = LOTS) -> Costs:
    """All lots together are less than half a unit."""
    bits = lots and lots + graph.size.bit_length()
    many = graph.size // 2 + 1
    most, least = int(graph.worth.max()), int(graph.worth.min())
    spread = min(most - least + 1, (FAITHFUL >> bits) // many - 2)
    short = most - graph.worth
    costs = (np.minimum(short, spread) + 1) << bits
    if lots:
        costs -= ties(graph.lots, graph.i, graph.j, lots).astype(np.int64)
    return Costs(costs, ((spread + 2) * many) << bits, bits, short > spread, most)
