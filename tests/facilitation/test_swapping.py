"""A coach exchanges two people: every rule is kept, and the cost is told."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest
from crowds import TODAY, everybody_in, lifelike, pairs, plain
from hypothesis import given, settings
from hypothesis import strategies as any_

from facilitation.cards import PersonId
from facilitation.matching.drawing import draw
from facilitation.matching.people import Met, Person
from facilitation.matching.rules import Rules
from facilitation.matching.swapping import swap


def people_of(*said: dict) -> list[Person]:
    return [Person(PersonId(f"p{n}"), **each) for n, each in enumerate(said)]


def two_pairs(people, met=(), rules=Rules(), together=("p0", "p1")):  # noqa: B008 - a value
    """A draw in which these two meet, by the first seed that makes it so."""
    seeds = (draw(people, met, rules, str(n), TODAY) for n in range(99))
    return next(drawn for drawn in seeds if set(together) in list(pairs(drawn)))


@settings(max_examples=40)
@given(any_.integers(4, 30), any_.sampled_from([2, 4]), any_.integers(0, 30), any_.integers(0, 30))
def test_a_swap_keeps_every_rule_and_everybody(many, size, one, other):
    # given
    people = [replace(person, avoid=(PersonId(f"p{n // 2}"),)) for n, person in enumerate(lifelike(many))]
    rules = Rules(size=size, different=("team",))
    drawn = draw(people, (), rules, "s", TODAY)

    # when
    swapped = swap(drawn, PersonId(f"p{one}"), PersonId(f"p{other}"))

    # then
    after = swapped.draw or drawn
    by_id = {person.id: person for person in people}
    together = [[by_id[each] for each in pair] for pair in pairs(after)]
    assert [1 for a, b in together if a.team == b.team or b.id in a.avoid or a.id in b.avoid] == []
    assert Counter(everybody_in(after)) == Counter(list(by_id))
    assert after.objective == drawn.objective - (swapped.cost or 0)


def test_back_and_forth_costs_nothing():
    # given
    drawn = draw(lifelike(20), (), Rules(), "s", TODAY)
    one, other = drawn.groups[0].people[0], drawn.groups[1].people[0]

    # when
    there = swap(drawn, one, other)
    back = swap(there.draw, one, other)

    # then
    assert back.cost == -there.cost
    assert there.cost >= 0
    assert back.draw.objective == drawn.objective
    assert [group.reason for group in back.draw.groups] == [group.reason for group in drawn.groups]
    assert back.draw.swapped == ((one, other), (one, other))


def test_what_an_exchange_costs_is_said_by_the_heaviest_of_its_costs():
    # given
    equal = two_pairs(plain(4))
    skilled = two_pairs(people_of({"offers": ("u",)}, {"wants": ("u",)}, {}, {}))
    met = two_pairs(plain(4), [Met(PersonId("p0"), PersonId("p2"), TODAY - timedelta(weeks=2))])
    far = two_pairs(people_of(*({"zone": zone} for zone in ("Asia/Tokyo",) * 2 + ("America/Montreal",) * 2)))

    # when
    said = [swap(each, PersonId("p1"), PersonId("p2")).said for each in (equal, skilled, met, far)]

    # then
    assert [each.key for each in said] == [
        "match-swap.free",
        "match-swap.affinity",
        "match-swap.repeat",
        "match-swap.hour",
    ]


def test_someone_unmatched_may_take_a_place_and_leaving_out_twice_is_said():
    # given
    people = people_of({"team": "b"}, {"team": "a", "left_out": 1}, {"team": "a"})
    drawn = draw(people, (), Rules(different=("team",)), "s", TODAY)

    # when
    swapped = swap(drawn, PersonId("p1"), PersonId("p2"))

    # then
    assert swapped.said.key == "match-swap.left-out"
    assert set(pairs(swapped.draw)) == {frozenset(("p0", "p2"))}
    assert [one.person for one in swapped.draw.unmatched] == ["p1"]


@pytest.mark.parametrize(
    ("one", "other", "key"),
    [
        ("p0", "p1", "match-swap.together"),
        ("p0", "p0", "match-swap.together"),
        ("p0", "p9", "match-swap.stranger"),
        ("p1", "p2", "match-swap.barred"),
    ],
)
def test_what_cannot_be_exchanged_is_told_why(one, other, key):
    # given
    drawn = two_pairs(people_of({"avoid": (PersonId("p2"),)}, {}, {}, {}))

    # when
    swapped = swap(drawn, PersonId(one), PersonId(other))

    # then
    assert (swapped.said.key, swapped.draw, swapped.cost) == (key, None, None)
