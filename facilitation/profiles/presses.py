"""What a button or a form of a profile means: the same on every platform."""

from collections.abc import Mapping

from facilitation.cards import PersonId, SpaceId
from facilitation.profiles.events import ProfileAsked, ProfileEvent, ProfileSent


def pressed(
    does: str, _about: str, space: SpaceId, person: PersonId, filled: Mapping[str, str]
) -> ProfileEvent | None:
    """`None`: not a profile's."""
    match does:
        case "profile_asked":
            return ProfileAsked(space, person)
        case "profile_sent":
            return ProfileSent(space, person, dict(filled))
        case _:
            return None
