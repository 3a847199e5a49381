"""Who may meet, and who has met: what a draw looks at."""

from dataclasses import dataclass
from datetime import date, time

from facilitation.cards import PersonId

MOST_LEFT_OUT = 7
"""Being left out more often than this in a row weighs no more."""


@dataclass(frozen=True, slots=True)
class Hours:
    """Working hours on the wall clock of the person's own zone; those that end before they begin go past midnight."""

    start: time
    end: time


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who takes part. Empty means unknown, and what is unknown stands in nobody's way.

    `zone` is a name such as Europe/Paris; hours without one are read in UTC, a zone without hours has usual ones.
    `avoid` is private: no sentence may let it be guessed. `left_out` counts the draws in a row without a meeting;
    `seats` how many more mentees someone can take. What somebody `discreet` offers and wants is weighed, and named to nobody;
    so are languages that are only `presumed`.
    """

    id: PersonId
    team: str = ""
    site: str = ""
    manager: PersonId | None = None
    zone: str = ""
    hours: Hours | None = None
    languages: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    wants: tuple[str, ...] = ()
    avoid: tuple[PersonId, ...] = ()
    left_out: int = 0
    level: int = 0
    seats: int = 0
    discreet: bool = False
    presumed: bool = False


@dataclass(frozen=True, slots=True)
class Met:
    """Two people were to meet. One that did not take place is no reason against another try."""

    one: PersonId
    other: PersonId
    on: date
    took_place: bool = True
