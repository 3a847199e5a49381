"""Who would meet whom, from files: the same draws as in a community, for somebody who wants to see before installing."""

import csv
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from io import StringIO
from pathlib import Path
from time import perf_counter
from typing import Any, Literal, TypeAlias, TypeVar

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from adapters.clean import cell
from adapters.people_file import BadFile, read_day, read_met, read_people
from adapters.plain import Plain
from adapters.words import Words, words
from bot.clock import now
from facilitation.cards import Blank, Day, Mention, PersonId, Quote, Text, Voice
from facilitation.matching.drawing import Draw, draw
from facilitation.matching.people import Met, Person
from facilitation.matching.rules import Belonging, Rules

Language: TypeAlias = Literal["en", "fr"]
T = TypeVar("T")

BELONGINGS: tuple[Belonging, ...] = ("team", "site")


@dataclass(frozen=True, slots=True)
class Asked:
    """The command's arguments, as typed."""

    people: Path
    met: Path | None = None
    size: int = 2
    rounds: int = 1
    every: int = 14
    on: str | None = None
    seed: str = "0"
    different: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    confidential: bool = False
    guest: str | None = None
    out: Path | None = None
    as_json: bool = False
    language: Language = "en"


@dataclass(frozen=True, slots=True)
class Named(Plain):
    """A terminal, and a file: people by their name, else their id."""

    def mention(self, person: PersonId) -> str:
        return self.names.get(person, person)


@dataclass(frozen=True, slots=True)
class Round:
    drawn: Draw
    seconds: float


def run(asked: Asked) -> int:
    """The exit code. Nothing is drawn or written before everything that was given is sound."""
    say = words(Voice(asked.language), Named(asked.language))
    faults = list[str]()
    people, names, met = _read(asked, faults, say)
    on = _day(asked, faults, say)
    if asked.guest and not any(person.id == asked.guest for person in people) and not faults:
        faults.append(say(Text("pair-guest", {"said": Quote(asked.guest[:80])})))
    if faults:
        for fault in faults:
            typer.echo(fault, err=True)
        return 2
    say = words(Voice(asked.language), Named(asked.language, names=names))
    rules = Rules(
        asked.size,
        tuple(one for one in BELONGINGS if one in asked.different),
        tuple(one for one in BELONGINGS if one in asked.same),
        confidential=asked.confidential,
        guest=PersonId(asked.guest) if asked.guest else None,
    )
    rounds = _all_rounds(asked, people, met, rules, on, say)
    return _tell(asked, rounds, say, names)


def _read(
    asked: Asked, faults: list[str], say: Words
) -> tuple[tuple[Person, ...], Mapping[PersonId, str], tuple[Met, ...]]:
    nobody: tuple[tuple[Person, ...], Mapping[PersonId, str]] = ((), {})
    never: tuple[Met, ...] = ()
    people, names = _sound(asked.people, read_people, nobody, faults, say)
    return people, names, _sound(asked.met, read_met, never, faults, say) if asked.met else never


def _sound(path: Path, read: Callable[[Path], T], nothing: T, faults: list[str], say: Words) -> T:
    """What a file says; `nothing` when it cannot be read, with the reasons among the faults."""
    try:
        return read(path)
    except BadFile as bad:
        for fault in bad.faults:
            said = say(Text("people-fault", {"line": fault.line, "problem": fault.problem}))
            faults.append(f"{path}: {said}")
    except OSError as bad:
        faults.append(
            say(Text("pair-unreadable", {"file": Quote(str(path)), "because": Quote(bad.strerror or "")}))
        )
    return nothing


def _day(asked: Asked, faults: list[str], say: Words) -> date:
    if asked.on is None:
        return now().date()
    return read_day(asked.on, lambda problem: faults.append(f"--date: {say(problem)}"))


def _all_rounds(
    asked: Asked, people: Sequence[Person], met: tuple[Met, ...], rules: Rules, on: date, say: Words
) -> list[Round]:
    """Each round knows the ones before: who met, and who was left out."""
    rounds = list[Round]()
    with _progress(say, asked.rounds) as told:
        for number in range(asked.rounds):
            began = perf_counter()
            drawn = draw(people, met, rules, asked.seed, on, lambda part, done=number: told(done + part))  # type: ignore[misc]
            rounds.append(Round(drawn, perf_counter() - began))
            told(number + 1)
            met += tuple(_meetings(drawn))
            people = _after(people, drawn)
            on += timedelta(days=asked.every)
    return rounds


def _meetings(drawn: Draw) -> Iterator[Met]:
    for group in drawn.groups:
        for place, one in enumerate(group.people):
            yield from (Met(one, other, drawn.on) for other in group.people[:place])


def _after(people: Sequence[Person], drawn: Draw) -> list[Person]:
    """Who was left out comes first next time, and nobody else does."""
    left = {one.person for one in drawn.unmatched}
    counts = ((person, person.left_out + 1 if person.id in left else 0) for person in people)
    return [
        replace(person, left_out=count) if count != person.left_out else person for person, count in counts
    ]


@contextmanager
def _progress(say: Words, rounds: int) -> Iterator[Callable[[float], object]]:
    """A bar on the error stream, where somebody is there to see it."""
    console = Console(stderr=True)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f} %"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        bar = progress.add_task(say(Text("pair-drawing")), total=rounds)
        yield lambda done: progress.update(bar, completed=done)


def _tell(asked: Asked, rounds: Sequence[Round], say: Words, names: Mapping[PersonId, str]) -> int:
    told = json.dumps(as_json(rounds, say), ensure_ascii=False)
    if asked.out:
        kept = f"{told}\n" if asked.out.suffix.casefold() == ".json" else as_csv(rounds, say, names)
        try:
            _write_whole(asked.out, kept)
        except OSError as bad:
            blanks = {"file": Quote(str(asked.out)), "because": Quote(bad.strerror or "")}
            typer.echo(say(Text("pair-unwritable", blanks)), err=True)
            return 2
    for line in [told] if asked.as_json else as_lines(rounds, say):
        typer.echo(line)
    return 0


def _write_whole(path: Path, text: str) -> None:
    """All of it or nothing."""
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_text(text, encoding="utf-8", newline="")
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def as_json(rounds: Sequence[Round], say: Words) -> dict[str, Any]:
    return {
        "rounds": [
            {
                "groups": [
                    {"people": list(group.people), "reason": say(group.reason), "score": group.score}
                    for group in each.drawn.groups
                ],
                "unmatched": [{"id": one.person, "reason": say(one.reason)} for one in each.drawn.unmatched],
                "seconds": round(each.seconds, 3),
                "objective": each.drawn.objective,
                "bound": each.drawn.bound,
            }
            for each in rounds
        ]
    }


def as_csv(rounds: Sequence[Round], say: Words, names: Mapping[PersonId, str]) -> str:
    """A line for each person of each round; an unmatched person has no group."""
    kept = StringIO(newline="")
    writer = csv.writer(kept)
    writer.writerow(("round", "date", "group", "id", "name", "reason"))
    for number, each in enumerate(rounds, 1):
        on = each.drawn.on.isoformat()
        for group, members in enumerate(each.drawn.groups, 1):
            for person in members.people:
                named = (cell(person), cell(names.get(person, "")), cell(say(members.reason)))
                writer.writerow((number, on, group, *named))
        for one in each.drawn.unmatched:
            writer.writerow(
                (number, on, "", cell(one.person), cell(names.get(one.person, "")), cell(say(one.reason)))
            )
    return kept.getvalue()


def as_lines(rounds: Sequence[Round], say: Words) -> Iterator[str]:
    for number, each in enumerate(rounds, 1):
        drawn = each.drawn
        if number > 1:
            yield ""
        yield say(Text("pair-round", {"round": number, "day": Day(drawn.on)}))
        for group in drawn.groups:
            yield f"  {say(Text('pair-group', {'members': tuple(map(Mention, group.people))}))}"
            yield f"    {say(group.reason)}"
        for one in drawn.unmatched:
            yield f"  {say(Text('pair-group', {'members': (Mention(one.person),)}))}"
            yield f"    {say(one.reason)}"
        blanks: dict[str, Blank] = {
            "groups": len(drawn.groups),
            "left": len(drawn.unmatched),
            "seed": Quote(drawn.seed),
        }
        yield say(Text("pair-summary", blanks))
