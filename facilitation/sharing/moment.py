"""The right moment to invite people to share: now, or is the rest of the window likely to bring a better one?

The rule is explained in docs/explanation/right-moment.md.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, TypeAlias
from zoneinfo import ZoneInfo

from facilitation.cards import Text
from facilitation.rhythm import Span
from facilitation.sharing.presence import (
    FACTORS,
    SLICES_AN_HOUR,
    Presence,
    cell_of,
    factor,
    likely_factors,
    quiet_for,
    recent_at,
    silence,
    slice_of,
    start_of,
    table,
    two_hours,
)

LULL = timedelta(minutes=12)
"""A conversation that has been silent that long is not interrupted."""
LITTLE = 3.0
"""Active slices, older weeks counting less: with fewer, no hour can be told from another."""
INTO_THE_MORNING = timedelta(hours=1)
ROOM_AT_THE_END = timedelta(minutes=30)
"""How long before the end of the window the last chance comes."""
RECENT = timedelta(hours=2)
"""Someone who wrote that long ago may still be around."""
NOTICEABLE = 1.15
"""Times the usual, from which a difference is worth a sentence."""


@dataclass(frozen=True, slots=True)
class Now:
    """Invite now."""

    reasons: tuple[Text, ...]
    kind: Literal["now"] = "now"


@dataclass(frozen=True, slots=True)
class LookAgain:
    """Not yet. Look again then, or once a pause follows the next message, whichever comes first."""

    at: datetime
    kind: Literal["look_again"] = "look_again"


@dataclass(frozen=True, slots=True)
class Missed:
    """This window brings no moment any more."""

    reasons: tuple[Text, ...]
    kind: Literal["missed"] = "missed"


Verdict: TypeAlias = Now | LookAgain | Missed


def consider(
    presence: Presence,
    spans: tuple[Span, ...],
    now: datetime,
    zone: ZoneInfo,
    not_before: datetime | None = None,
) -> Verdict:
    """Whether to invite now, when to look again, or that it is too late.

    `spans` is the window's working time (`open_spans`); nothing happens before `not_before` (half a rhythm after the
    previous invitation). Pure; some tenths of a millisecond.
    """
    left = _still_open(spans, now, not_before)
    if not left:
        return Missed((Text("missed-too-soon" if _too_soon(spans, not_before) else "missed-no-pause"),))
    if now < left[0][0]:
        return LookAgain(left[0][0])
    if presence.last is not None and now < presence.last + LULL:
        return _after_the_lull(presence.last + LULL, left)
    if sum(presence.active) < LITTLE:
        return _guess(presence, spans, now)
    return _weigh(_Outlook(presence, left, spans, zone), now)


def _guess(presence: Presence, spans: tuple[Span, ...], now: datetime) -> Verdict:
    """Where next to nothing is known of a community: the middle of a morning, in the middle of the window."""
    middle = spans[len(spans) // 2][0] + INTO_THE_MORNING
    if now < middle:
        return LookAgain(middle)
    return Now((Text("why-unknown"), *_why_no_conversation_is_cut(presence, now)))


def _still_open(spans: tuple[Span, ...], now: datetime, not_before: datetime | None) -> tuple[Span, ...]:
    clipped = ((max(opens, not_before or opens), closes) for opens, closes in spans)
    return tuple((opens, closes) for opens, closes in clipped if max(opens, now) < closes)


def _too_soon(spans: tuple[Span, ...], not_before: datetime | None) -> bool:
    return bool(spans) and not_before is not None and not_before >= spans[-1][1]


def _after_the_lull(lull: datetime, left: tuple[Span, ...]) -> Verdict:
    for opens, closes in left:
        if lull < closes:
            return LookAgain(max(lull, opens))
    return Missed((Text("missed-no-pause"),))


class _Outlook:
    """What the rest of a window promises, if it stays silent, and what waiting is worth (in active slices)."""

    def __init__(
        self, presence: Presence, left: tuple[Span, ...], spans: tuple[Span, ...], zone: ZoneInfo
    ) -> None:
        self.presence, self.left, self.spans, self.zone = presence, left, spans, zone
        self.rates = table(presence)
        opens, closes = left[-1]
        self.last_chance = max(opens, closes - ROOM_AT_THE_END)
        self.usual_hours: dict[int, float] = {}
        self.waiting = self._worth_of_waiting()

    def usual(self, number: int) -> float:
        """What `presence.usual_from` says, with each hour looked up once: a week ahead asks often."""
        hour, passed = divmod(number, SLICES_AN_HOUR)
        share = passed / SLICES_AN_HOUR
        return (1 - share) * self._usual_hour(hour) + share * self._usual_hour(hour + 1)

    def _usual_hour(self, hour: int) -> float:
        if hour not in self.usual_hours:
            self.usual_hours[hour] = two_hours(hour, self.rates, self.zone)
        return self.usual_hours[hour]

    def times_the_mean(self, number: int) -> float:
        """What is usual at this slice, as a multiple of what is usual in the window's working hours."""
        hours = [self._usual_hour(hour) for hour in _hours(self.spans)]
        return self.usual(number) * len(hours) / sum(hours)

    def factor(self, number: int) -> float:
        return factor(*recent_at(self.presence, number, self.rates, self.zone))

    def worth_of_waiting(self, number: int) -> float:
        """The best that the working hours after this one are expected to bring."""
        return self.waiting.get(number // SLICES_AN_HOUR, 0.0)

    def next_good(self, now: datetime) -> datetime:
        """The first slice after `now` at which silence itself makes going better than waiting; else the last chance."""
        first, last = slice_of(now) + 1, slice_of(self.last_chance)
        within = frozenset(number for span in self.left for number in _slices(span))
        for number, *sums in silence(self.presence, first, last, self.rates, self.zone):
            if number not in within:
                continue
            if self.usual(number) * factor(*sums) >= self.worth_of_waiting(number):
                return start_of(number)
        return self.last_chance

    def _worth_of_waiting(self) -> Mapping[int, float]:
        """Backward induction: hour by hour, E[max(usual x liveliness, worth of waiting on)]."""
        chances = likely_factors(self.presence)
        worth, waiting = 0.0, {}
        for hour in reversed(list(_hours(self.left))):
            waiting[hour] = worth
            base = self.usual(hour * SLICES_AN_HOUR)
            worth = sum(
                chance * max(base * times, worth) for chance, times in zip(chances, FACTORS, strict=True)
            )
        return waiting


def _slices(span: Span) -> range:
    """The slices that begin within a span."""
    opens, closes = span
    first = slice_of(opens)
    return range(first + (start_of(first) < opens), _last_slice(closes) + 1)


def _last_slice(closes: datetime) -> int:
    return slice_of(closes - timedelta(microseconds=1))


def _hours(spans: tuple[Span, ...]) -> Iterator[int]:
    """The hours, numbered from 1970, that the spans touch; each once."""
    done = -1
    for opens, closes in spans:
        first = max(done + 1, slice_of(opens) // SLICES_AN_HOUR)
        done = _last_slice(closes) // SLICES_AN_HOUR
        yield from range(first, done + 1)


def _weigh(outlook: _Outlook, now: datetime) -> Verdict:
    number = slice_of(now)
    base, times = outlook.usual(number), outlook.factor(number)
    worth, last_chance = outlook.worth_of_waiting(number), now >= outlook.last_chance
    if base * times < worth and not last_chance:
        return LookAgain(outlook.next_good(now))
    nothing_left = last_chance or not worth
    return Now((*_why(outlook, now, times), Text("why-last-chance" if nothing_left else "why-no-better")))


def _why(outlook: _Outlook, now: datetime, times: float) -> Iterator[Text]:
    """What speaks for this moment, in sentences whose numbers are already rounded."""
    number = slice_of(now)
    livelier = round(outlook.times_the_mean(number), 1)
    if livelier >= NOTICEABLE:
        day, hour = divmod(cell_of(number // SLICES_AN_HOUR, outlook.zone), 24)
        yield Text("why-usual-hour", {"weekday": day, "hour": hour, "times": livelier})
    minutes = _quiet_minutes(outlook.presence, now)
    if minutes is not None and times >= NOTICEABLE:
        yield Text("why-people-around", {"minutes": minutes, "times": round(times, 1)})
    yield from _why_no_conversation_is_cut(outlook.presence, now)


def _why_no_conversation_is_cut(presence: Presence, now: datetime) -> Iterator[Text]:
    minutes = _quiet_minutes(presence, now)
    if minutes is not None:
        yield Text("why-lull", {"minutes": minutes})


def _quiet_minutes(presence: Presence, now: datetime) -> int | None:
    """Since somebody last wrote, when that was recent enough to matter."""
    quiet = quiet_for(presence, now)
    return None if quiet is None or quiet > RECENT else int(quiet.total_seconds() // 60)
