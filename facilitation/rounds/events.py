"""What happens around a round: it is asked for, opened, lived, left, steered, ended and remembered for a while."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from facilitation.cards import PersonId, SpaceId
from facilitation.community import CommunityId
from facilitation.matching.rules import MIXES, Mixing
from facilitation.rounds.state import RoundId, Tempo


@dataclass(frozen=True, slots=True)
class RoundAsked:
    """Someone wants a group to meet by a method, and has not said who."""

    community: CommunityId
    person: PersonId
    method: str
    kind: Literal["round_asked"] = "round_asked"


@dataclass(frozen=True, slots=True)
class RoundOpened:
    """Someone sent the form that opens a round. Nobody in `people`: Compagnon proposes a group.

    `chaired`: they hold the frame themselves. `mixing`: of what Compagnon's group is to be mixed.
    """

    community: CommunityId
    person: PersonId
    method: str
    people: tuple[PersonId, ...] = ()
    tempo: Tempo = "live"
    chaired: bool = True
    mixing: tuple[Mixing, ...] = MIXES["all"]
    kind: Literal["round_opened"] = "round_opened"


@dataclass(frozen=True, slots=True)
class SaidInRound:
    """Someone typed a command that only means something where a round meets."""

    space: SpaceId
    person: PersonId
    what: Literal["done", "write", "notes", "extend", "skip"]
    kind: Literal["said_in_round"] = "said_in_round"


@dataclass(frozen=True, slots=True)
class FloorYielded:
    """Someone said they are done. `number` is the floor they were looking at."""

    round: RoundId
    person: PersonId
    number: int
    kind: Literal["floor_yielded"] = "floor_yielded"


@dataclass(frozen=True, slots=True)
class WritingStarted:
    """Someone wants to write what a part of a round asks for; `place` is that part."""

    round: RoundId
    person: PersonId
    place: int
    kind: Literal["writing_started"] = "writing_started"


@dataclass(frozen=True, slots=True)
class WritingSent:
    """Someone wrote what a part of a round asks for, each piece under the word that asks for it."""

    round: RoundId
    person: PersonId
    place: int
    said: dict[str, str] = field(default_factory=dict)
    kind: Literal["writing_sent"] = "writing_sent"


@dataclass(frozen=True, slots=True)
class VoteCast:
    """Someone chose whose subject to work on, or to stop."""

    round: RoundId
    person: PersonId
    place: int
    choice: str
    kind: Literal["vote_cast"] = "vote_cast"


@dataclass(frozen=True, slots=True)
class NotesOpened:
    """Someone wants to see or write their own notes."""

    round: RoundId
    person: PersonId
    kind: Literal["notes_opened"] = "notes_opened"


@dataclass(frozen=True, slots=True)
class NotesKept:
    """Someone wrote their own notes, which replace those they had."""

    round: RoundId
    person: PersonId
    text: str
    kind: Literal["notes_kept"] = "notes_kept"


@dataclass(frozen=True, slots=True)
class RoundJoined:
    """Someone who is in the conversation of a round wants to take part."""

    round: RoundId
    person: PersonId
    kind: Literal["round_joined"] = "round_joined"


@dataclass(frozen=True, slots=True)
class RoundLeft:
    """Someone left a round; nobody asks why."""

    round: RoundId
    person: PersonId
    kind: Literal["round_left"] = "round_left"


@dataclass(frozen=True, slots=True)
class RoundSteered:
    """Someone extends, skips, pauses, resumes or stops. `number` is the floor they were looking at."""

    round: RoundId
    person: PersonId
    number: int
    how: Literal["extend", "skip", "pause", "resume", "stop"]
    kind: Literal["round_steered"] = "round_steered"


@dataclass(frozen=True, slots=True)
class TimeUp:
    """The time of a floor is over; an older floor's changes nothing."""

    round: RoundId
    number: int
    kind: Literal["time_up"] = "time_up"


@dataclass(frozen=True, slots=True)
class FollowUpDue:
    """Two weeks after a round: what came of it?"""

    round: RoundId
    kind: Literal["follow_up_due"] = "follow_up_due"


@dataclass(frozen=True, slots=True)
class TakeAwayApplied:
    """Someone said whether they did what they took from a round."""

    round: RoundId
    person: PersonId
    how: Literal["yes", "partly", "not_yet"]
    kind: Literal["take_away_applied"] = "take_away_applied"


@dataclass(frozen=True, slots=True)
class RoundForgotten:
    """What people wrote in a round is old enough to be erased."""

    round: RoundId
    kind: Literal["round_forgotten"] = "round_forgotten"


OfARound: TypeAlias = (
    FloorYielded
    | WritingStarted
    | WritingSent
    | VoteCast
    | NotesOpened
    | NotesKept
    | RoundJoined
    | RoundLeft
    | RoundSteered
    | TimeUp
    | FollowUpDue
    | TakeAwayApplied
    | RoundForgotten
)
"""What happens within a round that was opened."""
RoundEvent: TypeAlias = RoundAsked | RoundOpened | SaidInRound | OfARound
