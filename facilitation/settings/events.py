"""What happens when a community is set up, or set otherwise."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from facilitation.cards import PersonId
from facilitation.community import CommunityId


@dataclass(frozen=True, slots=True)
class EnrolmentAsked:
    """Someone wants to make a community of a channel, and has not said how."""

    community: CommunityId
    person: PersonId
    theme: str = ""
    kind: Literal["enrolment_asked"] = "enrolment_asked"


@dataclass(frozen=True, slots=True)
class SettingsAsked:
    """Someone wants to see or change how a community is set."""

    community: CommunityId
    person: PersonId
    kind: Literal["settings_asked"] = "settings_asked"


@dataclass(frozen=True, slots=True)
class SettingsSent:
    """Someone sent the form that sets a community, each answer under the name of its input.

    `version` is the one they were looking at, 0 for a channel that was not enrolled; `previewed` the digest of the settings
    they were shown, empty before the preview.
    """

    community: CommunityId
    person: PersonId
    filled: dict[str, str] = field(default_factory=dict)
    version: int = 0
    previewed: str = ""
    kind: Literal["settings_sent"] = "settings_sent"


SettingsEvent: TypeAlias = EnrolmentAsked | SettingsAsked | SettingsSent
