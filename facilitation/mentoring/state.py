"""What is remembered of a mentoring: the search, the agreement, the way there, and the end."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, NewType, TypeAlias

from facilitation.cards import PersonId, Text
from facilitation.community import CommunityId
from facilitation.matching import people as matching

MentoringId = NewType("MentoringId", str)
"""Named after whoever asked and what asked for it, so that its tenant can be told."""

Sort: TypeAlias = Literal["mentoring", "reverse", "group"]
"""Someone further on accompanies; someone who is less far does; or one person accompanies several together."""

Pace: TypeAlias = Literal["weekly", "fortnightly", "monthly"]

Status: TypeAlias = Literal[
    "waiting", "choosing", "asking", "unfound", "agreeing", "running", "paused", "closing", "ended"
]
"""What it waits for: the coach, the mentee's order, a mentor's answer, a wider search, an agreement, the way there, the end."""

Outcome: TypeAlias = Literal["closed", "stopped", "rematched", "withdrawn", "lapsed", "joined"]
"""How it ended: to its end, before it, for another mentor, before there was one, for want of an answer, or in a group."""

ACCOMPANIED: tuple[Status, ...] = ("agreeing", "running", "paused", "closing")
"""As long as a seat is taken."""


@dataclass(frozen=True, slots=True)
class Suggested:
    """A mentor, and why this one."""

    mentor: PersonId
    reason: Text


@dataclass(frozen=True, slots=True)
class Agreement:
    """What both want of it. `between_us`: nothing of it leaves the two; else what they decide together."""

    goals: str
    pace: Pace
    between_us: bool
    ends: date


@dataclass(frozen=True, slots=True)
class Mentoring:
    """`suggested`: the latest; `ranked`: the mentee's order; `declined`: who said no, or nothing, in time.

    `proposed`: who has agreed to `agreement` as it is, of which there were so many `drafts`. `met`: how many agendas were sent.
    `kept`: what each takes home. `number` counts the clocks that were set: an older one changes nothing. `reminded`:
    whether the one reminder of this step was given.
    """

    id: MentoringId
    community: CommunityId | None
    mentees: tuple[PersonId, ...]
    sort: Sort
    goal: str
    opened: datetime
    status: Status = "choosing"
    suggested: tuple[Suggested, ...] = ()
    ranked: tuple[PersonId, ...] = ()
    declined: tuple[PersonId, ...] = ()
    mentor: PersonId | None = None
    agreement: Agreement | None = None
    drafts: int = 0
    proposed: tuple[PersonId, ...] = ()
    began: date | None = None
    met: int = 0
    kept: dict[PersonId, str] = field(default_factory=dict)
    applied: dict[PersonId, str] = field(default_factory=dict)
    number: int = 0
    reminded: bool = False
    outcome: Outcome | None = None
    ended: datetime | None = None
    version: int = 0

    @property
    def people(self) -> tuple[PersonId, ...]:
        """Those who accompany each other; while a mentor is looked for, who looks."""
        together = self.mentor is not None and self.status in {*ACCOMPANIED, "ended"}
        return (*self.mentees, self.mentor) if together and self.mentor else self.mentees


@dataclass(frozen=True, slots=True)
class Pair:
    """One of a coach's plan: the request it answers, and why this mentor."""

    request: MentoringId
    mentee: PersonId
    mentor: PersonId
    reason: Text


@dataclass(frozen=True, slots=True)
class Plan:
    """A coach's matching, staged until it is released. `aside`: who is left out of it on purpose; `without`: who found nobody."""

    id: str
    community: CommunityId
    coach: PersonId
    at: datetime
    pairs: tuple[Pair, ...] = ()
    without: tuple[Suggested, ...] = ()
    aside: tuple[PersonId, ...] = ()
    released: bool = False
    version: int = 0


@dataclass(frozen=True, slots=True)
class MentoringFacts:
    """`case`: the one the event names; `mine`: where the asker looks for a mentor or has one; `group`: the asker's as a mentor.

    `candidates`: those who offer to accompany, with the seats they have left, and those who look; `seats`: how many each
    mentor offers in all; `taken`: the numbers of those that are taken. `led_before`: whether the asker has accompanied
    someone already. `requests`: those of a community that wait. `away`: who is in a pause.
    """

    case: Mentoring | None = None
    mine: tuple[Mentoring, ...] = ()
    group: Mentoring | None = None
    candidates: tuple[matching.Person, ...] = ()
    seats: dict[PersonId, int] = field(default_factory=dict)
    taken: dict[PersonId, tuple[int, ...]] = field(default_factory=dict)
    led_before: bool = False
    requests: tuple[Mentoring, ...] = ()
    plan: Plan | None = None
    away: tuple[PersonId, ...] = ()
