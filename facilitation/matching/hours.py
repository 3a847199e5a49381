"""Working hours on one clock for all: the quarters of a UTC day that someone works, as bits."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from facilitation.matching.people import Hours, Person

QUARTERS = 96
HOUR = 4
"""Quarters that two people must share to have an hour in common."""

WHOLE_DAY = (1 << QUARTERS) - 1
USUAL = Hours(time(9), time(17, 30))


def quarters(zone: str, hours: Hours | None, on: date) -> int:
    """The quarters of the UTC day worked from end to end; all of them when nothing is known. `zone` has to exist."""
    if not zone and hours is None:
        return WHOLE_DAY
    kept = hours or USUAL
    shift = datetime.combine(on, time(12)).replace(tzinfo=ZoneInfo(zone or "UTC")).utcoffset() or timedelta()
    start, end = (_minutes(kept.start), _minutes(kept.end))
    length = (end - start) % (24 * 60) or 24 * 60
    first = (start - shift // timedelta(minutes=1)) % (24 * 60)
    begun = -(-first // 15)
    worked = (first + length) // 15 - begun
    return _around(((1 << max(worked, 0)) - 1) << begun)


def worked_by(person: Person, on: date) -> int:
    return quarters(person.zone, person.hours, on)


def are_known(person: Person) -> bool:
    return bool(person.zone or person.hours)


def _minutes(moment: time) -> int:
    return moment.hour * 60 + moment.minute


def _around(bits: int) -> int:
    """What goes past midnight begins the same UTC day again."""
    return (bits | bits >> QUARTERS) & WHOLE_DAY
