"""What a draw never does, and what it is asked to prefer."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from facilitation.cards import PersonId
from facilitation.matching.people import Person

Belonging: TypeAlias = Literal["team", "site"]
Mixing: TypeAlias = Literal["team", "site", "level"]

SMALLEST, LARGEST = 2, 8

MIXES: Mapping[str, tuple[Mixing, ...]] = {
    "none": (),
    "team": ("team",),
    "site": ("site",),
    "level": ("level",),
    "all": ("team", "site", "level"),
}
"""What a coach may wish for, by the name of the choice."""


def chosen_in(offered: Mapping[str, tuple[str, ...]], stands: tuple[str, ...]) -> str:
    """The name of what stands."""
    return next((name for name, one in offered.items() if one == stands), "none")


@dataclass(frozen=True, slots=True)
class Rules:
    """`different` and `same` bind whoever is known to belong somewhere; `mixing` only prefers.

    `confidential` keeps reporting lines apart, all the way up. `guest` has a fixed seat: who meets the guest is drawn by lot.
    """

    size: int = 2
    different: tuple[Belonging, ...] = ()
    same: tuple[Belonging, ...] = ()
    mixing: tuple[Mixing, ...] = ()
    confidential: bool = False
    guest: PersonId | None = None


def kept_apart(people: Sequence[Person], rules: Rules) -> Iterator[tuple[int, int]]:
    """Pairs that must never be, by their places in the list: those who said so, and reporting lines where it matters."""
    places = {person.id: place for place, person in enumerate(people)}
    for place, person in enumerate(people):
        for avoided in person.avoid:
            if avoided in places:
                yield place, places[avoided]
        if rules.confidential:
            yield from ((place, above) for above in line_above(person, people, places))


def apart(people: Sequence[Person], rules: Rules) -> frozenset[frozenset[PersonId]]:
    """The same pairs by their ids."""
    return frozenset(
        frozenset((people[one].id, people[other].id)) for one, other in kept_apart(people, rules)
    )


def line_above(person: Person, people: Sequence[Person], places: Mapping[PersonId, int]) -> Iterator[int]:
    """Whom someone reports to, and whom they report to in turn, as far as those take part."""
    seen = {person.id}
    above = person.manager
    while above is not None and above in places and above not in seen:
        seen.add(above)
        yield places[above]
        above = people[places[above]].manager


def may_belong_together(one: Person, other: Person, rules: Rules) -> bool:
    """Whether the rules about teams and sites allow these two."""
    for belonging in rules.different:
        known = getattr(one, belonging)
        if known and known == getattr(other, belonging):
            return False
    return all(
        getattr(one, belonging) and getattr(one, belonging) == getattr(other, belonging)
        for belonging in rules.same
    )
