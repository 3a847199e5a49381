"""Communities of practice: an enrolled channel, its settings, who may change them and who takes part."""

from collections.abc import Container
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, TypeAlias

from facilitation.cards import PersonId, SpaceId, Voice
from facilitation.rhythm import PLAIN, Hours, Rhythm

CommunityId: TypeAlias = SpaceId
"""A community is named by the channel it lives in."""


@dataclass(frozen=True, slots=True)
class BlackOut:
    """Days on which nobody is prompted: `first` and `last` included."""

    first: date
    last: date

    def covers(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class DaysOff:
    """Public holidays and black-outs. Asked day by day: a black-out may be centuries long."""

    holidays: Container[date]
    black_outs: tuple[BlackOut, ...]

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and (
            day in self.holidays or any(black_out.covers(day) for black_out in self.black_outs)
        )


@dataclass(frozen=True, slots=True)
class Settings:
    """What an admin or a coach decides for a community.

    `zone` is an IANA name, `country` an ISO 3166 code ("FR", or "FR-57" for a region) or empty: no public holidays.
    `listens` is how many weeks it only learns when people are there, before the first prompt.
    """

    theme: str = ""
    voice: Voice = field(default_factory=Voice)
    zone: str = "Europe/Paris"
    country: str = "FR"
    coaches: tuple[PersonId, ...] = ()
    rhythm: Rhythm = PLAIN["weekly"]
    hours: Hours = field(default_factory=Hours)
    black_outs: tuple[BlackOut, ...] = ()
    takes_part: Literal["everyone", "opt_in"] = "everyone"
    anonymous_allowed: bool = True
    listens: int = 0


@dataclass(frozen=True, slots=True)
class Community:
    """An enrolled channel. `version` counts its changes, so that two people cannot overwrite each other."""

    id: CommunityId
    settings: Settings
    since: datetime
    version: int = 0


@dataclass(frozen=True, slots=True)
class Person:
    """Someone as the platform and they themselves told us. `None`: not known. `address`: how they chose to be spoken to."""

    id: PersonId
    language: Literal["en", "fr"] | None = None
    zone: str | None = None
    admin: bool = False
    address: Literal["tu", "vous"] | None = None


@dataclass(frozen=True, slots=True)
class Pause:
    """Someone keeps out of a community's activities, or of all of them (`None`), until the end of that day."""

    community: CommunityId | None
    until: date


Role: TypeAlias = Literal["member", "coach", "admin"]


def role_of(person: Person, community: Community | None) -> Role:
    """An admin administers the workspace; a coach accompanies this community."""
    if person.admin:
        return "admin"
    if community is not None and person.id in community.settings.coaches:
        return "coach"
    return "member"


def voice_for(person: Person, community: Community | None) -> Voice:
    """What they chose; else the community's "tu" or "vous", and its language when theirs is not known."""
    voice = community.settings.voice if community is not None else Voice()
    return Voice(person.language or voice.language, person.address or voice.address)
