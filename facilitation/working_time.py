"""Working time where something happens: what day it is there, and the next moment at which somebody may be asked."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from facilitation.community import Settings
from facilitation.facts import Facts
from facilitation.rhythm import instant
from facilitation.rounds.tempo import next_working


def waits(at: datetime, facts: Facts, how_long: timedelta) -> datetime:
    """So long, and then until a working moment."""
    return next_working(facts, at + how_long)


def zone(facts: Facts) -> ZoneInfo:
    return ZoneInfo((facts.community.settings if facts.community else Settings()).zone)


def local_day(at: datetime, facts: Facts) -> date:
    return at.astimezone(zone(facts)).date()


def morning(day: date, facts: Facts) -> datetime:
    """When work begins on that day, or on the first working day after it."""
    return next_working(facts, instant(datetime.combine(day, time()), zone(facts)))
