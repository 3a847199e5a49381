"""A moment as a file that any calendar takes (RFC 5545). Its address says all there is: when, how long, in which language."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final, Literal, TypeAlias

from adapters.plain import Plain
from adapters.words import words
from facilitation.cards import Text, Voice

Language: TypeAlias = Literal["en", "fr"]

NAME: Final = re.compile(r"([0-9]{8}T[0-9]{4})Z-([0-9]{1,3})\.(en|fr)\.ics")
LONGEST_LINE: Final = 74
"""Bytes of a line, its end aside."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A moment to keep free."""

    at: datetime
    lasts: timedelta
    language: Language


def read_name(name: str) -> Entry | None:
    """`20261123T0805Z-45.fr.ics`; `None`: this names no moment."""
    read = NAME.fullmatch(name)
    if read is None:
        return None
    try:
        at = datetime.strptime(read[1], "%Y%m%dT%H%M").replace(tzinfo=UTC)
    except ValueError:
        return None
    minutes = int(read[2])
    return Entry(at, timedelta(minutes=minutes), "fr" if read[3] == "fr" else "en") if minutes else None


def calendar(entry: Entry, now: datetime) -> bytes:
    """Who is there is not in it: whoever finds the address learns nothing of anybody."""
    say = words(Voice(entry.language), Plain(entry.language))
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Compagnon//Encounters//EN",
        "BEGIN:VEVENT",
        f"UID:{stamp(entry.at)}-{entry.lasts // timedelta(minutes=1)}@compagnon",
        f"DTSTAMP:{stamp(now)}",
        f"DTSTART:{stamp(entry.at)}",
        f"DTEND:{stamp(entry.at + entry.lasts)}",
        f"SUMMARY:{escaped(say(Text('calendar-entry')))}",
        f"DESCRIPTION:{escaped(say(Text('calendar-entry.how')))}",
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return b"".join(folded(line) for line in lines)


def stamp(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def escaped(text: str) -> str:
    for mark in ("\\", ";", ","):
        text = text.replace(mark, f"\\{mark}")
    return text.replace("\n", "\\n")


def folded(line: str) -> bytes:
    """Lines are short in bytes, and cut between characters; each ends as the standard wants."""
    parts, part = [], ""
    for character in line:
        if len((part + character).encode()) > LONGEST_LINE:
            parts.append(part)
            part = " "
        part += character
    return "\r\n".join([*parts, part]).encode() + b"\r\n"
