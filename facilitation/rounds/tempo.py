"""How long things take: minutes together, or days within working hours when everyone comes in their own time."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from random import Random
from typing import TypeAlias
from zoneinfo import ZoneInfo

from facilitation.community import Community, DaysOff, Settings
from facilitation.events import Happened
from facilitation.facts import Facts
from facilitation.rhythm import Window, open_spans
from facilitation.rounds.state import Tempo

SLOWNESS = 30
"""A minute of a meeting becomes half an hour of working time: a co-development round takes about a week."""
FAR = timedelta(days=120)
"""How far ahead working time is looked for."""
LATE = timedelta(minutes=2)
"""A clock that rings this much after its time is worth a word to those who waited."""

Remains: TypeAlias = Callable[[datetime, datetime], timedelta]
"""How much of the time between two moments counts: the inverse of `Ends`."""
Ends: TypeAlias = Callable[[datetime, timedelta], datetime]
"""When something that begins then and takes that long is over."""


@dataclass(frozen=True, slots=True)
class Present:
    """When something happens in a round, with the chance and the pace that go with it."""

    at: datetime
    chance: Random
    ends: Ends
    remains: Remains


def present(happened: Happened, facts: Facts, tempo: Tempo) -> Present:
    chance, community = Random(happened.id), facts.community
    if tempo == "live" or community is None:
        return Present(happened.at, chance, at_once, between)
    off = DaysOff(facts.holidays, community.settings.black_outs)
    return Present(
        happened.at, chance, partial(within_hours, community, off), partial(hours_between, community, off)
    )


def at_once(since: datetime, lasts: timedelta) -> datetime:
    return since + lasts


def between(since: datetime, until: datetime) -> timedelta:
    return max(until - since, timedelta())


def within_hours(community: Community, off: DaysOff, since: datetime, lasts: timedelta) -> datetime:
    """Counts only working time; a community that never works within four months is given the plain time."""
    settings, left = community.settings, lasts * SLOWNESS
    for opens, closes in open_spans(
        Window("", since, since + FAR), settings.hours, ZoneInfo(settings.zone), off
    ):
        if closes - opens >= left:
            return opens + left
        left -= closes - opens
    return since + lasts * SLOWNESS


def hours_between(community: Community, off: DaysOff, since: datetime, until: datetime) -> timedelta:
    settings = community.settings
    spans = open_spans(Window("", since, until), settings.hours, ZoneInfo(settings.zone), off)
    return sum((closes - opens for opens, closes in spans), timedelta()) / SLOWNESS


def next_working(facts: Facts, at: datetime) -> datetime:
    """`at`, or the first working moment after it: nobody is asked at night."""
    settings = facts.community.settings if facts.community else Settings()
    off = DaysOff(facts.holidays, settings.black_outs)
    spans = open_spans(Window("", at, at + FAR), settings.hours, ZoneInfo(settings.zone), off)
    return spans[0][0] if spans else at
