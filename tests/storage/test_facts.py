"""What is saved is what the next decision sees."""

from datetime import date

import pytest
from builders import (
    A_WEEK,
    ADA,
    ELSEWHERE,
    IRIS,
    MONDAY,
    NOOR,
    QUAIS,
    THIS_WEEK,
    community,
    facts,
    happened,
    looking,
    person,
    prompt,
    settings,
    sharing,
)
from sqlalchemy import select

from facilitation.actions import (
    CommunitySaved,
    ContributionKept,
    Decision,
    Noted,
    ParticipationSaved,
    PersonSaved,
    PromptMade,
    PromptReplied,
    Say,
    SharingSaved,
)
from facilitation.cards import Card, PersonId, SpaceId, Text, Voice
from facilitation.channels.events import ChannelClosed, ChannelReopened
from facilitation.events import (
    ChannelJoined,
    CommandUnknown,
    CommunityEnrolled,
    HelpAsked,
    Installed,
    MessageLost,
    MessageSeen,
    MethodsAsked,
    MomentDue,
    ParticipationChosen,
    PersonKnown,
    RhythmChosen,
    RhythmDue,
    ShareOffered,
    ShareStarted,
    SharingResumed,
    SharingStopped,
)
from facilitation.facts import NOBODY, Facts
from facilitation.settings.events import EnrolmentAsked, SettingsAsked, SettingsSent
from facilitation.sharing.presence import Presence
from facilitation.sharing.state import Contribution
from storage import codec
from storage.almanac import Almanac
from storage.tables import audit, contributions, prompts

NEW = Decision((CommunitySaved(community(version=0)), SharingSaved(sharing(version=0))))
SAVED = {"community": community(version=1), "sharing": sharing(version=1)}
ASKED = prompt(reasons=(Text("why-lull", {"minutes": 12}),))
KEPT = Contribution(f"{QUAIS} stage:9", QUAIS, MONDAY, "Un colis.", IRIS, ASKED.id)


def save(store, *changes, event=None):
    with store.begin() as ledger:
        ledger.save(happened(event or HelpAsked(QUAIS, IRIS)), Decision(changes))


def seen_by(store, event):
    with store.begin() as ledger:
        return ledger.facts(happened(event))


@pytest.fixture
def enrolled(store):
    save(store, *NEW.changes)
    return store


def deliver(store, say, address):
    """Queues a message and lets it arrive at an address."""
    with store.begin() as ledger:
        ledger.queue(happened(RhythmDue(QUAIS, THIS_WEEK.slot), name="wake:1"), [say])
        [letter] = ledger.claim("fence", 1)
        ledger.sent(letter, address)


def test_of_an_empty_database_nothing_is_known(store):
    assert seen_by(store, HelpAsked(QUAIS, IRIS)) == Facts(person(IRIS))


@pytest.mark.parametrize("event", [MomentDue(QUAIS, "x", 1), MessageSeen(QUAIS)])
def test_what_nobody_did_shows_the_community_and_nobody(enrolled, event):
    assert seen_by(enrolled, event) == facts(NOBODY, **SAVED)


@pytest.mark.parametrize(
    "event",
    [RhythmDue(QUAIS, "x"), MessageLost(QUAIS, "gone"), ChannelClosed(QUAIS, "archived"), ChannelReopened(QUAIS), ChannelJoined(QUAIS, NOOR)],
    ids=lambda event: event.kind,
)  # fmt: skip
def test_where_coaches_may_hear_of_it_they_are_known(enrolled, event):
    english = person(NOOR, language="en")
    save(enrolled, PersonSaved(english))

    asker = english if isinstance(event, ChannelJoined) else NOBODY
    assert seen_by(enrolled, event) == facts(asker, **SAVED, coaches=(english,))


@pytest.mark.parametrize(
    "event",
    [
        ShareStarted(QUAIS, NOOR),
        ShareOffered(QUAIS, NOOR, "Un colis."),
        SharingResumed(QUAIS, NOOR),
        SharingStopped(QUAIS, NOOR),
        CommunityEnrolled(QUAIS, NOOR, settings()),
        EnrolmentAsked(QUAIS, NOOR, "Accueil"),
        SettingsAsked(QUAIS, NOOR),
        SettingsSent(QUAIS, NOOR, {"theme": "Quais"}, 1),
        RhythmChosen(QUAIS, NOOR, "daily"),
        ParticipationChosen(QUAIS, NOOR, takes_part=True),
        HelpAsked(QUAIS, NOOR),
        MethodsAsked(QUAIS, NOOR),
        CommandUnknown(QUAIS, NOOR, "xyzzy", None),
    ],
    ids=lambda event: event.kind,
)
def test_what_someone_did_in_a_community_shows_both(enrolled, event):
    save(enrolled, PersonSaved(person(NOOR, language="en")))

    assert seen_by(enrolled, event) == facts(person(NOOR, language="en"), **SAVED)


def test_who_someone_is_belongs_to_no_community(enrolled):
    assert seen_by(enrolled, PersonKnown(person(IRIS))) == Facts(person(IRIS))
    assert seen_by(enrolled, Installed(IRIS)) == Facts(person(IRIS))


def test_another_space_is_not_that_community(enrolled):
    assert seen_by(enrolled, HelpAsked(ELSEWHERE, IRIS)) == Facts(person(IRIS))


def test_another_workspace_sees_nothing_of_it(enrolled):
    save(enrolled, PersonSaved(person(ADA, admin=True)))
    stranger = SpaceId(QUAIS.replace("T1", "T2"))

    assert seen_by(enrolled, HelpAsked(stranger, ADA)) == Facts(person(ADA))


def test_what_the_platform_tells_of_someone_replaces_what_was_known(enrolled):
    save(enrolled, PersonSaved(person(ADA, language="fr", zone="Europe/Paris", admin=True)))
    save(enrolled, PersonSaved(person(ADA, language="en")))

    assert seen_by(enrolled, HelpAsked(QUAIS, ADA)).asker == person(ADA, language="en")


@pytest.mark.parametrize("takes_part", [True, False])
def test_who_takes_part_is_known_of_that_person_alone(enrolled, takes_part):
    save(
        enrolled, ParticipationSaved(QUAIS, IRIS, not takes_part), ParticipationSaved(QUAIS, IRIS, takes_part)
    )

    assert seen_by(enrolled, ShareStarted(QUAIS, IRIS)).takes_part is takes_part
    assert seen_by(enrolled, ShareStarted(QUAIS, NOOR)).takes_part is False


def test_a_share_knows_the_question_it_answers(enrolled):
    save(enrolled, PromptMade(ASKED))

    assert seen_by(enrolled, ShareStarted(QUAIS, IRIS, ASKED.id)).prompt == ASKED
    assert seen_by(enrolled, ShareOffered(QUAIS, IRIS, "Oui", prompt=ASKED.id)).prompt == ASKED


def test_the_question_of_another_community_cannot_be_answered(enrolled):
    save(enrolled, PromptMade(prompt(community=ELSEWHERE)))

    assert seen_by(enrolled, ShareStarted(QUAIS, IRIS, ASKED.id)).prompt is None


def test_a_message_in_the_thread_of_a_question_answers_it(enrolled):
    save(enrolled, PromptMade(ASKED))
    deliver(enrolled, Say(QUAIS, Voice(), Card(()), known_as=ASKED.id), "quais/17")

    assert seen_by(enrolled, MessageSeen(QUAIS, "quais/17")).prompt == ASKED
    assert seen_by(enrolled, MessageSeen(QUAIS, "quais/18")).prompt is None
    assert seen_by(enrolled, MessageSeen(QUAIS)).prompt is None


def test_a_message_in_the_thread_of_something_else_answers_nothing(enrolled):
    deliver(enrolled, Say(QUAIS, Voice(), Card(()), known_as=KEPT.id), "quais/17")

    assert seen_by(enrolled, MessageSeen(QUAIS, "quais/17")).prompt is None


def test_holidays_are_those_of_the_country_around_the_year(database_url, store):
    store.almanac = Almanac(
        lambda country, year: frozenset({date(year, 7, 14)}) if country == "FR" else frozenset()
    )
    save(store, *NEW.changes)

    assert seen_by(store, HelpAsked(QUAIS, IRIS)).holidays == {date(2026, 7, 14)}


def test_whoever_chooses_another_country_sees_its_holidays_and_which_countries_have_any(database_url, store):
    # given
    store.almanac = Almanac(
        lambda country, year: frozenset({date(year, 7, 21)}) if country == "BE" else frozenset(),
        lambda: frozenset({"FR", "BE"}),
    )
    save(store, *NEW.changes)

    # when
    seen = [seen_by(store, SettingsSent(space, ADA, {"country": "be"})) for space in (QUAIS, ELSEWHERE)]

    # then
    assert [(one.holidays, one.countries) for one in seen] == [({date(2026, 7, 21)}, {"FR", "BE"})] * 2
    assert seen_by(store, SettingsSent(QUAIS, ADA, {"country": "ZZ"})).holidays == frozenset()


def test_without_a_calendar_there_is_no_holiday():
    assert Almanac().holidays("FR", 2026) == frozenset()


# What only accumulates


def test_questions_come_back_oldest_first_with_their_reasons(enrolled):
    older = prompt(id=f"{QUAIS} wake:0", at=MONDAY - 2 * A_WEEK)
    save(enrolled, PromptMade(ASKED), PromptMade(older), PromptMade(prompt(id="x", community=ELSEWHERE)))

    with enrolled.begin() as ledger:
        assert ledger.prompts(QUAIS) == [older, ASKED]


def test_each_answer_is_counted(enrolled):
    save(enrolled, PromptMade(ASKED), PromptReplied(ASKED.id))
    save(enrolled, PromptReplied(ASKED.id))

    with enrolled.begin() as ledger:
        assert ledger.connection.execute(select(prompts.c.answers)).scalar() == 2


def test_what_is_shared_is_kept(enrolled):
    save(enrolled, ContributionKept(KEPT))

    with enrolled.begin() as ledger:
        [row] = ledger.connection.execute(select(contributions))
    assert Contribution(row.id, row.community, row.at, row.text, row.person, row.prompt) == KEPT


def test_the_journal_keeps_lines_in_order(enrolled):
    save(enrolled, Noted(QUAIS, Text("note-enrolled")), Noted(QUAIS, Text("note-settings")))

    with enrolled.begin() as ledger:
        rows = list(ledger.connection.execute(select(audit).order_by(audit.c.seq)))
    assert [codec.texts.read(row.text).key for row in rows] == ["note-enrolled", "note-settings"]
    assert {(row.tenant, row.community, row.at) for row in rows} == {("stage:T1", QUAIS, MONDAY)}


def test_presence_is_known_of_communities_only(enrolled):
    with enrolled.begin() as ledger:
        assert ledger.presence(QUAIS) == sharing().presence
        assert ledger.presence(ELSEWHERE) == Presence()


def test_what_is_remembered_of_sharing_comes_back(enrolled):
    save(enrolled, SharingSaved(looking(version=1, last=ASKED)))

    assert seen_by(enrolled, MessageSeen(QUAIS)).sharing == looking(version=2, last=ASKED)


def test_people_are_kept_by_workspace(enrolled):
    save(enrolled, PersonSaved(person(PersonId("stage:T2:iris"), language="en")))

    assert seen_by(enrolled, HelpAsked(QUAIS, IRIS)).asker == person(IRIS)
