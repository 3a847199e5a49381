"""Encounters: drawn when they are due, looked at, announced, asked about once, and nobody is left alone if it can be helped."""

from dataclasses import replace
from datetime import time, timedelta
from random import Random

import pytest
from builders import IRIS, MONDAY, NOOR, QUAIS, answer, asked, keys, noted, said, wakes, whispered
from builders import PARIS as PARIS_ZONE
from encountered import (
    DRAW,
    DUE_NOW,
    HANA,
    JUDE,
    LEO,
    MAEL,
    MEETING,
    SAMI,
    SIX,
    SLOT,
    comes,
    drawn,
    draws,
    encounters,
    meeting,
    plans,
)
from hypothesis import given
from hypothesis import strategies as st

from facilitation.actions import Gather
from facilitation.cards import Quote, SpaceId
from facilitation.encounters.drawing import host_of
from facilitation.encounters.events import (
    AppliedTold,
    ApplyingDue,
    CallAnswered,
    CallClosed,
    DrawAsked,
    DrawDropped,
    DrawDue,
    DrawPublished,
    EncounterForgotten,
    EncounterLeft,
    EncounterOver,
    EncountersAsked,
    EncountersSet,
    HalfwayDue,
    OutcomeDue,
    OutcomeTold,
    PreviewOver,
    SwapSent,
    SwapStarted,
    TakeAwaySent,
    TakeAwayStarted,
)
from facilitation.encounters.icebreakers import icebreaker
from facilitation.encounters.mending import mended
from facilitation.encounters.setting import values
from facilitation.encounters.state import Call, Plan, pairs_met
from facilitation.encounters.times import LASTS, proposed
from facilitation.events import ParticipationChosen
from facilitation.matching.drawing import redrawn
from facilitation.matching.people import Hours, Met
from facilitation.matching.people import Person as Drawable
from facilitation.matching.rules import Rules
from facilitation.profiles.facts import ProfileFacts
from facilitation.profiles.state import Profile

A_DAY = timedelta(days=1)
ELSEWHERE = SpaceId("stage:T1:cantine")


# How a community meets


def test_the_form_shows_what_stands_and_is_for_coaches():
    assert asked(comes(EncountersAsked(QUAIS, NOOR)))[0].about == f"{QUAIS}#4"
    assert answer(comes(EncountersAsked(QUAIS, IRIS), asker=IRIS)) == ["only-coach"]


def test_switched_on_the_next_draw_is_set_and_the_channel_is_told():
    decision = comes(EncountersSet(QUAIS, NOOR, {"on": "yes", "size": "4"}), plan=None)

    [plan] = plans(decision)
    assert (plan.on, plan.size, plan.due.slot) == (True, 4, "2026-03-16T09:00")
    assert wakes(decision)[0].event == DrawDue(QUAIS, plan.due.slot)
    assert keys(said(decision)[0].card)[0] == "encounters-now"


def test_changed_again_the_channel_is_left_in_peace():
    decision = comes(EncountersSet(QUAIS, NOOR, {**values(DUE_NOW), "size": "3"}, 4))

    assert plans(decision)[0].size == 3
    assert said(decision) == []


def test_switched_off_nothing_is_due():
    decision = comes(EncountersSet(QUAIS, NOOR, {**values(DUE_NOW), "on": "no"}, 4))

    assert (plans(decision)[0].on, plans(decision)[0].due) == (False, None)


@pytest.mark.parametrize(
    ("filled", "version", "problem"),
    [
        ({"different": "team", "same": "team"}, 4, "encounters-fault.rules"),
        ({"guest": f"{IRIS} {LEO}"}, 4, "encounters-fault.guests"),
        ({}, 3, "settings-changed-meanwhile"),
    ],
)
def test_what_cannot_be_comes_back_with_what_was_filled_in(filled, version, problem):
    decision = comes(EncountersSet(QUAIS, NOOR, {**values(DUE_NOW), **filled}, version))

    assert keys(asked(decision)[0].card)[1] == problem
    assert decision.changes == ()


def test_communities_that_name_each_other_are_drawn_once():
    mine, theirs = Plan(QUAIS, on=True, allied=(ELSEWHERE,)), Plan(ELSEWHERE, on=True, allied=(QUAIS,))

    assert host_of(mine, [theirs]) == host_of(theirs, [mine]) == ELSEWHERE
    assert host_of(mine, [replace(theirs, allied=())]) == QUAIS


# The draw


def test_a_draw_is_kept_whole_and_shown_to_the_coach_alone():
    decision = comes(DrawDue(QUAIS, SLOT))

    [made] = draws(decision)
    assert made.draw.seed == "stage:1"
    assert sorted(one for group in made.groups for one in group.people) == sorted({*SIX, NOOR})
    assert redrawn(made.draw) == made.draw
    assert {one.person for one in whispered(decision)} == {NOOR}
    assert encounters(decision) == []


def test_without_a_preview_people_are_introduced_at_once():
    decision = comes(DrawDue(QUAIS, SLOT), plan=replace(DUE_NOW, previewed=False))

    gathered = [action for action in decision.actions if isinstance(action, Gather)]
    assert sorted(one for each in gathered for one in each.people) == sorted({*SIX, NOOR})
    assert len(encounters(decision)) == len(gathered) == 3


def test_the_next_draw_is_set_by_its_nominal_time():
    decision = comes(DrawDue(QUAIS, SLOT))

    assert wakes(decision)[0].name == f"{QUAIS} encounters 2026-03-16T09:00 FREQ=WEEKLY;INTERVAL=2"


@pytest.mark.parametrize(
    ("event", "plan"),
    [
        (DrawDue(QUAIS, "2026-02-16T09:00"), DUE_NOW),
        (DrawDue(QUAIS, SLOT), replace(DUE_NOW, on=False)),
        (DrawDue(QUAIS, SLOT), None),
    ],
)
def test_a_wake_of_another_time_rings_in_vain(event, plan):
    assert comes(event, plan=plan).changes == ()


def test_three_days_late_it_is_left_out_and_written_down():
    decision = comes(DrawDue(QUAIS, SLOT), at=MONDAY + timedelta(hours=73))

    assert noted(decision) == ["note-draw-late"]
    assert draws(decision) == []


@pytest.mark.parametrize(
    ("minutes", "status", "again"),
    [(9, "previewed", False), (9, "published", False), (10, "published", True), (1, "dropped", True)],
)
def test_who_asks_twice_wants_one_draw(minutes, status, again):
    latest = replace(drawn(), status=status, at=MONDAY - timedelta(minutes=minutes))

    decision = comes(DrawAsked(QUAIS, NOOR), draw=latest)

    assert bool(draws(decision)) is again
    assert again or answer(decision) == ["draw-just"]


def test_while_the_channel_is_asked_who_is_in_it_is_not_asked_again():
    asked = replace(DUE_NOW, joining="each_time", call=Call(SLOT, MONDAY + A_DAY))

    decision = comes(DrawAsked(QUAIS, NOOR), plan=asked)

    assert answer(decision) == ["draw-just.called"]
    assert said(decision) == []


def test_where_nobody_is_known_the_coach_hears_how_people_come_in():
    decision = comes(DrawAsked(QUAIS, NOOR), people=())

    assert keys(whispered(decision)[0].card) == [
        "encounters-nobody",
        "encounters-nobody.how",
        "encounters-coach.why",
    ]
    assert draws(decision) == []


def test_those_who_are_asked_each_time_are_drawn_when_the_call_closes():
    each_time = replace(DUE_NOW, joining="each_time", previewed=False)
    called = plans(comes(DrawDue(QUAIS, SLOT), plan=each_time))[0]
    joined = plans(comes(CallAnswered(QUAIS, IRIS, SLOT, joins=True), asker=IRIS, plan=called))[0]
    both = plans(comes(CallAnswered(QUAIS, LEO, SLOT, joins=True), asker=LEO, plan=joined))[0]

    decision = comes(CallClosed(QUAIS, SLOT), plan=both)

    assert [set(one.people) for one in encounters(decision)] == [{IRIS, LEO}]
    assert plans(decision)[-1].call is None


def test_a_call_can_be_taken_back_and_a_late_answer_is_answered():
    open_call = replace(DUE_NOW, call=Call(SLOT, MONDAY + A_DAY, (IRIS,)))

    back = comes(CallAnswered(QUAIS, IRIS, SLOT, joins=False), asker=IRIS, plan=open_call)

    assert plans(back)[0].call.people == ()
    assert answer(comes(CallAnswered(QUAIS, IRIS, "before", joins=True), asker=IRIS, plan=open_call)) == [
        "encounter-call.closed"
    ]


# The coach's desk


def test_an_exchange_keeps_every_rule_and_tells_its_cost():
    shown = drawn()
    one, other = shown.groups[0].people[0], shown.groups[1].people[0]

    decision = comes(SwapSent(DRAW, NOOR, 1, (one, other)), draw=shown)

    [after] = draws(decision)
    assert after.swaps == ((one, other),)
    assert after.draw == shown.draw
    assert "match-swap.free" in keys(whispered(decision)[0].card)


@pytest.mark.parametrize("people", [(IRIS,), (), (IRIS, LEO, SAMI), (IRIS, NOOR)])
def test_an_exchange_that_cannot_be_says_why(people):
    decision = comes(SwapSent(DRAW, NOOR, 1, people), draw=drawn())

    assert decision.changes == ()
    assert keys(asked(decision)[0].card)[1] in {"draw-swap.two", "match-swap.stranger"}


@pytest.mark.parametrize(
    "event", [SwapStarted(DRAW, NOOR, 1), SwapSent(DRAW, NOOR, 1, SIX[:2]), DrawPublished(DRAW, NOOR, 1)]
)
def test_a_draw_that_changed_since_is_shown_again_first(event):
    decision = comes(event, draw=drawn(version=2))

    assert decision.changes == ()
    assert "draw-changed" in keys(whispered(decision)[0].card)


@pytest.mark.parametrize("status", ["published", "dropped"])
def test_what_is_done_is_done(status):
    assert answer(comes(DrawPublished(DRAW, NOOR, 1), draw=drawn(status=status))) == [f"draw-done.{status}"]


def test_only_a_coach_has_a_hand_in_it():
    assert answer(comes(DrawPublished(DRAW, IRIS, 1), asker=IRIS, draw=drawn())) == ["only-coach"]
    assert answer(comes(DrawDropped(DRAW, NOOR))) == ["draw-gone"]


def test_a_coach_who_is_on_leave_keeps_nobody_waiting():
    assert len(encounters(comes(PreviewOver(DRAW), draw=drawn()))) == 3
    assert comes(PreviewOver(DRAW), draw=drawn(status="published")).changes == ()


def test_a_draw_that_is_dropped_is_seen_by_nobody():
    decision = comes(DrawDropped(DRAW, NOOR), draw=drawn())

    assert draws(decision)[0].status == "dropped"
    assert {one.person for one in whispered(decision)} == {NOOR}


# Somebody goes, somebody comes


def test_whoever_pauses_before_it_is_announced_leaves_nobody_alone():
    shown = drawn()
    gone = shown.groups[0].people[0]
    alone = shown.groups[0].people[1]

    decision = comes(DrawPublished(DRAW, NOOR, 1), draw=shown, away=frozenset({gone}))

    groups = [one.people for one in encounters(decision)]
    assert sorted(len(group) for group in groups) == [2, 3]
    assert any(alone in group and len(group) == 3 for group in groups)
    assert gone not in {one for group in groups for one in group}
    assert draws(decision)[0].gone == (gone,)


people = st.integers(2, 9).map(lambda size: tuple(f"stage:T1:p{n}" for n in range(size)))


@given(people, st.integers(2, 4), st.data())
def test_mending_breaks_no_rule_and_seats_everyone_who_can_be(people, size, data):
    avoids = data.draw(st.sampled_from(people))
    avoided = data.draw(st.sampled_from(people))
    gone = data.draw(st.lists(st.sampled_from(people), unique=True, max_size=3))
    made = drawn(people, Rules(size))
    persons = tuple(
        replace(one, avoid=(avoided,) if one.id == avoids != avoided else ()) for one in made.draw.people
    )
    fair = drawn_of(persons, size)

    after = mended(fair, gone)

    seated = [one for group in after.groups for one in group.people]
    left = [one.person for one in after.unmatched]
    assert sorted([*seated, *left]) == sorted(set(people) - set(gone))
    assert not any({avoids, avoided} <= set(group.people) for group in after.groups if avoids != avoided)
    assert all(len(group.people) >= 2 for group in after.groups)


def drawn_of(persons, size):
    from facilitation.encounters.state import Drawn
    from facilitation.matching.drawing import draw

    made = draw(persons, (), Rules(size), "stage:1", MONDAY.date())
    return Drawn(DRAW, QUAIS, SLOT, MONDAY, made, made.groups, made.unmatched, version=1)


def test_whoever_is_left_alone_joins_another_group_while_there_is_time():
    others = meeting((SAMI, JUDE), id=f"{DRAW}/2")

    decision = comes(EncounterLeft(MEETING, IRIS), asker=IRIS, encounter=meeting(), running=(others,))

    closed, joined = encounters(decision)
    assert (closed.over, closed.people, closed.left) == (True, (LEO,), (IRIS,))
    assert (joined.people, joined.turn) == ((SAMI, JUDE, LEO), 2)
    assert answer_to(decision, IRIS) == ["encounter-left.noted"]


def test_where_no_group_has_room_they_come_first_next_time():
    full = meeting((SAMI, JUDE, HANA), id=f"{DRAW}/2")

    decision = comes(EncounterLeft(MEETING, IRIS), asker=IRIS, encounter=meeting(), running=(full,))

    assert plans(decision)[0].left_out == {LEO: 1}
    assert answer_to(decision, LEO) == ["encounter-left.alone"]


def test_of_three_two_go_on():
    decision = comes(EncounterLeft(MEETING, IRIS), asker=IRIS, encounter=meeting((IRIS, LEO, SAMI)))

    assert encounters(decision)[0].people == (LEO, SAMI)
    assert keys(said(decision)[0].card) == ["encounter-left.others"]


def test_whoever_begins_to_take_part_early_makes_three():
    decision = comes(
        ParticipationChosen(QUAIS, MAEL, takes_part=True),
        at=MONDAY + A_DAY,
        asker=MAEL,
        running=(meeting(),),
    )

    assert encounters(decision)[0].people == (IRIS, LEO, MAEL)


def test_too_late_they_are_of_the_next():
    decision = comes(
        ParticipationChosen(QUAIS, MAEL, takes_part=True),
        at=MONDAY + 8 * A_DAY,
        asker=MAEL,
        running=(meeting(),),
    )

    assert encounters(decision) == []
    assert "encounter-next-time" in answers_to(decision, MAEL)


# Afterwards


def test_half_way_the_group_is_asked_once_unless_they_have_met():
    assert keys(said(comes(HalfwayDue(MEETING), encounter=meeting()))[0].card)[0] == "encounter-halfway"
    assert comes(HalfwayDue(MEETING), encounter=meeting(told={IRIS: "met"})).actions == ()


def test_each_is_asked_in_private_and_a_pause_is_left_in_peace():
    three = meeting((IRIS, LEO, SAMI), told={IRIS: "met"})

    decision = comes(OutcomeDue(MEETING), encounter=three, away=frozenset({SAMI}))

    assert [one.person for one in whispered(decision)] == [LEO]


def test_whoever_met_is_asked_what_they_keep_and_two_weeks_later_what_came_of_it():
    met = comes(OutcomeTold(MEETING, IRIS, "met"), asker=IRIS, encounter=meeting())
    kept = comes(TakeAwaySent(MEETING, IRIS, " Une idée. "), asker=IRIS, encounter=encounters(met)[0])

    assert asked(met)[0].does == "encounter_kept"
    assert encounters(kept)[0].kept == {IRIS: "Une idée."}
    assert wakes(kept)[0].event == ApplyingDue(MEETING, IRIS)
    later = comes(ApplyingDue(MEETING, IRIS), encounter=encounters(kept)[0])
    assert whispered(later)[0].card.lines[1].blanks == {"said": Quote("Une idée.")}


def test_an_empty_take_away_is_no_take_away_and_they_met():
    decision = comes(TakeAwaySent(MEETING, IRIS, "  "), asker=IRIS, encounter=meeting(kept={IRIS: "Avant."}))

    [after] = encounters(decision)
    assert (after.kept, after.told) == ({}, {IRIS: "met"})
    assert wakes(decision) == []


@pytest.mark.parametrize(
    "event",
    [
        OutcomeTold(MEETING, SAMI, "no"),
        TakeAwayStarted(MEETING, SAMI),
        TakeAwaySent(MEETING, SAMI, "Une idée."),
        AppliedTold(MEETING, SAMI, "yes"),
    ],
)
def test_nobody_speaks_for_others(event):
    assert answer(comes(event, asker=SAMI, encounter=meeting())) == ["encounter-not-in"]


def test_who_presses_the_button_of_others_is_answered_where_they_pressed_it():
    decision = comes(OutcomeTold(MEETING, SAMI, "met", QUAIS), asker=SAMI, encounter=meeting())

    assert [one.space for one in whispered(decision)] == [QUAIS]


def test_what_people_wrote_is_forgotten_and_that_they_met_stays():
    written = meeting(kept={IRIS: "Une idée."}, told={IRIS: "met"}, over=True)

    early = comes(EncounterForgotten(MEETING), at=MONDAY + 80 * A_DAY, encounter=written)
    then = comes(EncounterForgotten(MEETING), at=MONDAY + 90 * A_DAY, encounter=written)

    assert early.changes == ()
    assert (encounters(then)[0].kept, encounters(then)[0].took_place) == ({}, True)


@pytest.mark.parametrize(
    ("told", "over", "took_place"),
    [
        ({}, False, None),
        ({}, True, None),
        ({IRIS: "met"}, False, True),
        ({IRIS: "no", LEO: "met"}, True, True),
        ({IRIS: "no"}, False, False),
        ({IRIS: "not_yet"}, False, None),
        ({IRIS: "not_yet"}, True, False),
    ],
)
def test_whether_it_took_place_is_what_people_say(told, over, took_place):
    assert meeting(told=told, over=over).took_place is took_place


def test_silence_counts_as_a_meeting_and_a_no_does_not():
    assert pairs_met((IRIS, LEO), MONDAY.date(), None) == (Met(IRIS, LEO, MONDAY.date()),)
    assert pairs_met((IRIS, LEO), MONDAY.date(), False) == (Met(IRIS, LEO, MONDAY.date(), False),)


def test_three_silences_and_one_private_question_never_a_second():
    twice = replace(DUE_NOW, silent={IRIS: 2, LEO: 3})

    decision = comes(EncounterOver(MEETING), encounter=meeting(), plan=twice)

    assert [(one.person, keys(one.card)[0]) for one in whispered(decision)] == [(IRIS, "encounter-silence")]
    assert plans(decision)[0].silent == {IRIS: 3, LEO: 4}
    assert encounters(decision)[0].over


def test_any_answer_ends_a_row_of_silences():
    twice = replace(DUE_NOW, silent={IRIS: 2, LEO: 2})

    decision = comes(EncounterOver(MEETING), encounter=meeting(told={IRIS: "no"}), plan=twice)

    assert plans(decision)[0].silent == {LEO: 3}


def test_left_out_once_one_comes_first_and_meeting_somebody_ends_it():
    odd = drawn((IRIS,), Rules())

    decision = comes(PreviewOver(DRAW), draw=odd, plan=replace(DUE_NOW, left_out={LEO: 2}))

    assert plans(decision)[0].left_out == {LEO: 2, IRIS: 1}
    assert answer_to(decision, IRIS) == [
        "encounter-alone",
        "match-unmatched.alone",
        "encounter-alone.first",
        "encounter-alone.why",
    ]


# When, and with what to begin

TOKYO, PARIS, MONTREAL = (
    Drawable(name, zone=zone, hours=Hours(*hours))
    for name, zone, hours in (
        ("stage:T1:hana", "Asia/Tokyo", (time(13), time(22))),
        ("stage:T1:iris", "Europe/Paris", (time(9), time(18))),
        ("stage:T1:jude", "America/Toronto", (time(7), time(15))),
    )
)


def test_times_are_within_everybodys_hours_on_different_days():
    found = proposed((TOKYO, PARIS), "Europe/Paris", frozenset(), MONDAY)

    assert len({at.date() for at in found}) == 3
    assert all(5 <= at.hour < 12 for at in found)


def test_three_continents_share_one_hour_a_day():
    found = proposed((TOKYO, PARIS, MONTREAL), "Europe/Paris", frozenset(), MONDAY)

    assert {at.time() for at in found} == {time(12)}


@given(st.integers(0, 8760).map(lambda hours: MONDAY + timedelta(hours=hours)), st.booleans())
def test_no_time_falls_on_a_weekend_a_holiday_or_a_lunch(after, far):
    there = (TOKYO, PARIS) if far else (PARIS,)
    off = frozenset({after.date() + A_DAY})

    found = proposed(there, "Europe/Paris", off, after)

    local = [at.astimezone(PARIS_ZONE) for at in found]
    assert all(at.weekday() < 5 and at.date() not in off for at in local)
    assert all(at.hour >= 9 and (at + LASTS).hour < 18 and not 12 <= at.hour < 13 for at in local)


def test_where_no_hour_is_shared_no_time_is_proposed():
    night = replace(TOKYO, hours=Hours(time(9), time(14)))

    assert proposed((night, MONTREAL), "Europe/Paris", frozenset(), MONDAY) == ()


@pytest.mark.parametrize(
    ("profiles", "key"),
    [
        ((Profile(IRIS, topics=("Jazz",), shown=("topics",)), Profile(LEO, topics=("jazz",), shown=("topics",))), "icebreaker-topic"),
        ((Profile(IRIS, wants=("sql",), shown=("skills",)), Profile(LEO, ("SQL",), shown=("skills",))), "icebreaker-skill"),
        ((Profile(IRIS, topics=("jazz",), shown=("topics",)), Profile(LEO, topics=("jazz",))), "icebreaker-any"),
        ((Profile(IRIS, wants=("sql",)), Profile(LEO, ("SQL",), shown=("skills",))), "icebreaker-any"),
        ((), "icebreaker-any"),
    ],
)  # fmt: skip
def test_what_to_begin_with_is_made_of_what_both_show(profiles, key):
    known = ProfileFacts({one.person: one for one in profiles})

    assert icebreaker((IRIS, LEO), known, Random(1)).key.startswith(key)


def answer_to(decision, person) -> list[str]:
    """The one private answer to somebody."""
    [card] = [one.card for one in whispered(decision) if one.person == person]
    return keys(card)


def answers_to(decision, person) -> list[str]:
    return [key for one in whispered(decision) if one.person == person for key in keys(one.card)]
