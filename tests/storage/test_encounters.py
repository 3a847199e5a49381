"""Encounters are remembered: draws whole, who met whom for a year, and who takes part in a community."""

from dataclasses import replace
from datetime import timedelta

import pytest
from builders import ADA, IRIS, MONDAY, NOOR, QUAIS, community, happened, sharing
from encountered import (
    DRAW,
    DUE_NOW,
    HANA,
    JUDE,
    LEO,
    MEETING,
    SAMI,
    SIX,
    SLOT,
    drawn,
    meeting,
)

from facilitation.actions import (
    CommunitySaved,
    ContributionKept,
    Decision,
    ParticipationForgotten,
    ParticipationSaved,
    PauseSaved,
    SharingSaved,
)
from facilitation.cards import PersonId, SpaceId
from facilitation.community import Pause
from facilitation.encounters.changes import DrawSaved, EncounterSaved, MembersSaved, PlanSaved
from facilitation.encounters.events import (
    DrawAsked,
    DrawDue,
    DrawPublished,
    EncounterLeft,
    EncountersAsked,
    HalfwayDue,
)
from facilitation.encounters.facts import CROWD
from facilitation.encounters.state import DrawId
from facilitation.events import ParticipationChosen, PauseChosen
from facilitation.matching.people import Met
from facilitation.sharing.state import Contribution
from storage.problems import StaleError

CANTEEN = SpaceId("stage:T1:cantine")


def save(store, *changes):
    with store.begin() as ledger:
        ledger.save(happened(DrawDue(QUAIS, SLOT)), Decision(changes))


def known(store, event):
    with store.begin() as ledger:
        return ledger.facts(happened(event))


@pytest.fixture
def quais(store):
    """A community with a plan in which everyone takes part."""
    save(
        store,
        CommunitySaved(community(version=0)),
        SharingSaved(sharing(version=0)),
        PlanSaved(replace(DUE_NOW, version=0)),
    )
    return store


def takers(store):
    return {one.id for one in known(store, DrawDue(QUAIS, SLOT)).encounters.people}


def test_a_draw_is_read_as_it_was_made(quais):
    save(quais, DrawSaved(drawn(version=0)))

    facts = known(quais, DrawPublished(DRAW, NOOR, 1))

    assert facts.encounters.draw == drawn(version=1)
    assert {one.id for one in facts.encounters.people} == set(SIX)
    assert facts.community.id == QUAIS


@pytest.mark.parametrize(
    "change",
    [PlanSaved(replace(DUE_NOW, version=7)), DrawSaved(drawn(version=7)), EncounterSaved(meeting(version=7))],
)
def test_what_changed_meanwhile_is_not_overwritten(quais, change):
    with pytest.raises(StaleError):
        save(quais, change)


def test_an_encounter_is_found_with_those_in_it_and_when_someone_leaves_with_the_others(quais):
    other = meeting((SAMI, JUDE), id=f"{DRAW}/2", version=0)
    save(quais, DrawSaved(drawn(version=0)), EncounterSaved(meeting(version=0)), EncounterSaved(other))

    halfway, left = known(quais, HalfwayDue(MEETING)), known(quais, EncounterLeft(MEETING, IRIS))

    assert halfway.encounters.encounter == meeting(version=1)
    assert halfway.encounters.running == ()
    assert {one.id for one in halfway.encounters.people} == {IRIS, LEO}
    assert left.encounters.running == (replace(other, version=1),)
    assert known(quais, ParticipationChosen(QUAIS, HANA, takes_part=True)).encounters.running == (
        meeting(version=1),
        replace(other, version=1),
    )


def test_whoever_begins_a_pause_is_known_with_the_encounters_they_are_awaited_in(quais):
    over = meeting((IRIS, SAMI), id=f"{DRAW}/2", version=0, over=True)
    save(quais, DrawSaved(drawn(version=0)), EncounterSaved(meeting(version=0)), EncounterSaved(over))

    for event in (PauseChosen(QUAIS, IRIS, None, days=30), PauseChosen(SpaceId(IRIS), IRIS, None, days=30)):
        assert known(quais, event).encounters.running == (meeting(version=1),)
    assert known(quais, PauseChosen(QUAIS, SAMI, None, days=30)).encounters.running == ()


@pytest.mark.parametrize(("many", "crowded"), [(CROWD - 1, False), (CROWD, True)])
def test_of_a_crowd_nothing_is_read_before_the_coach_is_answered(quais, many, crowded):
    people = tuple(PersonId(f"stage:T1:{n}") for n in range(many))
    save(
        quais,
        DrawSaved(drawn(version=0)),
        MembersSaved(QUAIS, people),
    )

    press, since = known(quais, DrawAsked(QUAIS, NOOR)), known(quais, DrawAsked(QUAIS, NOOR, answered=True))

    assert (press.encounters.crowded, press.encounters.people == ()) == (crowded, crowded)
    assert known(quais, DrawPublished(DRAW, NOOR, 1)).encounters.crowded is crowded
    assert len(since.encounters.people) == many


def test_whoever_asks_for_a_draw_has_the_latest_before_them(quais):
    older = replace(drawn(version=0), id=DrawId(f"{QUAIS} older"), at=MONDAY - timedelta(days=14))
    save(quais, DrawSaved(drawn(version=0)), DrawSaved(older))

    latest = known(quais, DrawAsked(QUAIS, NOOR)).encounters.draw

    assert latest is not None
    assert latest.id == DRAW


def test_who_met_whom_is_known_for_a_year_as_far_as_it_was_told(quais):
    told = meeting(version=0, told={IRIS: "no"})
    silent = meeting((IRIS, SAMI), id=f"{DRAW}/2", version=0)
    old = meeting((LEO, SAMI), id=f"{DRAW}/3", version=0, opened=MONDAY - timedelta(days=367))
    save(quais, MembersSaved(QUAIS, (IRIS, LEO, SAMI)))
    save(quais, EncounterSaved(told), EncounterSaved(silent), EncounterSaved(old))

    met = known(quais, DrawDue(QUAIS, SLOT)).encounters.met

    assert set(met) == {
        Met(IRIS, LEO, MONDAY.date(), took_place=False),
        Met(IRIS, SAMI, MONDAY.date(), took_place=True),
    }


def test_a_year_later_nothing_is_left_of_it(quais, clock):
    save(quais, DrawSaved(drawn(version=0)), EncounterSaved(meeting(version=0)))
    clock.forward(timedelta(days=367))

    with quais.begin() as ledger:
        ledger.forget(timedelta(days=30), timedelta(days=30))

    assert known(quais, HalfwayDue(MEETING)).encounters.encounter is None
    assert known(quais, DrawPublished(DRAW, NOOR, 1)).encounters.draw is None


def test_everyone_takes_part_whom_compagnon_knows_to_be_there(quais):
    signed = Contribution("c1", QUAIS, MONDAY, "Un colis.", SAMI, None)
    unsigned = Contribution("c2", QUAIS, MONDAY, "Un autre.", None, None)
    save(
        quais,
        MembersSaved(QUAIS, (IRIS, LEO)),
        ParticipationSaved(QUAIS, JUDE, takes_part=True),
        ContributionKept(signed),
        ContributionKept(unsigned),
    )

    assert takers(quais) == {IRIS, LEO, SAMI, JUDE}


def test_whoever_said_no_pauses_or_left_the_channel_does_not(quais):
    save(
        quais,
        MembersSaved(QUAIS, (IRIS, LEO, SAMI, JUDE)),
        ParticipationSaved(QUAIS, IRIS, takes_part=False),
        PauseSaved(LEO, Pause(None, MONDAY.date())),
        ParticipationForgotten(QUAIS, SAMI),
    )

    assert takers(quais) == {JUDE}


def test_the_channel_as_the_platform_tells_it_replaces_what_it_told_before(quais):
    save(quais, MembersSaved(QUAIS, (IRIS, LEO)))
    save(quais, MembersSaved(QUAIS, (LEO, LEO)))

    assert takers(quais) == {LEO}


def test_where_one_opts_in_only_a_yes_counts(quais):
    save(quais, CommunitySaved(community(version=1, takes_part="opt_in")))
    save(quais, MembersSaved(QUAIS, (IRIS, LEO)), ParticipationSaved(QUAIS, JUDE, takes_part=True))

    assert takers(quais) == {JUDE}


def test_the_guest_and_those_of_a_community_that_agreed_are_there_too(quais):
    theirs = replace(community(version=0), id=CANTEEN)
    save(
        quais,
        CommunitySaved(theirs),
        SharingSaved(replace(sharing(version=0), community=CANTEEN)),
        PlanSaved(replace(DUE_NOW, community=CANTEEN, allied=(QUAIS,), version=0)),
        PlanSaved(replace(DUE_NOW, allied=(CANTEEN,), guest=ADA, version=1)),
        MembersSaved(QUAIS, (IRIS,)),
        MembersSaved(CANTEEN, (HANA,)),
    )

    assert takers(quais) == {IRIS, HANA, ADA}
    assert [one.id for one in known(quais, EncountersAsked(QUAIS, NOOR)).encounters.neighbours] == [CANTEEN]
