"""What a button or a form that sets a community means: the same on every platform."""

from collections.abc import Mapping

from facilitation.cards import PersonId, SpaceId
from facilitation.settings.events import EnrolmentAsked, SettingsAsked, SettingsEvent, SettingsSent


def pressed(
    does: str, about: str, space: SpaceId, person: PersonId, filled: Mapping[str, str]
) -> SettingsEvent | None:
    """`about`: the community, the version that was looked at, and the digest of what was previewed. `None`: not ours."""
    name, version, previewed = [*about.split(" ", 2), "", "", ""][:3]
    community = SpaceId(name) if name else space
    match does:
        case "enrolment_asked":
            return EnrolmentAsked(community, person)
        case "settings_asked":
            return SettingsAsked(community, person)
        case "enrolment_sent" | "settings_sent":
            return SettingsSent(community, person, dict(filled), number(version), previewed)
        case _:
            return None


def number(version: str) -> int:
    """Nobody changes settings a thousand million times."""
    return int(version) if version.isdecimal() and len(version) < 10 else 0  # noqa: PLR2004 - as the docstring says
