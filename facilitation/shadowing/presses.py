"""What a button or a form of an observation means: the same on every platform."""

from collections.abc import Mapping

from facilitation.cards import PersonId, SpaceId
from facilitation.shadowing.events import (
    ShadowingAsked,
    ShadowingEvent,
    ShadowingFormAsked,
    ShadowingFormSent,
    ShadowingSent,
    ShadowingSuits,
)
from facilitation.shadowing.state import ShadowingId


def pressed(
    does: str, about: str, space: SpaceId, person: PersonId, filled: Mapping[str, str]
) -> ShadowingEvent | None:
    """`about` is `shadowing#form`, or `shadowing#day`. `None`: not one of an observation's."""
    name, _, what = about.rpartition("#")
    case = ShadowingId(name)
    match does:
        case "shadowing_asked":
            return ShadowingAsked(space, person)
        case "shadowing_sent":
            host, manager = people_in(filled.get("host", "")), people_in(filled.get("manager", ""))
            return ShadowingSent(space, person, host, manager, dict(filled))
        case "shadowing_form":
            return ShadowingFormAsked(case, person, what)
        case "shadowing_filled":
            return ShadowingFormSent(case, person, what, people_in(filled.get("manager", "")), dict(filled))
        case "shadowing_suits":
            return ShadowingSuits(case, person, what)
        case _:
            return None


def people_in(filled: str) -> tuple[PersonId, ...]:
    """What an input for people holds, each once."""
    return tuple(dict.fromkeys(PersonId(name) for name in filled.replace(",", " ").split()))
