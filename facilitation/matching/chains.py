"""Chains: how a better pairing can differ from the relaxation's pairs.

A chain leads from someone undecided to another partner, whose former partner needs another one in turn, and so on until it ends with someone
else who is undecided, or with someone who stays alone. What the meetings on it cost above their prices, their slack, is what the change costs.
"""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from facilitation.matching.arcs import Arcs, Floats, table_of
from facilitation.matching.crowd import Ints
from facilitation.matching.graph import ALONE
from facilitation.matching.halves import Halves, halved

FEW = 2
"""So many odd cycles can be connected in one way only."""


@dataclass(frozen=True, slots=True, eq=False)
class Chains:
    """A row for each odd cycle, and last one for whoever is alone: what a chain from there to each person costs, who would then need another partner.

    `share` is what each row costs any pairing at least. What is dearer than `known` is left open.
    """

    cost: Floats
    share: Floats
    known: float

    @property
    def least(self) -> float:
        """What all chains of a pairing cost at least."""
        return float(self.share.sum())

    @property
    def sure(self) -> float:
        """How far above `least` these chains are sure to be all there are."""
        return self.known - 2 * float(self.share.max()) if self.known < np.inf else np.inf

    def above(self, i: Ints, j: Ints, slack: Floats) -> Floats:
        """What a pairing with each of these meetings costs above `least`, or less."""
        people, owed = np.arange(self.cost.shape[1]), self.cost - self.share[:, None]
        label = np.argmin(owed, axis=0)
        nearest = owed[label, people]
        owed[label, people] = np.inf
        next_nearest = owed.min(axis=0)
        between = np.where(
            label[i] == label[j],
            np.minimum(nearest[i] + next_nearest[j], next_nearest[i] + nearest[j]),
            nearest[i] + nearest[j],
        )
        returning = (self.cost[:, i] + self.cost[:, j]).min(axis=0)
        found: Floats = np.minimum(between, returning) + slack
        return found


def chains_of(arcs: Arcs, halves: Halves, prices: Floats, alone: int, known: float) -> Chains:
    """The cheapest chains from each odd cycle and from those alone."""
    size, rows = len(arcs), len(halves.cycles) + 1
    stays, slack = alone / 2 - prices, arcs.slack(prices)
    begins = size + rows + np.arange(rows)
    cost = dijkstra(_onward(arcs, halves, slack, stays, known), indices=begins, limit=known)
    cost, ends = cost[:, :size], cost[:-1, size : size + rows]
    left = np.minimum(ends[:, -1], (cost[:-1] + stays).min(axis=1))
    return Chains(cost, _shares(np.minimum(ends[:, :-1], known), np.minimum(left, known)), known)


def _onward(arcs: Arcs, halves: Halves, slack: Floats, stays: Floats, known: float) -> csr_array:
    """From everybody to whoever would need another partner next; then where chains end, row by row, and then where they begin."""
    partner, size, rows = halves.partner, len(arcs), len(halves.cycles) + 1
    close = np.flatnonzero((slack <= known) & (arcs.of != arcs.to))
    lonely = np.flatnonzero(halves.following == np.arange(size))
    staying = np.flatnonzero((stays <= known) & (partner != ALONE))
    after, lengths = partner.copy(), [len(cycle) for cycle in halves.cycles]
    after[halves.undecided] = size + np.repeat(np.arange(rows - 1), lengths)
    after[lonely] = size + rows - 1
    begin = [halves.undecided, lonely, partner[staying]]
    free = np.zeros(len(halves.undecided) + len(lonely))
    counts = [len(close), *[0] * rows, *lengths, len(lonely) + len(staying)]
    first = np.searchsorted(arcs.of[close], np.arange(size))
    return csr_array(
        (
            np.concatenate([slack[close], free, stays[staying]]),
            np.concatenate([after[arcs.to[close]], *begin]),
            np.concatenate([first, np.cumsum(counts)]),
        ),
        shape=(size + 2 * rows, size + 2 * rows),
    )


def _shares(between: Floats, alone: Floats) -> Floats:
    """What each odd cycle costs in the cheapest way to connect all of them in pairs, by the relaxation again."""
    many = len(alone)
    i, j = np.triu_indices(many, 1)
    if many > FEW:
        prices = halved(table_of(many, i, j, between[i, j], 2 * alone)).prices
        if prices is not None and (prices >= 0).all():
            return np.append(prices, 0)
    np.fill_diagonal(between, np.inf)
    prices = np.minimum(between.min(axis=1), alone) / 2
    return np.append(prices, 0)
