"""People for draws: small imaginary crowds, the same each time."""

from collections.abc import Iterator
from datetime import date, time
from itertools import combinations
from random import Random

from facilitation.cards import PersonId
from facilitation.matching.drawing import Draw
from facilitation.matching.hours import HOUR, worked_by
from facilitation.matching.people import Hours, Met, Person

TODAY = date(2026, 11, 23)
SKILLS = tuple(f"skill {n}" for n in range(30))
ZONES = ("Europe/Paris", "America/Montreal", "Asia/Tokyo")


def ids(many: int) -> list[PersonId]:
    return [PersonId(f"p{n}") for n in range(many)]


def plain(many: int) -> list[Person]:
    """People of whom nothing is known."""
    return [Person(person) for person in ids(many)]


def lifelike(many: int, seed: str = "crowd") -> list[Person]:
    """Teams of about seven, three zones, a few languages, what each offers and wants."""
    chance = Random(seed)
    return [
        Person(
            person,
            team=f"team {chance.randrange(max(2, many // 7))}",
            zone=chance.choices(ZONES, (6, 3, 1))[0],
            hours=chance.choice((None, Hours(time(8), time(16)), Hours(time(10), time(19)))),
            languages=tuple(chance.sample(("fr", "en", "ja"), 2)),
            offers=tuple(chance.sample(SKILLS, 3)),
            wants=tuple(chance.sample(SKILLS, 3)),
            level=chance.randrange(4),
            seats=chance.randrange(3),
        )
        for person in ids(many)
    ]


def pairs(drawn: Draw) -> Iterator[frozenset[PersonId]]:
    """Every two people who meet."""
    for group in drawn.groups:
        yield from map(frozenset, combinations(group.people, 2))


def everybody_in(drawn: Draw) -> list[PersonId]:
    """Whoever is in a group or told why not, as often as they are."""
    return [person for group in drawn.groups for person in group.people] + [
        one.person for one in drawn.unmatched
    ]


def meetings(drawn: Draw, on: date, *, took_place: bool = True) -> list[Met]:
    return [Met(*sorted(pair), on, took_place) for pair in pairs(drawn)]


def share_an_hour(one: Person, other: Person) -> bool:
    return (worked_by(one, TODAY) & worked_by(other, TODAY)).bit_count() >= HOUR
