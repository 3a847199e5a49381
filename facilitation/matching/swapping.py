"""A coach's hand in a draw: two people exchanged, every rule kept, and what it costs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from facilitation.cards import Mention, PersonId, Text
from facilitation.matching.drawing import (
    Draw,
    Group,
    Unmatched,
    ids_of,
    merit_of,
)
from facilitation.matching.people import Person
from facilitation.matching.reasons import UNMATCHED_TAKEN, past_of, why
from facilitation.matching.rules import apart, may_belong_together


@dataclass(frozen=True, slots=True)
class Swap:
    """The draw after, and how much smaller its objective is (less than nothing: it is better so); both None where it cannot be."""

    said: Text
    draw: Draw | None = None
    cost: int | None = None


def swap(known: Draw, one: PersonId, other: PersonId) -> Swap:
    """Each takes the other's place; one of them may be unmatched."""
    people = {person.id: person for person in known.people}
    seats = {each: place for place, group in enumerate(known.groups) for each in group.people}
    if missing := [each for each in (one, other) if each not in people]:
        return Swap(Text("match-swap.stranger", {"person": Mention(missing[0])}))
    if seats.get(one) == seats.get(other):
        return Swap(Text("match-swap.together"))
    places = [seats[each] for each in (one, other) if each in seats]
    exchanged = {one: other, other: one}
    before = [tuple(people[each] for each in known.groups[place].people) for place in places]
    after = [
        tuple(people[exchanged.get(each, each)] for each in known.groups[place].people) for place in places
    ]
    if not all(_allowed(table, known) for table in after):
        return Swap(Text("match-swap.barred"))
    return _exchanged(known, one, other, places, before, after)


def _allowed(table: Sequence[Person], known: Draw) -> bool:
    kept = apart(known.people, known.rules)
    return all(
        may_belong_together(one, another, known.rules) and frozenset((one.id, another.id)) not in kept
        for one, another in combinations(table, 2)
    )


def _exchanged(
    known: Draw,
    one: PersonId,
    other: PersonId,
    places: Sequence[int],
    before: Sequence[tuple[Person, ...]],
    after: Sequence[tuple[Person, ...]],
) -> Swap:
    worth = _Worth(known)
    gained = [worth.of(then) - worth.of(now) for now, then in zip(before, after, strict=True)]
    cost = worth.left_by(before) - worth.left_by(after) - sum(gained)
    past, groups = past_of(known.met, known.on), list(known.groups)
    for place, table, gain in zip(places, after, gained, strict=True):
        groups[place] = Group(
            ids_of(table), why(table, past, known.on, known.rules), groups[place].score + gain
        )
    seated = {each for group in groups for each in group.people}
    before_it = {each.person: each for each in known.unmatched}
    left = tuple(
        before_it.get(each, Unmatched(each, UNMATCHED_TAKEN))
        for each in (person.id for person in known.people)
        if each not in seated
    )
    drawn = replace(
        known,
        groups=tuple(groups),
        unmatched=left,
        objective=known.objective - cost,
        swapped=(*known.swapped, (one, other)),
    )
    return Swap(_said(cost, worth, before), drawn, cost)


class _Worth:
    """What tables of this draw are worth, all meetings at them together."""

    def __init__(self, known: Draw) -> None:
        self.merit = merit_of(known.people, known.met, known.rules, known.seed, known.on)
        self.places = {person.id: place for place, person in enumerate(known.people)}

    def of(self, table: Sequence[Person]) -> int:
        from facilitation.matching.grouping import worth_of

        return worth_of(self.merit, tuple(self.places[person.id] for person in table))

    def left_by(self, tables: Sequence[Sequence[Person]]) -> int:
        """What seating these people takes away from what is owed to those left out."""
        return self.merit.owed_to([self.places[person.id] for table in tables for person in table])


def _said(cost: int, worth: _Worth, before: Sequence[tuple[Person, ...]]) -> Text:
    units = worth.merit.units
    if cost <= 0:
        return Text("match-swap.free")
    if cost >= units.left_out:
        return Text("match-swap.left-out")
    if cost >= units.no_hour:
        return Text("match-swap.hour")
    if cost >= units.repeat:
        return Text("match-swap.repeat")
    had = sum(max(worth.of(table), 0) for table in before)
    return Text("match-swap.affinity", {"percent": min(100, max(1, round(100 * cost / max(had, cost))))})
