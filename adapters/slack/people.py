"""Whom we have met: their language, their zone, and whether they administer the workspace, asked of Slack once a day."""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from time import monotonic
from typing import Any, Final, Literal

from adapters.errors import PlatformError
from adapters.seam import Ear, Now
from adapters.slack.ids import PREFIX, own, team_of
from adapters.slack.posting import Caller
from facilitation.cards import PersonId
from facilitation.community import Person
from facilitation.events import Happened, PersonKnown

A_DAY, A_WHILE = 86400.0, 300.0
MOST: Final = 50_000


@dataclass(frozen=True, slots=True)
class Met:
    until: float
    person: Person


class People:
    def __init__(self, caller: Caller, now: Now, clock: Callable[[], float] = monotonic) -> None:
        self.caller, self.now, self.clock = caller, now, clock
        self.met: OrderedDict[PersonId, Met] = OrderedDict()

    async def meet(self, person: PersonId, name: str, ear: Ear) -> None:
        """The first time today, the core is told who they are. When Slack does not say, what follows does without."""
        known = self.met.get(person)
        if known is not None and self.clock() < known.until:
            return
        try:
            answer = await self.caller.call(
                team_of(person), "users.info", {"user": own(person), "include_locale": True}
            )
        except PlatformError:
            self.remember(person, Met(self.clock() + A_WHILE, known.person if known else Person(person)))
            return
        met = read(person, answer)
        await ear.hear(Happened(f"{PREFIX}:met {own(person)} {name}", self.now(), PersonKnown(met)))
        self.remember(person, Met(self.clock() + A_DAY, met))

    def remember(self, person: PersonId, met: Met) -> None:
        self.met[person] = met
        self.met.move_to_end(person)
        if len(self.met) > MOST:
            self.met.popitem(last=False)

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
