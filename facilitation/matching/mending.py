"""A draw without those who are not there any more: whoever they leave alone meets somebody else, or makes three."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import combinations

from facilitation.cards import PersonId
from facilitation.matching.drawing import Draw, Group, Unmatched, ids_of, merit_of
from facilitation.matching.people import Person
from facilitation.matching.reasons import UNMATCHED_TAKEN, past_of, why
from facilitation.matching.rules import SMALLEST, apart, may_belong_together


def without(known: Draw, gone: Collection[PersonId]) -> Draw:
    """No rule is broken for it; what nobody left stays. The objective is that of the draw that was made, and proves nothing."""
    people = {person.id: person for person in known.people}
    tables = [tuple(one for one in group.people if one not in gone) for group in known.groups]
    waiting = [one.person for one in known.unmatched if one.person not in gone]
    alone = [*waiting, *(table[0] for table in tables if len(table) == 1)]
    tables = [table for table in tables if len(table) >= SMALLEST]
    seating = _Seating(known, people)
    tables, left = seating.seated(tables, alone)
    reasons = {group.people: group for group in known.groups}
    groups = tuple(reasons.get(table) or seating.group(table) for table in tables)
    missed = {one.person: one for one in known.unmatched}
    unmatched = tuple(missed.get(one, Unmatched(one, UNMATCHED_TAKEN)) for one in left)
    return replace(known, groups=groups, unmatched=unmatched)


class _Seating:
    """Who can still sit where, and what it is worth."""

    def __init__(self, known: Draw, people: dict[PersonId, Person]) -> None:
        self.known, self.people = known, people
        self.apart = apart(known.people, known.rules)
        self.merit = merit_of(known.people, known.met, known.rules, known.seed, known.on)
        self.places = {person.id: place for place, person in enumerate(known.people)}
        self.past = past_of(known.met, known.on)

    def seated(
        self, tables: list[tuple[PersonId, ...]], alone: Sequence[PersonId]
    ) -> tuple[list[tuple[PersonId, ...]], list[PersonId]]:
        """Those alone meet each other first, the best first; then each joins the smallest table that suits them best."""
        left = list(alone)
        pairs = sorted(combinations(left, 2), key=lambda pair: (-self.worth(pair), pair))
        for one, other in pairs:
            if one in left and other in left and self.allowed((one, other)):
                tables = [*tables, (one, other)]
                left = [each for each in left if each not in {one, other}]
        for one in [*left]:
            able = [table for table in tables if len(table) <= self.most and self.allowed((*table, one))]
            if able:
                best = max(able, key=lambda table: (-len(table), self.worth((*table, one)), table))
                tables[tables.index(best)] = (*best, one)
                left.remove(one)
        return tables, left

    @property
    def most(self) -> int:
        """A table may have one person more than was asked for, as in any draw of an odd number."""
        return self.known.rules.size

    def allowed(self, table: Sequence[PersonId]) -> bool:
        return all(
            may_belong_together(self.people[one], self.people[other], self.known.rules)
            and frozenset((one, other)) not in self.apart
            for one, other in combinations(table, 2)
        )

    def worth(self, table: Sequence[PersonId]) -> int:
        from facilitation.matching.grouping import worth_of

        return worth_of(self.merit, tuple(self.places[one] for one in table))

    def group(self, table: tuple[PersonId, ...]) -> Group:
        members = tuple(self.people[one] for one in table)
        return Group(
            ids_of(members), why(members, self.past, self.known.on, self.known.rules), self.worth(table)
        )  # fmt: skip
