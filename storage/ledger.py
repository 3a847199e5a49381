"""One transaction: what was heard, what changed, what is to be said and when to wake, together or not at all."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias
from uuid import NAMESPACE_URL, uuid5

from sqlalchemy import Connection

from facilitation.actions import Action, Ask, Decision, Wake, Whisper
from facilitation.cards import PersonId
from facilitation.community import CommunityId, Person
from facilitation.events import Happened
from facilitation.facts import Facts
from facilitation.home import HomeFacts
from facilitation.sharing.presence import Presence
from facilitation.sharing.state import Prompt
from storage import (
    changes,
    encounters,
    facts,
    home,
    inbox,
    installations,
    outbox,
    people,
    reach,
    wakeups,
    whereabouts,
)
from storage.almanac import Almanac
from storage.outbox import LEASE, Letter
from storage.prepared import say
from storage.problems import LostError
from storage.sources import tenant_of
from storage.wakeups import Wakeup

Clock: TypeAlias = Callable[[Connection], datetime]
"""The time of claims, leases and what is due. On PostgreSQL the database's own, one for all processes."""

GONE = timedelta(days=30)
"""After this, nothing is left of a workspace or a tenant that removed Compagnon."""

NAMES = uuid5(NAMESPACE_URL, "compagnon:actions")
"""Every action is named after what happened and its place in the decision."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """Short methods over one open transaction."""

    connection: Connection
    clock: Clock
    almanac: Almanac

    @property
    def now(self) -> datetime:
        return self.clock(self.connection)

    def first_time(self, happened: Happened) -> bool:
        """Whether this has never been heard before; from now on it has."""
        return inbox.first_time(self.connection, tenant_of(happened.event), happened.id, happened.at)

    def hold(self, happened: Happened) -> None:
        """Until this transaction ends, nobody else changes the community it happened in."""
        facts.hold(self.connection, happened.event)

    def facts(self, happened: Happened) -> Facts:
        return facts.load(self.connection, happened.event, happened.at, self.almanac)

    def strangers(self, named: Sequence[PersonId], version: str) -> tuple[Person, ...]:
        """Those of them who were never given this version of the notice."""
        return people.strangers(self.connection, named, version)

    def gathers(self, community: CommunityId) -> bool:
        """Whether its people are to meet each other."""
        plan = encounters.plans_of(self.connection, {community}).get(community)
        return plan is not None and plan.on

    def home(self, person: PersonId) -> HomeFacts:
        """What someone's own page is made of."""
        return home.load(self.connection, person, self.now)

    def save(self, happened: Happened, decision: Decision) -> None:
        """Raises `StaleError` when something it changes was changed by another transaction since it was read."""
        for change in decision.changes:
            changes.save(self.connection, happened, change)

    def queue(self, happened: Happened, actions: Sequence[Action]) -> list[str]:
        """Messages to the outbox, wakes to their table. The names of the messages."""
        tenant = tenant_of(happened.event)
        queued = []
        for n, action in enumerate(actions):
            name = str(uuid5(NAMES, f"{happened.id}/{n}"))
            if isinstance(action, Wake):
                wake = str(uuid5(NAMES, action.name)) if action.name else name
                wakeups.add(self.connection, tenant, wake, action.at, action.event)
            else:
                outbox.add(self.connection, tenant, name, action, happened.at)
                queued.append(name)
        return queued

    def due(self, most: int) -> list[Wakeup]:
        """Wakes whose time has come, held by this transaction."""
        return wakeups.due(self.connection, self.now, most)

    def next_due(self) -> datetime | None:
        """When the earliest wake is due; `None`: no wake is set."""
        return wakeups.next_due(self.connection)

    def rang(self, wakeup: Wakeup) -> None:
        wakeups.remove(self.connection, wakeup)

    def failed(self, wakeup: Wakeup) -> None:
        wakeups.failed(self.connection, wakeup, self.now)

    def claim(self, lease: str, most: int, lasts: timedelta = LEASE) -> list[Letter]:
        """The first waiting message of each free lane, leased."""
        return outbox.claim(self.connection, self.now, lease, most, lasts)

    def claim_uncertain(self, lease: str, most: int, lasts: timedelta = LEASE) -> list[Letter]:
        """Uncertain messages whose settling time has passed, leased to whoever looks for them."""
        return outbox.claim_uncertain(self.connection, self.now, lease, most, lasts)

    def sent(self, letter: Letter, address: str | None) -> bool:
        """Whether the lease still held; if not, nothing is changed. The same for the three that follow."""
        if isinstance(letter.message, Whisper | Ask):
            reach.reached(self.connection, letter.message.person)
        return outbox.sent(self.connection, letter, address)

    def later(self, letter: Letter, after: timedelta) -> bool:
        return outbox.later(self.connection, letter, self.now + after)

    def uncertain(self, letter: Letter, after: timedelta) -> bool:
        return outbox.uncertain(self.connection, letter, self.now + after)

    def dead(self, letter: Letter, because: str) -> bool:
        return outbox.dead(self.connection, letter, because)

    def lost(self, person: PersonId) -> None:
        """They cannot be written to, until something arrives again."""
        reach.lost(self.connection, person, self.now)

    def reap(self, after: timedelta, lasts: timedelta = LEASE) -> int:
        """Leases that ran out become uncertain, to be looked for `after` a while. How many did."""
        return outbox.reap(self.connection, self.now, after, lasts)

    def prompts(self, community: CommunityId) -> list[Prompt]:
        """Every invitation a community was given, oldest first."""
        return facts.prompts_of(self.connection, community)

    def presence(self, community: CommunityId) -> Presence:
        """What was learnt of a community's week; blank when it is not enrolled."""
        known = facts.sharing_of(self.connection, community)
        return known.presence if known else Presence()

    def backlog(self) -> dict[str, int]:
        """How many messages are in each state that has not ended well."""
        return outbox.counts(self.connection)

    def forget(self, heard: timedelta, said: timedelta) -> None:
        """What was heard and said longer ago than this."""
        inbox.forget(self.connection, self.now - heard)
        outbox.forget(self.connection, self.now - said)
        whereabouts.without_place(self.connection, self.now)
        installations.forget(self.connection, self.now - GONE)
        encounters.forget(self.connection, self.now - encounters.A_YEAR)

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """Undoes what was written inside it when it raises, and nothing else.

        Raises `LostError` when the database has undone the whole transaction.
        """
        say(self.connection, "SAVEPOINT attempt")
        try:
            yield
        except BaseException:
            try:
                say(self.connection, "ROLLBACK TO SAVEPOINT attempt")
                say(self.connection, "RELEASE SAVEPOINT attempt")
            except Exception as lost:
                raise LostError from lost
            raise
        say(self.connection, "RELEASE SAVEPOINT attempt")
