"""Two mentees take each other's mentor: every rule is kept, and the cost is told."""

from dataclasses import replace
from datetime import date, time

import pytest

from facilitation.cards import PersonId
from facilitation.matching.exchanging import exchange
from facilitation.matching.people import Hours, Person
from facilitation.matching.rules import Rules

TODAY = date(2026, 3, 2)
ANA, BEN, LEO, MAUD = (PersonId(name) for name in ("ana", "ben", "leo", "maud"))
PEOPLE = {
    ANA: Person(ANA, wants=("excel",)),
    BEN: Person(BEN, wants=("sql",)),
    LEO: Person(LEO, offers=("excel",), seats=1),
    MAUD: Person(MAUD, offers=("sql",), seats=1),
}
FITTING, CROSSED = {ANA: LEO, BEN: MAUD}, {ANA: MAUD, BEN: LEO}


def exchanged(mentors=FITTING, one=ANA, other=BEN, **changed):
    people = tuple(replace(person, **changed.get(name, {})) for name, person in PEOPLE.items())
    return exchange(people, mentors, one, other, Rules(), "seed", TODAY)


def test_what_is_lost_is_told_and_exchanging_back_costs_nothing():
    there = exchanged()
    back = exchanged(there.mentors)

    assert (there.mentors, back.mentors) == (CROSSED, FITTING)
    assert there.said.key == "matching-swap.costs"
    assert there.cost == -back.cost > 0
    assert back.said.key == "match-swap.free"


@pytest.mark.parametrize(
    "changed",
    [
        {"ana": {"avoid": (MAUD,)}},
        {"leo": {"avoid": (BEN,)}},
        {"ben": {"manager": LEO}},
        {"maud": {"manager": ANA}},
    ],
    ids=["not with", "not with, the other way", "a manager", "a report"],
)
def test_no_rule_is_broken_and_none_is_named(changed):
    done = exchanged(**changed)

    assert (done.mentors, done.cost, done.said.key) == (None, None, "match-swap.barred")
    assert done.said.blanks == {}


def test_a_reporting_line_is_kept_all_the_way_up():
    boss = {"ben": {"manager": MAUD}, "maud": {"manager": LEO}}

    assert exchanged({ANA: LEO, BEN: None}, **boss).said.key == "match-swap.barred"


def test_a_pair_without_a_shared_hour_is_told():
    night = {"hours": Hours(time(1), time(5)), "zone": "Europe/Paris"}
    day = {"hours": Hours(time(9), time(17)), "zone": "Europe/Paris"}

    done = exchanged(ana=day, leo=day, ben=night, maud=night)

    assert done.said.key == "match-swap.hour"


def test_whoever_is_mentee_here_and_mentor_there_never_accompanies_themselves():
    assert exchanged({ANA: LEO, LEO: MAUD}, ANA, LEO).said.key == "match-swap.barred"


def test_whoever_had_nobody_takes_the_place():
    assert exchanged({ANA: LEO, BEN: None}).mentors == {ANA: None, BEN: LEO}
