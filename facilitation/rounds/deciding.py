"""What happens within a round finds that round, and the rule for it."""

from dataclasses import replace
from typing import assert_never

from facilitation.actions import Decision, Whisper
from facilitation.cards import Card, PersonId, Quote, Text
from facilitation.events import Happened
from facilitation.facts import Facts, voice_of
from facilitation.rounds.anchor import mentions
from facilitation.rounds.clocks import time_up
from facilitation.rounds.coming import joined, left
from facilitation.rounds.events import (
    FloorYielded,
    FollowUpDue,
    NotesKept,
    NotesOpened,
    OfARound,
    RoundForgotten,
    RoundJoined,
    RoundLeft,
    RoundSteered,
    TakeAwayApplied,
    TimeUp,
    VoteCast,
    WritingSent,
    WritingStarted,
)
from facilitation.rounds.floor import yielded
from facilitation.rounds.script import alone, floor, part_of
from facilitation.rounds.state import Round
from facilitation.rounds.steering import steered
from facilitation.rounds.takeaway import applied, follow_up_due, forgotten
from facilitation.rounds.telling import answer, tell
from facilitation.rounds.tempo import present
from facilitation.rounds.writing import notes_kept, notes_opened, vote_cast, writing_sent, writing_started


def within_a_round(  # noqa: PLR0911 - one line an event
    happened: Happened, event: OfARound, facts: Facts
) -> Decision:
    meeting = facts.rounds.round
    if meeting is None:
        return no_such_round(event, facts)
    match event:
        case TimeUp():
            return time_up(happened, event, meeting, facts)
        case FollowUpDue():
            return follow_up_due(meeting, facts)
        case RoundForgotten():
            return forgotten(happened, meeting)
        case TakeAwayApplied():
            return applied(event, meeting, facts)
        case RoundSteered():
            return steered(happened, event, meeting, facts)
        case RoundJoined():
            return round_joined(happened, event, meeting, facts)
        case _:
            return by_someone_in_it(happened, event, meeting, facts)


def by_someone_in_it(  # noqa: PLR0911 - one line an event
    happened: Happened,
    event: FloorYielded | WritingStarted | WritingSent | VoteCast | NotesOpened | NotesKept | RoundLeft,
    meeting: Round,
    facts: Facts,
) -> Decision:
    """Those who take part, and whoever holds the frame."""
    if event.person not in meeting.people and not (meeting.chaired and event.person == meeting.coach):
        return answer(meeting, facts, Text("round-not-in"))
    match event:
        case FloorYielded():
            return floor_yielded(happened, event, meeting, facts)
        case WritingStarted():
            return writing_started(event, meeting, facts)
        case WritingSent():
            return writing_sent(happened, event, meeting, facts)
        case VoteCast():
            return vote_cast(happened, event, meeting, facts)
        case NotesOpened():
            return notes_opened(event, meeting, facts)
        case NotesKept():
            return notes_kept(event, meeting, facts)
        case RoundLeft():
            return round_left(happened, event, meeting, facts)
        case never:
            assert_never(never)


def no_such_round(event: OfARound, facts: Facts) -> Decision:
    """A round that is not there any more, or never was: whoever asked is told."""
    if isinstance(event, TimeUp | FollowUpDue | RoundForgotten):
        return Decision()
    card = Card(lines=(Text("round-gone"),))
    return Decision(actions=(Whisper(event.person, facts.voice, card),))


def floor_yielded(happened: Happened, event: FloorYielded, meeting: Round, facts: Facts) -> Decision:
    """Pressed twice, or a moment too late: nothing more happens."""
    if meeting.status != "ended" and event.number != meeting.number:
        return Decision()
    refused = may_not_yield(event, meeting)
    if refused is not None:
        return answer(meeting, facts, refused)
    if event.person in meeting.done:
        return Decision()
    now = present(happened, facts, meeting.tempo)
    return tell(meeting, yielded(meeting, event.person, now), now, facts)


def may_not_yield(event: FloorYielded, meeting: Round) -> Text | None:
    part = part_of(meeting)
    if part is None:
        return Text("round-over")
    if meeting.status == "paused":
        return Text("round-in-pause")
    if event.person not in floor(meeting):
        return Text("round-not-your-floor", {"who": mentions(floor(meeting))})
    if part.step.until in {"time", "facilitator"} or alone(part.step):
        return Text("round-until-time")
    return None


def round_joined(happened: Happened, event: RoundJoined, meeting: Round, facts: Facts) -> Decision:
    if meeting.status == "ended":
        return answer(meeting, facts, Text("round-over"))
    if event.person in meeting.people or (meeting.chaired and event.person == meeting.coach):
        return answer(meeting, facts, Text("round-in-already"))
    if len(meeting.people) >= meeting.method.people[1]:
        return answer(meeting, facts, Text("round-full", {"most": meeting.method.people[1]}))
    now = present(happened, facts, meeting.tempo)
    told = tell(meeting, joined(meeting, event.person), now, facts)
    welcome = answer(meeting, facts, Text("round-joined"))
    return replace(told, actions=told.actions + welcome.actions)


def round_left(happened: Happened, event: RoundLeft, meeting: Round, facts: Facts) -> Decision:
    """They take their notes with them. A coach who leaves hands the frame over to Compagnon."""
    if meeting.status == "ended":
        return answer(meeting, facts, Text("round-over"))
    now = present(happened, facts, meeting.tempo)
    if event.person in meeting.people:
        after = left(meeting, event.person, now)
    else:
        after = replace(meeting, chaired=False, notes=notes_without(meeting, event))
    told = tell(meeting, after, now, facts)
    note = meeting.notes.get(event.person)
    back = (Text("round-notes.yours", {"said": Quote(note)}),) if note else ()
    card = Card(lines=(Text("round-left"), *back))
    bye = Whisper(event.person, voice_of(event.person, facts), card)
    return replace(told, actions=(*told.actions, bye))


def notes_without(meeting: Round, event: RoundLeft) -> dict[PersonId, str]:
    return {one: note for one, note in meeting.notes.items() if one != event.person}
