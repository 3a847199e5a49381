"""What should be done: the only way out.

A decision holds what changed and the actions that follow. Both are saved in one transaction; only then is anything
said. Each action has a name derived from what happened, so a repeat is recognised.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias, assert_never

from facilitation.cards import Card, PersonId, SpaceId, Text, Voice
from facilitation.community import Community, CommunityId, Pause, Person
from facilitation.encounters.changes import EncounterChange
from facilitation.events import Event
from facilitation.mentoring.changes import MentoringChange
from facilitation.profiles.changes import ProfileChange
from facilitation.rounds.state import Round
from facilitation.shadowing.changes import ShadowingSaved
from facilitation.sharing.state import Contribution, Prompt, Sharing


@dataclass(frozen=True, slots=True)
class Say:
    """Write in a space for everyone there.

    `known_as` lets a later action answer in its thread (`thread`). One that must arrive is sent again when nobody can
    tell whether it was; one that may be missed is dropped.
    """

    space: SpaceId
    voice: Voice
    card: Card
    known_as: str | None = None
    thread: str | None = None
    must_arrive: bool = True
    kind: Literal["say"] = "say"


@dataclass(frozen=True, slots=True)
class Whisper:
    """Write to one person. In `space` where only they can see it, when the platform can; else directly."""

    person: PersonId
    voice: Voice
    card: Card
    space: SpaceId | None = None
    must_arrive: bool = True
    kind: Literal["whisper"] = "whisper"


@dataclass(frozen=True, slots=True)
class Ask:
    """Open a form for one person. `does` names what its answer is, `about` what it concerns, `submit` the button that sends it.

    A platform that can no longer open one shows a button that asks for it again: `presses.ASKED_BY`.
    """

    person: PersonId
    voice: Voice
    card: Card
    does: str
    about: str
    space: SpaceId | None = None
    submit: Text = Text("form-send")  # noqa: RUF009 - a frozen value
    kind: Literal["ask"] = "ask"


@dataclass(frozen=True, slots=True)
class Gather:
    """Open a conversation for these people and the bot, apart from everyone else.

    Other messages go to it as `conversation(known_as)`; its address is the id of the space that was opened. `space` is
    where it was asked for: its coaches are told when it could not be opened.
    """

    space: SpaceId
    people: tuple[PersonId, ...]
    voice: Voice
    title: Text
    known_as: str
    kind: Literal["gather"] = "gather"


@dataclass(frozen=True, slots=True)
class Amend:
    """Show another card in place of the message known as this. Doing it twice is doing it once."""

    space: SpaceId
    voice: Voice
    card: Card
    known_as: str
    kind: Literal["amend"] = "amend"


@dataclass(frozen=True, slots=True)
class Wake:
    """Let `event` happen at `at` (UTC). Two wakes of the same `name` are one, even after the first has rung."""

    at: datetime
    event: Event
    name: str | None = None
    kind: Literal["wake"] = "wake"


Message: TypeAlias = Say | Whisper | Ask | Gather | Amend


def urgency_of(message: Message) -> int:
    """Answers to a person first, then what goes on in a thread or a round, then the rest."""
    match message:
        case Whisper() | Ask():
            return 0
        case Gather() | Amend():
            return 1
        case Say():
            return 1 if message.thread else 2
        case never:
            assert_never(never)


Action: TypeAlias = Message | Wake


@dataclass(frozen=True, slots=True)
class PersonSaved:
    person: Person


@dataclass(frozen=True, slots=True)
class VoiceSaved:
    """How someone chose to be spoken to; `None` leaves that part as it was."""

    person: PersonId
    language: Literal["en", "fr"] | None = None
    address: Literal["tu", "vous"] | None = None


@dataclass(frozen=True, slots=True)
class PauseSaved:
    person: PersonId
    pause: Pause


@dataclass(frozen=True, slots=True)
class PausesEnded:
    """Every pause of this person."""

    person: PersonId


@dataclass(frozen=True, slots=True)
class NoticeGiven:
    """Someone was told what Compagnon keeps about them, by this version of the notice."""

    person: PersonId
    version: str


@dataclass(frozen=True, slots=True)
class WorkspaceLed:
    """Someone of this workspace was shown the way to a first community."""

    person: PersonId


@dataclass(frozen=True, slots=True)
class CommunitySaved:
    """Carries the version it was read with; saving it is refused when another change came first."""

    community: Community


@dataclass(frozen=True, slots=True)
class ParticipationSaved:
    community: CommunityId
    person: PersonId
    takes_part: bool


@dataclass(frozen=True, slots=True)
class ParticipationForgotten:
    """Whether someone takes part in a community is as if they had never said."""

    community: CommunityId
    person: PersonId


@dataclass(frozen=True, slots=True)
class SharingSaved:
    """Carries the version it was read with; saving it is refused when another change came first."""

    sharing: Sharing


@dataclass(frozen=True, slots=True)
class PromptMade:
    prompt: Prompt


@dataclass(frozen=True, slots=True)
class PromptReplied:
    """One more answer to a prompt."""

    prompt: str


@dataclass(frozen=True, slots=True)
class ContributionKept:
    contribution: Contribution


@dataclass(frozen=True, slots=True)
class RoundSaved:
    """Carries the version it was read with; saving it is refused when another change came first."""

    round: Round


@dataclass(frozen=True, slots=True)
class Noted:
    """A line for the audit: something that was decided, or left undone, and why."""

    community: CommunityId
    text: Text


Change: TypeAlias = (
    PersonSaved
    | VoiceSaved
    | PauseSaved
    | PausesEnded
    | NoticeGiven
    | WorkspaceLed
    | ProfileChange
    | EncounterChange
    | CommunitySaved
    | ParticipationSaved
    | ParticipationForgotten
    | SharingSaved
    | PromptMade
    | PromptReplied
    | ContributionKept
    | RoundSaved
    | ShadowingSaved
    | MentoringChange
    | Noted
)


@dataclass(frozen=True, slots=True)
class Decision:
    """What changed, and what should be done. `Decision()`: nothing to do."""

    changes: tuple[Change, ...] = ()
    actions: tuple[Action, ...] = ()
