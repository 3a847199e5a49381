"""A command that looks into the database, or brings something to it, whether a Compagnon runs on it or not.

What it writes takes the same path as everything else, in transactions of their own, and is as safe beside the process that
runs as two of that one's own events are: a process keeps nothing in memory that the database could contradict.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from bot.app import opened
from storage import schema
from storage.problems import InUseError
from storage.store import Store, answering


@contextmanager
def beside(database: str) -> Iterator[Store]:
    """Holds nobody off: a Compagnon may start meanwhile, and end. Raises `StorageError`, with what to do about it."""
    with suppress(InUseError):
        opened(database, ()).close()
    store = Store(database, beside=True)
    try:
        schema.refuse_another(store)
        with answering():
            yield store
    finally:
        store.close()
