"""Rounds are kept whole, found again by what happens in them, and their messages find the conversation they opened."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial

import pytest
from builders import ADA, IRIS, NOOR, QUAIS, happened, settings
from meetings import CODEV, METHODS, Table, group

from bot.handle import handle
from facilitation.actions import Amend, Decision, Gather, RoundSaved, Say, Whisper
from facilitation.cards import Card, SpaceId, Text, Voice, conversation
from facilitation.community import Person
from facilitation.encounters.events import ChannelPeopled
from facilitation.events import CommunityEnrolled, HelpAsked, ParticipationChosen, PersonKnown
from facilitation.rounds.events import FloorYielded, FollowUpDue, RoundAsked, RoundOpened, TimeUp, WritingSent
from facilitation.rounds.state import RoundId
from storage.almanac import Almanac
from storage.ledger import Ledger
from storage.problems import StaleError

HELLO = Card((Text("help"),))
ROOM = SpaceId("stage:T1:G9")


@pytest.fixture
def enrolled(store):
    store.almanac = Almanac(methods=tuple(METHODS.values()))
    for n, event in enumerate(
        (
            PersonKnown(Person(ADA, "fr", admin=True)),
            PersonKnown(Person(group(2)[1], "en")),
            CommunityEnrolled(QUAIS, ADA, settings()),
        )
    ):
        handle(store, happened(event, name=f"before:{n}"))
    return store


def facts(store, event):
    with store.begin() as ledger:
        return ledger.facts(happened(event)).rounds


def opened(store, name="stage:1"):
    """A round, by the straight path."""
    handle(store, happened(RoundOpened(QUAIS, NOOR, CODEV.id, group(5)), name=name))
    return RoundId(f"{QUAIS} {name}")


def test_a_round_comes_back_as_it_was_decided(enrolled):
    table = Table()
    table.open()

    meeting = facts(enrolled, TimeUp(opened(enrolled), 1)).round

    assert (meeting.method, meeting.people, meeting.version) == (CODEV, group(5), 1)
    assert (meeting.status, meeting.number) == ("running", 1)


def test_whoever_is_in_it_is_known_by_their_language(enrolled):
    known = facts(enrolled, FloorYielded(opened(enrolled), IRIS, 1)).people

    assert {one.id: one.language for one in known} == {
        **dict.fromkeys((*group(5), NOOR)),
        group(2)[1]: "en",
    }


def test_a_round_nobody_opened_is_not_found(enrolled):
    assert facts(enrolled, FollowUpDue(RoundId(f"{QUAIS} nobody"))).round is None


def test_before_a_round_the_latest_ones_and_who_takes_part_are_known(enrolled):
    first, second = opened(enrolled, "stage:1"), opened(enrolled, "stage:2")
    for n, (person, takes_part) in enumerate(((IRIS, True), (ADA, False))):
        handle(enrolled, happened(ParticipationChosen(QUAIS, person, takes_part), name=f"part:{n}"))

    known = facts(enrolled, RoundAsked(QUAIS, NOOR, CODEV.id))

    assert [one.id for one in known.methods] == list(METHODS)
    assert {one.id for one in known.recent} == {first}
    assert second not in {one.id for one in known.recent}
    assert (known.willing, known.unwilling) == ((IRIS, NOOR, *group(5)), (ADA,))


@pytest.mark.parametrize(("takes_part", "willing"), [("everyone", (IRIS, *group(3))), ("opt_in", (IRIS,))])
def test_where_everyone_takes_part_a_group_is_drawn_of_all_who_are_known_to_be_there(
    store, takes_part, willing
):
    handle(store, happened(PersonKnown(Person(ADA, "fr", admin=True)), name="before:0"))
    here = settings(takes_part=takes_part)
    handle(store, happened(CommunityEnrolled(QUAIS, ADA, here), name="before:1"))
    handle(store, happened(ChannelPeopled(QUAIS, (*group(3), NOOR)), name="before:2"))
    for person, takes_in in ((IRIS, True), (NOOR, False)):
        handle(store, happened(ParticipationChosen(QUAIS, person, takes_in), name=f"part:{person}"))

    drawn, named, asked = (
        facts(store, event)
        for event in (
            RoundOpened(QUAIS, NOOR, CODEV.id),
            RoundOpened(QUAIS, NOOR, CODEV.id, group(5)),
            RoundAsked(QUAIS, NOOR, CODEV.id),
        )
    )

    assert {drawn.willing, named.willing, asked.willing} == {tuple(sorted(willing))}
    assert {one.id for one in drawn.people} == set(willing)
    assert (named.people, asked.people) == ((), ())


def test_two_who_change_the_same_round_do_not_overwrite_each_other(enrolled):
    meeting = facts(enrolled, TimeUp(opened(enrolled), 1)).round
    change = Decision((RoundSaved(replace(meeting, late=True)),))
    with enrolled.begin() as ledger:
        ledger.save(happened(HelpAsked(QUAIS, IRIS)), change)

    with pytest.raises(StaleError), enrolled.begin() as ledger:
        ledger.save(happened(HelpAsked(QUAIS, IRIS)), change)


@pytest.mark.parametrize("overtaken", [0, 1, 3])
def test_what_several_write_in_one_round_at_once_is_all_kept(enrolled, monkeypatch, overtaken):
    meeting, real, slower = opened(enrolled), Ledger.save, iter(range(overtaken))

    def save(ledger, *args):
        if next(slower, None) is not None:
            raise StaleError
        real(ledger, *args)

    monkeypatch.setattr(Ledger, "save", save)
    subjects = [
        happened(WritingSent(meeting, person, 0, {"subject": "Le mien"}), name=f"wrote:{person}")
        for person in group(5)[:4]
    ]
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(partial(handle, enrolled), subjects))

    kept = facts(enrolled, TimeUp(meeting, 1)).round.written
    assert {one.person for one in kept} == set(group(5)[:4])


def queue(store, *actions):
    with store.begin() as ledger:
        return ledger.queue(happened(HelpAsked(QUAIS, IRIS), ledger.now), actions)


def claim(store):
    with store.begin() as ledger:
        return ledger.claim("mine", 10)


def test_what_goes_to_a_conversation_waits_until_it_has_been_opened(store):
    gather = Gather(QUAIS, (IRIS, NOOR), Voice(), Text("troika"), f"{QUAIS} r")
    there = conversation(gather.known_as)
    say, amend = Say(there, Voice(), HELLO, known_as="anchor"), Amend(there, Voice(), HELLO, "anchor")
    queue(store, gather, say, amend)

    [first] = claim(store)
    assert claim(store) == []
    with store.begin() as ledger:
        ledger.sent(first, ROOM)
    [second] = claim(store)
    with store.begin() as ledger:
        ledger.sent(second, "address of the anchor")
    [third] = claim(store)

    assert first.message == gather
    assert second.message == replace(say, space=ROOM)
    assert third.message == replace(amend, space=ROOM)
    assert third.standing == "address of the anchor"


def test_what_is_for_one_person_goes_to_them_directly_while_there_is_no_conversation(store):
    queue(store, Whisper(IRIS, Voice(), HELLO, conversation(f"{QUAIS} r")))

    [letter] = claim(store)

    assert letter.message.space is None


def test_a_message_that_brings_up_to_date_leaves_no_trace(store):
    queue(store, Amend(QUAIS, Voice(), HELLO, "anchor"))
    [letter] = claim(store)

    with store.begin() as ledger:
        assert ledger.sent(letter, None)
        assert ledger.backlog() == {}
