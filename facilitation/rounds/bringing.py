"""Whom Compagnon brings together when a coach leaves it to choose: those who sat least, mixed, never with whom they report to."""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from facilitation.cards import PersonId
from facilitation.events import Happened
from facilitation.facts import Facts
from facilitation.matching.drawing import draw
from facilitation.matching.lots import lot
from facilitation.matching.people import Met, Person
from facilitation.matching.rules import LARGEST, MIXES, Mixing, Rules, apart
from facilitation.profiles.candidates import candidate
from facilitation.rounds.state import Round

AMONG = 200
"""So many are brought together, and the best group of them is taken: enough to mix, few enough that nobody waits."""


def brought_together(
    happened: Happened,
    willing: Sequence[PersonId],
    size: int,
    least: int,
    facts: Facts,
    mixing: tuple[Mixing, ...] = MIXES["all"],
) -> tuple[PersonId, ...]:
    """Up to `size` people; fewer than `least` when the rules allow no more. Seeded by what happened."""
    turns = Counter(person for meeting in facts.rounds.recent for person in meeting.people)
    known = {one.id: candidate(one, facts.profiles) for one in facts.rounds.people}
    people = sorted(
        (known.get(one, Person(one)) for one in willing),
        key=lambda one: (turns[one.id], lot(happened.id, one.id), one.id),
    )
    rules = Rules(min(size, LARGEST), mixing=mixing, confidential=True)
    if len(people) < 2 * size or size > LARGEST:
        return in_turn(people, size, rules)
    first = people[: min(len(people), AMONG) // size * size]
    made = draw(first, met(facts.rounds.recent), rules, happened.id, happened.at.date())
    groups = [group.people for group in made.groups if least <= len(group.people) <= size + 1]
    return min(groups, key=lambda one: sum(turns[each] for each in one), default=in_turn(people, size, rules))


def in_turn(people: Sequence[Person], size: int, rules: Rules) -> tuple[PersonId, ...]:
    """One after another, each who may sit with those who are there."""
    kept = apart(people, rules)
    there: list[PersonId] = []
    for one in people:
        if len(there) < size and not any(frozenset((one.id, other)) in kept for other in there):
            there.append(one.id)
    return tuple(there)


def met(recent: Sequence[Round]) -> tuple[Met, ...]:
    """Who sat together: a session that was stopped counts, too."""
    return tuple(
        Met(one, other, meeting.opened.date())
        for meeting in recent
        for one, other in combinations(meeting.people, 2)
    )
