"""Arcs: each meeting from both sides, and everybody with themselves, as the relaxation to an assignment has it.

Those of a few people stand in a full table, those of many in a list.
"""

from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from facilitation.matching.crowd import Ints

Floats: TypeAlias = NDArray[np.float64]
"""Whole numbers and halves below 2**52, which floating point adds up exactly."""


@dataclass(frozen=True, slots=True, eq=False)
class Arcs:
    """Sorted by person: `first` is where each one's begin, and everybody has one."""

    of: Ints
    to: Ints
    cost: Floats
    first: Ints

    def __len__(self) -> int:
        return len(self.first)

    def paid(self, following: Ints) -> Floats:
        """What each person costs who is assigned to such a next one."""
        paid: Floats = self.cost[following[self.of] == self.to]
        return paid

    def least(self, each: Floats) -> Floats:
        """For each person the least of an arc's cost and a number for whom it leads to."""
        found: Floats = np.minimum.reduceat(self.cost + each[self.to], self.first)
        return found

    def beyond(self, following: Ints) -> "Arcs":
        """Leading on to whom those are assigned, less what they pay for it."""
        return replace(self, to=following[self.to], cost=self.cost - self.paid(following)[self.to])

    def slack(self, prices: Floats) -> Floats:
        """What each costs above the prices of its two people."""
        return self.cost - prices[self.of] - prices[self.to]

    def only(self, kept: Ints, cost: Floats) -> "Arcs":
        """Some of them, at these costs; one at least for everybody."""
        of = self.of[kept]
        return Arcs(of, self.to[kept], cost[kept], np.searchsorted(of, np.arange(len(self))))


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """A row for each person, a column for whom they could be assigned to."""

    cost: Floats

    def __len__(self) -> int:
        return len(self.cost)

    def paid(self, following: Ints) -> Floats:
        paid: Floats = self.cost[np.arange(len(self)), following]
        return paid

    def least(self, each: Floats) -> Floats:
        found: Floats = np.minimum.reduce(self.cost + each, axis=1)
        return found

    def beyond(self, following: Ints) -> "Table":
        return Table((self.cost - self.paid(following))[:, np.argsort(following)])


def table_of(size: int, i: Ints, j: Ints, cost: Ints | Floats, alone: int | Floats) -> Table:
    table = np.full((size, size), np.inf)
    table[i, j] = table[j, i] = cost
    np.fill_diagonal(table, alone)
    return Table(table)


def arcs_of(size: int, i: Ints, j: Ints, cost: Ints | Floats, alone: int | Floats) -> Arcs:
    """All of them; `alone` is what being with oneself costs."""
    people = np.arange(size)
    of = np.concatenate([j, people, i])
    order = np.argsort(of.astype(np.min_scalar_type(size)), kind="stable")
    costs = np.concatenate([cost, np.full(size, alone), cost]).astype(np.float64)
    of = of[order]
    return Arcs(of, np.concatenate([i, people, j])[order], costs[order], np.searchsorted(of, people))
