"""What a decision about encounters changes."""

from dataclasses import dataclass
from typing import TypeAlias

from facilitation.cards import PersonId
from facilitation.community import CommunityId
from facilitation.encounters.state import Drawn, Encounter, Plan


@dataclass(frozen=True, slots=True)
class PlanSaved:
    """How a community meets. Carries the version it was read with, as all that follow here."""

    plan: Plan


@dataclass(frozen=True, slots=True)
class DrawSaved:
    drawn: Drawn


@dataclass(frozen=True, slots=True)
class EncounterSaved:
    encounter: Encounter


@dataclass(frozen=True, slots=True)
class MembersSaved:
    """Who is in a community's channel, as the platform told: nobody else is."""

    community: CommunityId
    people: tuple[PersonId, ...]


EncounterChange: TypeAlias = PlanSaved | DrawSaved | EncounterSaved | MembersSaved
