"""Whoever holds the frame gives more time, goes on, pauses, resumes or stops."""

from dataclasses import replace
from datetime import timedelta
from typing import assert_never

from facilitation.actions import Decision
from facilitation.cards import PersonId, Text
from facilitation.events import Happened
from facilitation.facts import Facts, only_coach
from facilitation.rounds.events import RoundSteered
from facilitation.rounds.floor import finish, once_all_are_done, pass_on
from facilitation.rounds.script import part_of
from facilitation.rounds.state import Round
from facilitation.rounds.telling import answer, tell
from facilitation.rounds.tempo import Present, present

LONGEST_PAUSE = timedelta(minutes=30)
"""Then the round goes on by itself: whoever paused it may have gone. In a slow round, as everything, thirty times longer."""


def may_steer(meeting: Round, person: PersonId, facts: Facts) -> bool:
    """Coaches; and where nobody holds the chair, everyone who takes part."""
    return (
        person == meeting.coach
        or facts.role != "member"
        or (not meeting.chaired and person in meeting.people)
    )


def steered(  # noqa: PLR0911 - one line a way to steer
    happened: Happened, event: RoundSteered, meeting: Round, facts: Facts
) -> Decision:
    if not may_steer(meeting, event.person, facts):
        return answer(meeting, facts, only_coach(facts))
    if meeting.status == "ended":
        return answer(meeting, facts, Text("round-over"))
    if event.number != meeting.number:
        return Decision()
    now = present(happened, facts, meeting.tempo)
    match event.how:
        case "extend":
            return extended(meeting, now, facts)
        case "skip":
            return tell(meeting, pass_on(meeting, now), now, facts)
        case "pause":
            return tell(meeting, paused(meeting, now), now, facts)
        case "resume":
            return tell(meeting, once_all_are_done(resumed(meeting, now), now), now, facts)
        case "stop":
            return tell(meeting, finish(meeting, now, "stopped"), now, facts)
        case never:
            assert_never(never)


def extended(meeting: Round, now: Present, facts: Facts) -> Decision:
    """Half the usual time more, as long as no more is left than the step may take at most."""
    part = part_of(meeting)
    assert part is not None  # noqa: S101 - only called before the end
    assert meeting.until is not None  # noqa: S101 - until then, there always is a time
    more, most = part.step.lasts.usual / 2, part.step.lasts.most
    if meeting.status == "paused":
        left = min(meeting.left + more, max(most, meeting.left))
        if left == meeting.left:
            return answer(meeting, facts, Text("round-longest"))
        return tell(meeting, replace(meeting, left=left), now, facts)
    until = min(now.ends(max(meeting.until, now.at), more), now.ends(now.at, most))
    if until <= meeting.until:
        return answer(meeting, facts, Text("round-longest"))
    return tell(meeting, replace(meeting, until=until), now, facts)


def paused(meeting: Round, now: Present) -> Round:
    """What the floor still had is kept for later."""
    if meeting.status == "paused" or meeting.until is None:
        return meeting
    left = now.remains(now.at, meeting.until)
    return replace(meeting, status="paused", left=left, until=now.ends(now.at, LONGEST_PAUSE))


def resumed(meeting: Round, now: Present) -> Round:
    if meeting.status != "paused":
        return meeting
    until = now.ends(now.at, meeting.left)
    return replace(meeting, status="running", since=now.at, until=until, left=timedelta())
