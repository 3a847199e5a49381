"""A mentoring is kept whole, its mentor's seats are rows, and a decision finds the people it chooses among."""

from dataclasses import replace

import pytest
from accompanying import LEO, MAUD, SAMI, ZOE
from builders import ADA, IRIS, NOOR, QUAIS, happened, settings

from bot.handle import handle
from facilitation.actions import Decision
from facilitation.community import Person
from facilitation.events import CommunityEnrolled, HelpAsked, PauseChosen, PersonKnown
from facilitation.mentoring.changes import MentoringSaved, SeatFreed, SeatsFreed, SeatTaken
from facilitation.mentoring.events import (
    MatchingAsked,
    MatchingReleased,
    MatchingReviewed,
    MentorAsked,
    MentoringDue,
    MentoringFormSent,
    MentoringPressed,
    MentorSent,
    PreparationDue,
)
from facilitation.mentoring.state import MentoringId
from facilitation.profiles.changes import ProfileSaved
from facilitation.profiles.state import Profile
from storage.problems import StaleError

CASE = MentoringId(f"{IRIS} stage:1")
TOLD = (
    Profile(LEO, offers=("oser",), seats=1),
    Profile(MAUD, offers=("oser",), seats=2),
    Profile(SAMI, offers=("oser",)),
    Profile(IRIS, wants=("oser",), level=1),
)


@pytest.fixture
def asked(store):
    """Iris looks for a mentor; Léo and Maud offer seats, Sami none."""
    known = (PersonKnown(Person(ADA, "fr", admin=True)), PersonKnown(Person(LEO, "en")))
    for n, event in enumerate((*known, CommunityEnrolled(QUAIS, ADA, settings()))):
        handle(store, happened(event, name=f"before:{n}"))
    save(store, *map(ProfileSaved, TOLD))
    handle(store, happened(MentorSent(QUAIS, IRIS, {"goal": "Oser"})))
    return store


def save(store, *changes):
    with store.begin() as ledger:
        ledger.save(happened(HelpAsked(QUAIS, IRIS)), Decision(changes))


def facts(store, event):
    with store.begin() as ledger:
        return ledger.facts(happened(event))


def test_it_comes_back_as_it_was_decided_in_its_community(asked):
    known = facts(asked, MentoringDue(CASE, 1))

    assert (known.mentoring.case.mentees, known.mentoring.case.version) == ((IRIS,), 1)
    assert {one.mentor for one in known.mentoring.case.suggested} == {LEO, MAUD}
    assert known.community.id == QUAIS


def test_a_search_chooses_among_those_who_have_a_seat_left(asked):
    save(asked, SeatTaken(MAUD, 0, MentoringId("stage:T1:x"), ZOE))

    known = facts(asked, MentoringPressed(CASE, IRIS, "widen")).mentoring

    assert {one.id: one.seats for one in known.candidates} == {IRIS: 0, LEO: 1, MAUD: 1}
    assert (known.seats, known.taken) == ({LEO: 1, MAUD: 2}, {MAUD: (0,)})


def test_whoever_is_in_a_pause_is_known_to_be_away(asked):
    handle(asked, happened(PauseChosen(QUAIS, LEO, None, days=7), name="pause"))

    assert facts(asked, MentorSent(QUAIS, IRIS)).mentoring.away == (LEO,)


def test_those_it_may_speak_to_are_known_by_their_language_coaches_included(asked):
    people = {one.id: one.language for one in facts(asked, MentoringDue(CASE, 1)).people}
    ranked = MentoringFormSent(CASE, IRIS, "rank", {"first": LEO})

    assert people == {IRIS: None, NOOR: None, LEO: "en", MAUD: None}
    assert {one.id: one.language for one in facts(asked, ranked).people} == people
    case = facts(asked, MentoringDue(CASE, 1)).mentoring.case
    save(asked, MentoringSaved(replace(case, ranked=(LEO,), mentor=LEO, status="asking")))
    assert {one.id: one.language for one in facts(asked, MentoringDue(CASE, 1)).people}[LEO] == "en"


def test_a_seat_is_taken_once_and_given_back(asked):
    taken = SeatTaken(LEO, 0, CASE, IRIS)
    save(asked, taken)

    with pytest.raises(StaleError):
        save(asked, replace(taken, mentee=ZOE))
    save(asked, SeatFreed(LEO, CASE, ZOE))
    with pytest.raises(StaleError):
        save(asked, taken)
    save(asked, SeatFreed(LEO, CASE, IRIS))
    save(asked, taken)
    save(asked, SeatsFreed(LEO, CASE))
    save(asked, taken)


def test_a_mentor_who_says_yes_is_known_with_their_seats_and_their_group(asked):
    case = facts(asked, MentoringDue(CASE, 1)).mentoring.case
    group = replace(case, status="agreeing", sort="group", mentor=MAUD)
    save(asked, MentoringSaved(group), SeatTaken(MAUD, 0, CASE, IRIS))
    handle(asked, happened(MentorSent(QUAIS, ZOE, {"goal": "Oser"}), name="zoe"))
    second = MentoringId(f"{ZOE} zoe")
    asking = facts(asked, MentoringDue(second, 1)).mentoring.case
    save(asked, MentoringSaved(replace(asking, status="asking", mentor=MAUD)))

    known = facts(asked, MentoringFormSent(second, MAUD, "yes")).mentoring

    assert (known.group.id, known.led_before) == (CASE, True)
    assert (known.seats, known.taken) == ({MAUD: 2}, {MAUD: (0,)})


def test_two_who_change_the_same_one_do_not_overwrite_each_other(asked):
    case = facts(asked, MentoringDue(CASE, 1)).mentoring.case
    change = MentoringSaved(replace(case, reminded=True))
    save(asked, change)

    with pytest.raises(StaleError):
        save(asked, change)


def test_it_is_on_the_page_of_those_it_concerns_until_it_has_ended(asked):
    with asked.begin() as ledger:
        before = {person: len(ledger.home(person).mentorings) for person in (IRIS, LEO)}
    handle(asked, happened(MentoringFormSent(CASE, IRIS, "stop"), name="stop"))
    with asked.begin() as ledger:
        after = ledger.home(IRIS).mentorings

    assert (before, after) == ({IRIS: 1, LEO: 0}, ())
    assert facts(asked, MentorAsked(QUAIS, IRIS)).mentoring.mine == ()


def test_a_coach_finds_those_who_left_it_to_them_and_the_plan_they_made(asked):
    handle(asked, happened(MentorSent(QUAIS, ZOE, {"goal": "Oser", "how": "coach"}), name="zoe"))
    handle(asked, happened(MatchingAsked(QUAIS, NOOR), name="plan"))
    handle(asked, happened(MatchingAsked(QUAIS, NOOR), name="plan again"))

    plan = facts(asked, MatchingReleased(QUAIS, NOOR, "x")).mentoring.plan
    handle(asked, happened(MatchingReleased(QUAIS, NOOR, plan.id), name="release"))

    known = facts(asked, MatchingReviewed(QUAIS, NOOR)).mentoring
    assert (len(plan.pairs), plan.id) == (1, f"{QUAIS} plan again")
    assert known.requests == ()
    case = facts(asked, MentoringDue(MentoringId(f"{ZOE} zoe"), 1)).mentoring.case
    assert (case.status, case.mentor) == ("agreeing", plan.pairs[0].mentor)


@pytest.mark.parametrize(
    "event",
    [
        MentoringDue(CASE, 1),
        MentorAsked(QUAIS, IRIS),
        MatchingReleased(QUAIS, NOOR, "x"),
        PreparationDue(LEO, 1),
    ],
    ids=["one", "a search", "a plan", "a preparation"],
)
def test_what_is_held_is_let_go(asked, event):
    with asked.begin() as ledger:
        ledger.hold(happened(event))
    with asked.begin() as ledger:
        ledger.hold(happened(event))
        assert ledger.facts(happened(event)).asker.id in {"", IRIS, NOOR, LEO}
