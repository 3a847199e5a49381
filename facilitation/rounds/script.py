"""The parts of a round one after another, and who has the floor in each."""

from dataclasses import dataclass
from typing import assert_never

from facilitation.cards import PersonId
from facilitation.rounds.method import Step
from facilitation.rounds.state import Round, Written


@dataclass(frozen=True, slots=True)
class Part:
    """A step in someone's turn as client; turns are counted from 0."""

    turn: int
    step: Step


def script(meeting: Round) -> tuple[Part, ...]:
    """Every part, from beginning to end."""
    return tuple(
        Part(turn, step)
        for turn in range(max(1, len(meeting.turns)))
        for step in meeting.method.steps
        if not (step.once and turn) and (step.when == "always" or (meeting.former is not None and not turn))
    )


def part_of(meeting: Round) -> Part | None:
    """The one that is running; `None` before the first and after the end."""
    parts = script(meeting)
    return parts[meeting.place] if meeting.status != "ended" and 0 <= meeting.place < len(parts) else None


def upcoming(meeting: Round) -> Part | None:
    """The part that comes next, if nothing changes."""
    parts = script(meeting)
    return parts[meeting.place + 1] if 0 <= meeting.place + 1 < len(parts) else None


def holders(meeting: Round, part: Part) -> tuple[PersonId, ...]:
    """Everyone whom a part gives the floor, at once or in turn."""
    client = meeting.former if part.step.when == "returning" else client_of(meeting, part)
    match part.step.floor:
        case "client":
            return (client,) if client in meeting.people and client is not None else ()
        case "consultants":
            return tuple(person for person in meeting.people if person != client)
        case "facilitator":
            return (meeting.coach,) if meeting.chaired else ()
        case "each" | "all":
            return meeting.people
        case never:
            assert_never(never)


def client_of(meeting: Round, part: Part) -> PersonId | None:
    return meeting.turns[part.turn] if meeting.turns else meeting.client


def floor(meeting: Round) -> tuple[PersonId, ...]:
    """Who may speak now."""
    part = part_of(meeting)
    if part is None:
        return ()
    if part.step.until == "all_spoke":
        return meeting.order[meeting.spoken : meeting.spoken + 1]
    return holders(meeting, part)


def alone(step: Step) -> bool:
    """Whether people write on their own, and are done once they have."""
    return step.until == "yielded" and step.floor in {"each", "all"} and bool(step.asks)


def subjects(meeting: Round) -> tuple[Written, ...]:
    return tuple(one for one in meeting.written if one.asked == "subject" and one.person in meeting.people)
