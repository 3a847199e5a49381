"""A form as it was filled in becomes settings, or all that is wrong with it, told at once."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time
from typing import TypeVar
from zoneinfo import ZoneInfo

from facilitation.cards import PersonId, Quote, Text, Voice
from facilitation.community import BlackOut, Settings
from facilitation.rhythm import PLAIN, BadRhythm, Hours, Rhythm, name_of, read_rhythm

T = TypeVar("T", bound=str)

LONGEST_THEME = 150
MOST_BLACK_OUTS = 100
MOST_COACHES = 50
MOST_LINES_TOLD = 10
LONGEST_QUOTE = 80
EXAMPLE = "FREQ=MONTHLY;BYDAY=-1FR"
"""A rule of one's own: the last Friday of each month."""
LISTENS = (0, 1, 2, 4, 8)
"""Weeks one can choose from."""

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
PERIOD = re.compile(rf"({DAY.pattern})(?:\s*(?:[-–—→]|to|au)\s*({DAY.pattern}))?", re.ASCII | re.IGNORECASE)
HOUR = re.compile(r"(\d{1,2})\s*(?:[:h]\s*(\d{2})?)?", re.IGNORECASE)


class BadSettings(ValueError):
    """The form cannot be used as it was filled in; `faults` are all the reasons."""

    def __init__(self, faults: tuple[Text, ...]) -> None:
        super().__init__(", ".join(fault.key for fault in faults))
        self.faults = faults


def read_settings(
    filled: Mapping[str, str], stands: Settings, countries: Iterable[str], today: date
) -> Settings:
    """Raises BadSettings. What a form does not ask for stays as it `stands`; `countries` have a calendar of holidays."""
    reader = _Reader(filled, stands)
    settings = replace(
        stands,
        theme=reader.theme(),
        voice=Voice(
            reader.one_of("language", ("en", "fr"), stands.voice.language),
            reader.one_of("address", ("tu", "vous"), stands.voice.address),
        ),
        zone=reader.zone(),
        country=reader.country(countries),
        coaches=reader.coaches(),
        rhythm=reader.rhythm(today),
        hours=reader.hours(),
        black_outs=reader.black_outs(),
        takes_part=reader.one_of("takes_part", ("everyone", "opt_in"), stands.takes_part),
        anonymous_allowed=reader.one_of("anonymous", ("yes", "no"), yes_no(stands.anonymous_allowed))
        == "yes",
        listens=int(reader.one_of("listens", tuple(map(str, LISTENS)), str(stands.listens))),
    )
    if reader.faults:
        raise BadSettings(tuple(reader.faults))
    return settings


def country_in(said: str, countries: Iterable[str]) -> str | None:
    """As its calendar is called, whatever the capitals: `fr-57` is `FR-57`. `None`: it has none."""
    return next((one for one in countries if one.casefold() == said.strip().casefold()), None)


def zone_fault(zone: str) -> Text | None:
    try:
        ZoneInfo(zone)
    except (ValueError, KeyError, OSError):
        return Text("settings-zone-unknown", {"zone": Quote(zone[:LONGEST_QUOTE])})
    return None


def backwards(black_outs: Iterable[tuple[int, BlackOut]]) -> Text | None:
    """Those that end before they begin, by their lines."""
    lines = [line for line, one in black_outs if one.first > one.last]
    return Text("settings-black-out-backwards", {"lines": tuple(lines[:MOST_LINES_TOLD])}) if lines else None


def yes_no(so: bool) -> str:
    return "yes" if so else "no"


@dataclass(slots=True)
class _Reader:
    """Goes through a whole form; what it cannot use it notes in `faults`, and reads on."""

    filled: Mapping[str, str]
    stands: Settings
    faults: list[Text] = field(default_factory=list)

    def said(self, name: str) -> str:
        return self.filled.get(name, "").strip()

    def note(self, fault: Text | None) -> None:
        self.faults += [fault] if fault else []

    def one_of(self, name: str, allowed: tuple[T, ...], stands: T) -> T:
        """What no form offers is not taken."""
        return next((one for one in allowed if one == self.said(name)), stands)

    def theme(self) -> str:
        theme = " ".join(self.said("theme").split())
        if len(theme) > LONGEST_THEME:
            self.note(Text("settings-theme-too-long", {"length": len(theme), "longest": LONGEST_THEME}))
        return theme

    def zone(self) -> str:
        zone = self.said("zone")
        self.note(zone_fault(zone))
        return zone

    def country(self, countries: Iterable[str]) -> str:
        said = self.said("country")
        known = country_in(said, countries) if said else ""
        if known is None:
            self.note(Text("settings-country-unknown", {"country": Quote(said[:LONGEST_QUOTE])}))
        return known or ""

    def coaches(self) -> tuple[PersonId, ...]:
        named = tuple(dict.fromkeys(self.said("coaches").replace(",", " ").split()))
        if len(named) > MOST_COACHES:
            self.note(Text("settings-coaches-too-many", {"count": len(named), "most": MOST_COACHES}))
        return tuple(PersonId(one) for one in named)

    def rhythm(self, today: date) -> Rhythm:
        name, rule = self.said("rhythm"), self.said("rule")
        if name in PLAIN:
            return PLAIN[name]
        if name != "own":
            return self.stands.rhythm
        if name_of(self.stands.rhythm) == "own" and rule == self.stands.rhythm.rule:
            return self.stands.rhythm
        if not rule:
            self.note(Text("settings-rule-missing", {"rule": EXAMPLE}))
            return self.stands.rhythm
        try:
            return read_rhythm(rule, today)
        except BadRhythm as bad:
            self.note(bad.reason)
            return self.stands.rhythm

    def hours(self) -> Hours:
        stands = self.stands.hours
        opens, closes = self.hour("opens"), self.hour("closes")
        if opens is None or closes is None:
            return stands
        if opens >= closes:
            self.note(Text("settings-hours-backwards", {"opens": spoken(opens), "closes": spoken(closes)}))
            return stands
        return replace(stands, opens=opens, closes=closes)

    def hour(self, name: str) -> time | None:
        said = self.said(name)
        read = HOUR.fullmatch(said)
        if read and int(read[1]) < 24 and int(read[2] or 0) < 60:  # noqa: PLR2004 - a day and an hour
            return time(int(read[1]), int(read[2] or 0))
        self.note(Text("settings-hour-unknown", {"said": Quote(said[:LONGEST_QUOTE])}))
        return None

    def black_outs(self) -> tuple[BlackOut, ...]:
        """One a line: a day, or the first and the last."""
        lines = [
            (n, line)
            for n, line in enumerate(self.filled.get("black_outs", "").splitlines(), 1)
            if line.strip()
        ]
        read = [(n, period(line)) for n, line in lines]
        found = [(n, one) for n, one in read if one is not None]
        unread = tuple(n for n, one in read if one is None)[:MOST_LINES_TOLD]
        self.note(Text("settings-black-out-unknown", {"lines": unread}) if unread else None)
        self.note(backwards(found))
        if len(found) > MOST_BLACK_OUTS:
            self.note(Text("settings-black-outs-too-many", {"count": len(found), "most": MOST_BLACK_OUTS}))
        return tuple(dict.fromkeys(one for _, one in found))


def period(line: str) -> BlackOut | None:
    """`2026-12-21 – 2027-01-02`, or one day."""
    read = PERIOD.fullmatch(line.strip())
    try:
        return BlackOut(date.fromisoformat(read[1]), date.fromisoformat(read[2] or read[1])) if read else None
    except ValueError:
        return None


def spoken(hour: time) -> str:
    """As one writes it in the form."""
    return f"{hour:%H:%M}"


def written(black_out: BlackOut) -> str:
    """As one writes it in the form; `period` reads it."""
    if black_out.first == black_out.last:
        return black_out.first.isoformat()
    return f"{black_out.first.isoformat()} – {black_out.last.isoformat()}"
