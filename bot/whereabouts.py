"""Where people and spaces of Teams are to be found, kept in the database: what the Teams adapter asks for, fulfilled by storage."""

from collections.abc import Callable, Sequence
from dataclasses import asdict

from adapters.teams.whereabouts import Whereabout
from bot.worker import Worker
from storage import whereabouts


class StoredWhereabouts:
    """An `adapters.teams.whereabouts.Kept`. `worker`: that of the process, which starts after its platforms are named."""

    def __init__(self, worker: Callable[[], Worker]) -> None:
        self.worker = worker

    async def find(self, name: str) -> Whereabout | None:
        row = await self.worker().write(lambda ledger: whereabouts.find(ledger.connection, name))
        return Whereabout(**row) if row else None

    async def keep(self, whereabout: Whereabout) -> None:
        await self.worker().write(lambda ledger: whereabouts.keep(ledger.connection, asdict(whereabout)))

    async def channels(self, tenant: str, team: str) -> Sequence[str]:
        return await self.worker().write(lambda ledger: whereabouts.channels(ledger.connection, tenant, team))

    async def called(self, tenant: str, account: str) -> str | None:
        return await self.worker().write(
            lambda ledger: whereabouts.called(ledger.connection, tenant, account)
        )
