"""The shape of a facilitated meeting, as data."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal, TypeAlias, get_args

Floor: TypeAlias = Literal["client", "consultants", "facilitator", "each", "all"]
"""Who may speak: the client, those who advise, whoever facilitates, each person for themselves, everyone together."""

Until: TypeAlias = Literal["time", "yielded", "all_spoke", "facilitator"]
"""When a step ends before its time: never; when all who have the floor are done; when each has spoken, one after another,
in a drawn order; when whoever facilitates says so."""

Asked: TypeAlias = Literal[
    "subject", "vote", "title", "question", "request", "action", "date", "learning", "outcome"
]
"""What is written down during a step."""

FLOORS: tuple[Floor, ...] = get_args(Floor)
UNTILS: tuple[Until, ...] = get_args(Until)
ASKED: tuple[Asked, ...] = get_args(Asked)


@dataclass(frozen=True, slots=True)
class Lasts:
    """How long a step takes when people sit together."""

    least: timedelta
    usual: timedelta
    most: timedelta


@dataclass(frozen=True, slots=True)
class Step:
    """One part of a method.

    `once`: not repeated for each client. `when`: `returning` is only for a session to which the client of an earlier one
    comes back.
    """

    id: str
    floor: Floor
    lasts: Lasts
    until: Until = "time"
    asks: tuple[Asked, ...] = ()
    once: bool = False
    when: Literal["always", "returning"] = "always"


@dataclass(frozen=True, slots=True)
class Method:
    """`people`: the fewest and the most, without whoever facilitates. `rotates`: everyone is client in turn.

    `facilitated`: somebody, or Compagnon, holds the frame and does not take part.
    """

    id: str
    people: tuple[int, int]
    steps: tuple[Step, ...]
    rotates: Literal["nobody", "client"] = "nobody"
    facilitated: bool = False

    @property
    def usual(self) -> timedelta:
        """How long it all takes, everyone's turn included."""
        turns = self.people[0] if self.rotates == "client" else 1
        each = sum((step.lasts.usual for step in self.steps if not step.once), timedelta())
        return each * turns + sum((step.lasts.usual for step in self.steps if step.once), timedelta())
