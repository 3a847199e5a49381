"""One commit for all who wait: whatever asks at the same time, or while the disk is busy, shares the next transaction.

A commit waits for the disk, and the disk takes as long for one change as for a hundred. Nobody is answered before what
all of them did is on the disk. When one of them fails, all is undone and each has a transaction of its own: so a change may be
made twice, and only says to the ledger what it does.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from contextlib import suppress
from dataclasses import dataclass
from itertools import groupby
from threading import Lock
from typing import Any, Generic, TypeVar

from storage.ledger import Ledger
from storage.store import Store

T = TypeVar("T")

MOST = 100
"""Changes in one transaction: few enough that nobody waits long for the others."""


@dataclass(slots=True)
class Piece(Generic[T]):
    """What one caller wants done, and what became of it."""

    change: Callable[[Ledger], T]
    asked: asyncio.Future[T]
    result: T | None = None
    failed: BaseException | None = None

    def answer(self) -> None:
        """On the caller's own loop. Whoever has gone meanwhile is not told; it is done all the same."""
        if self.asked.done():
            return
        if self.failed is not None:
            self.asked.set_exception(self.failed)
        else:
            self.asked.set_result(self.result)  # type: ignore[arg-type]


class Together:
    """`thread`: the only one that writes."""

    def __init__(self, store: Store, thread: Executor) -> None:
        self.store, self.thread = store, thread
        self.waiting: deque[Piece[Any]] = deque()
        self.lock, self.called = Lock(), False

    def join(self, change: Callable[[Ledger], T]) -> asyncio.Future[T]:
        """Answered once it is committed, in the order of arrival. The thread is called when the loop has heard all who knock at once."""
        loop = asyncio.get_running_loop()
        piece = Piece(change, loop.create_future())
        with self.lock:
            self.waiting.append(piece)
            if not self.called:
                self.called = True
                loop.call_soon(self.call)
        return piece.asked

    def call(self) -> None:
        try:
            self.thread.submit(self.turn)
        except RuntimeError as over:  # it was closed meanwhile: nothing is written any more
            pieces = self.take()
            for piece in pieces:
                piece.failed = over
            tell(pieces)

    def take(self) -> list[Piece[Any]]:
        """Those whose caller left before their turn are not begun. What comes from now on has another turn."""
        with self.lock:
            taken = [self.waiting.popleft() for _ in range(min(len(self.waiting), MOST))]
            self.called = more = bool(self.waiting)
        if more:
            self.call()
        return [piece for piece in taken if not piece.asked.cancelled()]

    def turn(self) -> None:
        pieces = self.take()
        try:
            self.commit(pieces)
        finally:
            tell(pieces)

    def commit(self, pieces: Sequence[Piece[Any]]) -> None:
        if len(pieces) > 1:
            with suppress(BaseException):  # it comes again, to whoever made it fail
                self.in_one(pieces)
                return
        for piece in pieces:
            try:
                self.in_one([piece])
            except BaseException as bad:  # noqa: BLE001 - told to whoever asked
                piece.failed = bad

    def in_one(self, pieces: Sequence[Piece[Any]]) -> None:
        with self.store.begin() as ledger:
            for piece in pieces:
                piece.result = piece.change(ledger)


def tell(pieces: Sequence[Piece[Any]]) -> None:
    """Each on the loop of whoever asked."""
    for loop, theirs in groupby(pieces, key=lambda piece: piece.asked.get_loop()):
        loop.call_soon_threadsafe(answer, list(theirs))


def answer(pieces: Sequence[Piece[Any]]) -> None:
    for piece in pieces:
        piece.answer()
