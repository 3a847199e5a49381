"""Reads a method from its file, and tells every fault in it at once, each with its line."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from difflib import get_close_matches
from typing import Any, TypeVar

from facilitation.cards import Blank, Quote, Text
from facilitation.rounds.method import ASKED, FLOORS, UNTILS, Lasts, Method, Step

T = TypeVar("T", bound=str)

ID = re.compile(r"[a-z][a-z0-9-]{0,39}")
LASTS = re.compile(r"PT(?=\d)(?:(\d{1,3})H)?(?:(\d{1,3})M)?(?:(\d{1,5})S)?")
"""An ISO 8601 duration within a day."""
MOST_PEOPLE, MOST_STEPS = 1000, 40
OF_A_METHOD = ("id", "people", "steps", "rotates", "facilitated")
OF_A_STEP = ("id", "floor", "lasts", "until", "asks", "once", "when")
NEEDED_OF_A_STEP = ("id", "floor", "lasts")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, and on which line, counted from 1."""

    line: int
    problem: Text


class BadMethod(ValueError):
    """The file is no method; `faults` are all that is wrong with it, from top to bottom."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(", ".join(f"line {fault.line}: {fault.problem.key}" for fault in faults))
        self.faults = faults


def read_method(text: str) -> Method:
    """Raises BadMethod. A file that is not TOML has one fault: nothing can be read behind it."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as bad:
        found = re.search(r"at line (\d+)", str(bad))
        line = int(found[1]) if found else max(1, len(text.splitlines()))
        raise BadMethod((Fault(line, Text("method-fault-toml")),)) from bad
    reader = _Reader(lines_of(text))
    method = reader.method(table)
    if reader.faults or method is None:
        raise BadMethod(tuple(sorted(reader.faults, key=lambda fault: fault.line)))
    return method


def lines_of(text: str) -> Mapping[tuple[int, str], int]:
    """Where each key stands: (0, key) for the method's own, (n, key) for those of the n-th step; (n, "") its header."""
    lines: dict[tuple[int, str], int] = {(0, ""): 1}
    step = 0
    for number, line in enumerate(text.splitlines(), 1):
        if re.match(r"\s*\[\[\s*steps\s*\]\]", line):
            step += 1
            lines[step, ""] = number
        elif found := re.match(r"""\s*["']?([\w-]+)["']?\s*[=.]""", line):
            lines.setdefault((step, found[1]), number)
    return lines


@dataclass(slots=True)
class _Reader:
    """Goes through a whole file; what it cannot use it notes in `faults`, and reads on."""

    lines: Mapping[tuple[int, str], int]
    faults: list[Fault] = field(default_factory=list)

    def fault(self, at: int, key: str, problem: Text) -> None:
        line = self.lines.get((at, key)) or self.lines.get((at, "")) or 1
        self.faults.append(Fault(line, problem))

    def method(self, table: Mapping[str, Any]) -> Method | None:
        self.known(0, table, OF_A_METHOD)
        for key in ("id", "people", "steps"):
            if key not in table:
                self.fault(0, "", Text("method-fault-missing", {"field": key}))
        people = self.people(table.get("people"))
        steps = tuple(self.steps(table.get("steps")))
        name = self.name(0, table.get("id"))
        rotates = self.one_of(0, "rotates", table.get("rotates", "nobody"), ("nobody", "client"))
        facilitated = self.yes_or_no(0, "facilitated", table.get("facilitated", False))
        self.whole(table)
        if self.faults or name is None or people is None or rotates is None:
            return None
        return Method(name, people, tuple(step for step in steps if step), rotates, facilitated)  # type: ignore[arg-type]

    def known(self, at: int, table: Mapping[str, Any], fields: tuple[str, ...]) -> None:
        for key in table:
            if key not in fields:
                near = next(iter(get_close_matches(key, fields, n=1)), "")
                asked: dict[str, Blank] = {
                    "field": Quote(key),
                    "near": near,
                    "close": "yes" if near else "no",
                }
                self.fault(at, key, Text("method-fault-unknown", asked))

    def name(self, at: int, said: object) -> str | None:
        if isinstance(said, str) and ID.fullmatch(said):
            return said
        if said is not None:
            self.fault(at, "id", Text("method-fault-id", {"said": Quote(str(said)[:80])}))
        return None

    def one_of(self, at: int, key: str, said: object, allowed: tuple[T, ...]) -> T | None:
        for each in allowed:
            if said == each:
                return each
        if said is not None:
            wrong: dict[str, Blank] = {"field": key, "said": Quote(str(said)[:80]), "allowed": tuple(allowed)}
            self.fault(at, key, Text("method-fault-choice", wrong))
        return None

    def yes_or_no(self, at: int, key: str, said: object) -> bool:
        if not isinstance(said, bool):
            self.fault(at, key, Text("method-fault-yes-no", {"field": key}))
        return bool(said)

    def people(self, said: object) -> tuple[int, int] | None:
        match said:
            case None:
                return None
            case [int(least), int(most)] if 2 <= least <= most <= MOST_PEOPLE:  # noqa: PLR2004 - one learns from another
                return least, most
            case _:
                self.fault(0, "people", Text("method-fault-people", {"most": MOST_PEOPLE}))
                return None

    def steps(self, said: object) -> Iterator[Step | None]:
        if said is None:
            return
        if not isinstance(said, list) or not all(isinstance(step, dict) for step in said):
            self.fault(0, "steps", Text("method-fault-steps", {"most": MOST_STEPS}))
            return
        if not 1 <= len(said) <= MOST_STEPS:
            self.fault(0, "steps", Text("method-fault-steps", {"most": MOST_STEPS}))
        seen: set[str] = set()
        for at, step in enumerate(said, 1):
            yield self.step(at, step)
            name = str(step.get("id"))
            if name in seen:
                self.fault(at, "id", Text("method-fault-twice", {"said": Quote(name[:80])}))
            seen.add(name)

    def step(self, at: int, table: Mapping[str, Any]) -> Step | None:
        self.known(at, table, OF_A_STEP)
        for key in NEEDED_OF_A_STEP:
            if key not in table:
                self.fault(at, "", Text("method-fault-missing", {"field": key}))
        name = self.name(at, table.get("id"))
        floor = self.one_of(at, "floor", table.get("floor"), FLOORS)
        lasts = self.lasts(at, table.get("lasts"))
        until = self.one_of(at, "until", table.get("until", "time"), UNTILS)
        when = self.one_of(at, "when", table.get("when", "always"), ("always", "returning"))
        once = self.yes_or_no(at, "once", table.get("once", False))
        asks = self.asks(at, table.get("asks", []))
        if name is None or floor is None or lasts is None or until is None or when is None:
            return None
        return Step(name, floor, lasts, until, asks, once, when)  # type: ignore[arg-type]

    def asks(self, at: int, said: object) -> tuple[Any, ...]:
        """One word or a list of them; `nothing` is nothing."""
        words = [said] if isinstance(said, str) else said
        if not isinstance(words, list):
            self.one_of(at, "asks", words, ("nothing", *ASKED))
            return ()
        chosen = [self.one_of(at, "asks", word, ("nothing", *ASKED)) for word in words]
        return tuple(word for word in chosen if word and word != "nothing")

    def lasts(self, at: int, said: object) -> Lasts | None:
        if said is None:
            return None
        read = [_duration(one) for one in said] if isinstance(said, list) else []
        match read:
            case [timedelta() as least, timedelta() as usual, timedelta() as most] if (
                timedelta() < least <= usual <= most
            ):
                return Lasts(least, usual, most)
            case _:
                self.fault(at, "lasts", Text("method-fault-lasts"))
                return None

    def whole(self, table: Mapping[str, Any]) -> None:
        """What only shows when the steps are seen together: a vote needs subjects, and one client."""
        steps = table.get("steps")
        asked = (
            [str(step.get("asks", "")) for step in steps if isinstance(step, dict)]
            if isinstance(steps, list)
            else []
        )
        votes = next((at for at, words in enumerate(asked, 1) if "vote" in words), None)
        if votes is not None and not any("subject" in words for words in asked[: votes - 1]):
            self.fault(votes, "asks", Text("method-fault-vote"))
        if votes is not None and table.get("rotates") == "client":
            self.fault(0, "rotates", Text("method-fault-rotates"))


def _duration(said: object) -> timedelta | None:
    found = LASTS.fullmatch(said) if isinstance(said, str) else None
    if found is None:
        return None
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return timedelta(hours=hours, minutes=minutes, seconds=seconds)
