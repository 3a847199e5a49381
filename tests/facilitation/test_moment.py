from datetime import UTC, datetime, time, timedelta
from functools import lru_cache
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitation.cards import Text
from facilitation.rhythm import PLAIN, Hours, next_window, open_spans
from facilitation.sharing.moment import LULL, LookAgain, Missed, Now, consider
from facilitation.sharing.presence import Presence, roll, seen

PARIS = ZoneInfo("Europe/Paris")
MONDAY = datetime(2026, 1, 5, tzinfo=UTC)
WEEK = timedelta(weeks=1)


def spans_of(start, rhythm="weekly", zone=PARIS):
    window = next_window(PLAIN[rhythm], Hours(), zone, frozenset(), start - timedelta(hours=6), MONDAY.date())
    return open_spans(window, Hours(), zone, frozenset())


def grown(weeks, messages_in, zone=PARIS):
    """A presence after `weeks`, where `messages_in(weekday, hour)` of the slices of each hour are active."""
    presence = Presence()
    for hour in range(weeks * 168):
        for k in range(messages_in(hour // 24 % 7, hour % 24)):
            presence = seen(presence, MONDAY + timedelta(hours=hour, minutes=10 * k), zone)
    return roll(presence, MONDAY + timedelta(weeks=weeks), zone)


@lru_cache
def thursdays():
    return grown(8, lambda weekday, hour: 4 if (weekday, hour) in {(3, 13), (3, 14)} else 0)


@lru_cache
def office(seed=1):
    chance = Random(seed)
    return grown(
        6, lambda weekday, hour: chance.choice([0, 0, 1, 3]) if weekday < 5 and 8 <= hour < 17 else 0
    )


def in_silence(presence, spans, now, zone=PARIS, **more):
    """The verdicts one after the other, until something is decided, while nobody writes."""
    verdicts = [(now, consider(presence, spans, now, zone, **more))]
    while isinstance(verdicts[-1][1], LookAgain):
        now = verdicts[-1][1].at
        verdicts.append((now, consider(presence, spans, now, zone, **more)))
    return verdicts


def test_before_the_window_opens_one_looks_again_when_it_does():
    start = MONDAY + 8 * WEEK
    spans = spans_of(start)

    assert consider(thursdays(), spans, start, PARIS) == LookAgain(spans[0][0])


def test_at_night_one_looks_again_in_the_morning():
    start = MONDAY + 8 * WEEK
    spans = spans_of(start)

    assert consider(thursdays(), spans, start + timedelta(hours=20), PARIS) == LookAgain(spans[1][0])


def test_after_the_window_the_moment_is_missed():
    start = MONDAY + 8 * WEEK

    verdict = consider(thursdays(), spans_of(start), start + timedelta(days=5), PARIS)

    assert verdict == Missed((Text("missed-no-pause"),))


def test_a_window_without_working_time_is_missed():
    assert consider(Presence(), (), MONDAY, PARIS) == Missed((Text("missed-no-pause"),))


def test_a_community_that_meets_on_thursday_afternoons_is_invited_then():
    start = MONDAY + 8 * WEEK

    *_, (at, verdict) = in_silence(thursdays(), spans_of(start), start)

    assert isinstance(verdict, Now)
    assert at.astimezone(PARIS).strftime("%a %H") in {"Thu 13", "Thu 14"}
    usual = next(reason for reason in verdict.reasons if reason.key == "why-usual-hour")
    assert usual.blanks["weekday"] == 3
    assert usual.blanks["hour"] in {13, 14}
    assert usual.blanks["times"] > 2


def test_a_livelier_moment_than_the_rest_of_the_week_promises_is_taken():
    start = MONDAY + 6 * WEEK
    spans = spans_of(start)
    presence = office()
    for k in range(12):
        presence = seen(presence, start + timedelta(hours=9, minutes=10 * k), PARIS)
    now = start + timedelta(hours=9, minutes=110) + LULL

    verdict = consider(presence, spans, now, PARIS)

    assert isinstance(verdict, Now)
    assert {"why-people-around", "why-lull", "why-no-better"} <= {reason.key for reason in verdict.reasons}
    assert Text("why-lull", {"minutes": 12}) in verdict.reasons


def test_a_conversation_is_waited_out():
    start = MONDAY + 8 * WEEK + timedelta(hours=10)
    presence = seen(thursdays(), start, PARIS)

    verdict = consider(
        presence, spans_of(MONDAY + 8 * WEEK), start + timedelta(minutes=11, seconds=59), PARIS
    )

    assert verdict == LookAgain(start + LULL)


def test_a_conversation_at_the_end_of_a_day_is_waited_out_until_the_next():
    spans = spans_of(MONDAY + 8 * WEEK)
    presence = seen(thursdays(), spans[0][1] - timedelta(minutes=5), PARIS)

    verdict = consider(presence, spans, spans[0][1] - timedelta(minutes=1), PARIS)

    assert verdict == LookAgain(spans[1][0])


def test_a_conversation_at_the_end_of_the_window_is_not_interrupted():
    spans = spans_of(MONDAY + 8 * WEEK)
    presence = seen(thursdays(), spans[-1][1] - timedelta(minutes=5), PARIS)

    verdict = consider(presence, spans, spans[-1][1] - timedelta(minutes=1), PARIS)

    assert verdict == Missed((Text("missed-no-pause"),))


def test_in_the_last_hour_nothing_is_left_to_wait_for():
    presence = grown(8, lambda weekday, hour: 5 if (weekday, hour) in {(4, 17), (4, 18)} else 0)
    start = MONDAY + 8 * WEEK

    *_, (at, verdict) = in_silence(presence, spans_of(start), start)

    assert at.astimezone(PARIS).strftime("%a %H:%M") == "Fri 17:00"
    assert verdict.reasons[-1] == Text("why-last-chance")


def test_the_last_chance_is_half_an_hour_before_the_end():
    presence = grown(8, lambda weekday, hour: 5 if (weekday, hour) in {(4, 18), (4, 19)} else 0)
    start, hours = MONDAY + 8 * WEEK, Hours(closes=time(18, 15))
    window = next_window(PLAIN["weekly"], hours, PARIS, frozenset(), start, MONDAY.date())
    spans = open_spans(window, hours, PARIS, frozenset())

    *_, (at, verdict) = in_silence(presence, spans, start)

    assert at.astimezone(PARIS).strftime("%a %H:%M") == "Fri 17:45"
    assert verdict.reasons[-1] == Text("why-last-chance")


def test_a_clock_set_back_is_borne():
    start = MONDAY + 8 * WEEK + timedelta(hours=12)
    presence = roll(thursdays(), start + timedelta(hours=3), PARIS)

    verdict = consider(presence, spans_of(MONDAY + 8 * WEEK), start, PARIS)

    assert isinstance(verdict, LookAgain)
    assert verdict.at > start


def test_nothing_comes_closer_to_the_previous_invitation_than_agreed():
    start = MONDAY + 8 * WEEK
    spans = spans_of(start)
    wednesday = start + timedelta(days=2, hours=11, minutes=7)

    early = consider(thursdays(), spans, start + timedelta(hours=10), PARIS, wednesday)
    never = consider(thursdays(), spans, start + timedelta(hours=10), PARIS, start + WEEK)

    assert early == LookAgain(wednesday)
    assert never == Missed((Text("missed-too-soon"),))


def test_a_silent_community_is_invited_in_the_middle_of_a_morning_in_the_middle_of_the_week():
    start = MONDAY + 8 * WEEK

    *_, (at, verdict) = in_silence(grown(8, lambda *_: 0), spans_of(start), start)

    assert verdict == Now((Text("why-unknown"),))
    assert at.astimezone(PARIS).strftime("%A %H:%M") == "Wednesday 10:00"


@pytest.mark.parametrize("every", [1, 5, 10, 11])
def test_constant_chatter_is_never_interrupted(every):
    start = MONDAY + 6 * WEEK
    spans, presence, verdicts = spans_of(start), office(), []
    now = start
    while now < start + timedelta(days=5):
        presence = seen(presence, now, PARIS)
        now += timedelta(minutes=every)
        verdicts.append(consider(presence, spans, now, PARIS))

    assert not [verdict for verdict in verdicts if isinstance(verdict, Now)]


WRITTEN = st.lists(st.integers(0, 5 * 24 * 60), max_size=12).map(sorted)
NOWS = st.floats(0, 6 * 24 * 3600).map(lambda seconds: MONDAY + 6 * WEEK + timedelta(seconds=seconds))
WINDOWS = st.sampled_from(["daily", "twice-weekly", "weekly", "fortnightly"])


def situation(written, now, rhythm, seed):
    presence, start = office(seed), MONDAY + 6 * WEEK
    for minutes in written:
        if start + timedelta(minutes=minutes) <= now:
            presence = seen(presence, start + timedelta(minutes=minutes), PARIS)
    return presence, spans_of(start, rhythm)


@settings(deadline=None)
@given(WRITTEN, NOWS, WINDOWS, st.integers(1, 3))
def test_an_invitation_never_falls_into_a_conversation_nor_outside_working_time(written, now, rhythm, seed):
    presence, spans = situation(written, now, rhythm, seed)

    verdict = consider(presence, spans, now, PARIS)

    if isinstance(verdict, Now):
        assert now - presence.last >= LULL
        assert any(opens <= now < closes for opens, closes in spans)
    if isinstance(verdict, LookAgain):
        assert verdict.at > now
        assert any(opens <= verdict.at < closes for opens, closes in spans)
    assert consider(presence, spans, now, PARIS) == verdict


@settings(deadline=None)
@given(WRITTEN, NOWS, WINDOWS, st.integers(1, 3), st.floats(0.01, 0.99))
def test_asking_in_between_does_not_change_when_silence_decides(written, now, rhythm, seed, part):
    presence, spans = situation(written, now, rhythm, seed)
    first = in_silence(presence, spans, now)
    between = now + part * (first[-1][0] - now)

    again = in_silence(presence, spans, between)

    assert again[-1] == first[-1]


@settings(deadline=None)
@given(WRITTEN, NOWS, WINDOWS, st.integers(1, 3))
def test_silence_always_comes_to_a_decision_after_few_looks(written, now, rhythm, seed):
    presence, spans = situation(written, now, rhythm, seed)

    verdicts = in_silence(presence, spans, now)

    assert len(verdicts) <= 2 * len(spans) + 2
    assert all(reason.key for reason in verdicts[-1][1].reasons)
