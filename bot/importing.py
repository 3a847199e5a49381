"""`compagnon people`: an organisation's list is read whole, shown before anything is kept, and kept whole or not at all."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import typer

from adapters.people_file import BadFile, read_people
from adapters.plain import Plain
from adapters.words import Words, words
from bot.backtesting import Language
from bot.beside import beside
from bot.clock import now
from bot.config import read_config
from bot.handle import handle
from facilitation.cards import PersonId, Quote, SpaceId, Text, Voice
from facilitation.events import Happened
from facilitation.profiles.events import PeopleImported
from facilitation.profiles.state import Belonging
from storage.ledger import Ledger
from storage.profiles import belongings_in, workspaces
from storage.store import Store
from storage.tenants import tenant_in

EXAMPLE = Quote("slack:T0123")


@dataclass(frozen=True, slots=True)
class Asked:
    """The command's arguments, as typed."""

    file: Path
    workspace: str | None
    yes: bool
    language: Language
    as_json: bool


@dataclass(frozen=True, slots=True)
class Preview:
    """What would change."""

    people: int
    new: int
    changed: int
    same: int


class Refused(Exception):
    """It cannot be done as asked; `lines` say why."""

    def __init__(self, *lines: str) -> None:
        super().__init__(*lines)
        self.lines = lines


def run(asked: Asked) -> int:
    """The exit code."""
    say = words(Voice(asked.language), Plain(asked.language))
    try:
        listed = read(asked.file, say)
        with beside(read_config().database) as store:
            return imported(asked, listed, store, say)
    except Refused as refused:
        for line in refused.lines:
            typer.echo(line, err=True)
        return 2


def read(file: Path, say: Words) -> tuple[Belonging, ...]:
    """Raises Refused with every fault, each with its line."""
    try:
        people, _ = read_people(file)
    except BadFile as bad:
        told = (say(Text("people-fault", {"line": one.line, "problem": one.problem})) for one in bad.faults)
        raise Refused(*(f"{file}: {line}" for line in told)) from bad
    except OSError as bad:
        because = {"file": Quote(str(file)), "because": Quote(bad.strerror or "")}
        raise Refused(say(Text("pair-unreadable", because))) from bad
    return tuple(Belonging(one.id, one.team, one.site, one.manager) for one in people)


def imported(asked: Asked, listed: Sequence[Belonging], store: Store, say: Words) -> int:
    with store.look() as ledger:
        workspace = workspace_of(asked, ledger, say)
        named = tuple(within(workspace, one) for one in listed)
        seen = preview(named, belongings_in(ledger.connection, workspace))
    if not asked.as_json:
        typer.echo(say(Text("people-preview", {"count": seen.people, "workspace": Quote(workspace)})))
        typer.echo(
            say(
                Text(
                    "people-preview.changes",
                    {"new": seen.new, "changed": seen.changed, "unchanged": seen.same},
                )
            )
        )
    done = asked.yes or (not asked.as_json and typer.confirm(say(Text("people-preview.ask"))))
    if done:
        at = now()
        handle(store, Happened(f"{workspace}:people {at}", at, PeopleImported(SpaceId(workspace), named)))
    if asked.as_json:
        counts = {"people": seen.people, "new": seen.new, "changed": seen.changed, "same": seen.same}
        typer.echo(json.dumps({**counts, "workspace": workspace, "kept": done}))
    else:
        typer.echo(say(Text("people-kept" if done else "people-kept.not")))
    return 0


def workspace_of(asked: Asked, ledger: Ledger, say: Words) -> str:
    """The one that was named, or the only one there is."""
    known = workspaces(ledger.connection)
    if asked.workspace is not None:
        if tenant_in(asked.workspace) != asked.workspace or ":" not in asked.workspace:
            raise Refused(
                say(Text("people-workspace.bad", {"said": Quote(asked.workspace[:80]), "workspace": EXAMPLE}))
            )
        return asked.workspace
    if len(known) != 1:
        names = tuple(Quote(one) for one in known)
        raise Refused(
            say(
                Text(
                    "people-workspace.which", {"count": len(known), "workspaces": names, "workspace": EXAMPLE}
                )
            )
        )
    return known[0]


def within(workspace: str, one: Belonging) -> Belonging:
    """Ids as the platform gives them, `U7`, are those of this workspace; whole ones stay."""
    manager = whole(workspace, one.manager) if one.manager else None
    return replace(one, person=whole(workspace, one.person), manager=manager)


def whole(workspace: str, name: PersonId) -> PersonId:
    return name if name.startswith(f"{workspace}:") else PersonId(f"{workspace}:{name}")


def preview(named: Sequence[Belonging], known: Mapping[PersonId, Belonging]) -> Preview:
    new = sum(one.person not in known for one in named)
    same = sum(known.get(one.person) == one for one in named)
    return Preview(len(named), new, len(named) - new - same, same)
