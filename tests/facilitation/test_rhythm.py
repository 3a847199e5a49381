from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise, takewhile
from time import perf_counter
from zoneinfo import ZoneInfo, available_timezones

import pytest
from dateutil.rrule import rrulestr
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from facilitation.cards import Quote, Text
from facilitation.recurrence import days, read_rule
from facilitation.rhythm import (
    PLAIN,
    BadRhythm,
    Hours,
    Rhythm,
    Window,
    instant,
    name_of,
    next_window,
    open_spans,
    read_rhythm,
    why_rhythm,
)

PARIS = ZoneInfo("Europe/Paris")
MONDAY = date(2026, 1, 5)
NONE: frozenset[date] = frozenset()


def at(text, zone=UTC):
    return datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(UTC)


def windows(rhythm, after, count, *, zone=PARIS, off=NONE, hours=None, anchor=MONDAY):
    found = []
    while len(found) < count:
        window = next_window(rhythm, hours or Hours(), zone, off, after, anchor)
        if window is None:
            break
        found.append(window)
        after = instant(datetime.fromisoformat(window.slot), zone)
    return found


# What people may say


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("weekly", "weekly"),
        (" Hebdomadaire ", "weekly"),
        ("QUOTIDIEN", "daily"),
        ("twice weekly", "twice-weekly"),
        ("deux fois par semaine", "twice-weekly"),
        ("deux-fois-par-semaine", "twice-weekly"),
        ("quinzaine", "fortnightly"),
        ("monthly", "monthly"),
        ("rrule:freq=weekly", "weekly"),
    ],
)
def test_a_rhythm_may_be_said_in_plain_words_of_both_languages(said, name):
    rhythm = read_rhythm(said)

    assert rhythm == PLAIN[name]
    assert name_of(rhythm) == name


@pytest.mark.parametrize(
    ("said", "spread"),
    [
        ("FREQ=WEEKLY;BYDAY=TU", 1),
        ("FREQ=WEEKLY;INTERVAL=3", 7),
        ("FREQ=MONTHLY", 7),
        ("FREQ=MONTHLY;BYDAY=-1FR", 1),
        ("FREQ=DAILY", 1),
        ("FREQ=WEEKLY;BYDAY=TU;BYHOUR=10", 1),
    ],
)
def test_a_bare_rule_opens_for_a_day_or_for_a_week_when_it_names_no_day(said, spread):
    assert read_rhythm(said).spread == spread


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("", "rhythm-not-understood"),
        ("whenever you like", "rhythm-not-understood"),
        ("FREQ=WEEKLY;INTERVAL=0", "rhythm-not-understood"),
        ("FREQ=WEEKLY;FREQ=DAILY", "rhythm-not-understood"),
        ("FREQ=WEEKLY;BYDAY=2MO", "rhythm-not-understood"),
        ("FREQ=WEEKLY;BYDAY=", "rhythm-not-understood"),
        ("FREQ=MONTHLY;BYDAY=MO,", "rhythm-not-understood"),
        ("FREQ=MONTHLY;BYMONTHDAY=0", "rhythm-not-understood"),
        ("FREQ=MONTHLY;BYSETPOS=1", "rhythm-not-understood"),
        ("FREQ=DAILY;BYMINUTE=30", "rhythm-not-understood"),
        ("FREQ=DAILY;UNTIL=soon", "rhythm-not-understood"),
        ("FREQ=DAILY;UNTIL=20260231", "rhythm-not-understood"),
        ("DTSTART:20260105T090000\nRRULE:FREQ=DAILY", "rhythm-not-understood"),
        ("FREQ=YEARLY;BYEASTER=1", "rhythm-not-understood"),
        ("FREQ=WEEKLY;BYDAY=LUNDI", "rhythm-not-understood"),
        ("FREQ=SECONDLY", "rhythm-too-often"),
        ("FREQ=MINUTELY;INTERVAL=999999", "rhythm-too-often"),
        ("FREQ=HOURLY", "rhythm-too-often"),
        ("FREQ=DAILY;BYHOUR=9,15", "rhythm-too-often"),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "rhythm-never"),
        ("FREQ=DAILY;INTERVAL=7;BYDAY=TU", "rhythm-never"),
        ("FREQ=YEARLY;INTERVAL=999999999", "rhythm-never"),
        ("FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1", "rhythm-never"),
        ("FREQ=DAILY;COUNT=0", "rhythm-never"),
        ("FREQ=DAILY;UNTIL=20200101T000000Z", "rhythm-never"),
        ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=40", "rhythm-never"),
    ],
)
def test_a_rhythm_that_cannot_be_kept_is_refused_with_its_reason(said, key):
    with pytest.raises(BadRhythm) as refused:
        read_rhythm(said, MONDAY)

    assert refused.value.reason == Text(key, {"said": Quote(said)})


def test_a_rhythm_says_its_name_or_that_it_is_the_communitys_own():
    assert why_rhythm(PLAIN["weekly"]) == Text("why-rhythm", {"name": "weekly"})
    assert why_rhythm(Rhythm("FREQ=WEEKLY;BYDAY=TU")) == Text("why-rhythm", {"name": "own"})


RULE_PARTS = st.sampled_from([
    "FREQ=SECONDLY", "FREQ=DAILY", "FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=YEARLY", "INTERVAL=999999999", "INTERVAL=13",
    "BYMONTH=2", "BYMONTHDAY=30", "BYMONTHDAY=-31", "BYYEARDAY=-366", "BYDAY=-53MO", "BYDAY=MO,SU", "BYSETPOS=-366",
    "COUNT=0", "COUNT=999999999", "UNTIL=19000101", "UNTIL=99991231", "DTSTART=20260101", "WKST=SU", "BYHOUR=25",
    "BYWEEKNO=53", "BYEASTER=0", "RRULE:", "=", "\n", "²", "٣",
])  # fmt: skip


@settings(deadline=None, max_examples=300)
@given(st.one_of(st.lists(RULE_PARTS, max_size=9).map(";".join), st.text(max_size=300)))
@example("FREQ=DAILY;" + "BYDAY=MO;" * 1200)
@example("x" * 10_000)
@example("FREQ=DAILY;BYMONTHDAY=" + "1," * 5000 + "1")
@example("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=999999999")
def test_anything_said_is_answered_at_once(said):
    before = perf_counter()

    try:
        answer = read_rhythm(said, MONDAY)
    except BadRhythm as refused:
        answer = refused.reason

    assert isinstance(answer, Rhythm | Text)
    assert perf_counter() - before < 0.2


WEEKDAY = st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"])


@st.composite
def rules(draw):
    frequency = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))
    # All with a number or none: dateutil wants both of "MO,1MO", the RFC either.
    numbered = frequency in {"MONTHLY", "YEARLY"} and draw(st.booleans())
    ordinal = st.sampled_from(["1", "2", "-1"] if numbered else [""])
    byday = st.lists(st.builds("".join, st.tuples(ordinal, WEEKDAY)), min_size=1, max_size=3)
    optional = {
        "INTERVAL": st.integers(1, 4),
        "COUNT": st.integers(1, 40),
        "UNTIL": st.sampled_from(["20261231", "20270615T120000"]),
        "BYMONTH": st.sampled_from(["2", "3,9", "1,2,3,4,5,6,7,8"]),
        "BYMONTHDAY": st.sampled_from(["1", "13,-1", "1,2,3,4,5,6,7"]),
        "BYYEARDAY": st.sampled_from(["1,100,-1", "60,366"]),
        "BYDAY": byday.map(",".join),
        "WKST": st.sampled_from(["MO"]),
    }
    chosen = draw(st.sets(st.sampled_from(sorted(optional)), max_size=4))
    if {"COUNT", "UNTIL"} <= chosen:
        chosen.remove("UNTIL")
    parts = [f"{name}={draw(optional[name])}" for name in sorted(chosen)]
    if chosen & {"BYDAY", "BYMONTHDAY", "BYYEARDAY"} and draw(st.booleans()):
        parts.append(f"BYSETPOS={draw(st.sampled_from(['1', '-1', '1,3']))}")
    return ";".join([f"FREQ={frequency}", *parts])


@settings(deadline=None, max_examples=200)
@given(rules(), st.integers(0, 300))
@example("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;WKST=SU", 0)
@example("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", 0)
def test_the_days_of_a_rule_are_those_dateutil_finds(rule, skipped):
    first, last = MONDAY + timedelta(days=skipped), date(2028, 12, 31)
    endless = replace(read_rule(rule), count=None, until=None)
    assume(
        any(days(endless, MONDAY, last, date(2050, 1, 1)))
    )  # else dateutil would search until the year 9999

    found = list(days(read_rule(rule), MONDAY, first, last))

    theirs = (day.date() for day in rrulestr(rule, dtstart=datetime.combine(MONDAY, time(0))))
    assert found == [day for day in takewhile(lambda day: day <= last, theirs) if day >= first]


# When windows open


def test_a_weekly_window_opens_on_monday_and_closes_on_friday():
    (window,) = windows(PLAIN["weekly"], at("2026-03-01T12:00"), 1)

    assert window == Window("2026-03-02T09:00", at("2026-03-02T08:00"), at("2026-03-06T17:00"))


def test_a_fortnight_is_counted_from_enrolment_and_never_drifts():
    one = windows(PLAIN["fortnightly"], at("2026-01-01T00:00"), 30)

    assert [window.slot[:10] for window in one] == [str(MONDAY + timedelta(weeks=2 * n)) for n in range(30)]


@pytest.mark.parametrize("name", PLAIN)
def test_windows_of_a_plain_rhythm_never_overlap(name):
    found = windows(PLAIN[name], at("2026-01-01T00:00"), 60, hours=Hours(weekdays=tuple(range(7))))

    assert all(one.closes <= following.opens for one, following in pairwise(found))


def test_a_day_off_moves_the_opening_but_not_the_name():
    (window,) = windows(PLAIN["weekly"], at("2026-04-05T12:00"), 1, off=frozenset({date(2026, 4, 6)}))

    assert window.slot == "2026-04-06T09:00"
    assert window.opens == at("2026-04-07T09:00", PARIS)


def test_a_window_whose_days_are_all_off_is_left_out():
    closed = frozenset(date(2026, 8, 3) + timedelta(days=n) for n in range(14))

    (window,) = windows(PLAIN["weekly"], at("2026-08-02T12:00"), 1, off=closed)

    assert window.slot == "2026-08-17T09:00"


def test_no_window_is_found_when_everything_is_off_for_two_years():
    class Always:
        def __contains__(self, day):
            return True

    assert next_window(PLAIN["daily"], Hours(), PARIS, Always(), at("2026-08-02T12:00"), MONDAY) is None


def test_a_daily_rhythm_keeps_to_working_days():
    found = windows(PLAIN["daily"], at("2026-03-05T12:00"), 3)

    assert [window.slot for window in found] == ["2026-03-06T09:00", "2026-03-09T09:00", "2026-03-10T09:00"]


def test_a_rule_may_name_its_hour():
    (window,) = windows(read_rhythm("FREQ=WEEKLY;BYDAY=TU;BYHOUR=14;BYMINUTE=30"), at("2026-03-01T00:00"), 1)

    assert window == Window("2026-03-03T14:30", at("2026-03-03T13:30"), at("2026-03-03T17:00"))


def test_a_week_may_begin_on_sunday():
    israel = Hours(weekdays=(6, 0, 1, 2, 3))

    (window,) = windows(read_rhythm("FREQ=WEEKLY;BYDAY=SU"), at("2026-03-01T20:00"), 1, hours=israel)

    assert window.slot == "2026-03-08T09:00"


@pytest.mark.parametrize(
    "hours", [(time(9), time(9), (0,)), (time(9), time(18), ()), (time(9), time(18), (7,))]
)
def test_hours_that_are_never_open_are_refused(hours):
    with pytest.raises(ValueError, match="never open"):
        Hours(*hours)


# Changes of clocks


def test_a_nominal_time_that_comes_twice_opens_once():
    night = Hours(opens=time(2, 30), closes=time(4), weekdays=tuple(range(7)))

    found = windows(PLAIN["daily"], at("2026-10-23T12:00"), 3, hours=night)

    assert [window.slot for window in found] == ["2026-10-24T02:30", "2026-10-25T02:30", "2026-10-26T02:30"]
    assert found[1].opens == at("2026-10-25T00:30")


def test_a_nominal_time_that_is_skipped_opens_once():
    night = Hours(opens=time(2, 30), closes=time(4), weekdays=tuple(range(7)))

    found = windows(PLAIN["daily"], at("2026-03-27T12:00"), 3, hours=night)

    assert [window.slot for window in found] == ["2026-03-28T02:30", "2026-03-29T02:30", "2026-03-30T02:30"]
    assert found[1].opens == at("2026-03-29T01:30")


def test_a_clock_stepped_back_finds_the_same_window_again():
    before = next_window(PLAIN["weekly"], Hours(), PARIS, NONE, at("2026-10-26T07:59"), MONDAY)
    after = next_window(PLAIN["weekly"], Hours(), PARIS, NONE, at("2026-10-26T06:59"), MONDAY)

    assert before == after


def transitions(zone):
    """The days between 2026 and 2036 after which the clock of `zone` shows another offset."""
    noons = [datetime(2026, 1, 1, 12, tzinfo=UTC) + timedelta(days=n) for n in range(11 * 365)]
    offsets = [noon.astimezone(zone).utcoffset() for noon in noons]
    return [noons[n] for n in range(len(noons) - 1) if offsets[n] != offsets[n + 1]]


@pytest.mark.parametrize("letter", sorted({name[:2] for name in available_timezones()}))
def test_around_every_change_of_clocks_each_nominal_day_has_one_window_and_spans_stay_apart(letter):
    every_day = Hours(opens=time(1, 30), closes=time(4, 30), weekdays=tuple(range(7)))
    for name in sorted(name for name in available_timezones() if name.startswith(letter)):
        zone = ZoneInfo(name)
        for change in transitions(zone):
            found = windows(PLAIN["daily"], change - timedelta(days=2), 4, zone=zone, hours=every_day)
            week = Window("", change - timedelta(days=3), change + timedelta(days=3))
            spans = open_spans(week, every_day, zone, NONE)

            nominal = [datetime.fromisoformat(window.slot).date() for window in found]
            assert nominal == [nominal[0] + timedelta(days=n) for n in range(4)], (name, change)
            assert all(opens < closes for opens, closes in spans), (name, change)
            assert all(one[1] < following[0] for one, following in pairwise(spans)), (name, change)
            assert len(spans) >= 5, (name, change)
