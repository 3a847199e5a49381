"""What is remembered of an observation, from the request to what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from typing import Literal, NewType, TypeAlias

from facilitation.cards import PersonId
from facilitation.community import CommunityId

ShadowingId = NewType("ShadowingId", str)
"""Named after whoever asked and what asked for it, so that its tenant can be told."""

Mode: TypeAlias = Literal["observation", "regular_briefings", "hands_on"]
"""Watching; short regular talks about the work; or lending a hand."""

LASTS: Mapping[str, int] = MappingProxyType(
    {"hour": 60, "two_hours": 120, "half_day": 240, "day": 480, "two_days": 960, "week": 2400}
)
"""How long one may observe, in minutes of work: less than an hour shows nothing, more than a week asks too much."""

Status: TypeAlias = Literal[
    "host_asked", "managers_asked", "briefing", "agreed", "observing", "debriefing", "transferring", "ended"
]
"""What it waits for: the host, their managers, both to be ready, the day, its end, the debrief, the use made of it."""

Outcome: TypeAlias = Literal["closed", "declined", "refused", "lapsed", "cancelled"]
"""How it ended: to its end, the host said no, a manager did, nobody answered, or one of the two called it off."""


@dataclass(frozen=True, slots=True)
class Shadowing:
    """`managers`: who has to approve; `approved`: who has. `ready`: who of the two said the brief and the day suit them.

    `number` counts the clocks that were set: an older one changes nothing. `reminded`: whether the one reminder of
    this step was given.
    """

    id: ShadowingId
    community: CommunityId | None
    shadow: PersonId
    host: PersonId
    objectives: tuple[str, ...]
    mode: Mode
    lasts: str
    on: date
    managers: tuple[PersonId, ...]
    opened: datetime
    status: Status = "host_asked"
    number: int = 0
    reminded: bool = False
    approved: tuple[PersonId, ...] = ()
    ready: tuple[PersonId, ...] = ()
    learnings: tuple[str, ...] = ()
    applied: str = ""
    outcome: Outcome | None = None
    ended: datetime | None = None
    version: int = 0

    @property
    def two(self) -> tuple[PersonId, PersonId]:
        return self.shadow, self.host

    @property
    def waited_for(self) -> tuple[PersonId, ...]:
        """Whose answer it needs to go on."""
        match self.status:
            case "host_asked":
                return (self.host,)
            case "managers_asked":
                return tuple(one for one in self.managers if one not in self.approved)
            case "briefing":
                return tuple(one for one in self.two if one not in self.ready)
            case "debriefing" | "transferring":
                return (self.shadow,)
            case _:
                return ()


@dataclass(frozen=True, slots=True)
class ShadowingFacts:
    """`case`: the one the event names. `mine`: those the asker asked for that have not ended. `away`: who is in a pause.

    `managers`: of whom it is known to whom they report.
    """

    case: Shadowing | None = None
    mine: tuple[Shadowing, ...] = ()
    away: tuple[PersonId, ...] = ()
    managers: Mapping[PersonId, PersonId] = field(default_factory=dict)
