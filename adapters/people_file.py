"""People and their meetings as an admin brings them: CSV files, read whole, every fault told with its line."""

import csv
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from difflib import get_close_matches
from io import StringIO
from pathlib import Path
from typing import Final, Protocol
from zoneinfo import ZoneInfo

from adapters.clean import clean
from facilitation.cards import PersonId, Quote, Text
from facilitation.matching.people import Hours, Met, Person
from facilitation.rounds.reading import Fault

PEOPLE: Final = (
    "id", "name", "team", "site", "manager", "tz", "hours", "languages", "offers", "wants", "avoid", "left_out", "level",
)  # fmt: skip
MET: Final = ("a", "b", "date", "took_place")
YES: Final = frozenset({"", "yes", "y", "true", "1", "oui", "o", "vrai"})
NO: Final = frozenset({"no", "n", "false", "0", "non", "faux"})
LONGEST = 200
MOST = 1_000_000
_HOURS = re.compile(r"(\d{1,2}):(\d\d)\s*[-–]\s*(\d{1,2}):(\d\d)")


class Reader(Protocol):
    """What `csv.reader` makes."""

    @property
    def line_num(self) -> int: ...

    def __iter__(self) -> Iterator[list[str]]: ...


class BadFile(ValueError):
    """All that is wrong with a file."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(f"{len(faults)} faults")
        self.faults = tuple(faults)


@dataclass(slots=True)
class Row:
    """A line of the file: its cells by column, and what turned out to be wrong with it."""

    line: int
    cells: Mapping[str, str]
    faults: list[Fault] = field(default_factory=list)

    def text(self, column: str) -> str:
        return " ".join(clean(self.cells.get(column, "")).split())

    def several(self, column: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one for each in self.text(column).split(";") if (one := each.strip())))

    def wrong(self, problem: Text) -> None:
        self.faults.append(Fault(self.line, problem))


def read_people(path: Path) -> tuple[tuple[Person, ...], Mapping[PersonId, str]]:
    """The people, and the names of those who have one. Raises BadFile or OSError."""
    rows, broken = _rows(path, PEOPLE, ("id",))
    people = [_person(row) for row in rows]
    lines: dict[PersonId, int] = {}
    for row, person in zip(rows, people, strict=True):
        if person.id and person.id in lines:
            row.wrong(Text("people-fault.twice", {"id": Quote(person.id), "line": lines[person.id]}))
        lines.setdefault(person.id, row.line)
    _refuse_faults(rows, broken)
    names = {
        person.id: row.text("name") for row, person in zip(rows, people, strict=True) if row.text("name")
    }
    return tuple(people), names


def read_met(path: Path) -> tuple[Met, ...]:
    """The meetings. Raises BadFile or OSError."""
    rows, broken = _rows(path, MET, ("a", "b", "date"))
    met = [_met(row) for row in rows]
    _refuse_faults(rows, broken)
    return tuple(met)


def _refuse_faults(rows: Sequence[Row], broken: Sequence[Fault]) -> None:
    if faults := [*(fault for row in rows for fault in row.faults), *broken]:
        raise BadFile(faults)


def _rows(path: Path, columns: Sequence[str], needed: Sequence[str]) -> tuple[list[Row], list[Fault]]:
    """The rows, and where the file cannot be read any further."""
    try:
        text = path.read_bytes().decode("utf-8-sig").replace("\0", "")
    except UnicodeDecodeError as bad:
        line = bad.object[: bad.start].count(b"\n") + 1
        raise BadFile([Fault(line, Text("people-fault.encoding"))]) from bad
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    rows = list[Row]()
    try:
        header = [cell.strip().casefold() for cell in next(reader, [])]
        if problem := _wrong_with(header, columns, needed):
            raise BadFile([Fault(1, problem)])
        for line, cells in _lines(reader):
            rows.append(Row(line, dict(zip(header, cells, strict=False))))
            if len(cells) > len(header):
                rows[-1].wrong(Text("people-fault.cells", {"many": len(cells), "columns": len(header)}))
    except csv.Error:
        return rows, [Fault(reader.line_num, Text("people-fault.quotes"))]
    return rows, []


def _lines(reader: Reader) -> Iterator[tuple[int, list[str]]]:
    """Each row that is not empty, with the line it begins on."""
    begins = reader.line_num + 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield begins, cells
        begins = reader.line_num + 1


def _wrong_with(header: Sequence[str], columns: Sequence[str], needed: Sequence[str]) -> Text | None:
    """Columns that nobody needs are left alone, unless one looks like a misspelt one of ours."""
    if len(header) == 1 and ";" in header[0]:
        return Text("people-fault.semicolons")
    if missing := tuple(column for column in needed if column not in header):
        return Text("people-fault.columns", {"missing": missing, "known": tuple(columns)})
    for name in header:
        near = get_close_matches(
            name, [column for column in columns if column not in header], n=1, cutoff=0.75
        )
        if name not in columns and near:
            return Text("people-fault.misspelt", {"said": Quote(clean(name)), "near": near[0]})
    doubled = next((name for n, name in enumerate(header) if name in columns and name in header[:n]), None)
    return Text("people-fault.doubled", {"column": doubled}) if doubled else None


def _person(row: Row) -> Person:
    name = PersonId(row.text("id"))
    if not name or len(name) > LONGEST:
        row.wrong(Text("people-fault.id", {"longest": LONGEST}))
    manager, avoid = row.text("manager"), row.several("avoid")
    if name and manager == name:
        row.wrong(Text("people-fault.manager"))
    if name and name in avoid:
        row.wrong(Text("people-fault.avoid"))
    return Person(
        name,
        row.text("team"),
        row.text("site"),
        PersonId(manager) if manager else None,
        _zone(row),
        _hours(row),
        row.several("languages"),
        row.several("offers"),
        row.several("wants"),
        tuple(map(PersonId, avoid)),
        _count(row, "left_out"),
        _count(row, "level"),
    )


def _zone(row: Row) -> str:
    if named := row.text("tz"):
        try:
            ZoneInfo(named)
        except (ValueError, KeyError, OSError):
            row.wrong(Text("people-fault.zone", {"said": Quote(named)}))
            return ""
    return named


def _hours(row: Row) -> Hours | None:
    said = row.text("hours")
    if not said:
        return None
    found = _HOURS.fullmatch(said)
    try:
        first, second, third, fourth = map(int, found.groups()) if found else (24, 0, 0, 0)
        start, end = time(first, second), time(third % 24, fourth)
    except ValueError:
        start = end = time()
    if start == end or (found and int(found[3]) > 24):  # noqa: PLR2004 - 24:00 is midnight
        row.wrong(Text("people-fault.hours", {"said": Quote(said[:LONGEST]), "like": "09:00-17:30"}))
        return None
    return Hours(start, end)


def _count(row: Row, column: str) -> int:
    said = row.text(column) or "0"
    if said.isascii() and said.isdigit() and int(said) <= MOST:
        return int(said)
    row.wrong(Text("people-fault.count", {"said": Quote(said[:LONGEST]), "column": column}))
    return 0


def _met(row: Row) -> Met:
    one, other = PersonId(row.text("a")), PersonId(row.text("b"))
    if not one or not other or one == other:
        row.wrong(Text("people-fault.pair"))
    said = row.text("took_place").casefold()
    if said not in YES | NO:
        row.wrong(Text("people-fault.took-place", {"said": Quote(said[:LONGEST])}))
    return Met(one, other, read_day(row.text("date"), row.wrong), said in YES)


def read_day(said: str, wrong: Callable[[Text], object]) -> date:
    """A date as 2026-11-23."""
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", said, re.ASCII):
            return date.fromisoformat(said)
    except ValueError:
        pass
    wrong(Text("people-fault.date", {"said": Quote(said[:LONGEST])}))
    return date.min
