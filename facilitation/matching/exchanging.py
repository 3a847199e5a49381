"""A coach's hand in a matching: two mentees take each other's mentor, every rule kept, and what it costs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from facilitation.cards import Mention, PersonId, Text
from facilitation.matching.drawing import merit_of
from facilitation.matching.people import Person
from facilitation.matching.rules import Rules

if TYPE_CHECKING:
    from facilitation.matching.crowd import Ints

Mentors = Mapping[PersonId, PersonId | None]
"""Whom each mentee has; `None`: nobody."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """Who has whom after, and how much less the two mentors fit, in points of 1000 (less than nothing: better); both None where it cannot be."""

    said: Text
    mentors: Mentors | None = None
    cost: int | None = None


def exchange(
    people: Sequence[Person],
    mentors: Mentors,
    one: PersonId,
    other: PersonId,
    rules: Rules,
    seed: str,
    on: date,
) -> Exchange:
    """Each takes the other's mentor; one of them may have had nobody. `people`: all whose reporting lines are to be kept."""
    if missing := [each for each in (one, other) if each not in mentors]:
        return Exchange(Text("matching-swap.stranger", {"person": Mention(missing[0])}))
    if mentors[one] == mentors[other]:
        return Exchange(Text("matching-swap.same"))
    after = {one: mentors[other], other: mentors[one]}
    worth = _Worth(people, replace(rules, confidential=True), seed, on)
    if not worth.may(after):
        return Exchange(Text("match-swap.barred"))
    had, has = (worth.of(given) for given in ({one: mentors[one], other: mentors[other]}, after))
    cost = had.fit - has.fit
    return Exchange(_said(cost, had, has), {**mentors, **after}, cost)


@dataclass(frozen=True, slots=True)
class _Had:
    fit: int
    without_an_hour: int


class _Worth:
    """What mentors are worth to mentees, and what the rules say."""

    def __init__(self, people: Sequence[Person], rules: Rules, seed: str, on: date) -> None:
        self.merit = merit_of(people, (), rules, seed, on)
        self.places = {person.id: place for place, person in enumerate(people)}

    def may(self, given: Mentors) -> bool:
        return not self.merit.barred(*self.pairs(given)).any()

    def of(self, given: Mentors) -> _Had:
        from facilitation.matching.hours import HOUR
        from facilitation.matching.merit import shared_quarters
        from facilitation.matching.seats import fit

        first, second = self.pairs(given)
        late = shared_quarters(self.merit.crowd, first, second) < HOUR
        return _Had(int(fit(self.merit, first, second).sum()), int(late.sum()))

    def pairs(self, given: Mentors) -> "tuple[Ints, Ints]":
        import numpy as np

        found = [(mentee, mentor) for mentee, mentor in given.items() if mentor is not None]
        first, second = (
            np.array([self.places[pair[side]] for pair in found], dtype=np.int64) for side in (0, 1)
        )
        return first, second


def _said(cost: int, had: _Had, has: _Had) -> Text:
    if has.without_an_hour > had.without_an_hour:
        return Text("match-swap.hour")
    if cost <= 0:
        return Text("match-swap.free")
    return Text("matching-swap.costs", {"percent": max(1, round(100 * cost / max(had.fit, cost)))})
