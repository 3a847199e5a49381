"""Tables for two that a third may join: nobody stays alone, and nobody meets out of hours, where a trio can help."""

import numpy as np

from facilitation.matching.crowd import Ints
from facilitation.matching.hours import HOUR
from facilitation.matching.merit import Merit, shared_quarters
from facilitation.matching.novelty import MOST

NONE = -1
LEFT_OUT_AS_THIRD = 100
"""Making three is not what should come to those who were left out last time."""


def third_costs(merit: Merit) -> Ints:
    """Making three is taken in turns."""
    turns = merit.trios + LEFT_OUT_AS_THIRD * merit.crowd.left_out
    costs: Ints = np.minimum(turns, MOST) * merit.units.repeat
    return costs


class Tables:
    """The pairs of a draw by number, each with room for one more."""

    def __init__(self, merit: Merit, partner: Ints) -> None:
        self.merit = merit
        self.first = np.flatnonzero(partner > np.arange(len(partner)))
        self.second = partner[self.first]
        self.room = np.ones(len(self.first), dtype=bool)
        self.there = np.ones(len(self.first), dtype=bool)
        self.thirds: dict[int, int] = {}
        self.costs = third_costs(merit)

    def join(self, place: int) -> bool:
        """Seats somebody at the table that gains most; False when no rule allows one."""
        table = self._best_for(place)
        return table != NONE and self._seat(place, table)

    def part_those_without_an_hour(self) -> None:
        """Two who share no working hour each make three elsewhere; they stay together unless both can."""
        hourless = shared_quarters(self.merit.crowd, self.first, self.second) < HOUR
        for table in np.flatnonzero(hourless & self.room).tolist():
            self.room[hourless] = False
            one, other = int(self.first[table]), int(self.second[table])
            ones = self._best_for(one, in_hours=True)
            if ones == NONE:
                continue
            self.room[ones] = False
            others = self._best_for(other, in_hours=True)
            self.room[ones] = True
            if others != NONE:
                self.there[table] = False
                self._seat(one, ones)
                self._seat(other, others)

    def as_groups(self) -> tuple[tuple[tuple[int, ...], ...], tuple[int, ...]]:
        """The groups that there are, the third last, and what each is worth: its pair, less what the third's turn costs."""
        worth = self.merit.of(self.first, self.second)
        groups = {
            table: (int(self.first[table]), int(self.second[table]))
            for table in np.flatnonzero(self.there).tolist()
        }
        thirds = {table: (third,) for table, third in self.thirds.items()}
        costs = {table: int(self.costs[third]) for table, third in self.thirds.items()}
        return (
            tuple(group + thirds.get(table, ()) for table, group in groups.items()),
            tuple(int(worth[table]) - costs.get(table, 0) for table in groups),
        )

    def _seat(self, place: int, table: int) -> bool:
        self.thirds[table] = place
        self.room[table] = False
        return True

    def _best_for(self, place: int, *, in_hours: bool = False) -> int:
        third, merit = np.array([place]), self.merit
        allowed = self.room & ~(merit.barred(third, self.first) | merit.barred(third, self.second))
        if in_hours:
            for side in (self.first, self.second):
                allowed &= shared_quarters(merit.crowd, third, side) >= HOUR
        if not allowed.any():
            return NONE
        gained = merit.of(third, self.first) + merit.of(third, self.second)
        gained -= self.costs[self.first] + self.costs[self.second]
        return int(np.argmax(np.where(allowed, gained, np.iinfo(np.int64).min)))
