"""Where the files of an export are: in a folder or in a zip, at its root or one folder deeper.

Nothing is extracted: the members of a zip are found in its central directory and read where they are. Symbolic links
inside an export are not followed, and only the names that Slack writes are looked up, so no name leads outside.
"""

import os
import re
import struct
import unicodedata
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import IO, Final, Protocol, TypeAlias

from adapters.slack.export_entries import ExportError, Place, Stream

_DAMAGE: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    OSError,
    EOFError,
    LookupError,
    NotImplementedError,
    OverflowError,
    RuntimeError,
    ValueError,
)
"""What the standard library raises when a zip is not what it claims to be."""

_day: Final = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})\.json").fullmatch
_LISTS: Final = ("users.json", "channels.json", "groups.json")
_UTF8_NAME: Final = 0x800
_ENCRYPTED: Final = 0x1
_COMPRESSIONS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""The others are unpacked without a bound: a small zip could fill the memory."""

Opened: TypeAlias = Callable[[], IO[bytes]]
Advance: TypeAlias = Callable[[int], None]
"""Hears how many bytes were read, each time some are."""


def unheard(_: int) -> None:
    """Nobody follows the progress."""


@dataclass(frozen=True, slots=True)
class File:
    """A file of the export: its name in it, its length in bytes as announced."""

    name: str
    size: int
    opened: Opened

    @contextmanager
    def open(self, advance: Advance = unheard) -> Iterator[Stream]:
        with _damage(self.name):
            raw = self.opened()
        with raw:
            yield _Watched(self.name, raw, advance)


@dataclass(frozen=True, slots=True)
class _Watched:
    name: str
    raw: IO[bytes]
    advance: Advance

    def read(self, size: int, /) -> bytes:
        with _damage(self.name):
            piece = self.raw.read(size)
        self.advance(len(piece))
        return piece


class Files(Protocol):
    """A folder or a zip that looks like an export."""

    def list(self, name: str) -> File | None:
        """`users.json` and its like, at the root; None when there is none."""

    def days(self, channel: str) -> Sequence[tuple[date, File]]:
        """The files of a channel that are named after a day, in the order of days."""


@contextmanager
def open_files(path: Path) -> Iterator[Files]:
    """Raises `ExportError` when there is nothing to read, or when it is neither a folder nor a sound zip."""
    if path.is_dir():
        yield FolderFiles(path)
        return
    archive = _archive(path)
    with archive:
        yield ZipFiles(archive)


def _archive(path: Path) -> zipfile.ZipFile:
    if not path.is_file():
        there = os.path.lexists(path)
        raise ExportError(
            Place(str(path)), "this is not a file or folder" if there else "there is nothing here"
        )
    with _damage(str(path)):
        if zipfile.is_zipfile(path):
            return zipfile.ZipFile(path)
        with path.open("rb") as file:
            cut = file.read(2) == b"PK"
    problem = "the zip is damaged: it has no table of contents at its end, so it was probably cut short"
    raise ExportError(Place(str(path)), problem if cut else "this is neither a folder nor a zip")


@contextmanager
def _damage(name: str) -> Iterator[None]:
    try:
        yield
    except _DAMAGE as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ExportError(
            Place(name), f"the file cannot be read: {reason or type(error).__name__}"
        ) from error


class FolderFiles:
    def __init__(self, path: Path) -> None:
        with _damage(str(path)):
            self._root = _folder_root(path)
            self._channels = {canonical(entry.name): Path(entry) for entry in _folders(self._root)}

    def list(self, name: str) -> File | None:
        path = self._root / name
        if path.is_symlink() or not path.is_file():
            return None
        return _file(name, path)

    def days(self, channel: str) -> Sequence[tuple[date, File]]:
        folder = self._channels.get(canonical(channel))
        if folder is None:
            return []
        with _damage(channel), os.scandir(folder) as entries:
            files = [Path(entry) for entry in entries if entry.is_file(follow_symlinks=False)]
            return sorted(
                (day, _file(f"{channel}/{day}.json", path)) for path in files if (day := _date(path.name))
            )


def _file(name: str, path: Path) -> File:
    return File(name, path.stat().st_size, lambda: path.open("rb"))


def _folders(path: Path) -> list[os.DirEntry[str]]:
    with os.scandir(path) as entries:
        return [entry for entry in entries if entry.is_dir(follow_symlinks=False)]


def _folder_root(path: Path) -> Path:
    """The folder itself, or the only one in it when that is where the lists are."""
    folders = [entry for entry in _folders(path) if _visible(entry.name)]
    if len(folders) == 1 and not any((path / name).exists() for name in _LISTS):
        inner = Path(folders[0])
        return inner if any((inner / name).exists() for name in _LISTS) else path
    return path


class ZipFiles:
    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._lists: dict[str, zipfile.ZipInfo] = {}
        self._channels: defaultdict[str, dict[date, zipfile.ZipInfo]] = defaultdict(dict)
        root = _zip_root(archive)
        for member in archive.infolist():
            parts = _parts(member)
            if parts[: len(root)] == root:
                self._place(member, parts[len(root) :])

    def _place(self, member: zipfile.ZipInfo, parts: tuple[str, ...]) -> None:
        match parts:
            case (name,):
                self._lists[name] = member
            case (channel, name) if day := _date(name):
                self._channels[canonical(channel)][day] = member
            case _:
                pass

    def list(self, name: str) -> File | None:
        member = self._lists.get(name)
        return self._file(name, member) if member else None

    def days(self, channel: str) -> Sequence[tuple[date, File]]:
        days = sorted(self._channels.get(canonical(channel), {}).items())
        return [(day, self._file(f"{channel}/{day}.json", member)) for day, member in days]

    def _file(self, name: str, member: zipfile.ZipInfo) -> File:
        return File(name, member.file_size, lambda: self._opened(name, member))

    def _opened(self, name: str, member: zipfile.ZipInfo) -> IO[bytes]:
        if member.flag_bits & _ENCRYPTED:
            raise ExportError(Place(name), "the file is encrypted; unpack the zip with its password first")
        if member.compress_type not in _COMPRESSIONS:
            raise ExportError(Place(name), "the file is compressed in a way Slack does not use")
        return self._archive.open(member)


def _parts(member: zipfile.ZipInfo) -> tuple[str, ...]:
    """The path of a member; () for folders and for names that would lead outside."""
    parts = tuple(_name(member).replace("\\", "/").split("/"))
    return () if {"", ".", ".."} & set(parts) else parts


def _name(member: zipfile.ZipInfo) -> str:
    """Some programs write UTF-8 names without saying so."""
    name = member.filename
    if member.flag_bits & _UTF8_NAME or name.isascii():
        return name
    try:
        return name.encode("cp437").decode()
    except UnicodeError:
        return name


def _zip_root(archive: zipfile.ZipFile) -> tuple[str, ...]:
    """() when the lists are at the root of the zip, else the only folder in it if they are there."""
    lists = [parts[:-1] for parts in map(_parts, archive.infolist()) if parts and parts[-1] in _LISTS]
    tops = {parts[0] for parts in map(_parts, archive.infolist()) if parts and _visible(parts[0])}
    inner = tuple(tops)
    return inner if len(inner) == 1 and inner in lists and () not in lists else ()


def _visible(name: str) -> bool:
    """Not one of the folders that systems add on their own."""
    return not name.startswith((".", "__MACOSX"))


def canonical(name: str) -> str:
    """Systems spell accents in two ways."""
    return unicodedata.normalize("NFC", name)


def _date(name: str) -> date | None:
    """The day a file is named after; None for canvases and whatever else is not messages."""
    match = _day(name)
    try:
        return date.fromisoformat(match[1]) if match else None
    except ValueError:
        return None
