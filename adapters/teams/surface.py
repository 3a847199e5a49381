"""How Teams writes a person, a channel, a time, and what someone wrote."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from itertools import cycle
from typing import Final

from adapters.clean import clean
from adapters.dates import Language
from adapters.dates import moment as spoken_moment
from adapters.teams.fitting import MENTIONS, cut
from facilitation.cards import PersonId, SpaceId

APART: Final = "\u200b"
"""Without width: what stands on both sides of it is no longer one sign."""
_MARK: Final = re.compile(
    r"[`*\[<]"
    r"|(?<!\w)_|_(?!\w)"  # within a word it marks nothing
    r"|\\(?=[!-/:-@\[-`{-~\n]|$)"
    r"|&(?=#?\w{1,32};)"
)
_OPENING: Final = re.compile(r"^([#>+=~-]|\d{1,9}(?=[.)]))", re.MULTILINE)
"""What makes a line a title, a list, a quotation."""
_INDENT: Final = re.compile(r"^[ \t]+", re.MULTILINE)
_LIVE: Final = re.compile(r"(?<=<)(?=/?at\b)|(?<=\{)(?=\{)", re.IGNORECASE)
_NAME: Final = re.compile(r"[<>&*_`\[\]{}\\\s]+")
_DIRECTORY: Final = re.compile(r"[\w:.@-]{1,200}")
LONGEST_NAME: Final = 60
TYPED: Final = "/compagnon"
"""How our own sentences tell what to type."""
TYPED_HERE: Final = "@Compagnon"
"""The same in Teams, where an app has no command of its own: its name, then the words."""
_QUOTED: Final = re.compile("\uf110([^\uf110\uf111]*)\uf111")
_BOUND: Final = re.compile("[\uf110\uf111]")


def escape(said: str) -> str:
    """Text that stays text: no link, no mention, no clock of its own, no Markdown. Little is touched, since some phones show a backslash."""
    told = _INDENT.sub(lambda found: "\u00a0" * len(found[0]), said)
    told = _MARK.sub(r"\\\g<0>", told)
    return _LIVE.sub(APART, flat(told))


def flat(said: str) -> str:
    """No line of it opens a list, a title or a quotation."""
    return _OPENING.sub(lambda found: found[1] + "\\" if found[1].isdecimal() else "\\" + found[1], said)


@dataclass(frozen=True, slots=True)
class Markup:
    """Inside a text of a card. Times are shown by each reader's own clock.

    `names`: of people and places, where they are known; `someone` and `somewhere` stand for others. `mentioned` grows as
    people are named: what stands for each. Where mentions are not `live`, names are only written.
    """

    language: Language = "fr"
    names: Mapping[str, str] = field(default_factory=dict)
    someone: str = "?"
    somewhere: str = "?"
    live: bool = True
    mentioned: dict[PersonId, str] = field(default_factory=dict)

    def mention(self, person: PersonId) -> str:
        name = named(self.names.get(person, "")) or self.someone
        known = self.live and _DIRECTORY.fullmatch(person) is not None
        if not known or (person not in self.mentioned and len(self.mentioned) >= MENTIONS):
            return escape(name)
        return self.mentioned.setdefault(person, self._alone(name))

    def _alone(self, name: str) -> str:
        """Two people of one name are told apart, else both would be the first."""
        taken = set(self.mentioned.values())
        tries = (f"<at>{name}{f' {number}' if number > 1 else ''}</at>" for number in range(1, MENTIONS + 2))
        return next(one for one in tries if one not in taken)

    def place(self, space: SpaceId) -> str:
        return escape(place_named(self.names, space) or self.somewhere)

    def quote(self, said: str) -> str:
        return quoted(escape(said))

    def link(self, url: str, label: str) -> str:
        return f"[{label}]({url})"

    def moment(self, at: datetime) -> str:
        instant = at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        between = "à" if self.language == "fr" else "at"
        return f"{{{{DATE({instant},SHORT)}}}} {between} {{{{TIME({instant})}}}}"


@dataclass(frozen=True, slots=True)
class Bare:
    """Where nothing is markup: labels, titles, placeholders, notifications."""

    language: Language = "fr"
    names: Mapping[str, str] = field(default_factory=dict)
    someone: str = "?"
    somewhere: str = "?"
    zone: tzinfo = UTC

    def mention(self, person: PersonId) -> str:
        return named(self.names.get(person, "")) or self.someone

    def place(self, space: SpaceId) -> str:
        return place_named(self.names, space) or self.somewhere

    def quote(self, said: str) -> str:
        return quoted(said)

    def link(self, url: str, label: str) -> str:  # noqa: ARG002 - nothing to click here
        return label

    def moment(self, at: datetime) -> str:
        return spoken_moment(at, self.zone, self.language) + (" UTC" if self.zone == UTC else "")


def quoted(said: str) -> str:
    """Between private characters, until the sentence around it is ours to mend."""
    return f"\uf110{_BOUND.sub('', said)}\uf111"


def as_typed_here(sentence: str) -> str:
    """What to type, as it is done in Teams; what people wrote stays as they wrote it."""
    parts = _QUOTED.split(sentence)
    ours = (
        part if quote else part.replace(TYPED, TYPED_HERE)
        for quote, part in zip(cycle((False, True)), parts, strict=False)
    )
    return _BOUND.sub("", "".join(ours))


def named(name: str) -> str:
    """A name from the directory, without what could be markup in it."""
    return cut(_NAME.sub(" ", clean(name)).strip(), LONGEST_NAME)


def place_named(names: Mapping[str, str], space: SpaceId) -> str:
    name = named(names.get(space, ""))
    return f"#{name.removeprefix('#')}" if name else ""
