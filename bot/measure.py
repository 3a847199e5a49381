"""Measures moments of a history as it goes by: who wrote soon after, and whether somebody was writing just before."""

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

REACH = 2 * 3600.0
"""Seconds after a moment in which whoever writes was reached."""

LIVE = 600.0
"""Seconds before a moment: a conversation that recent would be interrupted."""

MONDAY_AT_TEN = time(10)

WEEK = 7 * 86400.0


@dataclass(slots=True)
class Measured:
    """A moment (seconds since 1970): how many people wrote in the two hours after it, and whether it cut in."""

    at: float
    live: bool
    reach: int = 0
    wrote: set[str] = field(default_factory=set, repr=False)


@dataclass(slots=True)
class Moments:
    """Fed with each message in order; `last`: when somebody last wrote."""

    zone: ZoneInfo
    last: float = float("-inf")
    open: deque[Measured] = field(default_factory=deque)
    mondays: dict[tuple[int, int], Measured] = field(default_factory=dict)
    next_monday: float | None = None

    def mark(self, at: float) -> Measured:
        """Starts measuring a moment; nothing later than it has been fed yet."""
        moment = Measured(at, live=at - self.last <= LIVE)
        self.open.append(moment)
        return moment

    def wrote(self, at: float, author: str) -> None:
        self.pass_mondays(at)
        while self.open and at > self.open[0].at + REACH:
            self.close(self.open.popleft())
        for moment in self.open:
            if at > moment.at:
                moment.wrote.add(author)
        self.last = max(self.last, at)

    def pass_mondays(self, until: float) -> None:
        """Marks each Monday at ten as it goes by, by ISO year and week."""
        if self.next_monday is None:
            self.next_monday = self.monday_from(until)
        while self.next_monday <= until:
            local = datetime.fromtimestamp(self.next_monday, self.zone)
            self.mondays[local.isocalendar()[:2]] = self.mark(self.next_monday)
            self.next_monday = self.monday_from(self.next_monday + 86400)

    def monday_from(self, at: float) -> float:
        """Ten o'clock on the Monday of that day, or of the next that has not passed."""
        day = datetime.fromtimestamp(at, self.zone).date()
        day += timedelta(days=-day.weekday() % 7)
        return datetime.combine(day, MONDAY_AT_TEN, self.zone).timestamp()

    def finish(self) -> None:
        """After the last message: silence. The Monday of its week is marked even when it is still to come."""
        if self.next_monday is not None:
            self.pass_mondays(self.last + WEEK)
        while self.open:
            self.close(self.open.popleft())

    def close(self, moment: Measured) -> None:
        moment.reach = len(moment.wrote)
        moment.wrote.clear()

    def fixed(self, weeks_of: "list[datetime]") -> "list[Measured]":
        """The Mondays of the weeks in which these moments lie, each week once."""
        weeks = dict.fromkeys(at.astimezone(self.zone).isocalendar()[:2] for at in weeks_of)
        return [self.mondays[week] for week in weeks if week in self.mondays]
