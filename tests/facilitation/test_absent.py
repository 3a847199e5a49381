"""A pause that begins while people are to meet: nobody waits for whoever is not there, and nobody hears why."""

from datetime import timedelta

import pytest
from builders import IRIS, MONDAY, QUAIS, facts, happened, keys, person, said, wakes, whispered
from encountered import LEO, MEETING, SAMI, comes, encounters, meeting

from facilitation.actions import Decision
from facilitation.cards import SpaceId
from facilitation.encounters.events import EncounterLeft
from facilitation.encounters.facts import EncounterFacts
from facilitation.engine import decide
from facilitation.events import ParticipationChosen, PauseAsked, PauseChosen

ELSEWHERE = SpaceId("stage:T1:cantine")
SOON = MONDAY + timedelta(minutes=10)
OUT = EncounterLeft(MEETING, IRIS, of_itself=True)


def chosen(event, *running) -> Decision:
    known = facts(person(IRIS), encounters=EncounterFacts(running=running or (meeting(),)))
    return decide(happened(event), known)


@pytest.mark.parametrize(
    "event",
    [
        PauseChosen(QUAIS, IRIS, QUAIS, days=30),
        PauseChosen(QUAIS, IRIS, None, days=30),
        PauseChosen(QUAIS, IRIS, None, until="2026-03-16"),
        PauseAsked(QUAIS, IRIS, "2026-03-16"),
        ParticipationChosen(QUAIS, IRIS, takes_part=False),
    ],
)
def test_whoever_is_away_for_as_long_as_people_are_to_meet_steps_out_soon_and_is_told(event):
    decision = chosen(event)

    assert [(wake.at, wake.event) for wake in wakes(decision)] == [(SOON, OUT)]
    assert keys(whispered(decision)[0].card)[-1] == "encounter-left.soon"


@pytest.mark.parametrize(
    "event",
    [
        PauseChosen(QUAIS, IRIS, QUAIS, days=7),
        PauseChosen(QUAIS, IRIS, ELSEWHERE, days=30),
        PauseAsked(QUAIS, IRIS),
        ParticipationChosen(QUAIS, IRIS, takes_part=True),
    ],
)
def test_whoever_comes_back_in_time_or_pauses_elsewhere_stays(event):
    decision = chosen(event)

    assert wakes(decision) == []
    assert "encounter-left.soon" not in keys(whispered(decision)[0].card)


@pytest.mark.parametrize(
    "lived",
    [meeting(told={LEO: "met"}), meeting(over=True), meeting((LEO, SAMI))],
    ids=["met", "over", "of others"],
)
def test_nobody_steps_out_of_a_meeting_that_took_place_or_is_not_theirs(lived):
    assert wakes(chosen(PauseChosen(QUAIS, IRIS, None, days=30), lived)) == []


def test_when_the_time_comes_the_others_hear_that_it_is_not_this_time_and_whoever_paused_hears_nothing():
    three = meeting((IRIS, LEO, SAMI))

    decision = comes(OUT, at=SOON, asker=IRIS, encounter=three, away=frozenset({IRIS}))

    assert encounters(decision)[0].people == (LEO, SAMI)
    assert keys(said(decision)[0].card) == ["encounter-left.others"]
    assert whispered(decision) == []


@pytest.mark.parametrize(
    ("lived", "away"),
    [
        (meeting(), frozenset()),
        (meeting(told={LEO: "met"}), frozenset({IRIS})),
        (meeting((LEO, SAMI)), frozenset({IRIS})),
        (meeting(over=True), frozenset({IRIS})),
    ],
    ids=["came back", "met meanwhile", "stepped out meanwhile", "over"],
)
def test_whoever_came_back_meanwhile_stays_and_nothing_is_said(lived, away):
    decision = comes(OUT, at=SOON, asker=IRIS, encounter=lived, away=away)

    assert decision == Decision()
