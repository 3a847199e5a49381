"""Someone looks for a mentor, is accompanied, and takes something home: who is asked, who is told what, and how it ends."""

from dataclasses import replace
from datetime import timedelta

import pytest
from accompanying import COACH, LEO, MAUD, SAMI, SEATS, ZOE, World, asking, running
from builders import ADA, IRIS, MONDAY, QUAIS, keys, whispered

from facilitation.actions import Ask, Decision, Gather, Wake
from facilitation.cards import Quote
from facilitation.mentoring.events import (
    MatchingAsked,
    MatchingReleased,
    MatchingReviewed,
    MatchingSwapped,
    MentorAsked,
    MentoringDue,
    MentoringFollowUp,
    MentoringForgotten,
    MentoringPressed,
    MentorSent,
    PreparationDue,
)
from facilitation.mentoring.state import MentoringId


def heard(decision: Decision) -> dict:
    """The first sentence each person hears."""
    return {one.person: one.card.lines[0].key for one in reversed(whispered(decision))}


def problem(decision: Decision) -> str:
    [ask] = decision.actions
    assert isinstance(ask, Ask)
    return ask.card.lines[0].key


def held(world: World) -> dict:
    """Who sits where."""
    return {seat: mentee for seat, (_, mentee) in world.seats.items()}


# Searching


def test_three_are_suggested_with_a_reason_each_and_told_nothing_yet():
    world = World()

    case = world.cases[world.ask()]

    assert {one.mentor for one in case.suggested} == SEATS.keys()
    assert {one.reason.key for one in case.suggested} == {"match-because.mentor"}
    assert {one.person for one in whispered(Decision(actions=tuple(world.actions)))} == {IRIS}


def test_a_search_says_what_for():
    assert problem(World().play(MentorSent(QUAIS, IRIS, {"goal": " "}))) == "mentoring-no-goal"


def test_one_search_at_a_time():
    world = World()
    world.ask()

    assert heard(world.play(MentorAsked(QUAIS, IRIS))) == {IRIS: "mentoring-already"}
    assert heard(world.play(MentorSent(QUAIS, IRIS, {"goal": "Oser"}))) == {IRIS: "mentoring-already"}


def test_whoever_is_in_a_pause_or_has_no_seat_left_is_not_suggested():
    world = World(away=(LEO,))
    world.seats = {(SAMI, 0): (MentoringId("stage:T1:x"), ZOE)}

    case = world.cases[world.ask()]

    assert [one.mentor for one in case.suggested] == [MAUD]


def test_only_those_who_were_suggested_can_be_ranked():
    world = World()
    case = world.ask()

    assert problem(world.fill(case, IRIS, "rank", first=ADA)) == "mentoring-rank.others"
    assert problem(world.fill(case, IRIS, "rank", first="")) == "mentoring-rank.others"


def test_the_first_alone_is_asked():
    world, case = asking()

    assert world.cases[case].mentor == LEO
    assert heard(Decision(actions=tuple(world.actions[-3:]))) == {
        LEO: "mentoring-request",
        IRIS: "mentoring-ranked",
    }


def test_a_no_brings_the_next_one_and_the_kind_word():
    world, case = asking()

    decision = world.fill(case, LEO, "no", word="Pas ce mois-ci")

    assert world.cases[case].mentor == SAMI
    told = {one.person: one.card for one in whispered(decision)}
    assert told[IRIS].lines[0].blanks["said"] == Quote("Pas ce mois-ci")
    assert told.keys() == {IRIS, LEO, SAMI}


def test_after_the_last_no_the_mentee_hears_what_to_do_next_and_the_coach_that_someone_looks():
    world, case = asking()
    world.fill(case, LEO, "no")

    decision = world.fill(case, SAMI, "no")

    assert world.cases[case].status == "unfound"
    assert heard(decision) == {
        SAMI: "mentoring-declined.thanks",
        IRIS: "mentoring-declined",
        COACH: "mentoring-unfound.coach",
    }


def test_the_wider_search_leaves_out_those_who_were_asked():
    world, case = asking()
    world.fill(case, LEO, "no")
    world.fill(case, SAMI, "no")

    world.press(case, IRIS, "widen")

    assert [one.mentor for one in world.cases[case].suggested] == [MAUD]


def test_a_mentor_has_three_days_and_one_reminder():
    world, case = asking()

    reminder = world.ring(case)
    asked_at = world.now
    after = world.ring(case)

    assert heard(reminder) == {LEO: "mentoring-request"}
    assert keys(whispered(reminder)[0].card)[-1] == "mentoring-reminder"
    assert (asked_at, world.now) == (MONDAY + timedelta(days=2), MONDAY + timedelta(days=3))
    assert heard(after) == {
        LEO: "mentoring-silent.mentor",
        SAMI: "mentoring-request",
        IRIS: "mentoring-silent",
    }


def test_a_yes_takes_a_seat_and_prepares_whoever_accompanies_for_the_first_time():
    world, case = asking()

    decision = world.fill(case, LEO, "yes", word="Volontiers")

    assert held(world) == {(LEO, 0): IRIS}
    assert heard(decision) == {IRIS: "mentoring-found", LEO: "mentoring-found.mentor"}
    assert [f"{one.at:%a %H}" for one in decision.actions if isinstance(one, Wake) and one.name] == [
        "Tue 08",
        "Wed 08",
        "Thu 08",
    ]


def test_whoever_has_accompanied_before_is_not_prepared_again():
    world, case = asking()
    world.led = {LEO}

    assert not [one for one in world.fill(case, LEO, "yes").actions if isinstance(one, Wake) and one.name]


def test_a_preparation_is_for_the_mentor_unless_they_are_in_a_pause():
    world = World()

    assert heard(world.play(PreparationDue(LEO, 2))) == {LEO: "mentoring-prepared.says"}
    assert world.play(PreparationDue(LEO, 4)) == Decision()
    world.away = (LEO,)
    assert world.play(PreparationDue(LEO, 3)) == Decision()


def test_a_yes_when_the_seats_are_taken_is_answered_kindly_and_the_next_is_asked():
    world, case = asking()
    world.seats = {(LEO, 0): (MentoringId("stage:T1:x"), ZOE)}

    decision = world.fill(case, LEO, "yes")

    assert (world.cases[case].status, world.cases[case].mentor) == ("asking", SAMI)
    assert heard(decision) == {
        LEO: "mentoring-full",
        SAMI: "mentoring-request",
        IRIS: "mentoring-full.mentee",
    }


def test_reverse_mentoring_is_by_someone_who_is_not_further_on(monkeypatch):
    world = World()
    facts = world.facts(MentorSent(QUAIS, IRIS))
    candidates = (
        *(replace(one, level=4) for one in facts.mentoring.candidates[:2]),
        replace(facts.mentoring.candidates[2], level=1),
        replace(facts.mentoring.candidates[0], id=IRIS, level=3, seats=0),
    )
    known = replace(facts, mentoring=replace(facts.mentoring, candidates=candidates))
    monkeypatch.setattr(world, "facts", lambda event: known)

    case = world.cases[world.ask(sort="reverse")]

    assert [one.mentor for one in case.suggested] == [MAUD]


# Agreeing, meeting, pausing


def test_an_agreement_holds_once_the_other_has_read_this_draft():
    world, case = asking()
    world.fill(case, LEO, "yes")
    world.fill(case, IRIS, "agree", goals="Oser", pace="weekly", ends="2026-06-01")
    world.fill(case, IRIS, "agree", goals="Oser plus", pace="weekly", ends="2026-06-01")

    stale = world.press(case, LEO, "agreed 1")
    waiting = world.cases[case].status
    world.press(case, LEO, "agreed 2")

    assert heard(stale) == {LEO: "mentoring-proposed.again"}
    assert (waiting, world.cases[case].status) == ("agreeing", "running")
    assert world.cases[case].agreement.goals == "Oser plus"


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"goals": " "}, "mentoring-no-goal"),
        ({"ends": "?"}, "pause-no-day"),
        ({"ends": "2026-03-02"}, "mentoring-ends-past"),
        ({"ends": "2028-03-02"}, "mentoring-ends-far"),
    ],
)
def test_an_agreement_that_cannot_be_comes_back_with_what_was_written(said, why):
    world, case = asking()
    world.fill(case, LEO, "yes")

    decision = world.fill(
        case, IRIS, "agree", **{"goals": "Oser", "pace": "weekly", "ends": "2026-06-01", **said}
    )

    assert problem(decision) == why
    assert {one.name: one.value for one in decision.actions[0].card.inputs}["pace"] == "weekly"


def test_an_agenda_comes_at_the_pace_they_chose_a_question_half_way_and_the_end_on_its_day():
    world, case = running()

    said = []
    for _ in range(4):
        decision = world.ring(case)
        said.append((f"{world.now:%m-%d}", heard(decision)[IRIS]))

    assert said == [
        ("03-16", "mentoring-agenda.with"),
        ("03-30", "mentoring-check.ask"),
        ("04-13", "mentoring-agenda.with"),
        ("04-27", "mentoring-closing.ask"),
    ]


def test_half_way_only_the_mentee_can_look_for_somebody_else():
    world, case = running()
    world.ring(case)

    buttons = {one.person: str(one.card.buttons) for one in whispered(world.ring(case))}

    assert "#rematch" in buttons[IRIS]
    assert "#rematch" not in buttons[LEO]
    assert heard(world.press(case, LEO, "rematch")) == {LEO: "mentoring-not-now"}
    assert heard(world.press(case, IRIS, "well")) == {IRIS: "mentoring-check.thanks"}


def test_a_pause_keeps_the_seat_and_is_over_on_its_day_or_before():
    world, case = running()
    told = world.fill(case, LEO, "pause", until="2026-03-23")
    back = world.ring(case)
    world.fill(case, LEO, "pause", until="2026-04-01")
    world.press(case, IRIS, "back")

    assert heard(told) == {IRIS: "mentoring-paused", LEO: "mentoring-paused"}
    assert heard(back) == {IRIS: "mentoring-resumed", LEO: "mentoring-resumed"}
    assert (world.cases[case].status, held(world)) == ("running", {(LEO, 0): IRIS})


@pytest.mark.parametrize(
    ("until", "why"),
    [("?", "pause-no-day"), ("2026-03-02", "pause-past"), ("2026-09-01", "mentoring-pause.long")],
)
def test_a_pause_that_cannot_be_is_asked_again(until, why):
    world, case = running()

    assert problem(world.fill(case, IRIS, "pause", until=until)) == why


def test_a_pause_until_after_the_end_leads_to_the_end():
    world, case = running()
    world.fill(case, LEO, "pause", until="2026-05-04")

    world.ring(case)

    assert world.cases[case].status == "closing"


# Closing, stopping


def closing() -> tuple[World, MentoringId]:
    world, case = running()
    for _ in range(4):
        world.ring(case)
    return world, case


def test_each_takes_home_their_own_words_and_gives_the_other_theirs():
    world, case = closing()
    given = world.fill(case, IRIS, "close", kept="Trois chiffres", given="Merci !")
    world.fill(case, LEO, "close", kept="Écouter")

    assert heard(given) == {IRIS: "mentoring-closed", LEO: "mentoring-given"}
    assert all("Trois chiffres" not in str(one.card) for one in whispered(given) if one.person == LEO)
    assert (world.cases[case].outcome, held(world)) == ("closed", {})


def test_two_weeks_later_each_is_asked_once_about_what_they_wrote():
    world, case = closing()
    world.fill(case, IRIS, "close", kept="Trois chiffres")
    world.fill(case, LEO, "close", given="Merci !")

    asked = world.play(MentoringFollowUp(case))
    thanked = world.press(case, IRIS, "partly")

    assert heard(asked) == {IRIS: "follow-up.ask"}
    assert heard(thanked) == {IRIS: "follow-up.thanks"}
    assert world.cases[case].applied == {IRIS: "partly"}
    assert world.press(case, LEO, "yes") == Decision()


def test_an_end_without_a_word_is_an_end():
    world, case = closing()
    needed = problem(world.fill(case, IRIS, "close", kept=" "))

    reminder, end = world.ring(case), world.ring(case)

    assert needed == "mentoring-close.needed"
    assert heard(reminder).keys() == {IRIS, LEO}
    assert whispered(end) == []
    assert (world.cases[case].outcome, held(world)) == ("closed", {})


@pytest.mark.parametrize("person", [IRIS, LEO])
def test_either_stops_it_and_the_seat_is_free(person):
    world, case = running()
    world.open(case, person, "stop")

    decision = world.fill(case, person, "stop", word="Je change de poste")

    other = LEO if person == IRIS else IRIS
    assert heard(decision) == {person: "mentoring-stopped.done", other: "mentoring-stopped"}
    assert (world.cases[case].outcome, held(world)) == ("stopped", {})


def test_a_search_is_withdrawn_and_the_mentor_who_was_asked_has_nothing_left_to_answer():
    world, case = asking()

    decision = world.fill(case, IRIS, "stop")

    assert heard(decision) == {IRIS: "mentoring-withdrawn", LEO: "mentoring-withdrawn.mentor"}
    assert world.cases[case].outcome == "withdrawn"


def test_another_mentor_is_looked_for_without_the_one_there_was():
    world, case = running()

    decision = world.press(case, IRIS, "rematch")

    [new] = set(world.cases) - {case}
    assert heard(decision) == {LEO: "mentoring-rematched", IRIS: "mentoring-suggested"}
    assert {one.mentor for one in world.cases[new].suggested} == {SAMI, MAUD}
    assert held(world) == {}


def test_an_agreement_that_nobody_writes_ends_kindly_and_frees_the_seat():
    world, case = asking()
    world.fill(case, LEO, "yes")

    reminder, end = world.ring(case), world.ring(case)

    assert heard(reminder).keys() == heard(end).keys() == {IRIS, LEO}
    assert (world.cases[case].outcome, held(world)) == ("lapsed", {})


def test_what_was_written_is_erased_in_the_end_and_not_before():
    world, case = running()
    assert world.play(MentoringForgotten(case)) == Decision()
    world.fill(case, IRIS, "stop")

    world.play(MentoringForgotten(case))

    assert (world.cases[case].goal, world.cases[case].agreement, world.cases[case].kept) == ("", None, {})


# Groups


def in_a_group() -> tuple[World, MentoringId, MentoringId]:
    """Maud accompanies Iris, and says yes to Zoé as well."""
    world, first = asking(first=MAUD, sort="group")
    world.fill(first, MAUD, "yes")
    second = world.ask(ZOE, sort="group")
    world.fill(second, ZOE, "rank", first=MAUD)
    world.fill(second, MAUD, "yes")
    return world, first, second


def test_a_second_mentee_joins_the_group_of_the_mentor_and_they_have_a_conversation():
    world, first, second = in_a_group()

    assert world.cases[first].mentees == (IRIS, ZOE)
    assert world.cases[second].outcome == "joined"
    assert held(world) == {(MAUD, 0): IRIS, (MAUD, 1): ZOE}
    [gather] = [one for one in world.actions if isinstance(one, Gather)]
    assert set(gather.people) == {IRIS, ZOE, MAUD}


def test_a_group_agrees_when_all_have():
    world, first, _ = in_a_group()
    world.fill(first, MAUD, "agree", goals="Oser", pace="monthly", ends="2026-06-01")
    world.press(first, IRIS, "agreed 1")
    waiting = world.cases[first].status
    world.press(first, ZOE, "agreed 1")

    assert (waiting, world.cases[first].status) == ("agreeing", "running")


def test_one_of_a_group_leaves_and_the_others_go_on():
    world, first, _ = in_a_group()

    decision = world.fill(first, IRIS, "stop")

    assert (world.cases[first].mentees, held(world)) == ((ZOE,), {(MAUD, 1): ZOE})
    assert heard(decision) == {IRIS: "mentoring-stopped.done", ZOE: "mentoring-left", MAUD: "mentoring-left"}


# A coach's plan


def staged() -> tuple[World, MentoringId, MentoringId]:
    world = World()
    first, second = world.ask(IRIS, how="coach"), world.ask(ZOE, how="coach")
    world.play(MatchingAsked(QUAIS, COACH))
    return world, first, second


def test_a_plan_is_shown_to_the_coach_before_anybody_hears_of_it():
    world, first, second = staged()

    assert {one.request for one in world.plan.pairs} == {first, second}
    assert {world.cases[first].status, world.cases[second].status} == {"waiting"}
    assert {one.person for one in whispered(Decision(actions=(world.actions[-1],)))} == {COACH}


def test_a_plan_is_made_again_without_those_who_are_left_out():
    world, first, second = staged()
    form = world.play(MatchingReviewed(QUAIS, COACH))

    world.play(MatchingAsked(QUAIS, COACH, aside=(ZOE, MAUD)))

    assert isinstance(form.actions[0], Ask)
    assert [one.request for one in world.plan.pairs] == [first]
    assert MAUD not in {one.mentor for one in world.plan.pairs}
    assert world.cases[second].status == "waiting"


def mentors(plan) -> dict:
    return {one.mentee: one.mentor for one in plan.pairs}


def test_two_mentees_are_exchanged_and_only_what_the_coach_saw_last_comes_true():
    world, *_ = staged()
    before, old = mentors(world.plan), world.plan.id
    form = world.play(MatchingReviewed(QUAIS, COACH, "swap", old))

    decision = world.play(MatchingSwapped(QUAIS, COACH, old, (IRIS, ZOE)))

    assert isinstance(form.actions[0], Ask)
    assert mentors(world.plan) == {IRIS: before[ZOE], ZOE: before[IRIS]}
    assert keys(whispered(decision)[0].card)[:2] == ["matching", "match-swap.free"]
    assert heard(world.play(MatchingReleased(QUAIS, COACH, old))) == {COACH: "matching-old"}
    world.play(MatchingReleased(QUAIS, COACH, world.plan.id))
    assert {(mentor, mentee) for (mentor, _), mentee in held(world).items()} == {
        (before[ZOE], IRIS),
        (before[IRIS], ZOE),
    }


def test_whoever_found_nobody_may_take_the_mentor_of_somebody_else():
    world = World(offered={LEO: 1})
    world.ask(IRIS, how="coach"), world.ask(ZOE, how="coach")
    world.play(MatchingAsked(QUAIS, COACH))
    [lucky], [without] = world.plan.pairs, world.plan.without

    world.play(MatchingSwapped(QUAIS, COACH, world.plan.id, (lucky.mentee, without.mentor)))

    assert mentors(world.plan) == {without.mentor: LEO}
    assert [one.mentor for one in world.plan.without] == [lucky.mentee]


@pytest.mark.parametrize(
    ("people", "said"),
    [
        ((IRIS,), "draw-swap.two"),
        ((IRIS, LEO), "matching-swap.stranger"),
        ((IRIS, IRIS), "matching-swap.same"),
    ],
)
def test_an_exchange_that_cannot_be_says_why_and_the_form_comes_again(people, said):
    world, *_ = staged()
    plan = world.plan

    decision = world.play(MatchingSwapped(QUAIS, COACH, plan.id, people))

    assert world.plan == plan
    assert said in keys(decision.actions[0].card)


def test_a_plan_comes_true_once():
    world, first, second = staged()

    world.play(MatchingReleased(QUAIS, COACH, world.plan.id))
    again = world.play(MatchingReleased(QUAIS, COACH, world.plan.id))

    assert {world.cases[first].status, world.cases[second].status} == {"agreeing"}
    assert set(held(world).values()) == {IRIS, ZOE}
    assert heard(again) == {COACH: "matching-done"}


def test_whoever_found_somebody_meanwhile_is_left_in_peace_and_the_coach_is_told():
    world, first, second = staged()
    world.fill(first, IRIS, "stop")

    decision = world.play(MatchingReleased(QUAIS, COACH, world.plan.id))

    assert (world.cases[first].status, world.cases[second].status) == ("ended", "agreeing")
    assert keys(whispered(decision)[-1].card) == ["matching-released", "matching-released.missed"]


def test_a_plan_that_is_old_or_replaced_is_made_again():
    world, *_ = staged()
    replaced_one = world.plan.id
    world.play(MatchingAsked(QUAIS, COACH))

    assert heard(world.play(MatchingReleased(QUAIS, COACH, replaced_one))) == {COACH: "matching-old"}
    later = MONDAY + timedelta(days=8)
    assert heard(world.play(MatchingReleased(QUAIS, COACH, world.plan.id), at=later)) == {
        COACH: "matching-old"
    }


@pytest.mark.parametrize(
    "event",
    [
        MatchingAsked(QUAIS, IRIS),
        MatchingReviewed(QUAIS, IRIS),
        MatchingReviewed(QUAIS, IRIS, "swap", "x"),
        MatchingSwapped(QUAIS, IRIS, "x", (IRIS, ZOE)),
        MatchingReleased(QUAIS, IRIS, "x"),
    ],
    ids=["asked", "reviewed", "to swap", "swapped", "released"],
)
def test_only_a_coach_matches(event):
    assert heard(World().play(event)) == {IRIS: "only-coach"}


def test_nobody_waits_and_the_coach_hears_so():
    assert heard(World().play(MatchingAsked(QUAIS, COACH))) == {COACH: "matching-nobody"}


def test_whoever_waits_for_the_coach_too_long_may_choose_by_themselves():
    world = World()
    case = world.ask(how="coach")

    offered = world.ring(case)
    world.press(case, IRIS, "widen")

    assert heard(offered) == {IRIS: "mentoring-waiting.still"}
    assert world.cases[case].status == "choosing"


# Buttons


@pytest.mark.parametrize("form", ["rank", "yes", "no", "agree", "pause", "close", "stop", "other"])
def test_nobody_else_can_do_anything(form):
    world, case = running()

    decision = world.fill(case, ZOE, form, word="?")

    assert decision.changes == ()
    assert heard(decision) == {ZOE: "mentoring-not-yours"}


@pytest.mark.parametrize("form", ["rank", "yes", "agree", "pause", "close", "stop"])
def test_each_form_opens_for_whom_it_is(form):
    worlds = {
        "rank": (World(), IRIS),
        "yes": (asking(), LEO),
        "agree": (running(), LEO),
        "pause": (running(), IRIS),
        "close": (closing(), LEO),
        "stop": (running(), IRIS),
    }
    place, person = worlds[form]
    world, case = place if isinstance(place, tuple) else (place, place.ask())

    [ask] = world.open(case, person, form).actions

    assert isinstance(ask, Ask)
    assert ask.about == f"{case}#{form}"


def test_a_clock_of_a_step_that_has_passed_changes_nothing():
    world, case = asking()
    stale = world.clock(case).event
    world.fill(case, LEO, "yes")

    assert world.play(stale) == Decision()
    assert world.play(MentoringDue(MentoringId("stage:T1:gone x"), 1)) == Decision()


def test_what_is_over_or_gone_says_so():
    world, case = running()
    world.fill(case, IRIS, "stop")

    assert heard(world.press(case, IRIS, "well")) == {IRIS: "mentoring-over"}
    gone = world.play(MentoringPressed(MentoringId("stage:T1:gone x"), IRIS, "well"))
    assert heard(gone) == {IRIS: "mentoring-gone"}
