"""What people wrote, as Slack's export tells it: who and when, never what.

The layout is Slack's own: `users.json` and `channels.json` at the root (`groups.json` beside them for private channels)
and a folder per channel with a file per day, `general/2024-05-13.json`. Direct messages are not opened.
Everything that cannot be read is an `ExportError` that says where.
"""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from heapq import merge
from itertools import chain, pairwise, starmap
from pathlib import Path
from typing import Final, NamedTuple

from adapters.slack.export_entries import Entries, Entry, ExportError, Place
from adapters.slack.export_files import Advance, File, Files, canonical, open_files, unheard

__all__ = ["Channel", "Export", "ExportError", "Person", "Place", "Written", "open_export"]

_BY_PEOPLE: Final = (None, "", "thread_broadcast", "file_share", "me_message")
"""Subtypes of messages that someone wrote; joining, renaming, deleting and bots have others."""

_SLACKBOT: Final = "USLACKBOT"
_AROUND: Final = timedelta(days=1)
"""The day of a file is a day in the zone of the workspace, which the export does not name."""

_RUN: Final = 1 << 16
_MOST_IN_A_DAY: Final = 8_000_000
_LONGEST_ID: Final = 64


class Written(NamedTuple):
    """A message someone wrote: seconds since 1970 (UTC), and the Slack id of who wrote it."""

    at: float
    author: str


@dataclass(frozen=True, slots=True)
class Person:
    """What `users.json` says of an account: IANA time zone, whether it is an app, whether it was closed."""

    zone: str | None
    is_bot: bool
    left: bool


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel; `created` and `members` (how many) where the export says."""

    id: str | None
    name: str
    created: datetime | None
    members: int | None
    private: bool


@dataclass(frozen=True, slots=True)
class Export:
    """An export whose lists were read; its messages are read when asked for, while it is open."""

    channels: Sequence[Channel]
    people: Mapping[str, Person]
    _files: Files
    _bots: frozenset[str] = field(repr=False)

    def size(self, channel: Channel) -> int:
        """Bytes that `messages` will read."""
        return sum(file.size for _, file in self._files.days(channel.name))

    def messages(self, channel: Channel, advance: Advance = unheard) -> Iterator[Written]:
        """What people wrote there, in the order they wrote; replies in threads count.

        One day is read at a time, and held as 12 bytes per message. `advance` hears the bytes read, as they are read.
        """
        for day, file in self._files.days(channel.name):
            yield from self._day(day, file, advance)

    def _day(self, day: date, file: File, advance: Advance) -> Iterator[Written]:
        written = _Day()
        first, last = _span(day)
        with file.open(advance) as stream:
            entries = Entries(file.name, stream)
            for entry in entries:
                author = _author(entry, entries)
                if author and author not in self._bots:
                    written.add(_moment(entry, entries, first, last), author, entries)
        return written.in_order()


@contextmanager
def open_export(path: Path) -> Iterator[Export]:
    """The export in a folder or a zip. Raises `ExportError` if it is damaged, or is none."""
    with open_files(path) as files:
        people = _people(_needed(files, "users.json", path))
        bots = frozenset(person for person, known in people.items() if known.is_bot) | {_SLACKBOT}
        channels = _channels(_needed(files, "channels.json", path), {}, private=False)
        if groups := files.list("groups.json"):
            channels = _channels(groups, channels, private=True)
        yield Export(list(channels.values()), people, files, bots)


def _needed(files: Files, name: str, path: Path) -> File:
    file = files.list(name)
    if file is None:
        problem = (
            f"there is no {name}, which a Slack export has at its root, beside a folder for each channel"
        )
        raise ExportError(Place(str(path)), problem)
    return file


def _people(file: File) -> Mapping[str, Person]:
    alike: dict[Person, Person] = {}  # accounts differ in little: what is the same is kept once
    people = {}
    with file.open() as stream:
        entries = Entries(file.name, stream)
        for entry in entries:
            person = _person(entry)
            people[_text(entry, "id", entries)] = alike.setdefault(person, person)
    return people


def _person(entry: Entry) -> Person:
    zone = entry.get("tz")
    return Person(
        zone=zone if isinstance(zone, str) else None,
        is_bot=entry.get("is_bot") is True,
        left=entry.get("deleted") is True,
    )


def _channels(file: File, known: Mapping[str, Channel], *, private: bool) -> dict[str, Channel]:
    """The known channels and those of the file, each once, by name.

    Raises `ExportError` when two have one name: their folder could not say whose it is.
    """
    channels = dict(known)
    with file.open() as stream:
        entries = Entries(file.name, stream)
        for entry in entries:
            channel = _channel(entry, _text(entry, "name", entries), private=private)
            first = channels.setdefault(canonical(channel.name), channel)
            if first is not channel and (first.id is None or first.id != channel.id):
                raise ExportError(entries.here(), f"another channel is already named “{channel.name}”")
    return channels


def _channel(entry: Entry, name: str, *, private: bool) -> Channel:
    members, id_ = entry.get("members"), entry.get("id")
    return Channel(
        id=id_ if isinstance(id_, str) else None,
        name=name,
        created=_instant(entry.get("created")),
        members=len(members) if isinstance(members, list) else None,
        private=private,
    )


def _text(entry: Entry, key: str, entries: Entries) -> str:
    value = entry.get(key)
    if not isinstance(value, str) or not value:
        raise ExportError(entries.here(), f"an entry has no “{key}”")
    return value


def _instant(seconds: object) -> datetime | None:
    """Zero is how other programs write that they do not know."""
    if not isinstance(seconds, float) or not seconds:
        return None
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, OSError, ValueError):
        return None


def _author(entry: Entry, entries: Entries) -> str | None:
    """Who wrote this entry; None when it is not something a person wrote."""
    if entry.get("type") != "message" or entry.get("subtype") not in _BY_PEOPLE or entry.get("bot_id"):
        return None
    author = entry.get("user")
    if author is None or (isinstance(author, str) and len(author) <= _LONGEST_ID):
        return author
    raise ExportError(entries.here(), "the author of a message is not a Slack id")


def _moment(entry: Entry, entries: Entries, first: float, last: float) -> float:
    """The `ts` of a message, in seconds since 1970. Raises `ExportError` unless it is about the day of its file."""
    if "ts" not in entry:
        raise ExportError(entries.here(), "a message has no “ts”, the time it was written")
    said = str(entry["ts"])
    try:
        at = float(said)
    except ValueError:
        raise ExportError(entries.here(), f"the “ts” of a message is not a number: {said:.40}") from None
    if first <= at <= last:
        return at
    raise ExportError(entries.here(), f"the “ts” of a message is not of the day of its file: {said:.40}")


def _span(day: date) -> tuple[float, float]:
    """The seconds between which something can have been written on a day, wherever that is."""
    try:
        midnight = datetime.combine(day, time(), UTC)
        return (midnight - _AROUND).timestamp(), (midnight + 2 * _AROUND).timestamp()
    except OverflowError:
        return 0, 0


class _Day:
    """The messages of one file, compact, as runs that are each in order."""

    def __init__(self) -> None:
        self._authors: dict[str, int] = {}
        self._run: list[tuple[float, int]] = []
        self._runs: list[tuple[array[float], array[int]]] = []

    def add(self, at: float, author: str, entries: Entries) -> None:
        self._run.append((at, self._authors.setdefault(author, len(self._authors))))
        if len(self._run) == _RUN:
            self._close()
            if len(self._runs) * _RUN > _MOST_IN_A_DAY:
                raise ExportError(entries.here(), f"a day has more than {_MOST_IN_A_DAY:,} messages")

    def in_order(self) -> Iterator[Written]:
        self._close()
        authors = list(self._authors)
        in_order = all(a[0][-1] <= b[0][0] for a, b in pairwise(self._runs))
        runs = list(starmap(zip, self._runs))
        for at, author in chain(*runs) if in_order else merge(*runs):
            yield Written(at, authors[author])

    def _close(self) -> None:
        if self._run:
            self._run.sort()
            self._runs.append(
                (array("d", (at for at, _ in self._run)), array("I", (who for _, who in self._run)))
            )
            self._run = []
