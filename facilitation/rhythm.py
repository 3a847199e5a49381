"""When a community is invited: its rhythm, its working hours and its days off, in its own local time."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from types import MappingProxyType
from zoneinfo import ZoneInfo

from facilitation.cards import Quote, Text
from facilitation.recurrence import NotARule, Recurrence, TooOften, days, read_rule

ANY_MONDAY = date(2024, 1, 1)
SOON_ENOUGH = timedelta(days=5 * 366)
"""A rhythm that does not come within five years never comes."""
LONGEST_WAIT = timedelta(days=2 * 366)
"""How far ahead a window is looked for."""
LONGEST_QUOTE = 80
"""Characters of a misunderstood rhythm that are said back."""

Span = tuple[datetime, datetime]
"""Two UTC instants, the first before the second."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """An iCalendar rule, and how many local calendar days each of its windows may stay open."""

    rule: str
    spread: int = 1


PLAIN: Mapping[str, Rhythm] = MappingProxyType(
    {
        "daily": Rhythm("FREQ=DAILY", spread=1),
        "twice-weekly": Rhythm("FREQ=WEEKLY;BYDAY=MO,TH", spread=3),
        "weekly": Rhythm("FREQ=WEEKLY", spread=7),
        "fortnightly": Rhythm("FREQ=WEEKLY;INTERVAL=2", spread=7),
        "monthly": Rhythm("FREQ=MONTHLY;BYDAY=1MO", spread=7),
    }
)
"""The rhythms that have a name. Windows of the same rhythm never overlap.

Monday to Wednesday and Thursday to Saturday; a fortnight keeps to its first week, so that a community knows when to
expect an invitation; a month keeps to the week of its first Monday, because not every month has a 31st.
"""

IN_FRENCH: Mapping[str, str] = MappingProxyType(
    {
        "quotidien": "daily",
        "deux-fois-par-semaine": "twice-weekly",
        "hebdomadaire": "weekly",
        "quinzaine": "fortnightly",
        "mensuel": "monthly",
    }
)


class BadRhythm(ValueError):
    """What was said is no rhythm to keep; `reason` tells the person why."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.key)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Hours:
    """When people work, in local time; weekdays from Monday (0) to Sunday (6)."""

    opens: time = time(9)
    closes: time = time(18)
    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4)

    def __post_init__(self) -> None:
        """Raises ValueError for hours that would never be open."""
        if self.opens >= self.closes or not self.weekdays or not set(self.weekdays) <= set(range(7)):
            msg = f"these hours are never open: {self}"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class Window:
    """The time during which one invitation may be made, as UTC instants.

    `slot` is its nominal local start, such as `2026-10-26T09:00`: a change of clocks or a stepped clock cannot make two.
    """

    slot: str
    opens: datetime
    closes: datetime


def read_rhythm(said: str, since: date = ANY_MONDAY) -> Rhythm:
    """The rhythm someone named, in plain words or as an RRULE; raises BadRhythm.

    `since` is the day the rhythm would begin: one that has no day in the five years after it is refused.
    """
    name = "-".join(said[:LONGEST_QUOTE].lower().split()).replace("_", "-")
    if plain := PLAIN.get(IN_FRENCH.get(name, name)):
        return plain
    quote = {"said": Quote(said[:LONGEST_QUOTE])}
    try:
        rule = read_rule(said)
    except TooOften as wrong:
        raise BadRhythm(Text("rhythm-too-often", quote)) from wrong
    except NotARule as wrong:
        raise BadRhythm(Text("rhythm-not-understood", quote)) from wrong
    rhythm = _with_spread(rule, said.strip().upper().removeprefix("RRULE:").removesuffix(";"))
    if not any(days(read_rule(rhythm.rule), since, since + timedelta(days=1), since + SOON_ENOUGH)):
        raise BadRhythm(Text("rhythm-never", quote))
    return rhythm


def name_of(rhythm: Rhythm) -> str:
    """Its plain name, or `own` for a rule of the community's own."""
    return next((name for name, plain in PLAIN.items() if plain == rhythm), "own")


def why_rhythm(rhythm: Rhythm) -> Text:
    """The sentence that says how often the community asked to be invited."""
    return Text("why-rhythm", {"name": name_of(rhythm)})


def next_window(
    rhythm: Rhythm, hours: Hours, zone: ZoneInfo, off: Container[date], after: datetime, anchor: date
) -> Window | None:
    """The first window whose nominal start comes after `after`; None when there is none in two years.

    `anchor` is where the rule begins (the Monday of the week of enrolment), so that windows never drift. Days off and days
    nobody works shorten a window; one that they fill is left out.
    """
    rule = _read(rhythm.rule)
    today = after.astimezone(zone).date()
    for day in days(rule, anchor, today, today + LONGEST_WAIT):
        nominal = datetime.combine(day, rule.at or hours.opens)
        opens = instant(nominal, zone)
        if opens <= after:
            continue
        closes = instant(datetime.combine(day + timedelta(days=rhythm.spread), time(0)), zone)
        if spans := open_spans(Window("", opens, closes), hours, zone, off):
            return Window(nominal.isoformat(timespec="minutes"), spans[0][0], spans[-1][1])
    return None


def open_spans(window: Window, hours: Hours, zone: ZoneInfo, off: Container[date]) -> tuple[Span, ...]:
    """The working time inside a window: UTC spans, one a day, in order and apart."""
    clipped = (
        (max(opens, window.opens), min(closes, window.closes))
        for opens, closes in _working_days(window, hours, zone, off)
    )
    return tuple((opens, closes) for opens, closes in clipped if opens < closes)


def instant(local: datetime, zone: ZoneInfo) -> datetime:
    """The UTC instant of a naive local time: the first of two, or what the clock would have shown of one that is skipped."""
    return local.replace(tzinfo=zone, fold=0).astimezone(UTC)


def _working_days(window: Window, hours: Hours, zone: ZoneInfo, off: Container[date]) -> Iterator[Span]:
    day, last = window.opens.astimezone(zone).date(), window.closes.astimezone(zone).date()
    while day <= last:
        if day.weekday() in hours.weekdays and day not in off:
            yield (
                instant(datetime.combine(day, hours.opens), zone),
                instant(datetime.combine(day, hours.closes), zone),
            )
        day += timedelta(days=1)


def _with_spread(rule: Recurrence, text: str) -> Rhythm:
    """A bare rule gets the spread its period suggests: a week where it only names weeks or months."""
    if rule.names_days or rule.at or rule.frequency not in {"WEEKLY", "MONTHLY"}:
        return Rhythm(text, spread=1)
    if rule.frequency == "MONTHLY":
        return Rhythm(f"{text};BYDAY=1MO", spread=7)
    return Rhythm(text, spread=7)


@lru_cache(maxsize=256)
def _read(rule: str) -> Recurrence:
    return read_rule(rule)
