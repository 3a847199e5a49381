"""What becomes of a message when the Connector is slow, busy, broken, or says no."""

import pytest
from connector.activities import ADA, CHAT, IRIS, NOOR, OTHER, QUAIS, TENANT, direct, message
from connector.fake_microsoft import words_of
from connector.test_talking import HERE, enrolled, of

from adapters.errors import CannotTell, GiveUp, TryLater, Uncertain, Unreachable
from adapters.seam import Delivery
from facilitation.actions import Amend, Ask, Gather, Say, Whisper
from facilitation.cards import Card, Input, Mention, Quote, SpaceId, Text, Voice

VOICE = Voice("fr", "vous")
CARD = Card(lines=(Text("share-anonymous", {"said": Quote("Un colis")}),))
FORM = Card(lines=(Text("form-again"),), inputs=(Input("text", Text("form-send"), "paragraph"),))


def delivery(message, **more):
    return Delivery("marker-1", message, **more)


def say(space=HERE, **more):
    return Say(space, VOICE, CARD, **more)


async def carried(desk, message, **more):
    return await desk.teams.deliver(delivery(message, **more), None)


@pytest.fixture
async def known(desk):
    """Iris wrote from the channel, the chat and in private; Ada from the channel."""
    await enrolled(desk)
    await desk.asks(message("aide", IRIS, CHAT))
    await desk.asks(message("aide", IRIS))
    desk.fake.posts.clear()
    desk.fake.calls.clear()
    return desk


async def test_a_message_in_a_channel_begins_a_thread_and_what_answers_it_goes_there(known):
    address = await carried(known, say(known_as="x"))
    channel, _, root = address.rpartition("/")
    await carried(known, say(), thread=address)

    assert channel == QUAIS
    assert len(known.fake.posts[f"{QUAIS};messageid={root}"]) == 1


async def test_a_chat_has_no_threads(known):
    chat = SpaceId(f"teams:{TENANT}:{CHAT}")
    address = await carried(known, say(chat, known_as="x"))
    await carried(known, say(chat), thread=address)

    assert len(known.fake.posts[CHAT]) == 2


async def test_a_group_meets_in_a_thread_of_the_channel_and_is_spoken_to_there(known):
    people = (of(IRIS), of(ADA), of(NOOR))
    address = await carried(known, Gather(HERE, people, VOICE, Text("troika"), "round"))
    await carried(known, say(SpaceId(address)))

    [opened] = known.fake.posts[QUAIS]
    entities = opened["attachments"][0]["content"]["msteams"]["entities"]
    assert [one["mentioned"]["id"] for one in entities] == [IRIS, ADA, NOOR]
    assert [one["mentioned"]["name"] for one in entities] == ["Iris Blanc", "Ada Morel", "Noor Haddad"]
    assert address == f"{HERE};messageid={opened['id']}"
    assert len(known.fake.posts[f"{QUAIS};messageid={opened['id']}"]) == 1


async def test_where_a_group_meets_what_is_said_is_said_there(known):
    address = await carried(known, Gather(HERE, (of(IRIS), of(ADA)), VOICE, Text("troika"), "round"))
    thread = address.split(":", 2)[2]
    known.teams.listening.whereabouts.seen.clear()

    await known.asks(message("aide", IRIS, thread))

    [answer] = known.fake.posts[thread]
    assert answer["targeted"]


async def test_a_card_is_changed_in_place(known):
    address = await carried(known, say(known_as="x"))

    again = await carried(known, Amend(HERE, VOICE, Card(lines=(Text("form-again"),)), "x"), standing=address)

    [shown] = known.fake.posts[QUAIS]
    assert again == address
    assert "Un colis" not in words_of(shown)


async def test_a_card_that_never_arrived_cannot_be_changed(known):
    with pytest.raises(GiveUp):
        await carried(known, Amend(HERE, VOICE, CARD, "x"))


async def test_what_must_arrive_goes_to_someone_directly(known):
    await carried(known, Whisper(of(IRIS), VOICE, CARD, HERE))

    [told] = known.fake.posts[direct(IRIS)]
    assert not told["targeted"]
    assert known.fake.said("open") == []


async def test_whoever_never_wrote_is_found_by_their_id_in_the_directory(known):
    await carried(known, Whisper(of(NOOR), VOICE, CARD))

    assert [said["members"] for _, said in known.fake.said("open")] == [[{"id": NOOR}]]
    assert len(known.fake.posts[direct(NOOR)]) == 1


async def test_a_form_that_nobody_waits_for_is_a_card_with_its_questions(known):
    await carried(known, Ask(of(IRIS), VOICE, FORM, "share_offered", "", HERE))

    [asked] = known.fake.posts[QUAIS]
    assert asked["targeted"]
    assert asked["attachments"][0]["content"]["body"][-1]["type"] == "Input.Text"


async def test_of_a_tenant_never_heard_of_there_is_no_way_to_anyone(known):
    with pytest.raises(GiveUp):
        await carried(known, say(SpaceId(f"teams:{OTHER}:{QUAIS}")))


@pytest.mark.parametrize(
    ("fault", "raised"),
    [
        ("429 7", TryLater),
        ("429", TryLater),
        ("412", TryLater),
        ("502 before", Uncertain),
        ("502 after", Uncertain),
        ("504 after", Uncertain),
        ("500", Uncertain),
        ("drop", Uncertain),
        ("drop after", Uncertain),
        ("garbled after", Uncertain),
        ("413 MessageSizeTooBig", GiveUp),
        ("403 BotNotInConversationRoster", GiveUp),
        ("404 ConversationNotFound", GiveUp),
        ("401", TryLater),
    ],
)
async def test_each_failure_means_what_it_means_and_nothing_is_sent_twice(known, fault, raised):
    known.fake.script.append(("send", fault))

    with pytest.raises(raised):
        await carried(known, say())

    assert len(known.fake.said("send")) == 1
    assert len(known.fake.posts[QUAIS]) == ("after" in fault)


async def test_what_teams_asks_to_wait_is_never_undercut(known):
    known.fake.clock = known.teams.calling.budget.clock
    known.fake.script.append(("send", "429 7"))

    with pytest.raises(TryLater) as first:
        await carried(known, say())
    with pytest.raises(TryLater) as second:
        await carried(known, say())

    assert first.value.after == 7
    assert second.value.after >= 7
    assert known.fake.undercut == 0


async def test_a_token_that_is_not_taken_is_asked_for_anew(known):
    known.fake.tokens.clear()

    with pytest.raises(TryLater):
        await carried(known, say())
    await carried(known, say())

    assert len(known.fake.said("token")) == 1
    assert len(known.fake.posts[QUAIS]) == 1


async def test_one_token_serves_for_all(known):
    for _ in range(3):
        await carried(known, say())

    assert known.fake.said("token") == []


async def test_while_there_is_no_token_messages_wait(known):
    known.fake.script += [("token", "502"), ("token", "400")]
    known.teams.clients.tokens.until = 0.0

    for _ in range(2):
        with pytest.raises(TryLater):
            await carried(known, say())

    assert known.fake.posts == {}


@pytest.mark.parametrize(
    "code", ["MessageWritesBlocked", "ConversationBlockedByUser", "BotNotInConversationRoster"]
)
async def test_whoever_blocked_it_is_not_asked_again_until_they_write(known, code):
    known.fake.script.append(("send", f"403 {code}"))

    for _ in range(2):
        with pytest.raises(Unreachable) as away:
            await carried(known, Whisper(of(IRIS), VOICE, CARD))
    assert away.value.person == of(IRIS)
    assert len(known.fake.said("send")) == 1

    await known.asks(message("aide", IRIS))
    assert len(known.fake.posts[direct(IRIS)]) == 1


async def test_nothing_can_be_looked_for_but_what_is_safe_to_do_twice_may_be(known):
    assert await known.teams.find(delivery(Amend(HERE, VOICE, CARD, "x"))) is None
    with pytest.raises(CannotTell):
        await known.teams.find(delivery(say()))


async def test_a_name_nobody_knows_is_asked_for_once_and_then_done_without(known):
    card = Card(lines=(Text("teams-gathered", {"people": (Mention(of("aad-nobody")),)}),))
    for _ in range(2):
        await carried(known, Say(HERE, VOICE, card))

    assert len(known.fake.said("member")) == 1
    assert "quelqu’un" in words_of(known.fake.posts[QUAIS][0])
