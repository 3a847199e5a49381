"""A profile as it was filled in, or all that is wrong with it, told at once."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time

from facilitation.cards import PersonId, Quote, Text
from facilitation.matching.people import Hours
from facilitation.profiles.state import LEVELS, PARTS, Profile
from facilitation.profiles.vocabulary import LONGEST_SKILL, MOST_SKILLS, Vocabulary, key_of
from facilitation.settings.reading import zone_fault

LONGEST_PLACE = 80
"""Of a team or a site."""
LONGEST_QUOTE = 60
MOST_SEATS = 5
MOST_AVOIDED = 20
HOURS = re.compile(
    r"([0-9]{1,2})\s*[:h]?\s*([0-9]{2})?\s*(?:[-–—àa]|to)\s*([0-9]{1,2})\s*[:h]?\s*([0-9]{2})?", re.IGNORECASE
)


class BadProfile(ValueError):
    """It cannot be kept as it was filled in; `faults` are all the reasons."""

    def __init__(self, faults: tuple[Text, ...]) -> None:
        super().__init__(", ".join(fault.key for fault in faults))
        self.faults = faults


def read_profile(filled: Mapping[str, str], person: PersonId, platform_zone: str | None) -> Profile:
    """Raises BadProfile. A zone that is the platform's anyway is not kept twice."""
    reader = _Reader(filled)
    zone = reader.zone()
    profile = Profile(
        person,
        offers=reader.several("offers"),
        wants=reader.several("wants"),
        topics=reader.several("topics"),
        level=reader.number("level", LEVELS),
        languages=reader.several("languages"),
        team=reader.place("team"),
        site=reader.place("site"),
        zone="" if zone == (platform_zone or "") else zone,
        hours=reader.hours(),
        seats=reader.number("seats", MOST_SEATS),
        avoid=reader.avoid(person),
        shown=tuple(part for part in PARTS if reader.said(f"shows_{part}") == "yes"),
    )
    if reader.faults:
        raise BadProfile(tuple(reader.faults))
    return profile


def words_in(said: str) -> tuple[str, ...]:
    """Written with commas, semicolons or line breaks between; the same thing twice is once."""
    found = {
        key_of(word): word
        for one in reversed(re.split(r"[,;\n]", said))
        if (word := " ".join(one.split())) and key_of(word)
    }
    return tuple(reversed(found.values()))


def read_hours(said: str) -> Hours | None:
    """`9:00-17:30`, `9h – 17h30`; `None`: these are no hours."""
    read = HOURS.fullmatch(said.strip())
    if read is None:
        return None
    first, second, third, fourth = (int(part or 0) for part in read.groups())
    try:
        hours = Hours(time(first, second), time(third % 24, fourth))
    except ValueError:
        return None
    return hours if hours.start != hours.end and third <= 24 else None  # noqa: PLR2004 - 24:00 is midnight


@dataclass(slots=True)
class _Reader:
    """Goes through a whole form; what it cannot use it notes in `faults`, and reads on."""

    filled: Mapping[str, str]
    faults: list[Text] = field(default_factory=list)

    def said(self, name: str) -> str:
        return self.filled.get(name, "").strip()

    def several(self, name: str) -> tuple[str, ...]:
        words = words_in(self.said(name))
        if len(words) > MOST_SKILLS:
            self.faults.append(Text("profile-fault.many", {"count": len(words), "most": MOST_SKILLS}))
        too_long = next((word for word in words if len(word) > LONGEST_SKILL), None)
        if too_long is not None:
            said = Quote(too_long[:LONGEST_SKILL])
            self.faults.append(Text("profile-fault.long", {"said": said, "longest": LONGEST_SKILL}))
        return words

    def number(self, name: str, most: int) -> int:
        """What no form offers is not taken."""
        said = self.said(name)
        return int(said) if said in map(str, range(most + 1)) else 0

    def place(self, name: str) -> str:
        return " ".join(self.said(name).split())[:LONGEST_PLACE]

    def zone(self) -> str:
        zone = self.said("zone")
        fault = zone_fault(zone) if zone else None
        self.faults += [fault] if fault else []
        return zone

    def hours(self) -> Hours | None:
        said = self.said("hours")
        hours = read_hours(said) if said else None
        if said and hours is None:
            self.faults.append(Text("profile-fault.hours", {"said": Quote(said[:LONGEST_QUOTE])}))
        return hours

    def avoid(self, person: PersonId) -> tuple[PersonId, ...]:
        named = tuple(dict.fromkeys(self.said("avoid").replace(",", " ").split()))
        if len(named) > MOST_AVOIDED:
            self.faults.append(Text("profile-fault.avoid", {"count": len(named), "most": MOST_AVOIDED}))
        return tuple(PersonId(one) for one in named if one != person)


def new_words(profile: Profile, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Of its skills, in the order they are written."""
    return tuple(word for word in (*profile.offers, *profile.wants) if not vocabulary.knows(word))
