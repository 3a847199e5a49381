"""Writes what a decision changed."""

from typing import Any, TypeAlias, assert_never

from sqlalchemy import Connection, Table, Update, bindparam, insert, update

from facilitation.actions import (
    Change,
    CommunitySaved,
    ContributionKept,
    Noted,
    ParticipationForgotten,
    ParticipationSaved,
    PromptMade,
    PromptReplied,
    RoundSaved,
    SharingSaved,
)
from facilitation.community import Community
from facilitation.events import Happened
from facilitation.rounds.state import Round
from facilitation.sharing.state import Contribution, Prompt, Sharing
from storage import codec, encounters, people, profiles
from storage.inserts import insert_once
from storage.problems import StaleError
from storage.rounds import sit
from storage.sources import tenant_of
from storage.tables import (
    audit,
    communities,
    contributions,
    prompts,
    rounds,
    sharing,
)
from storage.tenants import tenant_in

Shared: TypeAlias = (
    SharingSaved
    | CommunitySaved
    | ParticipationSaved
    | ParticipationForgotten
    | PromptMade
    | PromptReplied
    | ContributionKept
    | RoundSaved
    | Noted
)
"""What changes in a community."""


def save(connection: Connection, happened: Happened, change: Change) -> None:
    """Raises `StaleError` when another transaction changed the same thing since it was read."""
    if isinstance(change, people.Personal):
        people.save(connection, happened.at, change)
    elif isinstance(change, profiles.OfAProfile):
        profiles.save(connection, change)
    elif isinstance(change, encounters.OfEncounters):
        encounters.save(connection, change)
    else:
        save_shared(connection, happened, change)


def save_shared(connection: Connection, happened: Happened, change: Shared) -> None:
    match change:
        case SharingSaved(state):
            save_sharing(connection, state, state.version)
        case CommunitySaved(community):
            save_community(connection, community)
        case ParticipationSaved() | ParticipationForgotten():
            people.take_part(connection, change)
        case PromptMade(prompt):
            add_prompt(connection, prompt)
        case PromptReplied(prompt):
            mine = (prompts.c.tenant == tenant_of(happened.event)) & (prompts.c.id == prompt)
            connection.execute(update(prompts).where(mine).values(answers=prompts.c.answers + 1))
        case ContributionKept(contribution):
            add_contribution(connection, contribution)
        case RoundSaved(meeting):
            save_round(connection, meeting)
        case Noted(community, text):
            row = {"tenant": tenant_in(community), "community": community, "at": happened.at}
            connection.execute(insert(audit).values(**row, text=codec.texts.write(text)))
        case never:
            assert_never(never)


def save_sharing(connection: Connection, state: Sharing, read: int) -> None:
    """`read` is the version its row must still have; 0: there is none yet."""
    key = {"tenant": tenant_in(state.community), "community": state.community}
    row = {"state": codec.sharings.write(state), "version": state.version + 1}
    if read == 0:
        add_once(connection, sharing, {**key, **row})
    else:
        replaced(connection, SHARING, {**named(key), **row, "read": read})


def save_community(connection: Connection, community: Community) -> None:
    key = {"tenant": tenant_in(community.id), "id": community.id}
    settings = codec.settings.write(community.settings)
    row = {"settings": settings, "since": community.since, "version": community.version + 1}
    if community.version == 0:
        add_once(connection, communities, {**key, **row})
    else:
        replaced(connection, COMMUNITY, {**named(key), **row, "read": community.version})


def save_round(connection: Connection, meeting: Round) -> None:
    key = {"tenant": tenant_in(meeting.id), "id": meeting.id}
    row = {"state": codec.rounds.write(meeting), "version": meeting.version + 1}
    if meeting.version == 0:
        fixed = {"community": meeting.community, "opened": meeting.opened}
        add_once(connection, rounds, {**key, **fixed, **row})
    else:
        replaced(connection, ROUND, {**named(key), **row, "read": meeting.version})
    sit(connection, meeting)


def same_version(table: Table, *key: str) -> Update:
    """Optimistic locking: replaces a row only if it still has the version that was read. Built once a table."""
    mine = [table.c[name] == bindparam(f"of_{name}") for name in key]
    return update(table).where(*mine, table.c.version == bindparam("read"))


def named(key: dict[str, Any]) -> dict[str, Any]:
    return {f"of_{name}": value for name, value in key.items()}


SHARING = same_version(sharing, "tenant", "community")
ROUND = same_version(rounds, "tenant", "id")
COMMUNITY = same_version(communities, "tenant", "id")
PROMPT, CONTRIBUTION = insert(prompts), insert(contributions)


ONCE = {table: insert_once(table) for table in (sharing, communities, rounds)}


def add_once(connection: Connection, table: Table, row: dict[str, Any]) -> None:
    if connection.execute(ONCE[table][connection.dialect.name], row).rowcount != 1:
        raise StaleError(table.name)


def replaced(connection: Connection, statement: Update, row: dict[str, Any]) -> None:
    if connection.execute(statement, row).rowcount != 1:
        raise StaleError(str(statement.table))


def add_prompt(connection: Connection, prompt: Prompt) -> None:
    row = {
        "id": prompt.id,
        "community": prompt.community,
        "at": prompt.at,
        "topic": prompt.topic,
        "key": prompt.key,
    }
    reasons = codec.reasons.write(prompt.reasons)
    more = {"tenant": tenant_in(prompt.community), "reasons": reasons, "answers": 0}
    connection.execute(PROMPT, row | more)


def add_contribution(connection: Connection, kept: Contribution) -> None:
    row = {"id": kept.id, "community": kept.community, "at": kept.at, "prompt": kept.prompt}
    more = {"tenant": tenant_in(kept.community), "text": kept.text, "person": kept.person}
    connection.execute(CONTRIBUTION, row | more)
