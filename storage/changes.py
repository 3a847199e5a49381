"""Writes what a decision changed."""

from typing import TypeAlias, assert_never

from sqlalchemy import Connection, bindparam, update

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
from facilitation.encounters.changes import EncounterChange
from facilitation.events import Happened
from facilitation.mentoring.changes import MentoringChange
from facilitation.profiles.changes import ProfileChange
from facilitation.rounds.state import Round
from facilitation.shadowing.changes import ShadowingSaved
from facilitation.sharing.state import Contribution, Prompt, Sharing
from storage import codec, encounters, mentoring, people, profiles, shadowing
from storage.inserts import new_row
from storage.prepared import Prepared
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
from storage.versions import put_version

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
    elif isinstance(change, ProfileChange):
        profiles.save(connection, change)
    elif isinstance(change, ShadowingSaved):
        shadowing.save(connection, change.shadowing)
    elif isinstance(change, EncounterChange):
        encounters.save(connection, change)
    elif isinstance(change, MentoringChange):
        mentoring.save(connection, change)
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
            REPLIED.count(connection, of=tenant_of(happened.event), prompt=prompt)
        case ContributionKept(contribution):
            add_contribution(connection, contribution)
        case RoundSaved(meeting):
            save_round(connection, meeting)
        case Noted(community, text):
            row = {"tenant": tenant_in(community), "community": community, "at": happened.at}
            NOTED.count(connection, **row, text=codec.texts.write(text))
        case never:
            assert_never(never)


def save_sharing(connection: Connection, state: Sharing, read: int) -> None:
    """`read` is the version its row must still have; 0: there is none yet."""
    key = {"tenant": tenant_in(state.community), "community": state.community}
    put_version(connection, sharing, key, {"state": codec.sharings.write(state)}, read, state.version + 1)


def save_community(connection: Connection, community: Community) -> None:
    key = {"tenant": tenant_in(community.id), "id": community.id}
    row = {"settings": codec.settings.write(community.settings), "since": community.since}
    put_version(connection, communities, key, row, community.version)


def save_round(connection: Connection, meeting: Round) -> None:
    key = {"tenant": tenant_in(meeting.id), "id": meeting.id}
    row = {
        "community": meeting.community,
        "opened": meeting.opened,
        "state": codec.rounds.write(meeting),
    }
    put_version(connection, rounds, key, row, meeting.version)
    sit(connection, meeting)


PROMPT, CONTRIBUTION = new_row(prompts, *prompts.c.keys()), new_row(contributions, *contributions.c.keys())
NOTED = new_row(audit, "tenant", "community", "at", "text")
REPLIED = Prepared(
    update(prompts)
    .where(prompts.c.tenant == bindparam("of"), prompts.c.id == bindparam("prompt"))
    .values(answers=prompts.c.answers + 1)
)


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
    PROMPT.count(connection, **row, **more)


def add_contribution(connection: Connection, kept: Contribution) -> None:
    row = {"id": kept.id, "community": kept.community, "at": kept.at, "prompt": kept.prompt}
    more = {"tenant": tenant_in(kept.community), "text": kept.text, "person": kept.person}
    CONTRIBUTION.count(connection, **row, **more)
