"""Exports for tests: small ones written out, and large ones with messages of about 500 bytes."""

import json
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import IO

USERS = [
    {"id": "U1", "tz": "Europe/Paris", "is_bot": False, "deleted": False},
    {"id": "U2", "tz": "America/Toronto", "is_bot": False, "deleted": True},
    {"id": "B1", "tz": None, "is_bot": True, "deleted": False},
]
GENERAL = {"id": "C1", "name": "general", "created": 1700000000, "members": ["U1", "U2"]}
MONDAY = date(2024, 5, 13)
NOON = datetime(2024, 5, 13, 12, tzinfo=UTC).timestamp()


def message(seconds: float, author: str = "U1", **more: object) -> dict[str, object]:
    """A message `seconds` after noon of the Monday."""
    return {"type": "message", "user": author, "ts": f"{NOON + seconds:.6f}", "text": "", **more}


def as_files(*messages: object, **more: object) -> dict[str, bytes]:
    """The files of an export whose one channel has one day; `users`, `channels` and `groups` may be said."""
    lists = {"users": USERS, "channels": [GENERAL], "general/2024-05-13": list(messages)} | more
    return {f"{name}.json": json.dumps(content, indent=1).encode() for name, content in lists.items()}


def in_folder(folder: Path, files: Mapping[str, bytes]) -> Path:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def in_zip(path: Path, files: Mapping[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def write_large(path: Path, size: int, *, days: int, channels: int = 1, shuffled: bool = False) -> int:
    """About `size` bytes in `days` day files of each channel, in a folder, or in a zip if `path` ends so.

    The number of messages, all by people. Shuffled: those of a day are in no order.
    """
    names = [f"channel-{n}" for n in range(channels)]
    each = max(1, size // (channels * days * 590))
    with _writing(path) as opened:
        for name, content in (("users", USERS), ("channels", [{"name": name} for name in names])):
            with opened(f"{name}.json") as file:
                file.write(json.dumps(content).encode())
        for name in names:
            for day in range(days):
                on = MONDAY - timedelta(days=days - day)
                with opened(f"{name}/{on}.json") as file:
                    _write_day(file, on, each, shuffled=shuffled)
    return each * days * channels


@contextmanager
def _writing(path: Path) -> Iterator[Callable[[str], IO[bytes]]]:
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix == ".zip":
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            yield lambda name: archive.open(name, "w", force_zip64=True)
    else:
        yield lambda name: _created(path / name)


def _created(path: Path) -> IO[bytes]:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path.open("wb")


def _write_day(file: IO[bytes], on: date, count: int, *, shuffled: bool) -> None:
    midnight = datetime(on.year, on.month, on.day, tzinfo=UTC).timestamp()
    chance = Random(str(on))
    patterns = [_pattern(chance) for _ in range(min(count, 500))]
    for n in range(count):
        after = chance.random() * 86400 if shuffled else n * 86400 / count
        file.write(b"," if n else b"[")
        file.write(patterns[n % len(patterns)] % (midnight + after))
    file.write(b"]")


def _pattern(chance: Random) -> bytes:
    """A message as Slack writes one, with a blank for its time."""
    words = " ".join(chance.choices(["pourquoi", "déjà", "the", "kettle", "sings", "📎", "again"], k=12))
    section = {"type": "rich_text_section", "elements": [{"type": "text", "text": words}]}
    written = {
        "client_msg_id": f"{chance.getrandbits(128):032x}",
        "type": "message",
        "text": words,
        "user": f"U{chance.randrange(200):08d}",
        "ts": "%.6f",
        "team": "T00000001",
        "reactions": [{"name": "tada", "users": ["U1", "U2"], "count": 2}],
        "blocks": [{"type": "rich_text", "block_id": "a1B", "elements": [section]}],
    }
    return json.dumps(written).encode()
