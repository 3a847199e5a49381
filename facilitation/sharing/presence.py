"""When people are there: what a community's past says about the hours of its week, without saying who wrote.

Time is cut into slices of ten minutes. A slice is *active* when somebody, anybody, wrote during it: twenty people talking
at once and one person writing alone leave the same trace. From these slices two things are learned: how many are usual
for each hour of the local week, and how much livelier than usual it is just now.

Hours and slices are numbered from 1970 in UTC, so that no change of clocks can repeat or skip one; an hour belongs to the
cell of the local week in which its middle falls.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from math import exp, log2
from zoneinfo import ZoneInfo

from facilitation.rhythm import Hours

SLICE = timedelta(minutes=10)
SLICES_AN_HOUR = 6
A_DAY = 24 * SLICES_AN_HOUR
WEEK = 168
"""Hours; cell 0 is Monday between midnight and one."""
WEEKEND = 120
"""The cell of Saturday between midnight and one."""
KEPT_A_WEEK = 0.94
"""A week counts half as much after eleven weeks."""
CAUTION = 4.0
"""Slices by which liveliness is held to 1: with little seen lately, nothing is livelier than usual."""
FADE = exp(-1 / 12)
"""What remains of a slice in the liveliness after the next one: two hours of memory."""
LONGEST_ROLL = 4 * WEEK
"""Hours: a longer silence teaches what its last four weeks teach."""
LEANING_ON_OTHER_DAYS = 16.0
"""Weeks of its own that an hour of the week must have seen to count as much as the same hour of the other days."""
GUESS = 0.5
"""Active slices an hour, before anything is known; it weighs as much as one hour seen."""
STEPS = 4
"""Bins of the liveliness factor per doubling."""
FACTORS = tuple(2 ** ((place + 0.5) / STEPS - 2) for place in range(4 * STEPS))
"""The middle of each bin, from a quarter to four times the usual."""
UNSEEN = tuple(4 * exp(-((log2(factor) / 0.6) ** 2) / 2) for factor in FACTORS)
"""What liveliness is expected to do before it was seen: about 24 working hours' worth, mostly between 0.7 and 1.5."""


@dataclass(frozen=True, slots=True)
class Presence:
    """All that is remembered of a community's past messages: counts, and one time."""

    active: tuple[float, ...] = (0.0,) * WEEK
    """Active slices seen in each hour of the local week, older weeks counting less."""
    weeks: tuple[float, ...] = (0.0,) * WEEK
    """How many weeks were seen for each, older weeks counting less."""
    factors: tuple[float, ...] = (0.0,) * len(FACTORS)
    """How often liveliness was in each bin at the start of a working hour, older hours counting less."""
    slice: int | None = None
    """The running slice, numbered from 1970; None before anything happened."""
    marks: int = 0
    """The active slices of the running hour, one bit each."""
    recent: float = 0.0
    """Active slices before the running one, fading with two hours of memory."""
    recent_usual: float = 0.0
    """As many as would have been usual."""
    last: datetime | None = None
    """When somebody last wrote."""


def slice_of(at: datetime) -> int:
    return int(at.timestamp() // SLICE.total_seconds())


def start_of(slice_number: int) -> datetime:
    return datetime.fromtimestamp(slice_number * SLICE.total_seconds(), UTC)


@lru_cache(maxsize=8192)
def cell_of(hour: int, zone: ZoneInfo) -> int:
    """The hour of the local week in which the middle of `hour` (numbered from 1970) falls."""
    local = datetime.fromtimestamp(hour * 3600 + 1800, zone)
    return local.weekday() * 24 + local.hour


def seen(presence: Presence, at: datetime, zone: ZoneInfo, hours: Hours = Hours()) -> Presence:  # noqa: B008
    """After somebody wrote at `at`. Twice in a slice is once; a message of a past hour only moves `last`."""
    presence = roll(presence, at, zone, hours)
    running, number = presence.slice or 0, slice_of(at)
    last = max(at, presence.last or at)
    bit = 1 << number % SLICES_AN_HOUR
    if number // SLICES_AN_HOUR < running // SLICES_AN_HOUR or presence.marks & bit:
        return replace(presence, last=last)
    missed = FADE ** (running - 1 - number) if number < running else 0.0
    return replace(presence, marks=presence.marks | bit, recent=presence.recent + missed, last=last)


def roll(presence: Presence, at: datetime, zone: ZoneInfo, hours: Hours = Hours()) -> Presence:  # noqa: B008
    """Forward to `at`, in silence: completed hours enter the table. Never backward. Costs some 10 µs per hour passed."""
    number = slice_of(at)
    if presence.slice is None:
        return replace(presence, slice=number)
    if number <= presence.slice:
        return presence
    path = _Path(presence, zone, hours)
    path.advance(number)
    return path.arrived()


def table(presence: Presence) -> tuple[float, ...]:
    """Active slices usual for each of the 168 hours of the local week.

    Few weeks say little about one hour of one day, so each leans on the same hour of the other working days (or of the
    other day of the week-end), and that on the mean of all hours.
    """
    mean = _mean(sum(presence.active), sum(presence.weeks))
    return tuple(_leaning(presence.active, presence.weeks, cell, mean) for cell in range(WEEK))


def usual(presence: Presence, at: datetime, zone: ZoneInfo) -> float:
    """Active slices usual in the two hours from the slice of `at`: between 0 and 12."""
    return usual_from(slice_of(at), table(presence), zone)


def usual_from(number: int, rates: tuple[float, ...], zone: ZoneInfo) -> float:
    """Active slices usual in the two hours from slice `number`; `rates` is a `table`."""
    hour, passed = divmod(number, SLICES_AN_HOUR)
    share = passed / SLICES_AN_HOUR
    return (1 - share) * two_hours(hour, rates, zone) + share * two_hours(hour + 1, rates, zone)


def two_hours(hour: int, rates: tuple[float, ...], zone: ZoneInfo) -> float:
    """Active slices usual in the two hours from the start of `hour`."""
    return rates[cell_of(hour, zone)] + rates[cell_of(hour + 1, zone)]


def liveliness(presence: Presence, at: datetime, zone: ZoneInfo) -> float:
    """How much livelier than usual it is: 1 as usual, 2 twice as lively; between a quarter and 4."""
    recent, expected_then = recent_at(presence, slice_of(at), table(presence), zone)
    return factor(recent, expected_then)


def factor(recent: float, recent_usual: float) -> float:
    return (CAUTION + recent) / (CAUTION + recent_usual)


def expected(presence: Presence, at: datetime, zone: ZoneInfo) -> float:
    """Active slices to expect in the two hours from `at`: what is usual then, times how lively it is now."""
    return usual(presence, at, zone) * liveliness(presence, at, zone)


def quiet_for(presence: Presence, at: datetime) -> timedelta | None:
    """How long nobody has written; None when nobody ever has."""
    return None if presence.last is None else max(at - presence.last, timedelta(0))


def recent_at(
    presence: Presence, number: int, rates: tuple[float, ...], zone: ZoneInfo
) -> tuple[float, float]:
    """The fading sums (active, usual) at the start of slice `number`, if nobody writes until then.

    Of a slice already past (a clock was set back), those of the running one.
    """
    number = max(number, presence.slice or number)
    _, recent, as_usual = next(silence(presence, number, number, rates, zone))
    return recent, as_usual


def silence(
    presence: Presence, first: int, last: int, rates: tuple[float, ...], zone: ZoneInfo
) -> Iterator[tuple[int, float, float]]:
    """For each slice from `first` to `last`: the slice and the fading sums (active, usual) at its start, if nobody wrote.

    Of what is more than a day old, two hours of memory keep nothing: it is left out.
    """
    number = first if presence.slice is None else max(presence.slice, first - A_DAY)
    known = number == presence.slice
    recent, as_usual = (presence.recent, presence.recent_usual) if known else (0.0, 0.0)
    marks, hour, rate = presence.marks if known else 0, -1, 0.0
    for current in range(number, last + 1):
        if current >= first:
            yield current, recent, as_usual
        if current // SLICES_AN_HOUR != hour:
            marks = marks if hour == -1 else 0
            hour = current // SLICES_AN_HOUR
            rate = rates[cell_of(hour, zone)] / SLICES_AN_HOUR
        recent = recent * FADE + (marks >> current % SLICES_AN_HOUR & 1)
        as_usual = as_usual * FADE + rate


def likely_factors(presence: Presence) -> tuple[float, ...]:
    """How likely each of `FACTORS` is at the start of a working hour; sums to 1."""
    counts = [known + unseen for known, unseen in zip(presence.factors, UNSEEN, strict=True)]
    total = sum(counts)
    return tuple(count / total for count in counts)


class _Path:
    """A presence on its way through time; mutable, so that a month of silence costs no month of copies."""

    def __init__(self, presence: Presence, zone: ZoneInfo, hours: Hours) -> None:
        self.before, self.zone, self.hours = presence, zone, hours
        self.active, self.weeks = list(presence.active), list(presence.weeks)
        self.factors = list(presence.factors)
        self.total, self.seen = sum(presence.active), sum(presence.weeks)
        self.slice, self.marks = presence.slice or 0, presence.marks
        self.recent, self.recent_usual = presence.recent, presence.recent_usual

    def arrived(self) -> Presence:
        return replace(
            self.before,
            active=tuple(self.active),
            weeks=tuple(self.weeks),
            factors=tuple(self.factors),
            slice=self.slice,
            marks=self.marks,
            recent=self.recent,
            recent_usual=self.recent_usual,
        )

    def advance(self, until: int) -> None:
        earliest = (until // SLICES_AN_HOUR - LONGEST_ROLL) * SLICES_AN_HOUR
        while self.slice < until:
            self._within_hour(until)
            if self.slice % SLICES_AN_HOUR == 0:
                self._close_hour(self.slice // SLICES_AN_HOUR - 1)
                self.slice = max(self.slice, earliest)
                self._note_factor(self.slice // SLICES_AN_HOUR)

    def _within_hour(self, until: int) -> None:
        hour = self.slice // SLICES_AN_HOUR
        mean = _mean(self.total, self.seen)
        rate = _leaning(self.active, self.weeks, cell_of(hour, self.zone), mean) / SLICES_AN_HOUR
        end = min(until, (hour + 1) * SLICES_AN_HOUR)
        for number in range(self.slice, end):
            self.recent = self.recent * FADE + (self.marks >> number % SLICES_AN_HOUR & 1)
            self.recent_usual = self.recent_usual * FADE + rate
        self.slice = end

    def _close_hour(self, hour: int) -> None:
        cell = cell_of(hour, self.zone)
        active, weeks = self.active[cell], self.weeks[cell]
        self.active[cell] = round(active * KEPT_A_WEEK + self.marks.bit_count(), 4)
        self.weeks[cell] = round(weeks * KEPT_A_WEEK + 1, 4)
        self.total += self.active[cell] - active
        self.seen += self.weeks[cell] - weeks
        self.marks = 0

    def _note_factor(self, hour: int) -> None:
        day, of_day = divmod(cell_of(hour, self.zone), 24)
        if day not in self.hours.weekdays or not self.hours.opens.hour <= of_day < self.hours.closes.hour:
            return
        kept = KEPT_A_WEEK ** (1 / 45)
        place = int((log2(factor(self.recent, self.recent_usual)) + 2) * STEPS)
        self.factors = [round(count * kept, 4) for count in self.factors]
        self.factors[min(max(place, 0), len(FACTORS) - 1)] += 1


def _mean(active: float, weeks: float) -> float:
    return (active + GUESS) / (weeks + 1)


def _leaning(
    active: list[float] | tuple[float, ...], weeks: list[float] | tuple[float, ...], cell: int, mean: float
) -> float:
    """One cell of the table: the hour leans on the same hour of like days, which leans on the mean of all hours."""
    hour = cell % 24
    like = slice(hour, WEEKEND, 24) if cell < WEEKEND else slice(WEEKEND + hour, WEEK, 24)
    same_hour = (sum(active[like]) + mean) / (sum(weeks[like]) + 1)
    return (active[cell] + LEANING_ON_OTHER_DAYS * same_hour) / (weeks[cell] + LEANING_ON_OTHER_DAYS)
