"""Mentors for mentees: three suggestions that say why, or the best for everybody at once within each mentor's seats."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date

from facilitation.cards import PersonId, Text
from facilitation.matching.drawing import Unmatched, merit_of
from facilitation.matching.lots import in_order_of_lots
from facilitation.matching.people import Person
from facilitation.matching.reasons import (
    UNMATCHED_BY_RULES,
    UNMATCHED_TAKEN,
    mentoring_because,
)
from facilitation.matching.rules import Rules

SUGGESTIONS = 3


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A mentor for somebody, and why. `fit` is 0 to 1000."""

    mentor: PersonId
    reason: Text
    fit: int


@dataclass(frozen=True, slots=True)
class Accompanied:
    mentee: PersonId
    mentor: PersonId
    reason: Text
    fit: int


@dataclass(frozen=True, slots=True)
class Assignment:
    pairs: tuple[Accompanied, ...]
    unmatched: tuple[Unmatched, ...]


def suggest(
    mentee: Person,
    mentors: Sequence[Person],
    rules: Rules,
    seed: str,
    on: date,
    declined: AbstractSet[PersonId] = frozenset(),
) -> tuple[Suggestion, ...]:
    """The best of those who have a seat left and have not declined; fewer than three when there are no more."""
    import numpy as np

    from facilitation.matching.seats import NEVER, TIE, ranked

    free = [one for one in mentors if one.seats > 0 and one.id not in declined and one.id != mentee.id]
    people = (mentee, *in_order_of_lots(free, seed))
    merit = merit_of(people, (), replace(rules, confidential=True), seed, on)
    ranks = ranked(merit, np.array([0]), np.arange(1, len(people)))[0]
    best = np.argsort(-ranks, kind="stable")[:SUGGESTIONS]
    return tuple(
        Suggestion(mentor.id, mentoring_because(mentee, mentor, on), int(ranks[place]) >> TIE)
        for place in best.tolist()
        if ranks[place] > NEVER
        for mentor in (people[1 + place],)
    )


def assign(
    mentees: Sequence[Person], mentors: Sequence[Person], rules: Rules, seed: str, on: date
) -> Assignment:
    """As many mentees as can be have a mentor, then the best fit. Somebody may be a mentee here and a mentor there."""
    import numpy as np

    from facilitation.matching.seats import NOBODY, fit, promising, seated, widened

    asking = in_order_of_lots(mentees, seed)
    offering = in_order_of_lots([one for one in mentors if one.seats > 0], seed)
    everybody = in_order_of_lots(tuple({one.id: one for one in (*asking, *offering)}.values()), seed)
    places = {person.id: place for place, person in enumerate(everybody)}
    merit = merit_of(everybody, (), replace(rules, confidential=True), seed, on)
    first, second = (
        np.array([places[one.id] for one in side], dtype=np.int64) for side in (asking, offering)
    )
    capacity = np.array([one.seats for one in offering], dtype=np.int64)
    edges = promising(merit, first, second)
    found = seated(len(asking), capacity, edges)
    without = np.flatnonzero(found == NOBODY)
    if len(without) and len(asking) - len(without) < capacity.sum():
        edges = widened(merit, first, second, edges, without)
        found = seated(len(asking), capacity, edges)
    fits = fit(merit, first, second[np.maximum(found, 0)]).tolist() if len(offering) else []
    pairs = tuple(
        Accompanied(mentee.id, offering[place].id, mentoring_because(mentee, offering[place], on), points)
        for mentee, place, points in zip(asking, found.tolist(), fits, strict=bool(offering))
        if place != NOBODY
    )
    possible = set(edges.mentee.tolist())
    unmatched = tuple(
        Unmatched(mentee.id, UNMATCHED_TAKEN if n in possible else UNMATCHED_BY_RULES)
        for n, mentee in enumerate(asking)
        if found[n] == NOBODY
    )
    return Assignment(pairs, unmatched)
