"""Someone observes a colleague at work: who is asked, who is told what, and how it ends."""

from dataclasses import replace
from datetime import timedelta
from typing import get_args

import pytest
from builders import IRIS, MONDAY, keys, wakes, whispered
from observing import LEO, MAUD, SAMI, ZOE, Observation, until

from facilitation.actions import Ask, Decision, Whisper
from facilitation.cards import Quote
from facilitation.shadowing.events import ShadowingAsked, ShadowingDue, ShadowingForgotten, ShadowingSuits
from facilitation.shadowing.state import LASTS, ShadowingId, Status

SUITS = ShadowingSuits(ShadowingId(""), IRIS, "2026-03-10")


def heard(decision: Decision) -> dict:
    """The first sentence each person hears."""
    return {one.person: one.card.lines[0].key for one in whispered(decision)}


def problem(decision: Decision) -> str:
    [ask] = decision.actions
    assert isinstance(ask, Ask)
    return ask.card.lines[0].key


def test_one_observes_from_an_hour_to_a_week():
    assert (min(LASTS.values()), max(LASTS.values())) == (60, 2400)


def test_the_host_alone_is_asked_first():
    assert heard(Observation().ask()) == {LEO: "shadowing-request", IRIS: "shadowing-sent"}


@pytest.mark.parametrize(
    ("chosen", "why"),
    [
        ({"host": ()}, "shadowing-one-host"),
        ({"host": (LEO, SAMI)}, "shadowing-one-host"),
        ({"host": (IRIS,)}, "shadowing-one-host"),
        ({"manager": ()}, "shadowing-one-manager"),
        ({"manager": (IRIS,)}, "shadowing-one-manager"),
        ({"on": "2026-03-02"}, "shadowing-too-soon"),
        ({"on": "2026-12-02"}, "shadowing-too-far"),
        ({"on": "bientôt"}, "pause-no-day"),
        ({"on": ""}, "pause-no-day"),
    ],
)
def test_what_cannot_be_asked_comes_back_with_the_reason(chosen, why):
    one = Observation()

    decision = one.ask(**chosen)

    assert problem(decision) == why
    assert one.case is None


def test_whoever_is_in_a_pause_is_not_asked():
    assert problem(Observation(away=(LEO,)).ask()) == "shadowing-away"


def test_nobody_asks_the_same_person_twice_nor_more_than_three_at_once():
    open_one = until("host_asked").case
    others = tuple(replace(open_one, host=host) for host in (MAUD, SAMI, ZOE))

    assert problem(Observation(mine=(open_one,)).ask()) == "shadowing-already"
    assert problem(Observation(mine=others).ask()) == "shadowing-enough"
    asked = Observation(mine=others).play(ShadowingAsked(open_one.community, IRIS))
    assert heard(asked) == {IRIS: "shadowing-enough"}


def test_a_manager_who_is_known_is_not_asked_for():
    one = Observation(managers={IRIS: MAUD, LEO: SAMI})
    [form] = one.play(ShadowingAsked(one.here.id, IRIS)).actions
    one.ask(manager=())
    [asked] = one.press(LEO, "yes").actions

    decision = one.fill(LEO, "yes")

    assert "manager" not in {each.name for each in (*form.card.inputs, *asked.card.inputs)}
    assert {MAUD, SAMI} < heard(decision).keys()


def test_whoever_is_one_of_the_two_need_not_approve_as_well():
    one = Observation()
    one.ask(manager=(LEO,))

    decision = one.fill(LEO, "yes", named=(IRIS,))

    assert one.case.status == "briefing"
    assert heard(decision) == {IRIS: "shadowing-all-agree", LEO: "shadowing-all-agree"}


def test_a_no_ends_it_and_only_whoever_asked_reads_the_word():
    one = until("host_asked")

    decision = one.fill(LEO, "no", word="Trop de monde en mars")

    assert (one.case.status, one.case.outcome) == ("ended", "declined")
    told = {each.person: str(each.card) for each in whispered(decision)}
    assert "Trop de monde" in told[IRIS]
    assert "Trop de monde" not in told[LEO]
    assert MAUD not in told


@pytest.mark.parametrize("form", ["yes", "no"])
def test_a_manager_gives_a_reason_either_way(form):
    one = until("managers_asked")

    decision = one.fill(MAUD, form, word="  ")

    assert problem(decision) == "shadowing-answer.needed"
    assert one.case.status == "managers_asked"


def test_the_reason_of_a_refusal_goes_to_whoever_asked_alone():
    one = until("managers_asked")

    decision = one.fill(MAUD, "no", word="Pas avant avril")

    assert (one.case.status, one.case.outcome) == ("ended", "refused")
    assert [each.person for each in whispered(decision) if "Pas avant avril" in str(each.card)] == [IRIS]
    assert heard(decision) == {
        IRIS: "shadowing-refused",
        LEO: "shadowing-refused.host",
        MAUD: "shadowing-refused.thanks",
    }


def test_all_managers_have_to_agree():
    one = until("host_asked")
    one.fill(LEO, "yes", named=(SAMI,))

    first = one.fill(MAUD, "yes", word="Oui")
    waiting = one.case.status
    one.fill(SAMI, "yes", word="Oui")

    assert heard(first) == {MAUD: "shadowing-approved.thanks", IRIS: "shadowing-approved"}
    assert (waiting, one.case.status) == ("managers_asked", "briefing")


def test_the_other_manager_hears_that_there_is_nothing_left_to_decide():
    one = until("host_asked")
    one.fill(LEO, "yes", named=(SAMI,))

    assert heard(one.fill(SAMI, "no", word="Non"))[MAUD] == "shadowing-cancelled.manager"


def test_the_day_is_agreed_by_both_and_a_new_one_asks_the_other_again():
    one = until("briefing")
    one.suits(IRIS)
    one.fill(LEO, "date", on="2026-03-12")

    assert (one.case.ready, one.case.status) == ((LEO,), "briefing")
    one.suits(IRIS)
    assert one.case.status == "agreed"
    assert f"{one.clocks()[-1].at:%Y-%m-%dT%H}" == "2026-03-12T08"


def test_a_day_that_has_passed_meanwhile_is_to_be_chosen_again():
    one = until("briefing")
    one.now = MONDAY + timedelta(days=30)

    one.suits(IRIS)

    assert one.actions[-1].card.lines[0].key == "shadowing-day-past"
    assert one.case.ready == ()


def test_a_button_of_another_day_shows_the_day_there_is():
    one = until("briefing")
    one.fill(LEO, "date", on="2026-03-12")
    one.case = replace(one.case, ready=())

    one.play(replace(SUITS, shadowing=one.case.id))

    assert one.actions[-1].card.lines[0].key == "shadowing-day-changed"


def test_naming_the_same_day_again_agrees_to_it():
    one = until("briefing")
    one.suits(LEO)
    one.fill(IRIS, "date", on="2026-03-10")

    assert one.case.status == "agreed"


def test_a_week_of_observation_is_talked_over_after_its_last_working_day():
    one = until("briefing")
    one.case = replace(one.case, lasts="week")
    one.suits(IRIS, LEO)
    one.ring()

    assert f"{one.clocks()[-1].at:%A %Y-%m-%d}" == "Tuesday 2026-03-17"


@pytest.mark.parametrize(("shared", "read"), [("yes", True), ("no", False), ("", False)])
def test_the_host_reads_what_was_learnt_when_its_author_says_so(shared, read):
    one = until("debriefing")

    decision = one.fill(IRIS, "debrief", first="Trier la veille", shared=shared)

    [host] = [each for each in whispered(decision) if each.person == LEO]
    assert (Quote("Trier la veille") in [line.blanks.get("said") for line in host.card.lines]) is read


def test_a_debrief_without_a_word_asks_for_one():
    assert problem(until("debriefing").fill(IRIS, "debrief", first=" ")) == "shadowing-debrief.needed"


def test_two_weeks_later_comes_one_question_to_whoever_observed_and_no_other():
    one = until("transferring")
    asked_at = one.clocks()[-1].at
    question, end = one.ring(), one.ring()

    assert asked_at - one.now < timedelta(0)
    assert heard(question) == {IRIS: "shadowing-transfer.ask"}
    assert whispered(end) == []
    assert one.case.outcome == "closed"


def test_what_was_made_of_it_stays_with_whoever_tells_it():
    one = until("transferring")

    decision = one.fill(IRIS, "transfer", text="Je trie")

    assert heard(decision) == {IRIS: "shadowing-transferred"}
    assert one.case.applied == "Je trie"


@pytest.mark.parametrize("status", ["host_asked", "managers_asked", "briefing", "debriefing"])
def test_one_reminder_then_it_ends_kindly(status):
    one = until(status)
    waited_for = set(one.case.waited_for)

    reminder, end = one.ring(), one.ring()

    assert heard(reminder).keys() == waited_for
    assert all(keys(each.card)[-1] == "shadowing-reminder" for each in whispered(reminder))
    assert one.case.outcome == ("closed" if status == "debriefing" else "lapsed")
    assert IRIS in heard(end)


def test_whoever_is_in_a_pause_gets_no_reminder():
    one = until("host_asked")
    one.away = (LEO,)

    assert whispered(one.ring()) == []


@pytest.mark.parametrize("status", [one for one in get_args(Status) if one != "ended"])
@pytest.mark.parametrize("person", [IRIS, LEO])
def test_either_calls_it_off_at_any_step(status, person):
    one = until(status)
    one.press(person, "cancel")

    decision = one.fill(person, "cancel", word="Empêchement")

    told = heard(decision)
    assert one.case.outcome == "cancelled"
    assert told[person] == "shadowing-cancelled.done"
    assert told[LEO if person == IRIS else IRIS] == "shadowing-cancelled"
    assert (MAUD in told) is (status != "host_asked")
    assert [wake.event for wake in wakes(decision)] == [ShadowingForgotten(one.case.id)]


@pytest.mark.parametrize("status", get_args(Status))
@pytest.mark.parametrize("form", ["yes", "no", "date", "debrief", "transfer", "cancel", "other"])
def test_nobody_else_can_do_anything(status, form):
    one = until(status)

    decision = one.fill(ZOE, form, word="?", on="2026-03-20", first="?")

    assert decision.changes == ()
    assert heard(decision)[ZOE] in {"shadowing-not-yours", "shadowing-over"}


def test_a_button_of_a_step_that_has_passed_says_where_it_stands():
    one = until("briefing")

    assert [keys(each.card) for each in whispered(one.press(LEO, "yes"))] == [
        ["shadowing", "shadowing-not-now", "shadowing-stands"]
    ]


def test_a_clock_of_a_step_that_has_passed_changes_nothing():
    one = until("host_asked")
    stale = one.clocks()[-1].event
    one.fill(LEO, "yes")

    assert one.play(stale) == Decision()
    assert one.play(ShadowingDue(one.case.id, one.case.number + 1)) == Decision()


def test_what_was_written_is_erased_in_the_end_and_not_before():
    one = until("transferring")
    assert one.play(ShadowingForgotten(one.case.id)) == Decision()
    one.fill(IRIS, "transfer", text="Je trie")

    one.play(ShadowingForgotten(one.case.id))

    assert (one.case.objectives, one.case.learnings, one.case.applied) == ((), (), "")


def test_what_is_not_there_any_more_is_said_to_be_gone():
    one = until("host_asked")
    name, one.case = one.case.id, None

    assert one.play(ShadowingDue(name, 1)) == Decision()
    [answer] = one.play(replace(SUITS, shadowing=name)).actions
    assert isinstance(answer, Whisper)
    assert answer.card.lines[0].key == "shadowing-gone"
