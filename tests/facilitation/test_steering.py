"""Whoever holds the frame gives time, takes it, pauses and stops; nobody else does; nobody needs to."""

from datetime import timedelta

import pytest
from builders import IRIS, NOOR
from meetings import A_MINUTE, CODEV, TROIKA, Table, group, only

from facilitation.actions import Decision, Wake
from facilitation.rounds.events import FloorYielded, RoundSteered, TimeUp, WritingSent


def steer(table: Table, how: str, person=NOOR, number: int | None = None) -> Decision:
    at = table.meeting.number if number is None else number
    return table.play(RoundSteered(table.meeting.id, person, at, how))


@pytest.fixture
def table() -> Table:
    """In the account of the client: ten minutes, fifteen at most."""
    table = Table()
    table.open()
    table.until("expose")
    return table


def test_more_time_moves_the_clock_and_the_old_one_rings_in_vain(table):
    old = table.meeting.until
    decision = steer(table, "extend")

    assert table.meeting.until == old + 5 * A_MINUTE
    assert Wake(table.meeting.until, TimeUp(table.meeting.id, table.meeting.number)) in decision.actions
    assert table.play(TimeUp(table.meeting.id, table.meeting.number), at=old) == Decision()


def test_no_step_is_given_more_than_the_most_it_may_take(table):
    steer(table, "extend")

    assert only(steer(table, "extend")) == "round-longest"


def test_skipping_goes_on_to_the_next_part_once_however_often_it_is_pressed(table):
    number = table.meeting.number
    steer(table, "skip")
    again = steer(table, "skip", number=number)

    assert table.step == "clarify"
    assert again == Decision()


def test_skipping_in_the_consultation_goes_on_to_the_next_speaker(table):
    table.until("consult")
    following = table.meeting.order[1]
    steer(table, "skip")

    assert table.floor == (following,)


def test_a_pause_keeps_what_was_left_and_resuming_gives_it_back(table):
    table.now += 4 * A_MINUTE
    steer(table, "pause")
    table.now += 10 * A_MINUTE
    steer(table, "resume")

    assert table.meeting.until == table.now + 6 * A_MINUTE


def test_during_a_pause_no_clock_of_before_moves_anything(table):
    until = table.meeting.until
    steer(table, "pause")

    assert table.play(TimeUp(table.meeting.id, table.meeting.number), at=until) == Decision()
    assert table.meeting.status == "paused"


def test_a_pause_that_nobody_ends_ends_by_itself(table):
    steer(table, "pause")
    table.ring()

    assert table.meeting.status == "running"
    assert table.step == "expose"
    assert table.meeting.until == table.now + 10 * A_MINUTE


def test_in_a_pause_the_floor_stays_where_it_is(table):
    [client] = table.floor
    steer(table, "pause")

    assert only(table.play(FloorYielded(table.meeting.id, client, table.meeting.number))) == "round-in-pause"


def test_what_is_written_in_a_pause_counts_when_it_ends():
    table = Table()
    table.open(CODEV, 4)
    steer(table, "pause")
    for person in group(4):
        table.play(WritingSent(table.meeting.id, person, 0, {"subject": "Le mien"}))
    assert table.meeting.status == "paused"
    steer(table, "resume")

    assert table.step == "choice"


def test_more_time_in_a_pause_is_there_after_it(table):
    steer(table, "pause")
    steer(table, "extend")

    assert table.meeting.left == 15 * A_MINUTE


@pytest.mark.parametrize("how", ["pause", "resume"])
def test_pressed_twice_it_counts_once(table, how):
    steer(table, "pause")
    steer(table, how)
    once = table.meeting
    again = steer(table, how)

    assert again == Decision()
    assert table.meeting == once


def test_a_stopped_round_is_over(table):
    steer(table, "stop")

    assert (table.meeting.status, table.meeting.outcome) == ("ended", "stopped")
    assert table.anchor.buttons == ()
    for how in ("extend", "skip", "pause", "resume", "stop"):
        assert only(steer(table, how)) == "round-over"


@pytest.mark.parametrize("how", ["extend", "skip", "pause", "resume", "stop"])
@pytest.mark.parametrize("person", [IRIS, group(5)[0]], ids=["outside", "in the round"])
def test_where_someone_facilitates_nobody_else_steers(table, how, person):
    assert only(steer(table, how, person)) == "only-coach"


def test_where_nobody_facilitates_everyone_in_the_round_may_steer():
    table = Table()
    table.open(TROIKA, 3)

    assert only(steer(table, "skip", IRIS)) == "only-coach"
    assert steer(table, "skip", group(3)[0]).changes


def test_a_coach_who_is_gone_is_not_needed(table):
    while table.meeting.status != "ended":
        table.ring()

    assert table.meeting.outcome == "finished"


def test_a_slow_round_that_was_paused_over_the_weekend_has_lost_no_working_time():
    table = Table()
    table.open(CODEV, 4, tempo="slow")
    table.until("consult")
    had = table.meeting.until - table.now
    steer(table, "pause")
    kept = table.meeting.left
    table.now += timedelta(days=7)
    steer(table, "resume")

    assert kept == 8 * A_MINUTE
    assert table.meeting.until - table.now == had


def test_everything_in_a_slow_round_takes_working_days():
    table = Table()
    table.open(CODEV, 4, tempo="slow")
    steer(table, "pause")

    assert table.meeting.until - table.now > timedelta(hours=12)
