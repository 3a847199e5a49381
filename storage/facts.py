"""Loads what one decision may look at."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any, TypeAlias

from sqlalchemy import Connection, Row, bindparam, select

from facilitation.cards import SpaceId
from facilitation.channels.events import ChannelClosed, ChannelReopened
from facilitation.community import Community, Person
from facilitation.encounters.events import EncounterEvent
from facilitation.encounters.facts import EncounterFacts
from facilitation.events import (
    ChannelJoined,
    Event,
    Installed,
    MessageLost,
    MethodsAsked,
    ParticipationChosen,
    PauseAsked,
    PauseChosen,
    PersonalEvent,
    RhythmDue,
)
from facilitation.facts import Facts, RoundFacts
from facilitation.mentoring.events import MentoringEvent
from facilitation.profiles.events import ProfileEvent
from facilitation.rounds.events import (
    RoundAsked,
    RoundOpened,
)
from facilitation.rounds.state import Round
from facilitation.settings.events import SettingsSent
from facilitation.settings.reading import country_in
from facilitation.shadowing.events import ShadowingEvent
from facilitation.sharing.state import Prompt, Sharing
from storage import codec, mentoring, outbox, people, profiles, shadowing
from storage.almanac import Almanac
from storage.around import around, moved
from storage.encounters import encounters_with
from storage.prepared import Prepared
from storage.rounds import facts_before, facts_within, meeting_in, round_of
from storage.sources import Source, source_of
from storage.tables import communities, prompts, rounds, sharing
from storage.taking_part import facts_around
from storage.tenants import tenant_in

AroundPeople: TypeAlias = EncounterEvent | ParticipationChosen
HeardByCoaches: TypeAlias = (
    RhythmDue | MessageLost | ChannelJoined | ChannelClosed | ChannelReopened | EncounterEvent
)


def load(connection: Connection, event: Event, at: datetime, almanac: Almanac) -> Facts:
    source, day = source_of(event), at.date()
    tenant = tenant_in(source.space)
    facts = around(connection, source.space, source.person, at.year, almanac)
    if isinstance(event, ProfileEvent):
        facts = replace(facts, profiles=profiles.facts_about(connection, tenant, {facts.asker.id}))
    if isinstance(event, PersonalEvent):
        facts = of_oneself(connection, event, facts, day)
    facts, belongs = between_two(connection, event, facts, source, day)
    if belongs.space != source.space:
        source = belongs
        facts = moved(facts, around(connection, source.space, source.person, at.year, almanac))
    meeting = meeting_of(connection, source, enrolled=facts.community is not None)
    if meeting is None:
        facts = beforehand(connection, event, facts, at, almanac)
    else:
        here = meeting if source.round is None else None
        source = replace(source, space=meeting.community)
        facts = moved(facts, around(connection, source.space, source.person, at.year, almanac))
        facts = replace(facts, rounds=replace(facts_within(connection, meeting, day), here=here))
    community = facts.community
    if community is None:
        return facts
    if isinstance(event, AroundPeople):
        facts = facts_around(connection, facts, community, event, at, almanac.address)
    prompt, coaches = prompt_answered(connection, tenant, source), coaches_of(connection, event, community)
    return replace(facts, prompt=prompt, coaches=coaches) if prompt or coaches else facts


def of_oneself(connection: Connection, event: PersonalEvent, facts: Facts, day: date) -> Facts:
    """One's pauses; and the encounters that a new one may outlast."""
    facts = replace(facts, pauses=people.pauses_of(connection, event.person, day))
    if not isinstance(event, PauseChosen | PauseAsked):
        return facts
    running = tuple(one for one in encounters_with(connection, event.person) if not one.over)
    return replace(facts, encounters=EncounterFacts(running=running))


def between_two(
    connection: Connection, event: Event, facts: Facts, source: Source, day: date
) -> tuple[Facts, Source]:
    """What accompanying or observing someone looks at; it belongs to a community, wherever it is spoken of."""
    if isinstance(event, MentoringEvent):
        facts = mentoring.facts(connection, event, facts, day)
        return facts, replace(source, space=mentoring.place_of(event, facts.mentoring.case))
    if isinstance(event, ShadowingEvent):
        facts = shadowing.facts(connection, event, facts, day)
        return facts, replace(source, space=shadowing.place_of(event, facts.shadowing.case))
    return facts, source


def beforehand(
    connection: Connection,
    event: Event,
    facts: Facts,
    at: datetime,
    almanac: Almanac,
) -> Facts:
    """What only some events look at, outside any round."""
    community = facts.community
    match event:
        case Installed(surmised=True):
            return replace(facts, led=people.led(connection, tenant_in(event.person)))
        case MethodsAsked():
            return replace(facts, rounds=RoundFacts(methods=tuple(almanac.methods)))
        case RoundAsked() | RoundOpened() if community is not None:
            before = facts_before(connection, community, almanac.methods, at.date())
            return with_the_willing(connection, event, replace(facts, rounds=before))
        case SettingsSent():
            known = almanac.countries()
            return replace(
                facts, countries=known, holidays=almanac.holidays(chosen_in(event, known), at.year)
            )
        case _:
            return facts


def with_the_willing(connection: Connection, event: RoundAsked | RoundOpened, facts: Facts) -> Facts:
    """What is known of all who take part, when a group is to be made of them."""
    if isinstance(event, RoundAsked) or event.people:
        return facts
    tenant, willing = tenant_in(event.community), facts.rounds.willing
    known = replace(facts.rounds, people=people.all_known(connection, tenant, willing))
    return replace(facts, rounds=known, profiles=profiles.facts_about(connection, tenant, willing))


def coaches_of(connection: Connection, event: Event, community: Community) -> tuple[Person, ...]:
    """What is known of them, where something may be said to them."""
    if not isinstance(event, HeardByCoaches):
        return ()
    return people.all_known(connection, tenant_in(community.id), community.settings.coaches)


def chosen_in(event: SettingsSent, countries: frozenset[str]) -> str:
    """The country whose holidays the settings would keep."""
    return country_in(event.filled.get("country", ""), countries) or ""


def meeting_of(connection: Connection, source: Source, *, enrolled: bool) -> Round | None:
    """The round an event names; else the one that meets where somebody said something."""
    if source.round is not None:
        return round_of(connection, tenant_in(source.space), source.round)
    return None if enrolled or source.person is None else meeting_in(connection, source.space)


def hold(connection: Connection, event: Event) -> None:
    """In the order in which they are written, so that two never wait for each other. SQLite has one writer anyway."""
    source = source_of(event)
    tenant = tenant_in(source.space)
    if isinstance(event, ShadowingEvent):
        shadowing.hold(connection, event)
        return
    if isinstance(event, MentoringEvent):
        mentoring.hold(connection, event)
        return
    if source.round is not None:
        mine = select(rounds.c.version).where(rounds.c.tenant == tenant, rounds.c.id == source.round)
        connection.execute(mine.with_for_update())
        return
    for mine in (
        select(communities.c.version).where(communities.c.tenant == tenant, communities.c.id == source.space),
        select(sharing.c.version).where(sharing.c.tenant == tenant, sharing.c.community == source.space),
    ):
        connection.execute(mine.with_for_update())


def sharing_of(connection: Connection, space: SpaceId) -> Sharing | None:
    mine = (sharing.c.tenant == tenant_in(space)) & (sharing.c.community == space)
    written = connection.execute(select(sharing.c.state).where(mine)).scalar()
    return None if written is None else codec.sharings.read(written)


ANSWERED = Prepared(
    select(prompts).where(
        prompts.c.tenant == bindparam("tenant"),
        prompts.c.id == bindparam("id"),
        prompts.c.community == bindparam("community"),
    )
)


def prompt_answered(connection: Connection, tenant: str, source: Source) -> Prompt | None:
    """The prompt named by a form or button, or the one whose thread was written in."""
    name = source.prompt
    if source.thread is not None:
        name = outbox.known_at(connection, tenant, source.thread)
    if name is None:
        return None
    row = ANSWERED.first(connection, tenant=tenant, id=name, community=source.space)
    return prompt_in(row) if row else None


def prompt_of(connection: Connection, event: Event) -> Prompt | None:
    """The prompt that an event answers, if any."""
    source = source_of(event)
    return prompt_answered(connection, tenant_in(source.space), source)


def prompt_in(row: Row[Any]) -> Prompt:
    return Prompt(row.id, SpaceId(row.community), row.at, row.topic, row.key, codec.reasons.read(row.reasons))


def prompts_of(connection: Connection, community: SpaceId) -> list[Prompt]:
    mine = (prompts.c.tenant == tenant_in(community)) & (prompts.c.community == community)
    return [prompt_in(row) for row in connection.execute(select(prompts).where(mine).order_by(prompts.c.at))]
