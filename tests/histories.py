"""Small histories, made by hand, as exports."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from exports import in_folder

Said = tuple[datetime, str]
"""When somebody wrote, and who."""

PARIS = ZoneInfo("Europe/Paris")
FIRST = date(2024, 2, 5)
"""A Monday; the clocks of Paris change eight weeks later."""


def export_of(folder: Path, channels: Mapping[str, Iterable[Said]], noise: Iterable[dict] = ()) -> Path:
    """An export of these channels; `noise`: entries as Slack writes them, added to the first."""
    entries = {name: [entry(*said) for said in history] for name, history in channels.items()}
    entries[next(iter(entries))] += noise
    authors = sorted({author for history in channels.values() for _, author in history})
    files = {
        "users.json": [{"id": author, "tz": "Europe/Paris"} for author in authors]
        + [{"id": "B1", "is_bot": True}],
        "channels.json": [{"id": f"C{n}", "name": name} for n, name in enumerate(channels)],
    }
    for name, written in entries.items():
        days = defaultdict(list)
        for one in written:
            days[datetime.fromtimestamp(float(one["ts"]), UTC).date()].append(one)
        files |= {f"{name}/{day}.json": wrote for day, wrote in days.items()}
    return in_folder(folder, {name: json.dumps(content).encode() for name, content in files.items()})


def entry(at: datetime, author: str, **more: object) -> dict:
    return {"type": "message", "user": author, "ts": f"{at.timestamp():.6f}", "text": "…", **more}


def each_day(weeks: int, *hours: time, weekdays: Iterable[int] = range(5), by: str = "ada") -> list[Said]:
    """Somebody writes at these hours of Paris."""
    days = [FIRST + timedelta(days=n) for n in range(weeks * 7)]
    return [
        (datetime.combine(day, hour, PARIS), by)
        for day in days
        if day.weekday() in weekdays
        for hour in hours
    ]


def every(step: timedelta, weeks: int, hours: range = range(24), by: str = "ada") -> list[Said]:
    """Somebody writes this often, week-ends too, during these hours of Paris."""
    begins = datetime.combine(FIRST, time(0), PARIS)
    moments = (begins + n * step for n in range(timedelta(weeks=weeks) // step))
    return [(at, by) for at in moments if at.hour in hours]


def lifelike(weeks: int, seed: int = 1) -> list[Said]:
    """Bursts at odd times of working days, by five people."""
    chance, said = Random(seed), []
    for day in range(weeks * 7):
        for _ in range(chance.randint(0, 3) if day % 7 < 5 else 0):
            at = datetime.combine(FIRST + timedelta(days=day), time(7), PARIS) + timedelta(
                seconds=chance.uniform(0, 13 * 3600)
            )
            for _ in range(chance.randint(1, 6)):
                said.append((at, chance.choice(["ada", "bob", "cleo", "dan", "eve"])))
                at += timedelta(seconds=chance.expovariate(1 / 200))
    return sorted(said)
