"""One file of an export: a JSON list of objects, read entry by entry, and where it is broken when it is.

Only a stretch of the file is in memory: a quarter of a megabyte, or one entry if that is longer. The entries are
decoded by the standard library, whose errors carry an exact position in that stretch; the lines and columns before
it are counted as it slides on.
"""

import codecs
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Protocol, TypeAlias

Entry: TypeAlias = dict[str, object]

STRETCH: Final = 1 << 18
"""Bytes read at once."""

LONGEST_ENTRY: Final = 8 << 20
"""Characters. A message has at most 40 000; a channel of half a million members is about this long."""

_decode: Final = json.JSONDecoder(parse_int=float).raw_decode  # a float has no limit of digits to raise about
_blank: Final = re.compile(r"[ \t\n\r]*").match
_to_next: Final = re.compile(r"[ \t\n\r]*,[ \t\n\r]*(?=\{)").match
_OTHER_VALUES: Final = '"[-0123456789tfn'


class Stream(Protocol):
    """Bytes that arrive in order. Reading may raise `ExportError`."""

    def read(self, size: int, /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Place:
    """A file as the export names it (`general/2024-05-13.json`) and, where known, where in it.

    Lines, columns (in characters) and entries of the list are counted from 1.
    """

    file: str
    line: int | None = None
    column: int | None = None
    entry: int | None = None

    def __str__(self) -> str:
        parts = (("line", self.line), ("column", self.column), ("entry", self.entry))
        return ", ".join([_printable(self.file), *(f"{name} {n}" for name, n in parts if n is not None)])


class ExportError(Exception):
    """A damaged file, or one that is no Slack export: where, and what is wrong with it, in English."""

    def __init__(self, place: Place, problem: str) -> None:
        super().__init__(place, problem)
        self.place = place
        self.problem = problem

    def __str__(self) -> str:
        return f"{self.place}: {_printable(self.problem)}."


def _printable(text: str) -> str:
    """Names come from the export and end on a terminal."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)


class Entries:
    """The objects of one JSON list, once. Raises `ExportError` at the first thing that is not in its place."""

    def __init__(self, file: str, stream: Stream) -> None:
        self._file = file
        self._stream = stream
        self._utf8 = codecs.getincrementaldecoder("utf-8")()
        self._ended = False
        self._text = ""  # the stretch in memory
        self._at = 0  # where in it the reading is
        self._began = 0  # where in it the latest entry begins
        self._line = 1  # of the first character of the stretch
        self._column = 1
        self._count = 0

    def __iter__(self) -> Iterator[Entry]:
        self._open()
        if self._peek() == "]":
            self._at += 1
        else:
            yield from self._all()
        if self._peek():
            raise self._error("something follows the end of the list")

    def here(self) -> Place:
        """Where the latest entry begins."""
        return self._place(self._began, self._count)

    def _open(self) -> None:
        self._slide()
        self._text = self._text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")
        first = self._peek()
        if not first:
            raise ExportError(Place(self._file), "the file is empty")
        if first != "[":
            raise self._error("the file is not a JSON list")
        self._at += 1

    def _all(self) -> Iterator[Entry]:
        while True:
            self._expect_object()
            yield self._next()
            jump = _to_next(self._text, self._at)
            if jump:
                self._at = jump.end()
            elif self._closes():
                return

    def _closes(self) -> bool:
        """Past the comma or the bracket that follows an entry; whether it was the bracket."""
        mark = self._peek()
        if mark not in {",", "]"}:
            raise self._error("expected a comma or the end of the list")
        self._at += 1
        return mark == "]"

    def _expect_object(self) -> None:
        first = self._peek()
        self._count += 1
        if first == "{":
            return
        if first and first in _OTHER_VALUES:
            raise self._error("an entry is not an object")
        raise self._error("expected an object")

    def _next(self) -> Entry:
        """Decode one object; when it goes on beyond the stretch, read further and decode it again.

        What is wrong stays wrong at the same place when more is known; only a string that has not ended looks so too.
        """
        wrong_at = -1
        while True:
            self._began = self._at
            try:
                entry, self._at = _decode(self._text, self._at)
            except json.JSONDecodeError as error:
                position = error.pos - self._at
                unended = error.msg.startswith("Unterminated")
                if self._ended or (position == wrong_at and not unended):
                    raise self._invalid(error) from None
                wrong_at = position
                self._slide()
            except RecursionError:
                raise self._error("an entry is nested too deeply") from None
            else:
                return entry  # type: ignore[no-any-return]  # the text begins with a brace

    def _peek(self) -> str:
        """The next character that is not blank; "" at the end of the file."""
        while True:
            self._at = _blank(self._text, self._at).end()  # type: ignore[union-attr]  # a blank may be empty
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._slide():
                return ""

    def _slide(self) -> bool:
        """Forget what was read, read on (twice as much when one entry is long); whether there was more."""
        if self._ended:
            return False
        place = self._place(self._at)
        kept = self._text[self._at :]
        if len(kept) > LONGEST_ENTRY:
            raise self._error(f"an entry is longer than {LONGEST_ENTRY:,} characters")
        self._line, self._column = place.line or 1, place.column or 1
        self._text, self._at, self._began = kept, 0, 0
        self._text += self._read(max(STRETCH, len(kept)))
        return len(self._text) > len(kept)

    def _read(self, size: int) -> str:
        """About `size` bytes as text; less only at the end of the file."""
        pieces: list[str] = []
        while size > 0 and not self._ended:
            try:
                piece = self._stream.read(size)
            except ExportError as error:
                raise ExportError(self._end_of(pieces), error.problem) from error
            self._ended = not piece
            size -= len(piece)
            pieces.append(self._decoded(piece, pieces))
        return "".join(pieces)

    def _decoded(self, piece: bytes, before: list[str]) -> str:
        try:
            return self._utf8.decode(piece, final=self._ended)
        except UnicodeDecodeError as error:
            valid = error.object[: error.start].decode()
            raise ExportError(self._end_of([*before, valid]), "the text is not valid UTF-8") from None

    def _end_of(self, pieces: list[str]) -> Place:
        """The place just after what was read so far."""
        self._text = "".join([self._text, *pieces])
        return self._place(len(self._text))

    def _place(self, position: int, entry: int | None = None) -> Place:
        lines = self._text.count("\n", 0, position)
        if lines:
            return Place(
                self._file, self._line + lines, position - self._text.rfind("\n", 0, position), entry
            )
        return Place(self._file, self._line, self._column + position, entry)

    def _error(self, problem: str) -> ExportError:
        """A problem with what stands here; when nothing does, the problem is that the file stops."""
        cut = self._ended and self._at >= len(self._text)
        place = self._place(self._at, self._count or None)
        return ExportError(place, "the file stops before its list does" if cut else problem)

    def _invalid(self, error: json.JSONDecodeError) -> ExportError:
        self._at = error.pos
        return self._error(
            f"this is not valid JSON: {error.msg[0].lower()}{error.msg[1:].removesuffix(' starting at')}"
        )
