"""What happens around a mentoring: a mentor is looked for, found, agreed with, met, and thanked."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from facilitation.cards import PersonId, SpaceId
from facilitation.community import CommunityId
from facilitation.mentoring.state import MentoringId


@dataclass(frozen=True, slots=True)
class MentorAsked:
    """Someone would like a mentor, and has not said for what."""

    space: SpaceId
    person: PersonId
    kind: Literal["mentor_asked"] = "mentor_asked"


@dataclass(frozen=True, slots=True)
class MentorSent:
    """Someone sent the form that says what they look for."""

    space: SpaceId
    person: PersonId
    said: dict[str, str] = field(default_factory=dict)
    kind: Literal["mentor_sent"] = "mentor_sent"


@dataclass(frozen=True, slots=True)
class MentoringFormAsked:
    """Someone wants the form of this name: rank, yes, no, agree, pause, close or stop."""

    mentoring: MentoringId
    person: PersonId
    form: str
    kind: Literal["mentoring_form_asked"] = "mentoring_form_asked"


@dataclass(frozen=True, slots=True)
class MentoringFormSent:
    """Someone sent that form."""

    mentoring: MentoringId
    person: PersonId
    form: str
    said: dict[str, str] = field(default_factory=dict)
    kind: Literal["mentoring_form_sent"] = "mentoring_form_sent"


@dataclass(frozen=True, slots=True)
class MentoringPressed:
    """Someone pressed a button that needs no form: widen, agreed, back, well, rematch, or how a take-away was applied.

    `number` is the agreement they were looking at, where that matters.
    """

    mentoring: MentoringId
    person: PersonId
    what: str
    kind: Literal["mentoring_pressed"] = "mentoring_pressed"


@dataclass(frozen=True, slots=True)
class MentoringDue:
    """A step has waited long enough, or its day has come; an older clock's changes nothing."""

    mentoring: MentoringId
    number: int
    kind: Literal["mentoring_due"] = "mentoring_due"


@dataclass(frozen=True, slots=True)
class MentoringFollowUp:
    """Two weeks after the end: what came of it?"""

    mentoring: MentoringId
    kind: Literal["mentoring_follow_up"] = "mentoring_follow_up"


@dataclass(frozen=True, slots=True)
class MentoringForgotten:
    """What people wrote is old enough to be erased."""

    mentoring: MentoringId
    kind: Literal["mentoring_forgotten"] = "mentoring_forgotten"


@dataclass(frozen=True, slots=True)
class PreparationDue:
    """A new mentor is given the next of three short messages."""

    person: PersonId
    part: int
    community: CommunityId | None = None
    kind: Literal["preparation_due"] = "preparation_due"


@dataclass(frozen=True, slots=True)
class MatchingAsked:
    """A coach wants to match those of the community who asked for it; `aside`: all but these."""

    community: CommunityId
    person: PersonId
    aside: tuple[PersonId, ...] = ()
    kind: Literal["matching_asked"] = "matching_asked"


@dataclass(frozen=True, slots=True)
class MatchingReviewed:
    """A coach wants to leave somebody out of a plan, or to exchange two in it, and has not said whom. `plan`: the one they look at."""

    community: CommunityId
    person: PersonId
    how: Literal["aside", "swap"] = "aside"
    plan: str = ""
    kind: Literal["matching_reviewed"] = "matching_reviewed"


@dataclass(frozen=True, slots=True)
class MatchingSwapped:
    """A coach gives each of two mentees the other's mentor."""

    community: CommunityId
    person: PersonId
    plan: str
    people: tuple[PersonId, ...]
    kind: Literal["matching_swapped"] = "matching_swapped"


@dataclass(frozen=True, slots=True)
class MatchingReleased:
    """A coach lets a plan come true."""

    community: CommunityId
    person: PersonId
    plan: str
    kind: Literal["matching_released"] = "matching_released"


OfAMentoring: TypeAlias = (
    MentoringFormAsked
    | MentoringFormSent
    | MentoringPressed
    | MentoringDue
    | MentoringFollowUp
    | MentoringForgotten
)
"""What happens within one that was asked for."""
MatchingEvent: TypeAlias = MatchingAsked | MatchingReviewed | MatchingSwapped | MatchingReleased
MentoringEvent: TypeAlias = MentorAsked | MentorSent | OfAMentoring | PreparationDue | MatchingEvent
