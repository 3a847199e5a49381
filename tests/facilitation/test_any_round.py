"""Whatever people do, in whatever order: one floor, time that never runs backwards, an end that lasts, and no leak."""

from datetime import timedelta

from builders import IRIS, NOOR, QUAIS
from hypothesis import HealthCheck, given
from hypothesis import settings as run
from hypothesis import strategies as st
from meetings import METHODS, Table, group

from facilitation.actions import Amend, Ask, Noted, RoundSaved, Say, Wake, Whisper
from facilitation.cards import PersonId, conversation
from facilitation.rounds.events import (
    FloorYielded,
    FollowUpDue,
    NotesKept,
    NotesOpened,
    RoundForgotten,
    RoundJoined,
    RoundLeft,
    RoundOpened,
    RoundSteered,
    TakeAwayApplied,
    TimeUp,
    VoteCast,
    WritingSent,
    WritingStarted,
)
from facilitation.rounds.script import part_of
from facilitation.rounds.state import Round

PEOPLE = (*group(7), IRIS, NOOR)
LATE_AND_EARLY = (0, 0, 0, 1, 5, 30, 300)
"""Minutes between two things that happen."""


def secret_of(person: PersonId) -> str:
    return f"secret of {person};"


def things(table: Table, person: PersonId, off: int, choice: PersonId) -> list:
    """All that this person, or a clock, may do now; `off` is how stale what they look at is."""
    meeting = table.meeting
    here, number, place = meeting.id, meeting.number - off, meeting.place - off
    words = ("subject", "title", "question", "request", "action", "learning", "outcome")
    said = {**dict.fromkeys(words, secret_of(person)), "date": "2026-03-20"}
    return [
        TimeUp(here, number),
        TimeUp(here, number),
        FloorYielded(here, person, number),
        FloorYielded(here, person, number),
        WritingStarted(here, person, place),
        WritingSent(here, person, place, said),
        WritingSent(here, person, place, {}),
        VoteCast(here, person, place, choice),
        VoteCast(here, person, place, "stop"),
        NotesOpened(here, person),
        NotesKept(here, person, secret_of(person)),
        RoundJoined(here, person),
        RoundLeft(here, person),
        *(RoundSteered(here, person, number, how) for how in ("extend", "skip", "pause", "resume")),
        FollowUpDue(here),
        TakeAwayApplied(here, person, "yes"),
        RoundForgotten(here),
    ]


def check_floor(before: Round, after: Round, table: Table) -> None:
    part = part_of(after)
    assert after.number >= before.number
    assert set(table.floor) <= {*after.people, after.coach}
    assert after.left >= timedelta()
    assert len(set(after.people)) == len(after.people) <= after.method.people[1]
    assert (after.until is None) == (after.status == "ended") == (part is None)
    if part is not None and part.step.until == "all_spoke":
        assert len(table.floor) == 1
    if before.status == "ended":
        assert (after.status, after.ended, after.outcome) == ("ended", before.ended, before.outcome)
    if after.number > before.number:
        assert after.until > table.now


def check_what_is_said(decision, table: Table) -> None:
    here = conversation(table.meeting.id)
    for change in decision.changes:
        assert isinstance(change, RoundSaved) or (isinstance(change, Noted) and "secret" not in str(change))
    for action in decision.actions:
        match action:
            case Say() | Amend():
                assert action.space == here
            case Whisper() | Ask():
                told = str(action.card).split("secret of ")[1:]
                assert {one.split(";")[0] for one in told} <= {action.person}
            case Wake():
                assert action.at >= table.now
                assert "secret" not in str(action.event)


@run(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_whatever_happens_a_round_holds_together(data):
    method = METHODS[data.draw(st.sampled_from(sorted(METHODS)))]
    size = data.draw(st.integers(method.people[0], min(method.people[1], 6)))
    table = Table()
    table.play(
        RoundOpened(
            QUAIS,
            NOOR,
            method.id,
            group(size),
            data.draw(st.sampled_from(["live", "slow"])),
            chaired=data.draw(st.booleans()),
        )
    )
    for _ in range(data.draw(st.integers(5, 50))):
        before = table.meeting
        person, choice = data.draw(st.sampled_from(PEOPLE)), data.draw(st.sampled_from(PEOPLE))
        off = data.draw(st.sampled_from([0, 0, 0, 0, 1, -1, 3]))
        event = data.draw(st.sampled_from(things(table, person, off, choice)))
        passed = timedelta(minutes=data.draw(st.sampled_from(LATE_AND_EARLY)))
        due = isinstance(event, TimeUp) and before.until is not None
        at = max(table.now, before.until) + passed if due else table.now + passed

        decision = table.play(event, at=at)

        check_floor(before, table.meeting, table)
        check_what_is_said(decision, table)
