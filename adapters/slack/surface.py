"""How Slack writes a person, a channel, a time, and what someone wrote."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from typing import Final

from adapters.clean import clean
from adapters.dates import Language
from adapters.dates import moment as spoken_moment
from adapters.slack.ids import own
from facilitation.cards import PersonId, SpaceId

_NATIVE: Final = re.compile(r"[A-Z0-9]{1,30}")


def escape(said: str) -> str:
    """The three characters Slack's markup starts with: what is left is text. Emphasis stays: it does no harm, and what is copied stays whole."""
    return said.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@dataclass(frozen=True, slots=True)
class Markup:
    """Inside `mrkdwn`. Times are shown by each reader's own clock; an old client shows that of `zone`."""

    language: Language = "fr"
    zone: tzinfo = UTC

    def mention(self, person: PersonId) -> str:
        return _reference("@", person)

    def place(self, space: SpaceId) -> str:
        return _reference("#", space)

    def quote(self, said: str) -> str:
        return escape(said)

    def link(self, url: str, label: str) -> str:
        return f"<{url}|{label}>"

    def moment(self, at: datetime) -> str:
        fallback = escape(spoken_moment(at, self.zone, self.language)).replace("|", " ")
        shown = "{date_short_pretty} à {time}" if self.language == "fr" else "{date_short_pretty} at {time}"
        fallback += "" if self.zone != UTC else " UTC"
        return f"<!date^{int(at.timestamp())}^{shown}|{fallback}>"


@dataclass(frozen=True, slots=True)
class Bare:
    """Inside `plain_text`, where nothing is markup: labels, titles, placeholders."""

    language: Language = "fr"
    zone: tzinfo = UTC

    def mention(self, person: PersonId) -> str:
        return clean(f"@{own(person)}")

    def place(self, space: SpaceId) -> str:
        return clean(f"#{own(space)}")

    def quote(self, said: str) -> str:
        return said

    def link(self, url: str, label: str) -> str:  # noqa: ARG002 - nothing to click here
        return label

    def moment(self, at: datetime) -> str:
        return spoken_moment(at, self.zone, self.language)


def _reference(sign: str, name: str) -> str:
    """A live mention only of what Slack itself named so; anything else is text."""
    native = own(name)
    return f"<{sign}{native}>" if _NATIVE.fullmatch(native) else escape(clean(f"{sign}{native}"))
