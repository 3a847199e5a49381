"""What a decision about profiles changes."""

from dataclasses import dataclass
from typing import TypeAlias

from facilitation.cards import PersonId, SpaceId
from facilitation.profiles.state import Belonging, Profile, Skill


@dataclass(frozen=True, slots=True)
class ProfileSaved:
    profile: Profile


@dataclass(frozen=True, slots=True)
class BelongingSaved:
    belonging: Belonging


@dataclass(frozen=True, slots=True)
class SkillsSaved:
    """Words that are new, or joined to others, in the workspace of this person or place."""

    workspace: SpaceId | PersonId
    skills: tuple[Skill, ...]


ProfileChange: TypeAlias = ProfileSaved | BelongingSaved | SkillsSaved
