"""Which days an iCalendar rule names: the part of RFC 5545 that people use to say when they meet.

Days are walked here, and only as many as asked for: `dateutil.rrule` looks until the year 9999 for a day that never
comes (`FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30` takes it seconds). The tests hold the two equal where both answer.
"""

import re
from calendar import isleap, monthrange
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from itertools import islice
from typing import Literal

Frequency = Literal["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]
FREQUENCIES: tuple[Frequency, ...] = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LONGEST_RULE = 500
"""Characters. A rule that a person wrote is far shorter."""


class NotARule(ValueError):
    """The text is no rule, or uses a part that is not known here."""


class TooOften(ValueError):
    """The rule asks for more than one moment a day."""


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A rule, read. Empty sets leave the choice open; `at` is the local time of day, when the rule gives one."""

    frequency: Frequency
    interval: int = 1
    count: int | None = None
    until: date | None = None
    week_start: int = 0
    months: frozenset[int] = frozenset()
    month_days: frozenset[int] = frozenset()
    year_days: frozenset[int] = frozenset()
    weekdays: frozenset[tuple[int, int]] = frozenset()
    """Pairs (which, weekday): (0, 1) every Tuesday, (2, 1) the second, (-1, 1) the last."""
    positions: frozenset[int] = frozenset()
    at: time | None = None

    @property
    def names_days(self) -> bool:
        """Whether the rule itself says which days of its period, rather than leaving it to the anchor."""
        return bool(self.month_days or self.year_days or self.weekdays)


def read_rule(text: str) -> Recurrence:
    """The rule in `text`, with or without `RRULE:`; raises NotARule or TooOften. `UNTIL` counts as a local day."""
    parts = _parts(text)
    frequency = parts.pop("FREQ", "")
    if frequency in {"SECONDLY", "MINUTELY", "HOURLY"}:
        raise TooOften(frequency)
    if frequency not in FREQUENCIES:
        raise NotARule(frequency)
    rule = Recurrence(
        frequency=next(known for known in FREQUENCIES if known == frequency),
        interval=_one(parts.pop("INTERVAL", "1"), 1, 10**9),
        count=_one(parts.pop("COUNT"), 0, 10**9) if "COUNT" in parts else None,
        until=_until(parts.pop("UNTIL")) if "UNTIL" in parts else None,
        week_start=_weekday(parts.pop("WKST", "MO")),
        months=_numbers(parts.pop("BYMONTH", ""), 1, 12),
        month_days=_signed(parts.pop("BYMONTHDAY", ""), 31),
        year_days=_signed(parts.pop("BYYEARDAY", ""), 366),
        weekdays=_weekdays(parts.pop("BYDAY", "")),
        positions=_signed(parts.pop("BYSETPOS", ""), 366),
        at=_time_of_day(parts),
    )
    ordinals = any(which for which, _ in rule.weekdays)
    if parts or (ordinals and frequency in {"DAILY", "WEEKLY"}):
        raise NotARule(text)
    if rule.positions and not (rule.names_days or rule.months):
        raise NotARule(text)
    return rule


def days(rule: Recurrence, anchor: date, first: date, last: date) -> Iterator[date]:
    """The rule's days from `first` to `last`, both included, in order. The rule begins at `anchor` (its DTSTART).

    Costs a few microseconds per day between `first` and `last`, or from `anchor` on when the rule counts.
    """
    last = min(last, rule.until or last)
    start = anchor if rule.count is not None else max(anchor, first)
    counted = islice(_walk(rule, anchor, start, last), rule.count)
    return (day for day in counted if day >= first)


def _parts(text: str) -> dict[str, str]:
    said = text.strip().upper().removeprefix("RRULE:")
    pairs = [part.partition("=") for part in said.removesuffix(";").split(";")]
    parts = {name: value for name, _, value in pairs}
    if len(text) > LONGEST_RULE or len(parts) != len(pairs) or not all(parts.values()):
        raise NotARule(said[:LONGEST_RULE])
    return parts


def _one(text: str, least: int, most: int) -> int:
    if not re.fullmatch(r"[+-]?[0-9]{1,10}", text) or not least <= int(text) <= most:
        raise NotARule(text)
    return int(text)


def _numbers(text: str, least: int, most: int) -> frozenset[int]:
    return frozenset(_one(part, least, most) for part in text.split(",")) if text else frozenset()


def _signed(text: str, most: int) -> frozenset[int]:
    """Numbers that may count from the end (-1 is the last), never 0."""
    numbers = _numbers(text, -most, most)
    if 0 in numbers:
        raise NotARule(text)
    return numbers


def _weekday(text: str) -> int:
    if text not in WEEKDAYS:
        raise NotARule(text)
    return WEEKDAYS.index(text)


def _weekdays(text: str) -> frozenset[tuple[int, int]]:
    return frozenset((_which(part[:-2]), _weekday(part[-2:])) for part in text.split(",") if text)


def _which(text: str) -> int:
    """0 for every one, n for the n-th, -n for the n-th from the end."""
    return next(iter(_signed(text, 53)), 0)


def _until(text: str) -> date:
    if not re.fullmatch(r"[0-9]{8}(T[0-9]{6}Z?)?", text):
        raise NotARule(text)
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:8]))
    except ValueError as wrong:
        raise NotARule(text) from wrong


def _time_of_day(parts: dict[str, str]) -> time | None:
    """Takes BYHOUR, BYMINUTE and BYSECOND out of `parts`: one of each at most."""
    said = {name: parts.pop(name, "") for name in ("BYHOUR", "BYMINUTE", "BYSECOND")}
    if any("," in value for value in said.values()):
        raise TooOften(str(said))
    if not any(said.values()):
        return None
    if not said["BYHOUR"]:
        raise NotARule(str(said))
    return time(_one(said["BYHOUR"], 0, 23), _one(said["BYMINUTE"] or "0", 0, 59))


def _walk(rule: Recurrence, anchor: date, start: date, last: date) -> Iterator[date]:
    """All days of the rule between `start` and `last`, period by period; `start` is not before `anchor`."""
    suits = _filter(rule, anchor)
    skipped = max(0, _periods(rule, anchor, start))
    first = skipped - skipped % rule.interval
    for number in range(first, _periods(rule, anchor, last) + 1, rule.interval):
        chosen = _at_positions(rule, [day for day in _period(rule, anchor, number) if suits(day)])
        yield from (day for day in chosen if start <= day <= last)


def _periods(rule: Recurrence, anchor: date, day: date) -> int:
    """How many days, weeks, months or years lie between the period of `anchor` and that of `day`."""
    if rule.frequency == "DAILY":
        return (day - anchor).days
    if rule.frequency == "WEEKLY":
        return (_week(rule, day) - _week(rule, anchor)).days // 7
    if rule.frequency == "MONTHLY":
        return (day.year - anchor.year) * 12 + day.month - anchor.month
    return day.year - anchor.year


def _week(rule: Recurrence, day: date) -> date:
    return day - timedelta(days=(day.weekday() - rule.week_start) % 7)


def _period(rule: Recurrence, anchor: date, number: int) -> Iterable[date]:
    """The days of the period `number` after that of `anchor`."""
    if rule.frequency == "DAILY":
        return (anchor + timedelta(days=number),)
    if rule.frequency == "WEEKLY":
        first, length = _week(rule, anchor) + timedelta(weeks=number), 7
    elif rule.frequency == "MONTHLY":
        years, month = divmod(anchor.month - 1 + number, 12)
        first = date(anchor.year + years, month + 1, 1)
        length = monthrange(first.year, first.month)[1]
    else:
        first = date(anchor.year + number, 1, 1)
        length = _length_of_year(first.year)
    return (first + timedelta(days=passed) for passed in range(length))


def _length_of_year(year: int) -> int:
    return 366 if isleap(year) else 365


def _at_positions(rule: Recurrence, found: list[date]) -> list[date]:
    if not rule.positions:
        return found
    return [
        day
        for place, day in enumerate(found)
        if place + 1 in rule.positions or place - len(found) in rule.positions
    ]


def _filter(rule: Recurrence, anchor: date) -> Callable[[date], bool]:
    """Whether a day satisfies every BY part; what the rule leaves open, the anchor settles (RFC 5545, 3.3.10)."""
    months, month_days, weekdays = rule.months, rule.month_days, rule.weekdays
    if not rule.names_days:
        by_number = rule.frequency in {"MONTHLY", "YEARLY"}
        month_days = frozenset({anchor.day}) if by_number else month_days
        weekdays = frozenset({(0, anchor.weekday())}) if rule.frequency == "WEEKLY" else weekdays
        months = months or (frozenset({anchor.month}) if rule.frequency == "YEARLY" else months)
    in_month = rule.frequency == "MONTHLY" or bool(rule.months)
    return lambda day: (
        (not months or day.month in months)
        and (not month_days or _has_place(day, month_days, monthly=True))
        and (not rule.year_days or _has_place(day, rule.year_days, monthly=False))
        and (not weekdays or _is_weekday(day, weekdays, in_month=in_month))
    )


def _place(day: date, *, monthly: bool) -> tuple[int, int]:
    """How many days of its month (or year) lie before `day`, and how many after."""
    if monthly:
        return day.day - 1, monthrange(day.year, day.month)[1] - day.day
    passed = (day - date(day.year, 1, 1)).days
    return passed, _length_of_year(day.year) - 1 - passed


def _has_place(day: date, wanted: frozenset[int], *, monthly: bool) -> bool:
    before, after = _place(day, monthly=monthly)
    return before + 1 in wanted or -after - 1 in wanted


def _is_weekday(day: date, wanted: frozenset[tuple[int, int]], *, in_month: bool) -> bool:
    weekday = day.weekday()
    if (0, weekday) in wanted:
        return True
    before, after = _place(day, monthly=in_month)
    return (before // 7 + 1, weekday) in wanted or (-(after // 7) - 1, weekday) in wanted
