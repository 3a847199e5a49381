"""When people are asked how their encounter goes, and whether they met."""

from datetime import timedelta

import pytest
from builders import MONDAY, QUAIS, facts, wakes
from encountered import SLOT, comes, plan
from hypothesis import given
from hypothesis import strategies as st

from facilitation.encounters.events import DrawDue, EncounterOver, HalfwayDue, OutcomeDue
from facilitation.encounters.publishing import asking
from facilitation.rhythm import PLAIN

A_DAY = timedelta(days=1)


@pytest.mark.parametrize("rhythm", ["weekly", "fortnightly", "monthly"])
def test_they_are_asked_before_it_is_over_whatever_the_rhythm(rhythm):
    decision = comes(DrawDue(QUAIS, SLOT), plan=plan(previewed=False, rhythm=PLAIN[rhythm]))

    rings = {type(one.event): one.at for one in wakes(decision)}
    assert rings[HalfwayDue] < rings[OutcomeDue] < rings[EncounterOver]


@given(st.integers(0, 14 * 24), st.integers(4 * 24, 35 * 24))
def test_whenever_it_begins_and_however_long_it_lasts_nobody_is_asked_too_late_nor_at_the_weekend(
    hour, lasts
):
    at = MONDAY + timedelta(hours=hour)
    until = at + timedelta(hours=lasts)

    halfway, outcome = asking(at, until, facts())

    assert at < halfway <= outcome < until
    assert {halfway.weekday(), outcome.weekday()} & {5, 6} == set()
