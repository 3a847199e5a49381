"""People come late, leave in a pause, come back, and send what they wrote when it is all over."""

from dataclasses import replace
from datetime import timedelta

import pytest
from builders import NOOR, QUAIS
from meetings import A_MINUTE, CODEV, TROIKA, Table, group, only

from facilitation.cards import Mention
from facilitation.rounds.events import (
    FloorYielded,
    NotesKept,
    NotesOpened,
    RoundForgotten,
    RoundJoined,
    RoundLeft,
    RoundOpened,
    RoundSteered,
    TimeUp,
    VoteCast,
    WritingSent,
)

ANY_THREE_OR_MORE = replace(TROIKA, id="turns", people=(3, 6))
"""A method in which each is client in turn, of a group that may lose someone."""


def opened(step: str, method=CODEV, size: int = 5) -> Table:
    table = Table(methods=(method,))
    table.play(RoundOpened(QUAIS, NOOR, method.id, group(size)))
    table.until(step)
    return table


def to_the_end(table: Table) -> None:
    while table.meeting.status != "ended":
        table.ring()


def paused(table: Table) -> None:
    table.play(RoundSteered(table.meeting.id, NOOR, table.meeting.number, "pause"))


@pytest.mark.parametrize("step", ["subjects", "expose", "clarify", "contract", "consult", "plan", "learn"])
def test_whoever_comes_late_at_any_step_has_a_place_and_the_round_ends_well(step):
    table = opened(step)
    late = group(6)[5]
    table.play(RoundJoined(table.meeting.id, late))
    to_the_end(table)

    assert late in table.meeting.people
    assert table.meeting.outcome == "finished"


def test_whoever_comes_late_to_the_consultation_is_given_the_floor_last():
    table = opened("consult")
    late = group(6)[5]
    table.play(RoundJoined(table.meeting.id, late))
    floors = []
    while table.step == "consult":
        floors += table.floor
        table.ring()

    assert floors[-1] == late


def test_whoever_leaves_and_comes_back_is_client_once():
    table = opened("share", ANY_THREE_OR_MORE, 4)
    last = table.meeting.turns[-1]
    table.play(RoundLeft(table.meeting.id, last))
    table.play(RoundJoined(table.meeting.id, last))
    clients = []
    while table.meeting.status != "ended":
        clients += table.floor if table.step == "share" else ()
        table.ring()

    assert sorted(clients) == sorted(group(4))


def test_the_order_of_turns_names_only_those_who_are_here():
    table = opened("share", ANY_THREE_OR_MORE, 4)
    gone = table.meeting.turns[2]
    table.play(RoundLeft(table.meeting.id, gone))
    shown = next(line for line in table.anchor.lines if line.key == "round-turns")

    assert Mention(gone) not in shown.blanks["who"]
    assert len(shown.blanks["who"]) == 3


def test_where_each_is_client_in_turn_the_client_of_now_is_named_beside_those_who_advise():
    table = opened("clarify", TROIKA, 3)

    [client] = [line.blanks["who"] for line in table.anchor.lines if line.key == "round-client.turn"]
    assert client == Mention(table.meeting.turns[0])


def test_those_who_are_done_are_named_and_nobody_else():
    table = opened("clarify")
    first = table.floor[0]
    table.play(FloorYielded(table.meeting.id, first, table.meeting.number))

    [done] = [line.blanks for line in table.anchor.lines if line.key == "round-done"]
    assert done == {"who": (Mention(first),), "count": 1, "of": 4}


@pytest.mark.parametrize("step", ["expose", "consult"])
def test_a_pause_stays_a_pause_when_whoever_had_the_floor_leaves(step):
    table = opened(step)
    paused(table)
    ends = table.meeting.until
    table.play(RoundLeft(table.meeting.id, table.floor[0]))

    assert (table.meeting.status, table.meeting.until) == ("paused", ends)
    assert table.meeting.left > timedelta()


def test_a_pause_in_which_the_speaker_left_ends_by_itself_with_an_equal_share_for_each_who_is_left():
    table = opened("consult")
    paused(table)
    table.play(RoundLeft(table.meeting.id, table.floor[0]))
    table.play(TimeUp(table.meeting.id, table.meeting.number), at=table.meeting.until)

    assert table.meeting.status == "running"
    assert table.meeting.until - table.now == 8 * A_MINUTE


def test_no_pause_gives_a_step_more_than_the_most_it_may_take():
    table = opened("expose")
    paused(table)
    table.play(RoundSteered(table.meeting.id, NOOR, table.meeting.number, "extend"))
    again = table.play(RoundSteered(table.meeting.id, NOOR, table.meeting.number, "extend"))

    assert table.meeting.left == 15 * A_MINUTE
    assert only(again) == "round-longest"


def test_whoever_voted_for_someone_who_leaves_is_waited_for_again():
    table = Table()
    table.open(CODEV, 5)
    one, two, three, four, five = group(5)
    for person in group(5):
        table.play(WritingSent(table.meeting.id, person, 0, {"subject": f"Sujet de {person}"}))
    table.play(VoteCast(table.meeting.id, one, 1, five))
    table.play(VoteCast(table.meeting.id, two, 1, three))
    table.play(VoteCast(table.meeting.id, three, 1, two))
    table.play(RoundLeft(table.meeting.id, five))
    table.play(VoteCast(table.meeting.id, four, 1, three))
    waiting = table.step
    table.play(VoteCast(table.meeting.id, one, 1, three))

    assert waiting == "choice"
    assert (table.step, table.meeting.client) == ("expose", three)


def test_notes_sent_after_the_end_are_given_back_and_outlast_nothing():
    table = opened("learn")
    writer = group(5)[1]
    to_the_end(table)
    kept = table.play(NotesKept(table.meeting.id, writer, "À relire"))
    table.play(RoundForgotten(table.meeting.id), at=table.now + timedelta(days=90))
    looked = table.play(NotesOpened(table.meeting.id, writer))

    assert only(kept) == "round-over"
    assert kept.actions[0].card.lines[1].blanks["said"].said == "À relire"
    assert only(looked) == "round-over"
    assert table.meeting.notes == {}


def test_empty_notes_sent_after_the_end_bring_nothing_back():
    table = opened("learn")
    to_the_end(table)
    kept = table.play(NotesKept(table.meeting.id, group(5)[1], " "))

    assert len(kept.actions[0].card.lines) == 1


def test_a_form_sent_twice_is_kept_once_even_when_the_first_moved_the_round_on():
    table = Table()
    table.open(CODEV, 4)
    for person in group(4):
        table.play(WritingSent(table.meeting.id, person, 0, {"subject": "Un sujet"}))
    again = table.play(WritingSent(table.meeting.id, group(4)[3], 0, {"subject": "Un sujet"}))

    assert only(again) == "round-moved-on"
    assert len(table.meeting.written) == 4


def test_when_everybody_vanishes_one_by_one_the_last_is_told_that_it_is_over():
    table = opened("clarify", size=4)
    rest = [one for one in group(4) if one != table.meeting.client]
    for person in rest:
        told = table.play(RoundLeft(table.meeting.id, person))

    assert table.meeting.outcome == "too_few"
    assert only(told) == "round-over"
