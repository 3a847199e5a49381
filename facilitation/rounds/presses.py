"""What a button or a form of a round means: the same on every platform."""

from collections.abc import Mapping

from facilitation.cards import PersonId, SpaceId
from facilitation.events import Event
from facilitation.matching.rules import MIXES
from facilitation.rounds.events import (
    FloorYielded,
    NotesKept,
    NotesOpened,
    RoundAsked,
    RoundJoined,
    RoundLeft,
    RoundOpened,
    RoundSteered,
    TakeAwayApplied,
    VoteCast,
    WritingSent,
    WritingStarted,
)
from facilitation.rounds.state import RoundId, Tempo


def pressed(  # noqa: C901, PLR0911 - one line a button
    does: str, about: str, space: SpaceId, person: PersonId, filled: Mapping[str, str]
) -> Event | None:
    """`does` and `about` as the card had them, `filled` by the names of its inputs. `None`: not a round's."""
    name, number, more = parts(about)
    meeting = RoundId(name)
    match does:
        case "round_asked":
            return RoundAsked(space, person, about)
        case "round_opened":
            return opened(about, space, person, filled)
        case "floor_yielded":
            return FloorYielded(meeting, person, number)
        case "writing_started":
            return WritingStarted(meeting, person, number)
        case "writing_sent":
            return WritingSent(meeting, person, number, dict(filled))
        case "vote_cast":
            return VoteCast(meeting, person, number, more)
        case "notes_opened":
            return NotesOpened(meeting, person)
        case "notes_kept":
            return NotesKept(meeting, person, filled.get("text", ""))
        case "round_joined":
            return RoundJoined(meeting, person)
        case "round_left":
            return RoundLeft(meeting, person)
        case "round_steered" | "take_away_applied":
            return said_how(does, meeting, person, number, more or about.rpartition("#")[2])
        case _:
            return None


def parts(about: str) -> tuple[str, int, str]:
    """`round#number#more`: the round, the number or -1, and the rest."""
    name, _, rest = about.partition("#")
    number, _, more = rest.partition("#")
    return name, int(number) if number.isdecimal() and len(number) < 10 else -1, more  # noqa: PLR2004 - no round has as many


def opened(method: str, space: SpaceId, person: PersonId, filled: Mapping[str, str]) -> RoundOpened:
    people = tuple(PersonId(name) for name in filled.get("people", "").replace(",", " ").split())
    tempo: Tempo = "slow" if filled.get("tempo") == "slow" else "live"
    chaired = filled.get("chaired", "yes") == "yes"
    mixing = MIXES.get(filled.get("mixing", ""), MIXES["all"])
    return RoundOpened(space, person, method, people, tempo, chaired, mixing)


def said_how(does: str, meeting: RoundId, person: PersonId, number: int, how: str) -> Event | None:
    match does, how:
        case "round_steered", "extend" | "skip" | "pause" | "resume" | "stop":
            return RoundSteered(meeting, person, number, how)
        case "take_away_applied", "yes" | "partly" | "not_yet":
            return TakeAwayApplied(meeting, person, how)
        case _:
            return None
