"""Workspaces and their tokens, kept in the database: what the Slack adapter asks for, fulfilled by storage."""

from collections.abc import Callable

from adapters.slack.ids import PREFIX
from adapters.slack.installing import Installation, Note
from bot.clock import now
from bot.config import Config
from bot.worker import Worker
from storage import inbox, installations
from storage.installations import Seal, Sealed
from storage.ledger import Ledger
from storage.store import Store


class StoredInstallations:
    """An `adapters.slack.installing.Keeping`. `worker`: that of the process, which starts after its platforms are named."""

    def __init__(self, seal: Seal, worker: Callable[[], Worker]) -> None:
        self.seal, self.worker = seal, worker

    async def find(self, team: str) -> Installation | None:
        found = await self.worker().write(
            lambda ledger: installations.find(ledger.connection, self.seal, tenant_of(team))
        )
        return Installation(team, found.bot, found.token) if found else None

    async def keep(self, installation: Installation) -> None:
        sealed = Sealed(tenant_of(installation.team), installation.bot, installation.token)
        await self.worker().write(lambda ledger: installations.keep(ledger.connection, self.seal, sealed))

    async def forget(self, team: str) -> None:
        await self.worker().write(
            lambda ledger: installations.remove(ledger.connection, tenant_of(team), ledger.now)
        )

    async def first_use(self, state: str) -> bool:
        return await self.worker().write(
            lambda ledger: inbox.first_time(ledger.connection, f"{PREFIX}:install", state, now())
        )


def noted(worker: Callable[[], Worker]) -> Note:
    """Whether the one workspace whose token is in the environment has us: what it left is forgotten as that of all others."""

    async def note(team: str, has_us: bool) -> None:
        def change(ledger: Ledger) -> None:
            if has_us:
                installations.returned(ledger.connection, tenant_of(team))
            else:
                installations.remove(ledger.connection, tenant_of(team), ledger.now)

        await worker().write(change)

    return note


def tenant_of(team: str) -> str:
    return f"{PREFIX}:{team}"


def seal_of(config: Config) -> Seal:
    return Seal([key.strip() for key in (config.compagnon_keys or "").split(",")])


def rotate(config: Config) -> str:
    """What was done, in a sentence. Raises `StorageError`."""
    store = Store(config.database)
    try:
        with store.begin() as ledger:
            count = installations.rotate(ledger.connection, seal_of(config))
    finally:
        store.close()
    return f"{count} sealed again with the newest key. Older keys can be removed from COMPAGNON_KEYS."
