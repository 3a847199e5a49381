"""When a coach leaves it to Compagnon, those who sat least come together, mixed, and never with whom they report to."""

from dataclasses import replace

from builders import NOOR, QUAIS, happened, person
from hypothesis import given
from hypothesis import strategies as st
from meetings import CODEV, Table, group

from facilitation.facts import Facts, RoundFacts
from facilitation.matching.rules import MIXES
from facilitation.profiles.facts import ProfileFacts
from facilitation.profiles.state import Belonging
from facilitation.rounds.bringing import brought_together
from facilitation.rounds.events import RoundOpened
from facilitation.rounds.presses import pressed

ASKED = happened(RoundOpened(QUAIS, NOOR, CODEV.id))


def known(size: int, *belongings: Belonging, recent=()) -> Facts:
    people = tuple(person(one) for one in group(size))
    told = ProfileFacts(belongings={one.person: one for one in belongings})
    return Facts(rounds=RoundFacts(people=people, recent=recent), profiles=told)


def brought(facts: Facts, size: int = 6, name: str = "stage:1") -> tuple[str, ...]:
    willing = [one.id for one in facts.rounds.people]
    return brought_together(replace(ASKED, id=name), willing, size, 4, facts)


@given(st.integers(4, 30), st.lists(st.tuples(st.integers(0, 29), st.integers(0, 29)), max_size=8), st.text())
def test_nobody_sits_with_whom_they_report_to(size, lines, seed):
    people = group(30)
    belongings = [Belonging(people[one], manager=people[other]) for one, other in lines if one != other]

    there = brought(known(size, *belongings), name=f"stage:{seed}")

    last = {one.person: one.manager for one in belongings}
    assert not any(last.get(one) in there for one in there)
    assert len(there) == len(set(there)) <= 7


def test_those_who_sat_least_come_first():
    sat = Table()
    sat.open(people=group(9)[:5])

    there = brought(known(9, recent=(sat.meeting,)))

    assert set(group(9)[5:]) <= set(there)
    assert len(there) == 6


def test_of_many_a_group_of_different_teams_is_chosen():
    teams = [Belonging(one, f"team {n % 6}") for n, one in enumerate(group(24))]

    there = brought(known(24, *teams))

    assert len({one.team for one in teams if one.person in there}) == len(there) == 6


@given(st.sampled_from(["", "none", "team", "level", "all", "nonsense"]))
def test_a_coach_says_of_what_a_group_is_mixed(chosen):
    event = pressed("round_opened", CODEV.id, QUAIS, NOOR, {"mixing": chosen})

    assert event.mixing == MIXES.get(chosen, MIXES["all"])


def test_without_a_preference_teams_are_left_to_chance():
    teams = [Belonging(one, f"team {n % 6}") for n, one in enumerate(group(24))]
    facts = known(24, *teams)
    willing = [one.id for one in facts.rounds.people]

    draws = [
        brought_together(replace(ASKED, id=f"stage:{n}"), willing, 6, 4, facts, MIXES["none"])
        for n in range(20)
    ]

    assert any(len({one.team for one in teams if one.person in there}) < 6 for there in draws)


def test_of_a_crowd_a_group_is_made_without_looking_at_everybody():
    crowd = known(2000, *(Belonging(one, f"team {n % 6}") for n, one in enumerate(group(2000))))

    assert len(brought(crowd)) == 6


def test_the_same_happening_brings_the_same_people():
    assert brought(known(20)) == brought(known(20))
    assert brought(known(20)) != brought(known(20), name="stage:2")


def test_whoever_is_there_is_taken_when_there_are_few():
    assert set(brought(known(4))) == set(group(4))
