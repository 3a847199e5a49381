"""What happens to profiles and to the words for skills."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from facilitation.cards import PersonId, SpaceId
from facilitation.profiles.state import Belonging


@dataclass(frozen=True, slots=True)
class ProfileAsked:
    """Someone wants to see or change what they told about themselves."""

    space: SpaceId
    person: PersonId
    kind: Literal["profile_asked"] = "profile_asked"


@dataclass(frozen=True, slots=True)
class ProfileSent:
    """Someone filled in their profile, each answer under the name of its input."""

    space: SpaceId
    person: PersonId
    filled: dict[str, str] = field(default_factory=dict)
    kind: Literal["profile_sent"] = "profile_sent"


@dataclass(frozen=True, slots=True)
class SkillsAsked:
    """Someone wants to see the words for skills; `said`: or says that two mean the same, `tableur = excel`."""

    space: SpaceId
    person: PersonId
    said: str = ""
    kind: Literal["skills_asked"] = "skills_asked"


@dataclass(frozen=True, slots=True)
class PeopleImported:
    """An admin's list says where people belong. `workspace` names it as the first two parts of any id there."""

    workspace: SpaceId
    people: tuple[Belonging, ...]
    kind: Literal["people_imported"] = "people_imported"


ProfileEvent: TypeAlias = ProfileAsked | ProfileSent | SkillsAsked | PeopleImported
