"""Arcs: each meeting from both sides, and everybody with themselves, as the relaxation to an assignment has it."""

from dataclasses import dataclass
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

    def least(self, each: Floats) -> Floats:
        """For each person the least of one number for each arc."""
        found: Floats = np.minimum.reduceat(each, self.first, axis=-1)
        return found

    def slack(self, prices: Floats) -> Floats:
        """What each costs above the prices of its two people."""
        return self.cost - prices[self.of] - prices[self.to]

    def only(self, kept: Ints, cost: Floats) -> "Arcs":
        """Some of them, at these costs; one at least for everybody."""
        of = self.of[kept]
        return Arcs(of, self.to[kept], cost[kept], np.searchsorted(of, np.arange(len(self))))


def arcs_of(size: int, i: Ints, j: Ints, cost: Ints | Floats, alone: int | Floats) -> Arcs:
    """All of them; `alone` is what being with oneself costs."""
    people = np.arange(size)
    of = np.concatenate([j, people, i])
    order = np.argsort(of.astype(np.min_scalar_type(size)), kind="stable")
    costs = np.concatenate([cost, np.full(size, alone), cost]).astype(np.float64)
    of = of[order]
    return Arcs(of, np.concatenate([i, people, j])[order], costs[order], np.searchsorted(of, people))
