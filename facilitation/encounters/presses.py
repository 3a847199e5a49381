"""What a button or a form around encounters means: the same on every platform."""

from collections.abc import Mapping

from facilitation.cards import PersonId, SpaceId
from facilitation.encounters.events import (
    AppliedTold,
    CallAnswered,
    DrawAsked,
    DrawDropped,
    DrawPublished,
    EncounterEvent,
    EncounterLeft,
    EncountersAsked,
    EncountersSet,
    OutcomeTold,
    SwapSent,
    SwapStarted,
    TakeAwaySent,
    TakeAwayStarted,
)
from facilitation.encounters.state import DrawId, EncounterId


def pressed(
    does: str, about: str, space: SpaceId, person: PersonId, filled: Mapping[str, str]
) -> EncounterEvent | None:
    """`None`: none of ours."""
    name, _, rest = about.partition("#")
    community = SpaceId(name) if name else space
    match does:
        case "encounters_asked":
            return EncountersAsked(community, person)
        case "encounters_set":
            return EncountersSet(community, person, dict(filled), number(rest))
        case "draw_asked":
            return DrawAsked(community, person)
        case "call_joined" | "call_left":
            return CallAnswered(community, person, rest, joins=does == "call_joined")
        case _:
            return of_a_draw(does, DrawId(name), number(rest), person, filled) or of_an_encounter(
                does, EncounterId(name), rest, space, person, filled
            )


def of_a_draw(
    does: str, draw: DrawId, version: int, person: PersonId, filled: Mapping[str, str]
) -> EncounterEvent | None:
    match does:
        case "swap_started":
            return SwapStarted(draw, person, version)
        case "swap_sent":
            people = tuple(PersonId(one) for one in filled.get("people", "").replace(",", " ").split())
            return SwapSent(draw, person, version, people)
        case "draw_published":
            return DrawPublished(draw, person, version)
        case "draw_dropped":
            return DrawDropped(draw, person)
        case _:
            return None


def of_an_encounter(
    does: str, meeting: EncounterId, how: str, space: SpaceId, person: PersonId, filled: Mapping[str, str]
) -> EncounterEvent | None:
    match does, how:
        case "encounter_told", "met" | "not_yet" | "no":
            return OutcomeTold(meeting, person, how, space)
        case "encounter_applied", "yes" | "partly" | "not_yet":
            return AppliedTold(meeting, person, how)
        case "encounter_left", _:
            return EncounterLeft(meeting, person)
        case "encounter_takeaway", _:
            return TakeAwayStarted(meeting, person, space)
        case "encounter_kept", _:
            return TakeAwaySent(meeting, person, filled.get("text", ""), space)
        case _:
            return None


def number(said: str) -> int:
    """Of a version: none is that large."""
    return int(said) if said.isascii() and said.isdigit() and len(said) < 10 else 0  # noqa: PLR2004 - as the docstring says
