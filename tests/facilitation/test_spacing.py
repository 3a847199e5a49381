"""A year of draws: nobody meets again before it is forced, and not soon."""

from collections import defaultdict
from datetime import timedelta
from hashlib import blake2b
from itertools import pairwise

import pytest
from crowds import TODAY, lifelike, meetings, pairs, plain

from facilitation.cards import PersonId
from facilitation.matching.drawing import draw
from facilitation.matching.people import Person
from facilitation.matching.rules import Rules

YEAR = 26


def weeks_met(people: list[Person], seed: str) -> dict[frozenset[PersonId], list[int]]:
    """In which of a year's weekly draws each two people meet."""
    met, weeks = [], defaultdict(list)
    for week in range(YEAR):
        on = TODAY + timedelta(weeks=week)
        drawn = draw(people, met, Rules(), seed, on)
        met += meetings(drawn, on)
        for pair in pairs(drawn):
            weeks[pair].append(week)
    return weeks


def gaps(weeks: dict[frozenset[PersonId], list[int]]) -> list[int]:
    return sorted(after - before for each in weeks.values() for before, after in pairwise(each))


@pytest.mark.parametrize("seed", "abc")
def test_eighteen_people_meet_everybody_and_nobody_again_within_twelve_weeks(seed):
    # when
    weeks = weeks_met(plain(18), seed)

    # then
    assert len(weeks) == 18 * 17 // 2
    assert len(gaps(weeks)) == YEAR * 9 - 18 * 17 // 2
    assert gaps(weeks)[0] > 12


def test_eleven_people_meet_again_only_as_often_as_is_forced_and_seldom_soon():
    # when
    weeks = weeks_met(plain(11), "a")

    # then
    assert len(weeks) == 11 * 10 // 2
    assert len(gaps(weeks)) == YEAR * 7 - 11 * 10 // 2
    assert gaps(weeks)[0] >= 3
    assert gaps(weeks)[5] >= 5


@pytest.mark.parametrize(
    ("many", "kept"),
    [
        (51, "b928b47e24d6f13e"),
        (300, "dab8c0850fe27291"),
        (700, "9094dc8f168d38b4"),
        (1201, "0455d4db33b7555e"),
    ],
)
def test_known_draws_stay_what_they_were_on_every_machine_and_python(many, kept):
    # when
    drawn = draw(lifelike(many), (), Rules(), "kept", TODAY)

    # then
    told = ";".join(",".join(group.people) for group in drawn.groups)
    assert blake2b(told.encode(), digest_size=8).hexdigest() == kept
