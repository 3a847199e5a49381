"""Where each event happened, and who made it happen: what its facts are looked up by."""

from dataclasses import dataclass
from typing import TypeAlias

from facilitation.cards import PersonId, SpaceId
from facilitation.channels.events import ChannelClosed, ChannelReopened, MemberLeft, ReactionSeen
from facilitation.encounters.events import EncounterEvent, OfADraw, OfAPlan
from facilitation.events import (
    ChannelJoined,
    CommandUnknown,
    CommunityEnrolled,
    Event,
    HelpAsked,
    Installed,
    MessageLost,
    MessageSeen,
    MethodsAsked,
    MomentDue,
    ParticipationChosen,
    PersonalEvent,
    PersonKnown,
    RhythmChosen,
    RhythmDue,
    ShareOffered,
    ShareStarted,
    SharingResumed,
    SharingStopped,
)
from facilitation.mentoring.events import (
    MatchingAsked,
    MatchingReleased,
    MatchingReviewed,
    MatchingSwapped,
    MentorAsked,
    MentoringDue,
    MentoringEvent,
    MentoringFollowUp,
    MentoringForgotten,
    MentorSent,
    PreparationDue,
)
from facilitation.profiles.events import PeopleImported, ProfileEvent
from facilitation.rounds.events import (
    FollowUpDue,
    OfARound,
    RoundAsked,
    RoundForgotten,
    RoundOpened,
    SaidInRound,
    TimeUp,
)
from facilitation.rounds.state import RoundId
from facilitation.settings.events import EnrolmentAsked, SettingsAsked, SettingsSent
from facilitation.shadowing.events import (
    ShadowingAsked,
    ShadowingDue,
    ShadowingEvent,
    ShadowingForgotten,
    ShadowingSent,
)
from storage.tenants import tenant_in

OfAPlace: TypeAlias = HelpAsked | CommandUnknown | SaidInRound | ChannelJoined
"""What someone says or does, wherever that is."""
OfPeople: TypeAlias = PersonalEvent | ProfileEvent | ShadowingEvent | MentoringEvent | EncounterEvent
"""What people decide for themselves, or do with one another outside any round."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where an event happened, who made it happen, and the message it answers. Within a `round`, `space` only tells the tenant."""

    space: SpaceId
    person: PersonId | None = None
    prompt: str | None = None
    thread: str | None = None
    round: RoundId | None = None


def source_of(event: Event) -> Source:  # noqa: PLR0911 - one line for each kind of place
    if isinstance(event, OfAPlace):
        return Source(event.space, event.person)
    if isinstance(event, OfPeople):
        return between_people(event)
    match event:
        case MessageSeen(community, message) | ReactionSeen(community, message):
            return Source(community, thread=message)
        case RhythmDue() | MomentDue() | MemberLeft() | ChannelClosed() | ChannelReopened():
            return Source(event.community)
        case ShareStarted() | ShareOffered():
            return Source(event.community, event.person, prompt=event.prompt)
        case (
            SharingResumed()
            | SharingStopped()
            | CommunityEnrolled()
            | EnrolmentAsked()
            | SettingsAsked()
            | SettingsSent()
            | RhythmChosen()
            | ParticipationChosen()
            | MethodsAsked()
            | RoundAsked()
            | RoundOpened()
        ):
            return Source(event.community, event.person)
        case MessageLost():
            return Source(event.space)
        case Installed() | PersonKnown():
            return of_someone(event)
        case event:
            return within_a_round(event)


def between_people(event: OfPeople) -> Source:
    if isinstance(event, PersonalEvent):
        return Source(event.space, event.person)
    if isinstance(event, ProfileEvent):
        return of_profiles(event)
    if isinstance(event, ShadowingEvent):
        return of_a_shadowing(event)
    if isinstance(event, MentoringEvent):
        return of_a_mentoring(event)
    return of_encounters(event)


def of_someone(event: Installed | PersonKnown) -> Source:
    person = event.person.id if isinstance(event, PersonKnown) else event.person
    return Source(SpaceId(person), person)


def of_profiles(event: ProfileEvent) -> Source:
    if isinstance(event, PeopleImported):
        return Source(event.workspace)
    return Source(event.space, event.person)


def of_a_mentoring(event: MentoringEvent) -> Source:
    match event:
        case MentorAsked() | MentorSent():
            return Source(event.space, event.person)
        case MatchingAsked() | MatchingReviewed() | MatchingSwapped() | MatchingReleased():
            return Source(event.community, event.person)
        case MentoringDue() | MentoringFollowUp() | MentoringForgotten():
            return Source(SpaceId(event.mentoring))
        case PreparationDue():
            return Source(event.community or SpaceId(event.person), event.person)
        case event:
            return Source(SpaceId(event.mentoring), event.person)


def of_a_shadowing(event: ShadowingEvent) -> Source:
    match event:
        case ShadowingAsked() | ShadowingSent():
            return Source(event.space, event.person)
        case ShadowingDue() | ShadowingForgotten():
            return Source(SpaceId(event.shadowing))
        case event:
            return Source(SpaceId(event.shadowing), event.person)


def of_encounters(event: EncounterEvent) -> Source:
    """A draw and an encounter are named after their community."""
    person = getattr(event, "person", None)
    if isinstance(event, OfAPlan):
        return Source(event.community, person)
    name = event.draw if isinstance(event, OfADraw) else event.encounter
    return Source(SpaceId(name.partition(" ")[0]), person)


def within_a_round(event: OfARound) -> Source:
    match event:
        case TimeUp() | FollowUpDue() | RoundForgotten():
            return Source(SpaceId(event.round), round=event.round)
        case event:
            return Source(SpaceId(event.round), event.person, round=event.round)


def tenant_of(event: Event) -> str:
    """The workspace: the first two parts of any id of it."""
    return tenant_in(source_of(event).space)
