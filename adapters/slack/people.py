"""Whom we have met: their language, their zone, and whether they administer the workspace, asked of Slack once a day."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from time import monotonic
from typing import Any, Final, Literal

from adapters.errors import PlatformError
from adapters.latest import Latest
from adapters.seam import Ear, Now
from adapters.slack.ids import PREFIX, own, team_of
from adapters.slack.posting import Caller
from facilitation.cards import PersonId
from facilitation.community import Person
from facilitation.events import Happened, PersonKnown

A_DAY, A_WHILE = 86400.0, 300.0
Asking = Callable[[str, str, Mapping[str, Any]], Awaitable[Mapping[str, Any]]]
"""A request, as `Caller.call`."""
MOST: Final = 50_000


@dataclass(frozen=True, slots=True)
class Met:
    """`absent`: a program, or somebody whose account is closed."""

    until: float
    person: Person
    absent: bool = False


class People:
    def __init__(self, caller: Caller, now: Now, clock: Callable[[], float] = monotonic) -> None:
        self.caller, self.now, self.clock = caller, now, clock
        self.met: Latest[PersonId, Met] = Latest(MOST)

    async def meet(self, person: PersonId, name: str, ear: Ear, ask: Asking | None = None) -> Met:
        """The first time today, the core is told who they are. When Slack does not say, what follows does without."""
        known = self.met.get(person)
        if known is not None and self.clock() < known.until:
            return known
        wanted = {"user": own(person), "include_locale": True}
        try:
            answer = await (ask or self.caller.call)(team_of(person), "users.info", wanted)
        except PlatformError:
            unknown = known.person if known else Person(person)
            return self.remember(person, Met(self.clock() + A_WHILE, unknown))
        met = Met(self.clock() + A_DAY, read(person, answer), absent(answer))
        if not met.absent:
            at = self.now()
            await ear.hear(Happened(f"{PREFIX}:met {own(person)} {name}", at, PersonKnown(met.person)))
        return self.remember(person, met)

    def remember(self, person: PersonId, met: Met) -> Met:
        self.met.keep(person, met)
        return met

    def changed(self, person: PersonId) -> bool:
        """To be asked about anew; of whom we never met, nothing is asked. Whether we had met them."""
        return self.met.pop(person, None) is not None

    def administers(self, person: PersonId) -> bool:
        """As far as we know."""
        known = self.met.get(person)
        return known is not None and known.person.admin

    def language(self, person: PersonId) -> Literal["en", "fr"] | None:
        known = self.met.get(person)
        return known.person.language if known else None


def absent(answer: Mapping[str, Any]) -> bool:
    """Slack's own bot says of itself that it is none."""
    user = answer.get("user")
    known = user if isinstance(user, Mapping) else {}
    return known.get("is_bot") is True or known.get("deleted") is True or known.get("id") == "USLACKBOT"


def read(person: PersonId, answer: Mapping[str, Any]) -> Person:
    """From `users.info`."""
    user = answer.get("user")
    known = user if isinstance(user, Mapping) else {}
    locale, zone = known.get("locale"), known.get("tz")
    return Person(
        person,
        {"en": "en", "fr": "fr"}.get(locale[:2]) if isinstance(locale, str) else None,  # type: ignore[arg-type]
        zone if isinstance(zone, str) else None,
        admin=any(known.get(right) is True for right in ("is_admin", "is_owner", "is_primary_owner")),
    )
