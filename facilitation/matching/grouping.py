"""Groups of three to eight: filled one person at a time, then bettered by exchanging two people as long as that gains."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from facilitation.matching.crowd import Ints
from facilitation.matching.graph import ALONE
from facilitation.matching.meetings import Outcome, Told, blocks
from facilitation.matching.merit import Merit
from facilitation.matching.rules import LARGEST

WHOLE = 1000
BLOCK = 500
FORBIDDEN = -(1 << 50)
"""Worse than anything a group could make up for."""

MOST_PASSES = 20


def groups_of(merit: Merit, told: Told) -> Outcome:
    """A large crowd is cut into blocks of people who work at the same hours. Nothing is proven about the whole."""
    made: list[tuple[int, ...]] = []
    left: list[int] = []
    parts = list(blocks(merit.crowd, BLOCK)) if len(merit) > WHOLE else [np.arange(len(merit))]
    for done, places in enumerate(parts, 1):
        found, alone = grouped(merit, places)
        made += found
        left += alone
        told(done / len(parts))
    if len(parts) > 1 and left:
        found, left = grouped(merit, np.array(sorted(left)))
        made += found
    return Outcome(tuple(made), tuple(worth_of(merit, group) for group in made), tuple(left), None)


def grouped(merit: Merit, places: Ints) -> tuple[list[tuple[int, ...]], list[int]]:
    """Groups of some people and who is left of them, by their places in the crowd."""
    part = merit.only(places)
    worth = worth_between(part)
    seating = Seating.empty(worth, table_sizes(len(part), merit.rules.size))
    seating.fill(by_need(part, worth))
    seating.better()
    made, left = mended(worth, seating.tables(), by_need(part, worth), merit.rules.size)
    return [tuple(places[group].tolist()) for group in made], places[left].tolist() if left else []


def worth_between(merit: Merit) -> Ints:
    """Everybody with everybody; FORBIDDEN where a rule is in the way, nothing with oneself."""
    i, j = np.arange(len(merit))[:, None], np.arange(len(merit))[None, :]
    worth = np.where(merit.barred(i, j), FORBIDDEN, merit.of(i, j))
    np.fill_diagonal(worth, 0)
    return worth


def worth_of(merit: Merit, group: tuple[int, ...]) -> int:
    first, second = (np.array(group)[each] for each in np.triu_indices(len(group), 1))
    return int(merit.of(first, second).sum())


def table_sizes(people: int, size: int) -> list[int]:
    """As near to the size as can be, none more than one person larger than another, none larger than the LARGEST."""
    many = max(1, (2 * people + size) // (2 * size))
    while -(-people // many) > LARGEST:
        many += 1
    least, more = divmod(people, many)
    return [least + (n < more) for n in range(many)]


def by_need(merit: Merit, worth: Ints) -> list[int]:
    """Who was left out comes first, then whom the fewest suit."""
    suiting = (worth > 0).sum(axis=1)
    order: list[int] = np.lexsort((suiting, -merit.crowd.left_out)).tolist()
    return order


@dataclass(slots=True, eq=False)
class Seating:
    """Who sits at which table while a draw is made, and what each person adds to each table."""

    worth: Ints
    room: list[int]
    at: Ints
    adds: Ints

    @staticmethod
    def empty(worth: Ints, sizes: list[int]) -> "Seating":
        people = len(worth)
        return Seating(
            worth, list(sizes), np.full(people, ALONE), np.zeros((people, len(sizes)), dtype=np.int64)
        )

    def fill(self, order: Iterable[int]) -> None:
        for person in order:
            free = np.array(self.room) > 0
            table = int(np.argmax(np.where(free, self.adds[person], np.iinfo(np.int64).min)))
            self.at[person] = table
            self.room[table] -= 1
            self.adds[:, table] += self.worth[:, person]

    def better(self) -> None:
        """Each person in turn changes places with whoever gains most by it, until nobody gains."""
        for _ in range(MOST_PASSES):
            if not sum(self._change_places(person) for person in range(len(self.worth))):
                return

    def _change_places(self, one: int) -> bool:
        here, there = self.at[one], self.at
        stays = self.adds[one, here] + self.adds[np.arange(len(there)), there]
        gains = self.adds[one, there] + self.adds[:, here] - 2 * self.worth[one] - stays
        gains[there == here] = 0
        other = int(np.argmax(gains))
        if gains[other] <= 0:
            return False
        table = there[other]
        moved = self.worth[:, other] - self.worth[:, one]
        self.adds[:, here] += moved
        self.adds[:, table] -= moved
        self.at[one], self.at[other] = table, here
        return True

    def tables(self) -> list[list[int]]:
        return [np.flatnonzero(self.at == table).tolist() for table in range(len(self.room))]


def mended(
    worth: Ints, tables: list[list[int]], order: list[int], size: int
) -> tuple[list[list[int]], list[int]]:
    """The tables without anybody whom a rule keeps from another there; those people go where they may, or make tables of their own."""
    kept, waiting = [], []
    for table in tables:
        staying, leaving = parted(worth, table, order)
        kept.append(staying)
        waiting += leaving
    left = []
    for person in sorted(waiting, key=order.index):
        welcome = [
            table
            for table in kept
            if len(table) <= size and len(table) < LARGEST and fits(worth, person, table)
        ]
        if welcome:
            max(welcome, key=lambda table: int(worth[person, table].sum())).append(person)
        else:
            kept.append([person])
    left = [table[0] for table in kept if len(table) == 1]
    return [sorted(table) for table in kept if len(table) > 1], left


def parted(worth: Ints, table: list[int], order: list[int]) -> tuple[list[int], list[int]]:
    """Whoever is in the way of most leaves first; of two, the one with less need."""
    staying, leaving = list(table), list[int]()
    while True:
        in_the_way = {one: int((worth[one, staying] <= FORBIDDEN).sum()) for one in staying}
        worst = max(staying, key=lambda one: (in_the_way[one], order.index(one)), default=None)
        if worst is None or not in_the_way[worst]:
            return staying, leaving
        staying.remove(worst)
        leaving.append(worst)


def fits(worth: Ints, person: int, table: list[int]) -> bool:
    return bool((worth[person, table] > FORBIDDEN).all())
