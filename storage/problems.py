"""What can be wrong with a database, each with what to do about it. Shown to whoever runs Compagnon, never a stack trace."""


class StorageError(Exception):
    """The database cannot be used as it is; the sentence says what to do next."""


class InUseError(StorageError):
    """Another process has this SQLite file."""


class StaleError(Exception):
    """What was read has changed before it could be saved: read the facts again and decide anew."""


class LostError(Exception):
    """The database has undone the whole transaction, not only what failed in it."""
