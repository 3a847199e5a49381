"""What many bots do: send, then mark as sent; whatever is not marked is sent again. The fault tests must catch it."""

from contextlib import suppress

from sqlalchemy import update

from adapters.errors import PlatformError
from bot.delivery import AT_ONCE, Post
from storage.ledger import Ledger
from storage.outbox import Letter
from storage.tables import outbox


class SendThenMark(Post):
    async def send(self) -> None:
        if self.sending:
            return
        self.sending = True
        try:
            for letter in await self.write(waiting):
                with suppress(PlatformError, TimeoutError):
                    await self.request(self.platform(letter).deliver, letter, None)
                    await self.write(lambda ledger, name=letter.id: mark(ledger, name))
        finally:
            self.sending = False

    async def settle(self) -> None:
        """Nothing is ever in doubt."""


def waiting(ledger: Ledger) -> list[Letter]:
    """The first of each lane; nobody is told that they are on their way."""
    look = ledger.connection.begin_nested()
    letters = ledger.claim("nobody", AT_ONCE)
    look.rollback()
    return letters


def mark(ledger: Ledger, name: str) -> None:
    ledger.connection.execute(update(outbox).where(outbox.c.id == name).values(state="sent"))
