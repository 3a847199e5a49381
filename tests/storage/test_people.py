"""What a person chose is remembered, and comes before what the platform says of them."""

from dataclasses import replace
from datetime import UTC, date, datetime

from builders import A_WEEK, ADA, ELSEWHERE, IRIS, MONDAY, NOOR, QUAIS, community, happened, person, sharing
from meetings import TROIKA, Table
from sqlalchemy import select

from facilitation.actions import (
    CommunitySaved,
    Decision,
    NoticeGiven,
    ParticipationForgotten,
    ParticipationSaved,
    PauseSaved,
    PausesEnded,
    PersonSaved,
    RoundSaved,
    SharingSaved,
    VoiceSaved,
    WorkspaceLed,
)
from facilitation.cards import SpaceId
from facilitation.community import Pause
from facilitation.encounters.changes import MembersSaved
from facilitation.events import HelpAsked, Installed, PauseAsked
from facilitation.privacy import VERSION
from facilitation.rounds.events import FollowUpDue, RoundAsked, RoundLeft
from storage.tables import notices

FRIDAY = date(2026, 3, 6)
ASKED = happened(HelpAsked(QUAIS, IRIS))


def save(store, *changes):
    with store.begin() as ledger:
        ledger.save(ASKED, Decision(changes))


def asker(store):
    with store.begin() as ledger:
        return ledger.facts(ASKED).asker


def opened(table):
    """As it is the first time it is saved."""
    return replace(table.meeting, version=0)


def enrol(store):
    save(store, CommunitySaved(community(version=0)), SharingSaved(sharing(version=0)))


def test_a_chosen_language_outlives_what_the_platform_says(store):
    save(
        store, PersonSaved(person(IRIS, language="fr", zone="Europe/Paris")), VoiceSaved(IRIS, language="en")
    )
    save(store, PersonSaved(person(IRIS, language="fr", zone="Asia/Tokyo")))

    assert asker(store) == person(IRIS, language="en", zone="Asia/Tokyo")


def test_a_chosen_address_leaves_the_language_alone(store):
    save(store, VoiceSaved(IRIS, language="en"))
    save(store, VoiceSaved(IRIS, address="tu"))

    assert asker(store) == person(IRIS, language="en", address="tu")


def test_pauses_that_are_over_are_left_out(store):
    save(store, PauseSaved(IRIS, Pause(QUAIS, FRIDAY)), PauseSaved(IRIS, Pause(None, date(2026, 3, 1))))

    with store.begin() as ledger:
        assert ledger.facts(happened(PauseAsked(QUAIS, IRIS))).pauses == (Pause(QUAIS, FRIDAY),)


def test_another_pause_of_the_same_place_replaces_the_first(store):
    save(store, PauseSaved(IRIS, Pause(None, date(2026, 3, 4))), PauseSaved(IRIS, Pause(None, FRIDAY)))

    with store.begin() as ledger:
        assert ledger.facts(happened(PauseAsked(QUAIS, IRIS))).pauses == (Pause(None, FRIDAY),)


def test_coming_back_ends_all_pauses_of_that_person_alone(store):
    save(
        store, PauseSaved(IRIS, Pause(None, FRIDAY)), PauseSaved(NOOR, Pause(None, FRIDAY)), PausesEnded(IRIS)
    )

    with store.begin() as ledger:
        assert ledger.facts(happened(PauseAsked(QUAIS, IRIS))).pauses == ()
        assert ledger.facts(happened(PauseAsked(QUAIS, NOOR))).pauses == (Pause(None, FRIDAY),)


def test_whoever_pauses_is_not_proposed_for_a_round(store):
    enrol(store)
    save(store, *(ParticipationSaved(QUAIS, one, takes_part=True) for one in (IRIS, NOOR)))
    save(store, PauseSaved(IRIS, Pause(QUAIS, FRIDAY)), PauseSaved(ADA, Pause(None, FRIDAY)))

    with store.begin() as ledger:
        rounds = ledger.facts(happened(RoundAsked(QUAIS, NOOR, "troika"))).rounds

    assert (rounds.willing, rounds.unwilling) == ((NOOR,), (ADA, IRIS))


def test_whoever_left_is_as_if_they_had_never_said_whether_they_take_part(store):
    enrol(store)
    save(store, ParticipationSaved(QUAIS, IRIS, takes_part=True), ParticipationSaved(QUAIS, NOOR, False))
    save(store, ParticipationForgotten(QUAIS, IRIS), ParticipationForgotten(ELSEWHERE, NOOR))

    with store.begin() as ledger:
        rounds = ledger.facts(happened(RoundAsked(QUAIS, NOOR, "troika"))).rounds

    assert (rounds.willing, rounds.unwilling) == ((), (NOOR,))


def test_after_their_pause_they_are_proposed_again(store):
    enrol(store)
    save(store, ParticipationSaved(QUAIS, IRIS, takes_part=True), PauseSaved(IRIS, Pause(QUAIS, FRIDAY)))

    with store.begin() as ledger:
        rounds = ledger.facts(happened(RoundAsked(QUAIS, NOOR, "troika"), at=MONDAY + A_WEEK)).rounds

    assert (rounds.willing, rounds.unwilling) == ((IRIS,), ())


def test_of_those_in_a_round_the_ones_in_a_pause_are_known(store):
    enrol(store)
    table = Table()
    table.open(TROIKA, 3)
    first = table.meeting.people[0]
    save(store, RoundSaved(opened(table)), PauseSaved(first, Pause(None, FRIDAY)))

    with store.begin() as ledger:
        assert ledger.facts(happened(FollowUpDue(table.meeting.id))).rounds.away == (first,)


def test_of_whoever_asks_it_is_known_whether_they_had_the_notice_as_it_is_now(store):
    save(store, NoticeGiven(IRIS, VERSION), NoticeGiven(NOOR, "0"))

    with store.begin() as ledger:
        had = [ledger.facts(happened(HelpAsked(QUAIS, one))).noticed for one in (IRIS, NOOR, ADA)]
    assert had == [True, False, False]


def test_the_notice_is_kept_with_its_version_and_its_day(store):
    save(store, NoticeGiven(IRIS, "1"))

    with store.begin() as ledger:
        assert ledger.strangers((IRIS, NOOR), "1") == (person(NOOR),)
        assert ledger.strangers((IRIS,), "2") == (person(IRIS),)
        assert ledger.strangers((), "1") == ()
        [row] = ledger.connection.execute(select(notices))
        assert (row.person, row.version, row.at) == (IRIS, "1", datetime(2026, 3, 2, 8, 0, tzinfo=UTC))


def test_a_person_finds_their_rounds_and_communities_on_their_page(store):
    enrol(store)
    save(store, ParticipationSaved(QUAIS, IRIS, takes_part=True))
    table = Table()
    table.open(TROIKA, 3)
    first, *_ = table.meeting.people
    save(store, RoundSaved(opened(table)))

    with store.begin() as ledger:
        mine, theirs, coachs = ledger.home(IRIS), ledger.home(first), ledger.home(NOOR)

    assert ([one.community.id for one in mine.memberships], mine.rounds) == ([QUAIS], ())
    assert ([one.id for one in theirs.rounds], theirs.memberships) == ([table.meeting.id], ())
    assert ([one.id for one in coachs.rounds], len(coachs.memberships)) == ([table.meeting.id], 1)


def test_a_coach_finds_the_rounds_of_their_communities_whoever_opened_them(store):
    enrol(store)
    table = Table()
    table.open(TROIKA, 3)
    save(store, RoundSaved(replace(opened(table), coach=ADA)))

    with store.begin() as ledger:
        found, stranger = ledger.home(NOOR).coached, ledger.home(IRIS).coached

    assert ([one.id for one in found], stranger) == ([table.meeting.id], ())


def test_where_everyone_takes_part_whoever_is_in_the_channel_finds_it_until_they_say_no(store):
    enrol(store)
    save(store, MembersSaved(QUAIS, (IRIS,)))
    with store.begin() as ledger:
        before = ledger.home(IRIS).memberships[0].takes_part
    save(store, ParticipationSaved(QUAIS, IRIS, takes_part=False))

    with store.begin() as ledger:
        after = ledger.home(IRIS).memberships

    assert (before, after) == (True, ())


def test_a_coach_is_told_that_somebody_cannot_be_written_to_and_not_who(store):
    enrol(store)
    save(store, ParticipationSaved(QUAIS, IRIS, takes_part=True))
    with store.begin() as ledger:
        before = ledger.home(NOOR).memberships[0].unreached
        ledger.lost(IRIS)

    with store.begin() as ledger:
        asked = ledger.facts(happened(RoundAsked(QUAIS, NOOR, "troika")))
        assert (before, ledger.home(NOOR).memberships[0].unreached) == (False, True)
        assert not ledger.home(IRIS).memberships[0].unreached
        assert (asked.rounds.willing, IRIS in asked.rounds.unwilling) == ((), True)


def test_whoever_leaves_a_round_does_not_find_it_any_more(store):
    enrol(store)
    table = Table()
    table.open(TROIKA, 3)
    first, *_ = table.meeting.people
    save(store, RoundSaved(opened(table)))
    table.play(RoundLeft(table.meeting.id, first))
    save(store, RoundSaved(replace(table.meeting, version=1)))

    with store.begin() as ledger:
        assert ledger.home(first).rounds == ()


def test_an_admin_finds_every_community_of_their_own_workspace(store):
    enrol(store)
    save(store, PersonSaved(person(ADA, admin=True)))
    other = SpaceId("stage:T2:quais")

    with store.begin() as ledger:
        assert [one.community.id for one in ledger.home(ADA).memberships] == [QUAIS]
        assert ledger.home(other).memberships == ()


def test_a_workspace_was_led_when_someone_was_shown_the_way_or_it_has_a_community(store):
    asks = happened(Installed(ADA, surmised=True))
    with store.begin() as ledger:
        assert not ledger.facts(asks).led
    save(store, WorkspaceLed(ADA))

    with store.begin() as ledger:
        assert ledger.facts(asks).led


def test_a_community_shows_that_nobody_has_to_be_led(store):
    enrol(store)

    with store.begin() as ledger:
        assert ledger.facts(happened(Installed(ADA, surmised=True))).led
