"""What happens around encounters."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from facilitation.cards import PersonId, SpaceId
from facilitation.community import CommunityId
from facilitation.encounters.state import Applied, DrawId, EncounterId, Outcome


@dataclass(frozen=True, slots=True)
class EncountersAsked:
    """Someone wants to see or change how a community meets."""

    community: CommunityId
    person: PersonId
    kind: Literal["encounters_asked"] = "encounters_asked"


@dataclass(frozen=True, slots=True)
class EncountersSet:
    """Someone sent the form; `version` is the one they were looking at."""

    community: CommunityId
    person: PersonId
    filled: dict[str, str] = field(default_factory=dict)
    version: int = 0
    kind: Literal["encounters_set"] = "encounters_set"


@dataclass(frozen=True, slots=True)
class ChannelPeopled:
    """The platform told who is in a community's channel: people only, no bots."""

    community: CommunityId
    people: tuple[PersonId, ...]
    kind: Literal["channel_peopled"] = "channel_peopled"


@dataclass(frozen=True, slots=True)
class DrawDue:
    """Time for a draw. `slot` is its nominal local time, the same whatever the clock does."""

    community: CommunityId
    slot: str
    kind: Literal["draw_due"] = "draw_due"


@dataclass(frozen=True, slots=True)
class DrawAsked:
    """A coach does not want to wait for the next slot. `answered`: they were told already that it takes a moment."""

    community: CommunityId
    person: PersonId
    answered: bool = False
    kind: Literal["draw_asked"] = "draw_asked"


@dataclass(frozen=True, slots=True)
class CallAnswered:
    """Someone is in this time, or is not after all."""

    community: CommunityId
    person: PersonId
    slot: str
    joins: bool
    kind: Literal["call_answered"] = "call_answered"


@dataclass(frozen=True, slots=True)
class CallClosed:
    """Whoever wanted to be in has had the time to say so."""

    community: CommunityId
    slot: str
    kind: Literal["call_closed"] = "call_closed"


@dataclass(frozen=True, slots=True)
class SwapStarted:
    """A coach wants to exchange two people of a draw they were shown in this version."""

    draw: DrawId
    person: PersonId
    version: int
    kind: Literal["swap_started"] = "swap_started"


@dataclass(frozen=True, slots=True)
class SwapSent:
    """A coach exchanges two people."""

    draw: DrawId
    person: PersonId
    version: int
    people: tuple[PersonId, ...]
    kind: Literal["swap_sent"] = "swap_sent"


@dataclass(frozen=True, slots=True)
class DrawPublished:
    """A coach says: let them meet. `answered`: they were told already that it takes a moment."""

    draw: DrawId
    person: PersonId
    version: int
    answered: bool = False
    kind: Literal["draw_published"] = "draw_published"


@dataclass(frozen=True, slots=True)
class DrawDropped:
    """A coach says: not this time."""

    draw: DrawId
    person: PersonId
    kind: Literal["draw_dropped"] = "draw_dropped"


@dataclass(frozen=True, slots=True)
class PreviewOver:
    """The coaches have had the time to look at a draw."""

    draw: DrawId
    kind: Literal["preview_over"] = "preview_over"


@dataclass(frozen=True, slots=True)
class HalfwayDue:
    """Time to ask a group whether it has found a moment."""

    encounter: EncounterId
    kind: Literal["halfway_due"] = "halfway_due"


@dataclass(frozen=True, slots=True)
class OutcomeDue:
    """Time to ask those who have not said it whether they met."""

    encounter: EncounterId
    kind: Literal["outcome_due"] = "outcome_due"


@dataclass(frozen=True, slots=True)
class EncounterOver:
    """What was not said by now is not known."""

    encounter: EncounterId
    kind: Literal["encounter_over"] = "encounter_over"


@dataclass(frozen=True, slots=True)
class OutcomeTold:
    """Someone said whether they met; in `space`, where they are answered."""

    encounter: EncounterId
    person: PersonId
    how: Outcome
    space: SpaceId | None = None
    kind: Literal["outcome_told"] = "outcome_told"


@dataclass(frozen=True, slots=True)
class TakeAwayStarted:
    """Someone wants to write down what they take from an encounter."""

    encounter: EncounterId
    person: PersonId
    space: SpaceId | None = None
    kind: Literal["encounter_take_away_started"] = "encounter_take_away_started"


@dataclass(frozen=True, slots=True)
class TakeAwaySent:
    """What someone takes from an encounter, in their own words."""

    encounter: EncounterId
    person: PersonId
    text: str
    space: SpaceId | None = None
    kind: Literal["encounter_take_away_sent"] = "encounter_take_away_sent"


@dataclass(frozen=True, slots=True)
class EncounterLeft:
    """Someone cannot be there this time. `of_itself`: because of a pause, if it still lasts."""

    encounter: EncounterId
    person: PersonId
    of_itself: bool = False
    kind: Literal["encounter_left"] = "encounter_left"


@dataclass(frozen=True, slots=True)
class ApplyingDue:
    """Two weeks later: what came of it? One person's own question."""

    encounter: EncounterId
    person: PersonId
    kind: Literal["encounter_applying_due"] = "encounter_applying_due"


@dataclass(frozen=True, slots=True)
class AppliedTold:
    """Someone said whether they did something with it."""

    encounter: EncounterId
    person: PersonId
    how: Applied
    kind: Literal["encounter_applied_told"] = "encounter_applied_told"


@dataclass(frozen=True, slots=True)
class EncounterForgotten:
    """What people wrote of an encounter is old enough to be erased."""

    encounter: EncounterId
    kind: Literal["encounter_forgotten"] = "encounter_forgotten"


OfAPlan: TypeAlias = (
    EncountersAsked
    | EncountersSet
    | ChannelPeopled
    | DrawDue
    | DrawAsked
    | CallAnswered
    | CallClosed
)  # fmt: skip
OfADraw: TypeAlias = SwapStarted | SwapSent | DrawPublished | DrawDropped | PreviewOver
OfAnEncounter: TypeAlias = (
    HalfwayDue
    | OutcomeDue
    | EncounterOver
    | OutcomeTold
    | TakeAwayStarted
    | TakeAwaySent
    | EncounterLeft
    | ApplyingDue
    | AppliedTold
    | EncounterForgotten
)
EncounterEvent: TypeAlias = OfAPlan | OfADraw | OfAnEncounter
