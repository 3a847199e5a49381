"""A file that only grows, one record a line: what was written before a kill is there after it."""

import fcntl
import os
from collections.abc import Iterator
from pathlib import Path

from adapters.playground.records import RECORDS, Record


class JournalError(Exception):
    """The journal cannot be used; says what to do about it."""


class Journal:
    """Opened by one process at a time. Raises `JournalError`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self.file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        except OSError as bad:
            raise JournalError(
                f"{path} cannot be written ({bad.strerror}). Give COMPAGNON_DATA a folder that can."
            ) from bad
        try:
            fcntl.flock(self.file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as bad:
            os.close(self.file)
            raise JournalError(f"Another playground already runs on {path.parent}. Stop it first.") from bad

    def read(self) -> Iterator[Record]:
        """Every record, oldest first. A last line that a kill has torn is cut off."""
        whole = 0
        with self.path.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                if not line.endswith(b"\n"):
                    break
                try:
                    yield RECORDS.validate_json(line)
                except ValueError as bad:
                    raise JournalError(
                        f"Line {number} of {self.path} cannot be read. Move this file away: the playground starts afresh."
                    ) from bad
                whole += len(line)
        os.ftruncate(self.file, whole)

    def write(self, record: Record) -> None:
        """In one go, so that a kill leaves a whole line or a torn last one."""
        os.write(self.file, RECORDS.dump_json(record) + b"\n")

    def empty(self) -> None:
        os.ftruncate(self.file, 0)

    def close(self) -> None:
        os.close(self.file)
