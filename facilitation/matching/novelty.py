"""How much a past meeting still counts against another one: less and less, and only if it took place."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from facilitation.cards import PersonId
from facilitation.matching.people import Met

FRESH = 200
"""What a meeting of today weighs; nothing after two years."""

FADING, FADES_AFTER_DAYS = 160, 14
"""Most of that is halved every two weeks: where repeats are forced, several old ones are better than a fresh one."""

HALVED_AFTER_DAYS = 90
"""The rest is halved every three months."""

MOST = 255
IN_A_TRIO = 100


def freshness(on: date, today: date, fresh: int = FRESH) -> int:
    """0 for what is still to come: on that day it has not taken place."""
    days = (today - on).days
    if days < 0:
        return 0
    fading = fresh * FADING // FRESH
    return _halved(fading, days, FADES_AFTER_DAYS) + _halved(fresh - fading, days, HALVED_AFTER_DAYS)


def _halved(weight: int, days: int, every: int) -> int:
    """Falling in a straight line to a half, and so on."""
    halvings, rest = divmod(days, every)
    return (weight * (2 * every - rest)) // (2 * every) >> halvings


def staleness(met: Iterable[Met], today: date) -> Mapping[tuple[PersonId, PersonId], int]:
    """What each pair's meetings weigh together, by its two ids in order."""
    weighed: dict[tuple[PersonId, PersonId], int] = defaultdict(int)
    for meeting in met:
        if meeting.took_place and meeting.one != meeting.other:
            weighed[in_order(meeting.one, meeting.other)] += freshness(meeting.on, today)
    return {pair: min(weight, MOST) for pair, weight in weighed.items() if weight}


def in_order(one: PersonId, other: PersonId) -> tuple[PersonId, PersonId]:
    return (one, other) if one < other else (other, one)


def turns_in_trios(met: Iterable[Met], today: date) -> Mapping[PersonId, int]:
    """How lately and how often someone met several people on one day: making three is taken in turns."""
    partners: dict[tuple[PersonId, date], set[PersonId]] = defaultdict(set)
    for meeting in met:
        if meeting.took_place:
            partners[meeting.one, meeting.on].add(meeting.other)
            partners[meeting.other, meeting.on].add(meeting.one)
    turns: dict[PersonId, int] = defaultdict(int)
    for (person, on), others in partners.items():
        if len(others) > 1:
            turns[person] += freshness(on, today, IN_A_TRIO)
    return {person: min(weight, MOST) for person, weight in turns.items()}
