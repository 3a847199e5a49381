"""The chat of the playground: what it was given is there, once, also after a kill."""

from dataclasses import replace

import pytest
from playgrounds import ATELIER, HARU, LISON, ONDINE, TUESDAY, asks, brings, opened, says, whispers

from adapters.errors import GiveUp, Unreachable
from adapters.playground.journal import Journal, JournalError
from adapters.playground.memory import Memory
from adapters.playground.records import ClockMoved, FormClosed, LanguageChosen, Posted, Settled
from adapters.seam import Address, Delivery
from facilitation.actions import Amend, Gather, Say, Whisper
from facilitation.cards import Card, Input, PersonId, Quote, SpaceId, Text, Voice

CARD = Card(lines=(Text("share-kept", {"said": Quote("Bonjour")}),))
OTHER = Card(lines=(Text("share-kept", {"said": Quote("Autre chose")}),))
FORM = Card(lines=(), inputs=(Input("text", Text("share-form.text")),))


@pytest.fixture
async def playground(tmp_path):
    playground, _ = await opened(tmp_path)
    return playground


def again(playground) -> Memory:
    """What a new process would know."""
    path = playground.memory.journal.path
    playground.memory.journal.close()
    return Memory(Journal(path))


async def test_what_is_delivered_stands_somewhere_and_is_found_by_its_marker(playground):
    # when
    address = await brings(playground, Say(ATELIER, Voice("fr"), CARD), "one")

    # then
    assert address == "one"
    assert await playground.find(Delivery("one", Say(ATELIER, Voice("fr"), CARD))) == "one"
    assert await playground.find(Delivery("two", Say(ATELIER, Voice("fr"), CARD))) is None


async def test_what_is_delivered_twice_stands_there_once(playground):
    # when
    await says(playground, CARD, "one")
    await says(playground, CARD, "one")

    # then
    assert [one.marker for one in playground.memory.roots[ATELIER] if one.marker == "one"] == ["one"]


async def test_a_message_that_is_brought_up_to_date_stays_where_it_stands(playground):
    # given
    await says(playground, CARD, "one")
    await says(playground, CARD, "two")

    # when
    amend = Delivery("three", Amend(ATELIER, Voice("fr"), OTHER, "x"), standing=Address("one"))
    address = await playground.deliver(amend, None)

    # then
    assert address == "one"
    assert [one.marker for one in playground.memory.roots[ATELIER]][-2:] == ["one", "two"]
    assert playground.memory.entries["one"].said == OTHER
    assert playground.memory.entries["one"].amended is not None


async def test_a_conversation_that_is_gathered_has_an_id_and_its_people(playground):
    # when
    gather = Gather(ATELIER, (ONDINE, LISON), Voice("fr"), Text("troika"), "x")
    space = await brings(playground, gather, "one")

    # then
    assert space == "playground:T1:group-1"
    assert playground.memory.space(SpaceId(space)).members == {ONDINE, LISON}
    assert await brings(playground, gather, "one") == space


async def test_a_reply_stands_in_the_thread_of_the_message_it_answers(playground):
    # given
    await says(playground, CARD, "one")

    # when
    reply = Delivery("two", Say(ATELIER, Voice("fr"), OTHER, thread="x"), thread=Address("one"))
    await playground.deliver(reply, None)

    # then
    assert [one.marker for one in playground.memory.replies["one"]] == ["two"]


async def test_somebody_or_some_place_that_is_not_there_is_refused_for_good(playground):
    with pytest.raises(Unreachable):
        await whispers(playground, PersonId("playground:T1:nobody"), CARD)
    with pytest.raises(GiveUp):
        await brings(playground, Say(SpaceId("playground:T1:nowhere"), Voice("fr"), CARD), "one")


async def test_each_has_unread_what_they_may_see_and_did_not_write(playground):
    # given
    await says(playground, CARD, "one")
    await whispers(playground, LISON, CARD, "two")
    playground.memory.record(Posted("three", TUESDAY, ATELIER, HARU, "Hello"))

    # when
    playground.memory.read_all(ONDINE, ATELIER)

    # then
    assert playground.memory.unread(LISON)[ATELIER] == 3
    assert playground.memory.unread(HARU)[ATELIER] == 1
    assert playground.memory.unread(ONDINE) == {}


async def test_a_new_process_remembers_everything(playground):
    # given
    await says(playground, CARD, "one")
    await whispers(playground, LISON, CARD, "two")
    await asks(playground, FORM, "three")
    await brings(playground, Gather(ATELIER, (ONDINE,), Voice("fr"), Text("troika"), "x"), "four")
    for record in (
        Posted("five", TUESDAY, ATELIER, ONDINE, "« Bonjour »\n<b>", "one"),
        FormClosed("three"),
        LanguageChosen(LISON, "en"),
        ClockMoved(86400.5),
    ):
        playground.memory.record(record)
    before = playground.memory

    # when
    after = again(playground)

    # then
    for part in (
        "entries",
        "roots",
        "replies",
        "groups",
        "forms",
        "arrived",
        "languages",
        "ahead",
        "settled",
    ):
        assert getattr(after, part) == getattr(before, part), part


async def test_a_last_line_that_a_kill_has_torn_is_cut_off(playground):
    # given
    path = playground.memory.journal.path
    await says(playground, CARD, "one")
    whole = path.read_bytes()
    path.write_bytes(whole + b'{"kind":"posted","marker":"to')

    # when
    memory = again(playground)
    memory.record(Settled(TUESDAY))

    # then
    assert "one" in memory.entries
    assert path.read_bytes().startswith(whole + b'{"at"')


async def test_a_line_that_cannot_be_read_in_the_middle_is_told_with_what_to_do(playground):
    # given
    path = playground.memory.journal.path
    path.write_bytes(b'{"kind":"posted"}\n' + path.read_bytes())

    # then
    with pytest.raises(JournalError, match=r"Line 1 of .*chat\.jsonl cannot be read. Move this file away"):
        again(playground)


async def test_one_playground_at_a_time_keeps_a_journal(playground):
    with pytest.raises(JournalError, match="Another playground already runs"):
        Journal(playground.memory.journal.path)


async def test_the_same_form_again_takes_the_place_of_the_earlier_one(playground):
    # when
    await asks(playground, FORM, "one")
    await asks(playground, replace(FORM, lines=(Text("round-empty"),)), "two")

    # then
    assert playground.memory.form_for(ONDINE).marker == "two"
    assert not playground.memory.forms["one"].open


async def test_a_whisper_without_a_place_is_said_directly(playground):
    # when
    await brings(playground, Whisper(LISON, Voice("fr"), CARD), "one")

    # then
    assert playground.memory.entries["one"].space == "playground:T1:with-lison"
