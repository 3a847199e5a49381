"""When a group could meet: moments within everybody's working hours, on different days and at different hours."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import reduce
from zoneinfo import ZoneInfo

from facilitation.cards import Blank, Link, Mention, Moment, Text
from facilitation.matching.hours import QUARTERS, WHOLE_DAY, worked_by
from facilitation.matching.people import Person

LASTS = timedelta(minutes=45)
LONG = 0b111
"""Three quarters of an hour, as bits."""
PROPOSED = 3
LOOKED_AHEAD = 12
"""Days."""
SATURDAY = 5
LUNCH = (time(12), time(13, 30))
WHERE = (1, 3, 2)
"""In which quarter of what is possible that day each proposal lies: a morning, an afternoon, something between."""


def proposed(
    people: Sequence[Person], zone: str, off: Container[date], after: datetime
) -> tuple[datetime, ...]:
    """The first begins a day later at the earliest. Nothing, where no working hour is shared. `zone`: of whoever told none."""
    known = [one if one.zone or one.hours else replace(one, zone=zone) for one in people]
    found: list[datetime] = []
    for ahead in range(1, LOOKED_AHEAD):
        day = (after + timedelta(days=ahead)).astimezone(UTC).date()
        working = [at for at in starts(known, day) if suits(known, at, off)]
        possible = [at for at in working if not any(at_lunch(one, at) for one in known)] or working
        if possible:
            found.append(possible[len(possible) * WHERE[len(found)] // 4])
        if len(found) == PROPOSED:
            break
    return tuple(found)


def starts(people: Sequence[Person], day: date) -> Iterator[datetime]:
    """Each half hour of a UTC day from which everyone works long enough."""
    shared = reduce(lambda bits, one: bits & worked_by(one, day), people, WHOLE_DAY)
    for quarter in range(0, QUARTERS - 2, 2):
        if (shared >> quarter) & LONG == LONG:
            yield datetime.combine(day, time(quarter // 4, quarter % 4 * 15), UTC)


def suits(people: Sequence[Person], at: datetime, off: Container[date]) -> bool:
    """A working day where each of them is."""
    return all(
        there.weekday() < SATURDAY and there.date() not in off for there in (clock(one, at) for one in people)
    )


def at_lunch(person: Person, at: datetime) -> bool:
    """Avoided where something else is possible."""
    return LUNCH[0] <= clock(person, at).time() < LUNCH[1]


def clock(person: Person, at: datetime) -> datetime:
    return at.astimezone(ZoneInfo(person.zone or "UTC"))


def told(people: Sequence[Person], at: datetime, address: str, language: str) -> Text:
    """As the reader's clock shows it, and as others' clocks do where they differ."""
    zones = {one.zone for one in people if one.zone}
    elsewhere = tuple(
        Text("encounter-clock", {"person": Mention(one.id), "hour": f"{clock(one, at):%H:%M}"})
        for one in people
        if one.zone and len(zones) > 1
    )
    blanks: dict[str, Blank] = {"at": Moment(at), "clocks": elsewhere, "apart": "yes" if elsewhere else "no"}
    if not address:
        return Text("encounter-time", blanks)
    return Text(
        "encounter-time.dated",
        {**blanks, "link": Link(link(at, address, language), Text("encounter-time.calendar"))},
    )


def link(at: datetime, address: str, language: str) -> str:
    """A file for any calendar. It says when, and nothing of who: whoever finds it learns nothing."""
    minutes = LASTS // timedelta(minutes=1)
    return f"{address}/meetings/{at.astimezone(UTC):%Y%m%dT%H%M}Z-{minutes}.{language}.ics"
