"""Whom we have met: their language and zone as they say them themselves, and their names, in memory alone."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from time import monotonic
from typing import Final, Literal

from adapters.errors import PlatformError
from adapters.latest import Latest
from adapters.seam import Ear
from adapters.teams.ids import person_id
from adapters.teams.said import Name, Origin
from facilitation.cards import PersonId, SpaceId
from facilitation.community import Person
from facilitation.events import Happened, PersonKnown

A_DAY: Final = 86400.0
MOST: Final = 50_000
ASKED: Final = 10
"""Names asked for at once: a card that mentions more people does without."""


@dataclass(frozen=True, slots=True)
class Met:
    """`until`: when the core is told again, though nothing changed."""

    until: float
    person: Person


class People:
    """`admins`: those who may enrol a channel, by their Entra object ids; Teams does not say who administers it."""

    def __init__(self, name: Name, admins: frozenset[str], clock: Callable[[], float] = monotonic) -> None:
        self.name, self.admins, self.clock = name, admins, clock
        self.met: Latest[PersonId, Met] = Latest(MOST)
        self.names: Latest[PersonId | SpaceId, str] = Latest(MOST)

    async def meet(
        self, person: PersonId, origin: Origin, happened: Happened, ear: Ear, *, admin: bool
    ) -> None:
        """The core is told who they are when that is new, and once a day. Not all that Teams says tells a language."""
        if origin.name:
            self.names.keep(person, origin.name)
        known = self.met.get(person)
        language = language_of(origin.locale)
        if known is None and language is None and not origin.zone and not admin:
            return
        before = known.person if known else Person(person)
        now = Person(person, language or before.language, origin.zone or before.zone, admin=admin)
        if known is not None and now == before and self.clock() < known.until:
            return
        told = self.name("met", person, happened.id)
        await ear.hear(Happened(told, happened.at, PersonKnown(now)))
        self.met.keep(person, Met(self.clock() + A_DAY, now))

    def language(self, person: PersonId) -> Literal["en", "fr"] | None:
        known = self.met.get(person)
        return known.person.language if known else None

    async def named(
        self, people: Iterable[PersonId], ask: Callable[[PersonId], Awaitable[str]]
    ) -> dict[str, str]:
        """Their names, asked of Teams where nobody said them yet; without, a mention says "someone"."""
        found: dict[str, str] = {}
        for person in dict.fromkeys(people):
            if person not in self.names and len(found) < ASKED:
                try:
                    name = await ask(person)
                except PlatformError:
                    name = ""
                self.names.keep(person, name)
            if self.names.get(person):
                found[str(person)] = self.names[person]
        return found

    def everyone(self, tenant: str) -> dict[str, str]:
        """Whoever said their name since we began, those who spoke last first."""
        here = person_id(tenant, "")
        known = [(str(one), name) for one, name in reversed(self.names.items()) if name]
        return {one: name for one, name in known if one.startswith(here)}

    def places(self, spaces: Iterable[SpaceId]) -> dict[str, str]:
        """The names of channels, of those that were said since we began."""
        return {str(space): self.names[space] for space in spaces if space in self.names}


def language_of(locale: str) -> Literal["en", "fr"] | None:
    match locale[:2].lower():
        case "en":
            return "en"
        case "fr":
            return "fr"
        case _:
            return None
