"""What a coach answers to two silences: carry on, or stop."""

from dataclasses import replace
from datetime import timedelta

import pytest
from builders import (
    A_DAY,
    ADA,
    AN_HOUR,
    IRIS,
    MONDAY,
    NEXT_WEEK,
    NOOR,
    QUAIS,
    THIS_WEEK,
    answer,
    community,
    facts,
    happened,
    keys,
    person,
    presence,
    prompt,
    said,
    saved,
    sharing,
    wakes,
    whispered,
)

from facilitation.cards import Moment, Text
from facilitation.engine import decide
from facilitation.events import RhythmDue, SharingResumed, SharingStopped
from facilitation.rhythm import Rhythm
from facilitation.sharing.prompting import silences

COACH = person(NOOR)
LAST_CHANCE = THIS_WEEK.closes - timedelta(minutes=30)
SILENT = sharing(status="asking_coach", due=None, open=THIS_WEEK, last=prompt(), silent=2)
STOPPED = sharing(status="stopped", due=None)


def resume(at=MONDAY + AN_HOUR, asker=COACH, **known):
    known = {"sharing": SILENT, **known}
    return decide(happened(SharingResumed(QUAIS, asker.id), at), facts(asker, **known))


def stop(asker=COACH, **known):
    return decide(happened(SharingStopped(QUAIS, asker.id)), facts(asker, **known))


def test_within_the_window_carrying_on_may_ask_at_once():
    decision = resume(LAST_CHANCE)

    assert len(said(decision)) == 1
    assert [keys(one.card) for one in whispered(decision)] == [["sharing-resumed-now"]]
    assert (saved(decision).status, saved(decision).silent) == ("going", 0)
    assert wakes(decision)[0].event == RhythmDue(QUAIS, NEXT_WEEK.slot)


def test_within_the_window_carrying_on_does_not_cut_a_conversation():
    talking = replace(SILENT, presence=presence(MONDAY + AN_HOUR - timedelta(minutes=2)))

    decision = resume(sharing=talking)

    assert said(decision) == []
    assert saved(decision).open == THIS_WEEK
    assert len(wakes(decision)) == 2


def test_after_the_window_carrying_on_waits_for_the_next_one():
    decision = resume(THIS_WEEK.closes + A_DAY)

    assert saved(decision).open is None
    assert saved(decision).due == NEXT_WEEK
    assert whispered(decision)[0].card.lines == (Text("sharing-resumed", {"at": Moment(NEXT_WEEK.opens)}),)


def test_the_silences_of_before_are_forgotten():
    decision = resume(THIS_WEEK.closes + A_DAY)

    opened = decide(
        happened(RhythmDue(QUAIS, NEXT_WEEK.slot), NEXT_WEEK.opens, "wake:next"),
        facts(sharing=saved(decision)),
    )

    assert (saved(opened).status, silences(saved(opened))) == ("going", 0)


def test_after_a_stop_one_carries_on_as_well():
    decision = resume(sharing=STOPPED)

    assert (saved(decision).status, saved(decision).due) == ("going", NEXT_WEEK)
    assert len(wakes(decision)) == 1


def test_carrying_on_twice_is_said_and_changes_nothing():
    assert answer(resume(sharing=sharing())) == ["sharing-going-already"]


def test_without_a_day_left_in_the_rhythm_it_is_said_what_to_do():
    never = community(rhythm=Rhythm("FREQ=YEARLY;UNTIL=20200101"))

    assert answer(resume(sharing=STOPPED, community=never)) == ["sharing-no-window"]


def test_an_admin_may_carry_on_for_the_coaches():
    assert saved(resume(asker=person(ADA, admin=True))).status == "going"


@pytest.mark.parametrize("state", [sharing(), SILENT, STOPPED])
def test_to_stop_stops_whatever_was_going_on(state):
    decision = stop(sharing=state)

    assert saved(decision) == replace(state, status="stopped", open=None, due=None)
    assert [keys(one.card) for one in whispered(decision)] == [["sharing-stopped"]]
    assert wakes(decision) == []


def test_a_member_neither_stops_nor_resumes():
    member = person(IRIS)

    assert answer(stop(member)) == ["only-coach"]
    assert answer(resume(asker=member)) == ["only-coach"]


def test_where_there_is_no_community_there_is_nothing_to_stop_or_resume():
    assert answer(stop(community=None)) == ["no-community"]
    assert answer(resume(community=None)) == ["no-community"]
