"""What a moment met: who wrote soon after, and whether it cut into a conversation."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.measure import Measured, Moments

PARIS = ZoneInfo("Europe/Paris")
HOUR = 3600
NOON = datetime(2024, 5, 15, 12, tzinfo=UTC).timestamp()


def measured(*wrote: tuple[float, str], at: float = NOON) -> Measured:
    """The moment, in a history that goes by it."""
    moments = Moments(ZoneInfo("UTC"))
    for when, author in wrote:
        if when <= at:
            moments.wrote(when, author)
    moment = moments.mark(at)
    for when, author in wrote:
        if when > at:
            moments.wrote(when, author)
    moments.finish()
    return moment


def mondays(zone: ZoneInfo, first: datetime, last: datetime) -> list[datetime]:
    moments = Moments(zone)
    for day in range((last - first).days + 1):
        moments.wrote((first + timedelta(days=day)).timestamp(), "ada")
    return [datetime.fromtimestamp(monday.at, zone) for monday in moments.mondays.values()]


def test_each_person_who_wrote_in_the_two_hours_after_counts_once():
    # when
    moment = measured((NOON + 1, "ada"), (NOON + 60, "bob"), (NOON + 120, "ada"))

    # then
    assert moment.reach == 2


@pytest.mark.parametrize(
    ("after", "reach"),
    [(-1, 0), (0, 0), (0.000001, 1), (2 * HOUR, 1), (2 * HOUR + 0.001, 0)],
)
def test_the_two_hours_begin_after_the_moment_and_include_their_end(after, reach):
    assert measured((NOON + after, "ada")).reach == reach


@pytest.mark.parametrize(
    ("before", "live"), [(0, True), (1, True), (600, True), (600.001, False), (9000, False)]
)
def test_whoever_wrote_in_the_ten_minutes_before_is_cut_into(before, live):
    assert measured((NOON - before, "ada")).live == live


def test_nobody_at_all_was_not_cut_into_and_not_reached():
    # when
    moment = measured()

    # then
    assert (moment.reach, moment.live) == (0, False)


def test_moments_that_overlap_are_each_measured():
    # given
    moments = Moments(ZoneInfo("UTC"))

    # when
    first = moments.mark(NOON)
    moments.wrote(NOON + HOUR, "ada")
    second = moments.mark(NOON + HOUR)
    moments.wrote(NOON + 1.5 * HOUR, "bob")
    moments.wrote(NOON + 2.5 * HOUR, "cleo")
    moments.finish()

    # then
    assert (first.reach, second.reach) == (2, 2)


def test_nobody_is_remembered_once_a_moment_is_measured():
    assert measured((NOON + 1, "ada")).wrote == set()


@pytest.mark.parametrize(
    ("zone", "change"),
    [
        ("Europe/Paris", datetime(2024, 3, 31, tzinfo=UTC)),
        ("America/New_York", datetime(2024, 11, 3, tzinfo=UTC)),
    ],
)
def test_it_is_ten_by_the_clock_on_the_wall_on_both_sides_of_a_change(zone, change):
    # when
    found = mondays(ZoneInfo(zone), change - timedelta(days=14), change + timedelta(days=14))

    # then
    assert len(found) >= 3
    assert {(at.weekday(), at.hour, at.minute) for at in found} == {(0, 10, 0)}
    assert len({at.utcoffset() for at in found}) == 2


def test_the_mondays_are_those_of_the_iso_weeks_each_once():
    # given
    moments = Moments(PARIS)
    first = datetime(2024, 12, 16, tzinfo=UTC)
    for day in range(28):
        moments.wrote((first + timedelta(days=day)).timestamp(), "ada")
    sunday, new_year, day_after = (
        datetime(2024, 12, 29, 22, tzinfo=UTC),
        datetime(2025, 1, 1, 12, tzinfo=UTC),
        datetime(2025, 1, 2, 12, tzinfo=UTC),
    )

    # when
    fixed = moments.fixed([sunday, new_year, day_after])

    # then
    assert [datetime.fromtimestamp(monday.at, PARIS).isoformat() for monday in fixed] == [
        "2024-12-23T10:00:00+01:00",
        "2024-12-30T10:00:00+01:00",
    ]


def test_a_sunday_evening_belongs_to_the_week_of_the_zone():
    # given
    moments = Moments(PARIS)
    for day in range(14):
        moments.wrote(datetime(2024, 5, 13, 12, tzinfo=UTC).timestamp() + day * 24 * HOUR, "ada")

    # when
    [monday] = moments.fixed([datetime(2024, 5, 19, 22, 30, tzinfo=UTC)])

    # then
    assert datetime.fromtimestamp(monday.at, PARIS).day == 20


def test_the_monday_of_a_week_in_which_the_history_ends_counts_too():
    # given
    moments = Moments(PARIS)
    early = datetime(2024, 5, 20, 7, tzinfo=UTC)
    moments.wrote(early.timestamp() - 7 * 24 * HOUR, "ada")
    moments.wrote(early.timestamp(), "ada")
    moments.finish()

    # when
    [monday] = moments.fixed([early])

    # then
    assert datetime.fromtimestamp(monday.at, PARIS).isoformat() == "2024-05-20T10:00:00+02:00"
    assert (monday.reach, monday.live) == (0, False)
