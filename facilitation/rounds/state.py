"""What is remembered of a round."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal, NewType, TypeAlias

from facilitation.cards import PersonId, Text, Voice
from facilitation.community import CommunityId
from facilitation.rounds.method import Asked, Method

RoundId = NewType("RoundId", str)
"""Named after its community and what opened it, so that its tenant can be told."""

Tempo: TypeAlias = Literal["live", "slow"]
"""Together within minutes, or each in their own time within days."""

Outcome: TypeAlias = Literal["finished", "stopped", "too_few", "closed"]
"""How a round ended: to its end, by whoever steers, because too few were left, because the client left and nobody took
over."""

STOP = "stop"
"""A vote for no other subject, once the client has left."""


@dataclass(frozen=True, slots=True)
class Written:
    """What someone wrote down in a part of a round. A date is written as 2026-11-23."""

    place: int
    person: PersonId
    asked: Asked
    text: str


@dataclass(frozen=True, slots=True)
class Round:
    """One run of a method, which it keeps as it was when it began.

    `coach` opened it; `chaired`: and holds the frame, else Compagnon does. `turns`: who is client when, where that rotates;
    `former`: the client of an earlier session who comes back to it. `place`: which part of the script is running;
    `number` counts every change of floor. `order`: who speaks one after another, of whom `spoken` have; `done`: those who
    say they are. `until`: when time is up (of a pause, too); `left`: what a paused floor still has, at the pace of a meeting.
    """

    id: RoundId
    community: CommunityId
    method: Method
    voice: Voice
    coach: PersonId
    people: tuple[PersonId, ...]
    opened: datetime
    chaired: bool = False
    tempo: Tempo = "live"
    status: Literal["running", "paused", "ended"] = "running"
    turns: tuple[PersonId, ...] = ()
    client: PersonId | None = None
    former: PersonId | None = None
    place: int = -1
    number: int = 0
    since: datetime | None = None
    until: datetime | None = None
    left: timedelta = timedelta()
    late: bool = False
    order: tuple[PersonId, ...] = ()
    spoken: int = 0
    done: tuple[PersonId, ...] = ()
    written: tuple[Written, ...] = ()
    votes: dict[PersonId, str] = field(default_factory=dict)
    reopened: bool = False
    chosen: Text | None = None
    notes: dict[PersonId, str] = field(default_factory=dict)
    ended: datetime | None = None
    outcome: Outcome | None = None
    applied: dict[PersonId, str] = field(default_factory=dict)
    version: int = 0
