"""The steps of the path, by name, and a process that dies at one of them: at once, with all that it holds open."""

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from contextlib import contextmanager
from functools import wraps
from typing import Any, NoReturn

from sqlalchemy import event

from bot import handle, ticker, waking
from bot.app import App
from bot.delivery import Post
from storage.ledger import Ledger

Sign = Callable[[Any], bool]


def die() -> NoReturn:
    sys.stderr.write("died at the step\n")
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def before(owner: Any, name: str) -> None:
    setattr(owner, name, wraps(getattr(owner, name))(lambda *_args, **_more: die()))


def after(owner: Any, name: str, happened: Sign = lambda _result: True) -> None:
    """Dies when it returns what `happened` recognises."""
    original = getattr(owner, name)

    @wraps(original)
    def ends(*args: Any, **more: Any) -> Any:
        result = original(*args, **more)
        return die() if happened(result) else result

    setattr(owner, name, ends)


def after_async(owner: Any, name: str) -> None:
    """Dies when it has ended well, also when whoever asked has waited long enough: a busy machine is slow to answer."""
    original = getattr(owner, name)

    @wraps(original)
    async def ends(*args: Any, **more: Any) -> Any:
        work = asyncio.create_task(original(*args, **more))
        work.add_done_callback(lambda done: done.cancelled() or done.exception() or die())
        return await asyncio.shield(work)

    setattr(owner, name, ends)


def before_commit(app: App) -> None:
    """Once an event was queued in this transaction."""
    queued = []
    original = Ledger.queue
    Ledger.queue = lambda *args: queued.append(True) or original(*args)
    event.listen(app.store.engine, "commit", lambda _connection: die() if queued else None)


def after_commit(app: App) -> None:
    """The same, once it is on the disk and before anyone is told."""
    queued = []
    original, begin = Ledger.queue, app.store.begin
    Ledger.queue = lambda *args: queued.append(True) or original(*args)

    @contextmanager
    def ends() -> Any:
        with begin() as ledger:
            yield ledger
        if queued:
            die()

    app.store.begin = ends


def before_the_second(_app: App) -> None:
    """The first of two events that share a transaction is done, in it."""
    heard = []
    original = Ledger.first_time
    Ledger.first_time = lambda *args: die() if heard else heard.append(True) or original(*args)


EVENT = {
    "heard": lambda _app: before(Ledger, "first_time"),
    "written in the inbox": lambda _app: after(Ledger, "first_time"),
    "facts loaded": lambda _app: after(Ledger, "facts"),
    "decided": lambda _app: after(handle, "decide"),
    "saved": lambda _app: after(Ledger, "save"),
    "queued": lambda _app: after(Ledger, "queue"),
    "about to be committed": before_commit,
    "committed": after_commit,
}
SHARED = {"between two that share a commit": before_the_second} | {
    f"{step}, both": EVENT[step] for step in ("about to be committed", "committed")
}
WAKE = {
    "due": lambda _app: after(Ledger, "due", bool),
    "taken": lambda _app: after(waking, "take"),
    "removed": lambda _app: after(Ledger, "rang"),
    "rung and committed": lambda _app: after(ticker, "ring_due", bool),
}
SEND = {
    "claimed": lambda _app: after(Ledger, "claim", bool),
    "claim committed": lambda _app: before(Post, "carry"),
    "about to be sent": lambda app: before(app.platforms["fake"], "deliver"),
    # The chat answers once it has applied the message: an answer is there, and nobody has read it.
    "applied, no answer read": lambda app: before(app.platforms["fake"], "read"),
    "answered": lambda app: after_async(app.platforms["fake"], "deliver"),
    "marked as sent": lambda _app: after(Ledger, "sent"),
    "mark committed": lambda _app: after_async(Post, "arrived"),
}
DOUBT = {
    "in doubt": lambda _app: before(Post, "unsure"),
    "marked as uncertain": lambda _app: after(Ledger, "uncertain"),
    "uncertain and committed": lambda _app: after_async(Post, "unsure"),
    "claimed to be looked for": lambda _app: after(Ledger, "claim_uncertain", bool),
    "about to be looked for": lambda app: before(app.platforms["fake"], "find"),
    "looked for": lambda app: after_async(app.platforms["fake"], "find"),
}
FOUND = {
    "found and marked": lambda _app: after(Ledger, "sent"),
    "found and committed": lambda _app: after_async(Post, "arrived"),
}
NOT_FOUND = {
    "given back": lambda _app: after(Ledger, "later"),
    "given back and committed": lambda _app: after_async(Post, "give_back"),
}
REAPED = {"reaped": lambda _app: after(Ledger, "reap", bool)}

STEPS: dict[str, Callable[[App], None]] = EVENT | SHARED | WAKE | SEND | DOUBT | FOUND | NOT_FOUND | REAPED


def die_at(step: str, app: App) -> None:
    STEPS[step](app)
