"""A budget is asked before each request, so that no limit is met from the wrong side."""

import pytest

from adapters.budget import Budget, Rate
from adapters.errors import TryLater

TWENTY = Rate(20, at_once=2)
"""One every three seconds, two at once."""
SPARING = Rate(60, at_once=4, spared=3)


class Clock:
    at = 0.0

    def __call__(self):
        return self.at


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def budget(clock):
    return Budget(clock)


def wait(budget, *rates, urgency=1):
    """Seconds to wait; 0: it may go."""
    try:
        budget.take(rates, urgency)
    except TryLater as later:
        return round(later.after, 3)
    return 0


def test_a_few_go_at_once_then_each_in_its_turn(budget):
    assert [wait(budget, ("a", TWENTY)) for _ in range(5)] == [0, 0, 3, 6, 9]


def test_whoever_comes_back_at_the_time_they_were_told_may_go(budget, clock):
    told = [wait(budget, ("a", TWENTY)) for _ in range(4)][2:]

    clock.at = told[0]
    first = wait(budget, ("a", TWENTY))
    clock.at = told[1]

    assert (first, wait(budget, ("a", TWENTY))) == (0, 0)


def test_one_empty_purse_takes_nothing_from_the_others(budget):
    wait(budget, ("a", TWENTY))
    wait(budget, ("a", TWENTY))

    assert wait(budget, ("a", TWENTY), ("b", TWENTY)) > 0
    assert [wait(budget, ("b", TWENTY)) for _ in range(2)] == [0, 0]


def test_a_few_are_kept_for_what_is_urgent(budget):
    assert wait(budget, ("a", SPARING)) == 0
    assert wait(budget, ("a", SPARING)) > 0
    assert [wait(budget, ("a", SPARING), urgency=0) for _ in range(3)] == [0, 0, 0]
    assert wait(budget, ("a", SPARING), urgency=0) == 1


def test_what_the_platform_says_is_never_undercut(budget, clock):
    budget.shut("a", TWENTY, 30)

    clock.at = 29.9
    assert wait(budget, ("a", TWENTY), urgency=0) > 0.1
    clock.at = 33.0
    assert wait(budget, ("a", TWENTY), urgency=0) == 0
    assert wait(budget, ("a", TWENTY), urgency=0) > 0


def test_never_more_than_the_rate_however_often_one_asks(budget, clock):
    gone = 0
    for tenth in range(6000):
        clock.at = tenth / 10
        gone += wait(budget, ("a", TWENTY)) == 0

    assert 198 <= gone <= 202
