from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from itertools import permutations
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from facilitation.rhythm import Hours
from facilitation.sharing.presence import (
    FACTORS,
    WEEK,
    Presence,
    cell_of,
    expected,
    likely_factors,
    liveliness,
    quiet_for,
    roll,
    seen,
    slice_of,
    start_of,
    table,
    usual,
)

PARIS = ZoneInfo("Europe/Paris")
MONDAY = datetime(2026, 1, 5, tzinfo=UTC)
PRESENCES = TypeAdapter(Presence)


def after(*passed, zone=PARIS):
    """A presence after messages at these times since MONDAY."""
    presence = Presence()
    for one in passed:
        presence = seen(presence, MONDAY + one, zone)
    return presence


def weeks_of(hours, count, zone=UTC):
    """Every week for `count` weeks, a message in each slice of these hours of the week."""
    minutes = [
        timedelta(weeks=n, hours=hour, minutes=10 * k)
        for n in range(count)
        for hour in hours
        for k in range(6)
    ]
    return after(*minutes, zone=zone)


MINUTES = st.lists(st.integers(0, 6 * 7 * 24 * 60), max_size=60).map(sorted)
ZONES = st.sampled_from(
    ["UTC", "Europe/Paris", "Asia/Kathmandu", "America/St_Johns", "Australia/Lord_Howe"]
).map(ZoneInfo)


def test_nothing_is_known_of_a_new_community_but_a_guess():
    presence = Presence()

    assert quiet_for(presence, MONDAY) is None
    assert 0 < usual(presence, MONDAY, PARIS) < 2
    assert liveliness(presence, MONDAY, PARIS) == 1
    assert sum(likely_factors(presence)) == pytest.approx(1)


def test_who_wrote_and_how_many_messages_leave_no_trace():
    one = after(timedelta(hours=9, minutes=2))
    many = after(*[timedelta(hours=9, seconds=seconds) for seconds in range(121)])

    assert one == many


@given(MINUTES, st.integers(0, 599), ZONES)
def test_a_second_message_in_the_same_slice_changes_only_the_last_time(minutes, seconds, zone):
    presence = after(*[timedelta(minutes=m) for m in minutes], zone=zone)
    at = start_of(slice_of(presence.last or MONDAY))

    once = seen(presence, at, zone)
    twice = seen(once, at + timedelta(seconds=seconds), zone)

    assert seen(once, at, zone) == once
    assert twice.marks == once.marks
    assert (twice.active, twice.recent, twice.slice) == (once.active, once.recent, once.slice)


@pytest.mark.parametrize("order", list(permutations([2, 13, 27, 41])))
def test_within_an_hour_the_order_of_arrival_does_not_matter(order):
    ordered = roll(
        after(*[timedelta(hours=9, minutes=m) for m in (2, 13, 27, 41)]), MONDAY + timedelta(hours=11), PARIS
    )

    shuffled = roll(
        after(*[timedelta(hours=9, minutes=m) for m in order]), MONDAY + timedelta(hours=11), PARIS
    )

    assert shuffled.active == ordered.active
    assert shuffled.last == ordered.last
    # What the slices before the first message to arrive were expected to bring is the only difference.
    assert shuffled.recent == pytest.approx(ordered.recent)


def test_a_message_of_a_past_hour_only_counts_as_the_last_one():
    presence = roll(Presence(), MONDAY + timedelta(hours=12), PARIS)

    late = seen(presence, MONDAY + timedelta(hours=11, minutes=58), PARIS)

    assert late.marks == 0
    assert quiet_for(late, MONDAY + timedelta(hours=12)) == timedelta(minutes=2)


def test_the_hours_in_which_people_write_stand_out():
    tuesday_at_ten = 24 + 10
    presence = weeks_of([tuesday_at_ten], 12)

    rates = table(presence)

    assert max(range(WEEK), key=rates.__getitem__) == tuesday_at_ten
    assert rates[tuesday_at_ten] > 2
    assert rates[2 * 24 + 10] > rates[2 * 24 + 15]
    assert rates[5 * 24 + 10] < rates[2 * 24 + 10]


def test_old_weeks_are_forgotten_little_by_little():
    presence = weeks_of([10], 10)
    later = presence
    for passed in range(11, 40):
        later = roll(later, MONDAY + timedelta(weeks=passed), UTC)

    assert table(later)[10] < table(presence)[10] / 2


def test_two_hours_ahead_are_counted_from_the_slice():
    presence = roll(weeks_of([10], 12), MONDAY + timedelta(weeks=13), UTC)
    rates = table(presence)

    between = usual(presence, MONDAY + timedelta(weeks=13, hours=9, minutes=33), UTC)

    assert between == pytest.approx(rates[9] / 2 + rates[10] + rates[11] / 2)


def test_a_conversation_makes_it_livelier_than_usual_and_silence_less():
    presence = weeks_of([34], 8)
    start = timedelta(weeks=8, hours=15)
    talk = after(*[start + timedelta(minutes=10 * k) for k in range(6)])

    lively = liveliness(talk, MONDAY + start + timedelta(hours=1), PARIS)
    silent = liveliness(presence, MONDAY + timedelta(weeks=8, hours=36), UTC)
    night = liveliness(talk, MONDAY + start + timedelta(hours=14), PARIS)

    assert lively > 1.5
    assert silent < 0.9
    assert night == pytest.approx(1, abs=0.25)


def test_what_is_expected_is_what_is_usual_times_how_lively_it_is():
    presence, at = weeks_of([34], 8), MONDAY + timedelta(weeks=8, hours=33)

    assert expected(presence, at, UTC) == pytest.approx(
        usual(presence, at, UTC) * liveliness(presence, at, UTC)
    )


@given(MINUTES, st.integers(0, 59), ZONES)
def test_looking_ahead_in_silence_finds_what_rolling_forward_finds(minutes, wait, zone):
    presence = after(*[timedelta(minutes=m) for m in minutes], zone=zone)
    at = (presence.last or MONDAY).replace(minute=wait)

    rolled = roll(presence, at, zone)

    assert liveliness(rolled, at, zone) == pytest.approx(
        liveliness(presence, max(at, presence.last or at), zone)
    )


def test_a_day_later_liveliness_is_the_same_whether_one_looked_in_between_or_not():
    presence, later = weeks_of([34], 8), MONDAY + timedelta(weeks=8, hours=60)

    rolled = roll(presence, later - timedelta(hours=7), UTC)

    assert liveliness(rolled, later, UTC) == pytest.approx(liveliness(presence, later, UTC), abs=0.02)


@settings(deadline=None)
@given(MINUTES, ZONES)
def test_a_presence_stays_small_and_survives_json(minutes, zone):
    presence = after(*[timedelta(minutes=m) for m in minutes], zone=zone)

    written = PRESENCES.dump_json(presence)

    assert PRESENCES.validate_json(written) == presence
    assert len(written) < 8000
    assert all(0 <= value <= 6 / (1 - 0.94) for value in presence.active)
    assert all(0 <= value <= 1 / (1 - 0.94) for value in presence.weeks)
    assert len(presence.factors) == len(FACTORS)
    assert 0 <= presence.recent <= 13
    assert 0 <= presence.marks < 64
    assert all(0 <= rate <= 6 for rate in table(presence))
    assert set(asdict(presence)) == {
        "active", "weeks", "factors", "slice", "marks", "recent", "recent_usual", "last",
    }  # fmt: skip


def test_years_of_silence_cost_no_more_than_four_weeks_of_it():
    presence = weeks_of([34], 2)

    later = roll(presence, MONDAY + timedelta(weeks=600), UTC)

    assert 0 < later.active[34] < presence.active[34] + 6
    assert max(later.weeks) <= 6
    assert liveliness(later, MONDAY + timedelta(weeks=600), UTC) == pytest.approx(1, abs=0.3)


def test_time_never_runs_backward():
    presence = after(timedelta(hours=9))

    assert roll(presence, MONDAY, PARIS) == presence


@pytest.mark.parametrize("change", ["2026-03-29T00:30", "2026-10-25T00:30"])
def test_a_change_of_clocks_repeats_and_skips_no_hour(change):
    start = datetime.fromisoformat(change).replace(tzinfo=UTC) - timedelta(days=1)
    before = roll(Presence(), start, PARIS)

    over = roll(before, start + timedelta(days=2), PARIS)

    assert sum(over.weeks) == pytest.approx(48, abs=0.1)


def test_hours_of_zones_between_two_hours_belong_where_their_middle_falls():
    assert cell_of(slice_of(MONDAY) // 6 + 3, ZoneInfo("Asia/Kolkata")) == 9


def test_liveliness_is_noted_during_the_hours_the_community_works():
    evening = Hours(weekdays=(6,))

    presence = roll(Presence(), MONDAY, UTC, evening)
    week = roll(presence, MONDAY + timedelta(days=7), UTC, evening)

    assert sum(week.factors) == pytest.approx(9, abs=0.1)
