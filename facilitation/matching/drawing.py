"""A draw: who meets whom, as a value that remembers all it was made from and can be made again."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from facilitation.cards import Mention, PersonId, Text
from facilitation.matching.guests import with_a_guest
from facilitation.matching.lots import in_order_of_lots
from facilitation.matching.novelty import staleness, turns_in_trios
from facilitation.matching.people import Met, Person
from facilitation.matching.reasons import (
    UNMATCHED_ALONE,
    UNMATCHED_BY_RULES,
    UNMATCHED_TAKEN,
    Past,
    past_of,
    why,
)
from facilitation.matching.rules import LARGEST, SMALLEST, Rules, apart, kept_apart, may_belong_together

if TYPE_CHECKING:
    from facilitation.matching.meetings import Outcome
    from facilitation.matching.merit import Merit


@dataclass(frozen=True, slots=True)
class Group:
    """Who meets, why, and what it adds to the draw's objective."""

    people: tuple[PersonId, ...]
    reason: Text
    score: int


@dataclass(frozen=True, slots=True)
class Unmatched:
    person: PersonId
    reason: Text


@dataclass(frozen=True, slots=True)
class Draw:
    """`people` to `on` are what it was made from, the rest is what came out.

    `bound`: no other draw among the same candidates has a larger objective, which counts pairs (of a trio, its pair); None where
    nothing is proven. `swapped` are exchanges made by hand since.
    """

    people: tuple[Person, ...]
    met: tuple[Met, ...]
    rules: Rules
    seed: str
    on: date
    groups: tuple[Group, ...]
    unmatched: tuple[Unmatched, ...]
    objective: int
    bound: int | None
    swapped: tuple[tuple[PersonId, PersonId], ...] = ()


def draw(
    people: Iterable[Person],
    met: Iterable[Met],
    rules: Rules,
    seed: str,
    on: date,
    told: Callable[[float], object] = lambda _: None,
) -> Draw:
    """`told` hears how far a large draw has come, 0 to 1. Each id and each zone must be sound, the size between 2 and 8."""
    given, known = tuple(people), tuple(met)
    if not SMALLEST <= rules.size <= LARGEST:
        raise ValueError(f"groups have {SMALLEST} to {LARGEST} people, not {rules.size}")
    if len({person.id for person in given}) < len(given):
        raise ValueError("somebody is in the draw twice")
    shuffled = in_order_of_lots(given, seed)
    guested, others = with_a_guest(shuffled, known, rules, on)
    past = past_of(known, on)
    first = tuple(
        Group(ids_of(guested), why(guested, past, on, rules), 0) for guested in (guested,) if guested
    )
    if not others:
        return Draw(given, known, rules, seed, on, first, (), 0, 0)
    merit = merit_of(others, known, rules, seed, on)
    outcome = _found(merit, told)
    left = tuple(Unmatched(others[place].id, why_left(others, place, rules)) for place in outcome.left)
    objective = sum(outcome.worth) - merit.owed_to(outcome.left)
    groups = first + tuple(_groups(outcome, others, past, on, rules))
    return Draw(given, known, rules, seed, on, groups, left, objective, outcome.bound)


def redrawn(known: Draw) -> Draw:
    """The same draw from the same people, meetings, rules and seed, before anything was exchanged by hand."""
    return draw(known.people, known.met, known.rules, known.seed, known.on)


def reason_for(known: Draw, person: PersonId) -> Text | None:
    """One sentence for one person; None for somebody who was not in the draw."""
    for group in known.groups:
        if person in group.people:
            others = tuple(Mention(one) for one in group.people if one != person)
            return Text("match-with", {"others": others, "sentence": group.reason})
    return next((one.reason for one in known.unmatched if one.person == person), None)


def merit_of(people: Sequence[Person], met: Sequence[Met], rules: Rules, seed: str, on: date) -> "Merit":
    """What meetings among these people are worth, by their places in the list."""
    import numpy as np

    from facilitation.matching.crowd import gather
    from facilitation.matching.merit import Merit, magnitudes, sparse

    places = {person.id: place for place, person in enumerate(people)}
    stale = {
        (places[one], places[other]): weight
        for (one, other), weight in staleness(met, on).items()
        if one in places and other in places
    }
    kept = list(kept_apart(people, rules))
    turns = turns_in_trios(met, on)
    size = len(people)
    return Merit(
        gather(people, seed, on),
        rules,
        sparse(size, [one for one, _ in stale], [other for _, other in stale], list(stale.values())),
        sparse(size, [one for one, _ in kept], [other for _, other in kept], [1] * len(kept)),
        np.array([turns.get(person.id, 0) for person in people], dtype=np.int64),
        magnitudes(size),
    )


def why_left(people: Sequence[Person], place: int, rules: Rules) -> Text:
    """Never whom a rule is about: "not with" is private."""
    if len(people) == 1:
        return UNMATCHED_ALONE
    one, kept = people[place], apart(people, rules)
    possible = any(
        may_belong_together(one, other, rules) and frozenset((one.id, other.id)) not in kept
        for other in people
        if other is not one
    )
    return UNMATCHED_TAKEN if possible else UNMATCHED_BY_RULES


def ids_of(people: Sequence[Person]) -> tuple[PersonId, ...]:
    return tuple(person.id for person in people)


def _found(merit: "Merit", told: Callable[[float], object]) -> "Outcome":
    from facilitation.matching.grouping import groups_of
    from facilitation.matching.trios import pairs_and_a_trio

    return pairs_and_a_trio(merit, told) if merit.rules.size == SMALLEST else groups_of(merit, told)


def _groups(
    outcome: "Outcome", people: Sequence[Person], past: Past, on: date, rules: Rules
) -> Iterable[Group]:
    for places, score in zip(outcome.groups, outcome.worth, strict=True):
        members = tuple(people[place] for place in places)
        yield Group(ids_of(members), why(members, past, on, rules), score)
