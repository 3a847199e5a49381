"""A fixed guest: whoever has the seat beside them is drawn by lot among those who met them least."""

from collections.abc import Sequence
from datetime import date

from facilitation.cards import PersonId
from facilitation.matching.novelty import in_order, staleness
from facilitation.matching.people import Met, Person
from facilitation.matching.rules import Rules, apart, may_belong_together


def with_a_guest(
    shuffled: Sequence[Person], met: Sequence[Met], rules: Rules, on: date
) -> tuple[tuple[Person, ...], tuple[Person, ...]]:
    """The guest with their companions, and everybody else; nobody with the guest when there is none, or no rule allows one."""
    guest = next((person for person in shuffled if person.id == rules.guest), None)
    if guest is None:
        return (), tuple(shuffled)
    fresh = staleness(met, on)
    waiting = sorted(
        (person for person in shuffled if person is not guest),
        key=lambda person: (fresh.get(in_order(guest.id, person.id), 0), -person.left_out),
    )
    table, kept = [guest], apart(shuffled, rules)
    for person in waiting:
        if len(table) < rules.size and all(_may_sit(person, other, rules, kept) for other in table):
            table.append(person)
    if len(table) == 1:
        return (), tuple(shuffled)
    seated = {person.id for person in table}
    return tuple(table), tuple(person for person in shuffled if person.id not in seated)


def _may_sit(one: Person, other: Person, rules: Rules, kept: frozenset[frozenset[PersonId]]) -> bool:
    return may_belong_together(one, other, rules) and frozenset((one.id, other.id)) not in kept
