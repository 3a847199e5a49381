"""The playground as a process: the whole of Compagnon in a browser, with its own database, on this machine."""

import asyncio
from collections.abc import Callable
from ipaddress import ip_address
from pathlib import Path

from adapters.dates import Language
from adapters.playground.wire import Playground
from bot.app import App, live
from bot.config import Config
from bot.moving import MovableClock, Moving
from bot.server import AddressTakenError

FOLDER = "playground"
"""Inside COMPAGNON_DATA: the journal of the chat, and a database that no other platform shares."""


class Demo(App):
    """Raises `AddressTakenError`, `JournalError` and `StorageError`. `say` tells whoever started it."""

    def __init__(self, config: Config, language: Language | None, say: Callable[[str], None]) -> None:
        self.say, self.elsewhere = say, None if is_loopback(config.host) else config.host
        folder = config.compagnon_data.expanduser() / FOLDER
        self.playground = Playground(folder, language, self.elsewhere)
        clock = MovableClock(self.playground.memory.ahead)
        try:
            super().__init__(on_its_own(config, folder), (self.playground,), clock=clock)
        except BaseException:
            self.playground.memory.journal.close()
            raise
        self.ticker.measured = False
        self.playground.world = Moving(clock, self.worker, self.post, self.playground.clock_moved)

    async def start(self) -> None:
        try:
            await super().start()
        except AddressTakenError as bad:
            raise AddressTakenError(
                f"{bad}. Choose another port: make demo PORT={self.config.port + 1}, or compagnon demo --port {self.config.port + 1}."
            ) from bad
        host = f"[{self.config.host}]" if ":" in self.config.host else self.config.host
        self.say(f"The playground is at http://{host}:{self.config.port} (Ctrl-C stops it).")
        if self.elsewhere:
            self.say(
                f"WARNING: other machines can reach {self.elsewhere}. Whoever does can act as anyone here and read everything."
            )

    async def stop(self) -> None:
        """First the lines that are open: a page would keep its own for ever."""
        self.playground.live.close()
        await super().stop()


def on_its_own(config: Config, folder: Path) -> Config:
    """A database that nobody else writes to: it can be emptied, and its clock moved."""
    own = {
        "database_url": f"sqlite:///{folder / 'compagnon.db'}",
        "health_host": "127.0.0.1",
        "health_port": 0,
        "compagnon_url": config.compagnon_url or here(config),
    }
    return config.model_copy(update=own)


def here(config: Config) -> str | None:
    """Where a browser on this machine finds it, when that is known beforehand."""
    return f"http://{config.host}:{config.port}" if config.port and is_loopback(config.host) else None


def is_loopback(host: str) -> bool:
    return host == "localhost" or ip_address(host).is_loopback


def run(config: Config, language: Language | None, say: Callable[[str], None]) -> None:
    """Until Ctrl-C."""
    asyncio.run(live(Demo(config, language, say)))
