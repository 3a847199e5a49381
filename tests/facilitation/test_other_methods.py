"""Rounds of methods that nobody has written yet: the runner knows steps and floors, not the methods at hand."""

from dataclasses import replace
from datetime import timedelta

import pytest
from builders import MONDAY, NOOR, community
from meetings import A_MINUTE, CODEV, TROIKA, Table, group, only

from facilitation.community import BlackOut
from facilitation.rounds.events import FloorYielded, RoundLeft, RoundSteered, WritingSent
from facilitation.rounds.method import Lasts, Method, Step

LASTS = Lasts(A_MINUTE, 2 * A_MINUTE, 3 * A_MINUTE)

DRAWN = Method(
    "codevelopment",
    (4, 6),
    tuple(step for step in CODEV.steps if step.id in {"expose", "clarify", "consult"}),
)
"""Without a vote: chance says who is the client."""

CHAIRED = Method(
    "codevelopment",
    (4, 6),
    (
        Step("plan", "facilitator", LASTS, "facilitator"),
        Step("learn", "each", LASTS, "all_spoke"),
    ),
    facilitated=True,
)
"""Whoever facilitates speaks first, for as long as they like."""

FOUR_TURNS = replace(TROIKA, people=(3, 4))
"""Everyone is client once, and one can be spared."""


def opened(method: Method, size: int = 4, **chosen) -> Table:
    table = Table(methods=(method,))
    table.open(method, size, **chosen)
    return table


def test_without_a_vote_the_client_is_drawn_and_the_same_every_time():
    first, again = opened(DRAWN), opened(DRAWN)

    assert first.meeting.client in group(4)
    assert again.meeting.client == first.meeting.client
    assert first.floor == (first.meeting.client,)


def test_without_a_vote_the_group_stops_when_its_client_leaves():
    table = opened(DRAWN)

    table.play(RoundLeft(table.meeting.id, table.meeting.client))

    assert (table.meeting.status, table.meeting.outcome) == ("ended", "closed")


def test_a_step_of_whoever_facilitates_is_theirs_until_they_go_on():
    table = opened(CHAIRED)
    floor = table.floor

    refused = table.play(FloorYielded(table.meeting.id, NOOR, table.meeting.number))
    table.play(RoundSteered(table.meeting.id, NOOR, table.meeting.number, "skip"))

    assert floor == (NOOR,)
    assert only(refused) == "round-until-time"
    assert table.step == "learn"


def test_where_nobody_facilitates_that_step_is_nobodys_and_its_time_still_comes():
    table = opened(CHAIRED, chaired=False)
    floor = table.floor

    table.ring()

    assert floor == ()
    assert table.step == "learn"


def test_when_someone_leaves_in_their_turn_the_next_one_has_theirs():
    table = opened(FOUR_TURNS)
    table.until("share")
    first, second, *_ = table.meeting.turns

    table.play(RoundLeft(table.meeting.id, first))

    assert table.step == "share"
    assert table.floor == (second,)


def test_the_turn_of_someone_who_has_left_never_comes():
    table = opened(FOUR_TURNS)
    table.until("share")
    first, gone, *others = table.meeting.turns
    table.play(RoundLeft(table.meeting.id, gone))

    clients = []
    while table.meeting.status != "ended":
        if table.step == "share":
            clients += table.floor
        table.ring()

    assert clients == [first, *others]


@pytest.fixture
def consulting() -> Table:
    """The second consultant has the floor, two more follow."""
    table = Table()
    table.open(CODEV, 6)
    table.until("consult")
    table.play(FloorYielded(table.meeting.id, table.floor[0], table.meeting.number))
    return table


@pytest.mark.parametrize("place", [0, 3], ids=["has spoken", "is to speak"])
def test_the_floor_stays_where_it_is_when_somebody_else_leaves(consulting, place):
    floor, until = consulting.floor, consulting.meeting.until
    leaver = consulting.meeting.order[place]

    consulting.play(RoundLeft(consulting.meeting.id, leaver))

    assert (consulting.floor, consulting.meeting.until) == (floor, until)
    assert leaver not in consulting.meeting.order


def test_when_the_last_speaker_leaves_the_next_part_begins(consulting):
    while len(consulting.meeting.order) > consulting.meeting.spoken + 1:
        consulting.play(FloorYielded(consulting.meeting.id, consulting.floor[0], consulting.meeting.number))

    consulting.play(RoundLeft(consulting.meeting.id, consulting.floor[0]))

    assert consulting.step == "plan"


def test_when_the_returning_client_leaves_the_others_go_on_without_the_account():
    before = Table()
    before.open(CODEV, 6)
    while before.meeting.status != "ended":
        before.ring()
    table = Table(recent=(before.meeting,))
    table.open(CODEV, 6)

    table.play(RoundLeft(table.meeting.id, table.floor[0]))

    assert table.step == "subjects"
    assert table.meeting.status == "running"


def test_in_a_slow_round_of_a_community_that_is_away_for_years_time_is_plain():
    away = BlackOut(MONDAY.date(), MONDAY.date() + timedelta(days=1000))
    table = Table(here=community(black_outs=(away,)))

    table.open(CODEV, 4, tempo="slow")

    assert table.meeting.until == table.now + 30 * 5 * A_MINUTE


def test_a_round_whose_community_has_gone_still_ends_and_is_asked_about_two_weeks_later():
    table = Table()
    table.open(CODEV, 4)
    table.until("learn")
    [client] = table.floor
    table.play(WritingSent(table.meeting.id, client, table.meeting.place, {"learning": "Demander"}))
    table.here = None

    while table.meeting.status != "ended":
        table.ring()

    assert table.meeting.outcome == "finished"
    assert max(wake.at for wake in table.wakes()) > table.now
