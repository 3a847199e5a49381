"""What happened: the only way in.

Each event is in the past tense. `Happened` adds when, and a name no other happening will ever have: the inbox refuses
a second one, draws are seeded by it and actions are named after it.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from facilitation.cards import PersonId, SpaceId
from facilitation.channels.events import ChannelEvent
from facilitation.community import CommunityId, Person, Settings
from facilitation.encounters.events import EncounterEvent
from facilitation.mentoring.events import MentoringEvent
from facilitation.profiles.events import ProfileEvent
from facilitation.rounds.events import RoundEvent
from facilitation.settings.events import SettingsEvent
from facilitation.shadowing.events import ShadowingEvent


@dataclass(frozen=True, slots=True)
class PersonKnown:
    """The platform told us who someone is: language, zone, whether they administer the workspace."""

    person: Person
    kind: Literal["person_known"] = "person_known"


@dataclass(frozen=True, slots=True)
class Installed:
    """Someone brought Compagnon into their workspace. `surmised`: nobody said who, and this admin is the first who looks for their way."""

    person: PersonId
    surmised: bool = False
    kind: Literal["installed"] = "installed"


@dataclass(frozen=True, slots=True)
class ChannelJoined:
    """Compagnon was added to a channel; by `person`, if the platform says so."""

    space: SpaceId
    person: PersonId | None
    kind: Literal["channel_joined"] = "channel_joined"


@dataclass(frozen=True, slots=True)
class CommunityEnrolled:
    """Someone asked to make a community of a channel."""

    community: CommunityId
    person: PersonId
    settings: Settings
    kind: Literal["community_enrolled"] = "community_enrolled"


@dataclass(frozen=True, slots=True)
class RhythmChosen:
    """Someone asked for another rhythm, in a word or as an iCalendar rule."""

    community: CommunityId
    person: PersonId
    said: str
    kind: Literal["rhythm_chosen"] = "rhythm_chosen"


@dataclass(frozen=True, slots=True)
class ParticipationChosen:
    """Someone joined a community's activities, or stepped out of them."""

    community: CommunityId
    person: PersonId
    takes_part: bool
    kind: Literal["participation_chosen"] = "participation_chosen"


@dataclass(frozen=True, slots=True)
class RhythmDue:
    """A window for a prompt opens. `slot` is its nominal local time, the same whatever the clock does."""

    community: CommunityId
    slot: str
    kind: Literal["rhythm_due"] = "rhythm_due"


@dataclass(frozen=True, slots=True)
class MomentDue:
    """Time to look again whether now is a good moment. `look` counts the looks of this slot: an older one is stale."""

    community: CommunityId
    slot: str
    look: int
    kind: Literal["moment_due"] = "moment_due"


@dataclass(frozen=True, slots=True)
class MessageSeen:
    """Somebody wrote in a community's channel: neither who nor what. `thread` is the address of the message replied to."""

    community: CommunityId
    thread: str | None = None
    kind: Literal["message_seen"] = "message_seen"


@dataclass(frozen=True, slots=True)
class ShareStarted:
    """Someone wants to share something and has not sent it yet. `prompt` is what they answer, if anything; `text` what is there to start from.

    `quoted` are somebody else's words they want to speak of, `whose` if it can be said.
    """

    community: CommunityId
    person: PersonId
    prompt: str | None = None
    text: str = ""
    quoted: str = ""
    whose: PersonId | None = None
    kind: Literal["share_started"] = "share_started"


@dataclass(frozen=True, slots=True)
class ShareOffered:
    """Someone shared something through the bot."""

    community: CommunityId
    person: PersonId
    text: str
    signed: bool = True
    prompt: str | None = None
    kind: Literal["share_offered"] = "share_offered"


@dataclass(frozen=True, slots=True)
class SharingResumed:
    """A coach said: carry on with the prompts."""

    community: CommunityId
    person: PersonId
    kind: Literal["sharing_resumed"] = "sharing_resumed"


@dataclass(frozen=True, slots=True)
class SharingStopped:
    """A coach said: no more prompts for now."""

    community: CommunityId
    person: PersonId
    kind: Literal["sharing_stopped"] = "sharing_stopped"


@dataclass(frozen=True, slots=True)
class PauseAsked:
    """Someone wants a pause; `said` is the day until which, when they named one."""

    space: SpaceId
    person: PersonId
    said: str = ""
    kind: Literal["pause_asked"] = "pause_asked"


@dataclass(frozen=True, slots=True)
class PauseDated:
    """Someone wants to choose the day until which they pause."""

    space: SpaceId
    person: PersonId
    kind: Literal["pause_dated"] = "pause_dated"


@dataclass(frozen=True, slots=True)
class PauseChosen:
    """Someone pauses for so many days, or until the day they wrote; in one community, or everywhere (`None`)."""

    space: SpaceId
    person: PersonId
    community: CommunityId | None
    days: int = 0
    until: str = ""
    kind: Literal["pause_chosen"] = "pause_chosen"


@dataclass(frozen=True, slots=True)
class PauseEnded:
    """Someone is back, everywhere."""

    space: SpaceId
    person: PersonId
    kind: Literal["pause_ended"] = "pause_ended"


@dataclass(frozen=True, slots=True)
class VoiceChosen:
    """Someone said how they want to be spoken to: a language, "tu" or "vous"; nothing asks what there is."""

    space: SpaceId
    person: PersonId
    said: str = ""
    kind: Literal["voice_chosen"] = "voice_chosen"


@dataclass(frozen=True, slots=True)
class HelpAsked:
    """Someone asked what they can do here."""

    space: SpaceId
    person: PersonId
    kind: Literal["help_asked"] = "help_asked"


@dataclass(frozen=True, slots=True)
class MethodsAsked:
    """Someone asked by which methods a group can meet."""

    community: CommunityId
    person: PersonId
    kind: Literal["methods_asked"] = "methods_asked"


@dataclass(frozen=True, slots=True)
class CommandUnknown:
    """Someone gave a command that does not exist. `nearest` is the command they probably meant."""

    space: SpaceId
    person: PersonId
    said: str
    nearest: str | None
    kind: Literal["command_unknown"] = "command_unknown"


@dataclass(frozen=True, slots=True)
class MessageLost:
    """A message for a space never arrived: refused, `because` of what the platform said; or `None`, nobody can tell."""

    space: SpaceId
    because: str | None
    kind: Literal["message_lost"] = "message_lost"


ArrivalEvent: TypeAlias = Installed | ChannelJoined
CommunityEvent: TypeAlias = (
    PersonKnown | CommunityEnrolled | SettingsEvent | RhythmChosen | ParticipationChosen
)
SharingEvent: TypeAlias = (
    RhythmDue | MomentDue | MessageSeen | ShareStarted | ShareOffered | SharingResumed | SharingStopped
)
PersonalEvent: TypeAlias = PauseAsked | PauseDated | PauseChosen | PauseEnded | VoiceChosen
Question: TypeAlias = HelpAsked | MethodsAsked | CommandUnknown
"""Whoever only asks is answered, and nothing else becomes of it; but for the notice, if they never had it."""
HelpEvent: TypeAlias = Question | MessageLost
BetweenPeople: TypeAlias = ProfileEvent | EncounterEvent | ShadowingEvent | MentoringEvent | RoundEvent
Event: TypeAlias = (
    ArrivalEvent | ChannelEvent | CommunityEvent | SharingEvent | PersonalEvent | HelpEvent | BetweenPeople
)


@dataclass(frozen=True, slots=True)
class Happened:
    """An event, when it happened (UTC), and a name it will never share."""

    id: str
    at: datetime
    event: Event
