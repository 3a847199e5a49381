"""A crowd: the people of a draw as arrays, in the order of their lots. Sets of skills, languages and hours are bits."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from facilitation.matching.hours import quarters
from facilitation.matching.lots import lot
from facilitation.matching.people import MOST_LEFT_OUT, Person

Ints: TypeAlias = NDArray[np.int64]
Bits: TypeAlias = NDArray[np.uint64]
Words: TypeAlias = tuple[Bits, ...]
"""Sets of more than 64 things take several words; each is an array with a place for everybody."""

WORD = 64
EVERYTHING = (1 << WORD) - 1
HALF_DAY = 48
"""Quarters of a day in one word: the two halves of a day are two words."""


@dataclass(frozen=True, slots=True, eq=False)
class Crowd:
    """Teams, sites and levels are numbers, 0 when unknown. Unknown hours are all hours, unknown languages all languages."""

    lots: Bits
    hours: Words
    languages: Words
    offers: Words
    wants: Words
    team: Ints
    site: Ints
    level: Ints
    left_out: Ints

    def __len__(self) -> int:
        return len(self.lots)

    def only(self, places: Ints) -> "Crowd":
        """Some of them, in this order."""
        return Crowd(
            self.lots[places],
            _only(self.hours, places),
            _only(self.languages, places),
            _only(self.offers, places),
            _only(self.wants, places),
            self.team[places],
            self.site[places],
            self.level[places],
            self.left_out[places],
        )


def _only(words: Words, places: Ints) -> Words:
    return tuple(word[places] for word in words)


def gather(people: Sequence[Person], seed: str, on: date) -> Crowd:
    """The people as they are on a day: zones move their hours."""
    skills = numbered(skill for person in people for skill in (*person.offers, *person.wants))
    spoken = numbered(language for person in people for language in person.languages)
    day = {(person.zone, person.hours) for person in people}
    worked = {known: quarters(*known, on) for known in sorted(day, key=repr)}
    hours = [worked[person.zone, person.hours] for person in people]
    half = (1 << HALF_DAY) - 1
    return Crowd(
        bits(lot(seed, person.id) for person in people),
        (bits(one & half for one in hours), bits(one >> HALF_DAY for one in hours)),
        as_words([person.languages for person in people], spoken, unknown=EVERYTHING),
        as_words([person.offers for person in people], skills),
        as_words([person.wants for person in people], skills),
        codes([person.team for person in people]),
        codes([person.site for person in people]),
        np.array([person.level for person in people], dtype=np.int64),
        np.array([min(person.left_out, MOST_LEFT_OUT) for person in people], dtype=np.int64),
    )


def bits(words: Iterable[int]) -> Bits:
    return np.fromiter(words, dtype=np.uint64)


def alike(said: str) -> str:
    """Two spellings of one thing: case and blanks around make no difference."""
    return said.strip().casefold()


def numbered(things: Iterable[str]) -> dict[str, int]:
    """A bit for each thing, in the order of the alphabet."""
    return {thing: bit for bit, thing in enumerate(sorted({alike(thing) for thing in things}))}


def as_words(lists: Sequence[Sequence[str]], bit_of: dict[str, int], unknown: int = 0) -> Words:
    """Each person's set as bits; `unknown` is what an empty one becomes, in every word."""
    sets = [sum(1 << bit_of[thing] for thing in sorted({alike(one) for one in each})) for each in lists]
    many = max(1, -(-len(bit_of) // WORD))
    return tuple(
        bits((one >> WORD * word) & EVERYTHING if one else unknown for one in sets) for word in range(many)
    )


def codes(names: Sequence[str]) -> Ints:
    number = {name: n for n, name in enumerate(sorted({alike(name) for name in names} | {""}))}
    return np.array([number[alike(name)] for name in names], dtype=np.int64)
