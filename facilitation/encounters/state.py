"""What is remembered of encounters: how a community wants them, each draw, each meeting."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import combinations
from typing import Literal, NewType, TypeAlias

from facilitation.cards import PersonId, SpaceId, Text, Voice, conversation
from facilitation.community import CommunityId
from facilitation.matching.drawing import Draw, Group, Unmatched
from facilitation.matching.people import Met
from facilitation.matching.rules import Belonging, Mixing
from facilitation.rhythm import PLAIN, Rhythm, Window

DrawId = NewType("DrawId", str)
EncounterId = NewType("EncounterId", str)
"""Both are named after their community, so that their tenant can be told."""

Outcome: TypeAlias = Literal["met", "not_yet", "no"]
Applied: TypeAlias = Literal["yes", "partly", "not_yet"]
Joining: TypeAlias = Literal["everyone", "each_time"]
"""Everyone who takes part in the community, or whoever says so each time."""


@dataclass(frozen=True, slots=True)
class Call:
    """Who is in, this time. It closes at `until`."""

    slot: str
    until: datetime
    people: tuple[PersonId, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """How a community wants its encounters, and where it stands.

    `allied`: communities that meet together with this one, when they want it too. `guest` has a seat each time. `due`: the
    next window, whose wake is set. `left_out`: draws in a row without a meeting; `silent`: meetings in a row of which
    someone said nothing.
    """

    community: CommunityId
    on: bool = False
    size: int = 2
    rhythm: Rhythm = PLAIN["fortnightly"]
    different: tuple[Belonging, ...] = ()
    same: tuple[Belonging, ...] = ()
    mixing: tuple[Mixing, ...] = ()
    allied: tuple[CommunityId, ...] = ()
    guest: PersonId | None = None
    joining: Joining = "everyone"
    previewed: bool = True
    since: datetime | None = None
    due: Window | None = None
    call: Call | None = None
    left_out: Mapping[PersonId, int] = field(default_factory=dict)
    silent: Mapping[PersonId, int] = field(default_factory=dict)
    version: int = 0


@dataclass(frozen=True, slots=True)
class Drawn:
    """A draw as it came out, never changed; and as it stands since: `groups`, `unmatched`, after `swaps` and without those `gone`."""

    id: DrawId
    community: CommunityId
    slot: str
    at: datetime
    draw: Draw
    groups: tuple[Group, ...]
    unmatched: tuple[Unmatched, ...]
    swaps: tuple[tuple[PersonId, PersonId], ...] = ()
    gone: tuple[PersonId, ...] = ()
    status: Literal["previewed", "published", "dropped"] = "previewed"
    version: int = 0


@dataclass(frozen=True, slots=True)
class Encounter:
    """A few people who were drawn together. `turn` counts its conversations: another begins when somebody joins.

    `told`: whether they met, as each says; `kept`: what each takes from it; `applied`: what came of that.
    """

    id: EncounterId
    community: CommunityId
    draw: DrawId
    voice: Voice
    people: tuple[PersonId, ...]
    reason: Text
    opened: datetime
    until: datetime
    turn: int = 1
    told: Mapping[PersonId, Outcome] = field(default_factory=dict)
    kept: Mapping[PersonId, str] = field(default_factory=dict)
    applied: Mapping[PersonId, Applied] = field(default_factory=dict)
    left: tuple[PersonId, ...] = ()
    over: bool = False
    version: int = 0

    @property
    def known_as(self) -> str:
        """What its conversation is known as."""
        return f"{self.id} {self.turn}"

    @property
    def room(self) -> SpaceId:
        return conversation(self.known_as)

    @property
    def took_place(self) -> bool | None:
        """One person who says so is enough; `None`: nobody told."""
        said = set(self.told.values())
        if "met" in said:
            return True
        return False if "no" in said or (self.over and "not_yet" in said) or len(self.people) < 2 else None  # noqa: PLR2004 - a meeting takes two


def pairs_met(people: tuple[PersonId, ...], on: date, took_place: bool | None) -> tuple[Met, ...]:
    """Every two of them. Where nobody told, it counts as if they had met: meeting again too soon is what people mind most."""
    return tuple(Met(one, other, on, took_place is not False) for one, other in combinations(people, 2))
