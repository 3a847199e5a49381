"""Messages on their way to Slack, and what may befall them there: the verdict is read from its own ledger."""

from datetime import timedelta

import pytest
from workspace.payloads import QUAIS, TEAM

from adapters.errors import CannotTell, GiveUp, TryLater, Uncertain, Unreachable
from adapters.seam import Delivery, Reply
from facilitation.actions import Amend, Ask, Gather, Say, Whisper
from facilitation.cards import Card, PersonId, Quote, SpaceId, Text, Voice

VOICE = Voice("fr", "vous")
CARD = Card(lines=(Text("share-anonymous", {"said": Quote("Un colis")}),))
HERE = SpaceId(f"slack:{TEAM}:{QUAIS}")
IRIS = PersonId(f"slack:{TEAM}:U01IRIS")
SAY = Say(HERE, VOICE, CARD)
MARKER = "0b6b1f3e-3a0a-5c0b-9d53-5a8f5d0a1c11"


def people(many: int) -> tuple[PersonId, ...]:
    return tuple(PersonId(f"slack:{TEAM}:U{number:02}") for number in range(many))


def deliver(desk, message, reply=None, **more):
    return desk.slack.deliver(Delivery(MARKER, message, **more), reply)


def warm(desk, response=""):
    return Reply(f"1.2.3 {response}", desk.clock() + timedelta(seconds=2))


@pytest.mark.parametrize(
    ("fault", "meaning", "applied"),
    [
        ("500 before", Uncertain, 0),
        ("500 after", Uncertain, 1),
        ("drop before", Uncertain, 0),
        ("drop after", Uncertain, 1),
        ("429 7", TryLater, 0),
        ("internal_error", Uncertain, 0),
        ("is_archived", GiveUp, 0),
        ("token_revoked", GiveUp, 0),
    ],
)
async def test_what_goes_wrong_has_one_meaning_and_one_request(desk, fault, meaning, applied):
    desk.fake.script.append(("chat.postMessage", fault))

    with pytest.raises(meaning):
        await deliver(desk, SAY)

    assert len(desk.fake.said("chat.postMessage")) == 1
    assert len(desk.fake.posts[QUAIS]) == applied


async def test_nobody_is_asked_before_the_time_slack_named(desk):
    desk.fake.script.append(("chat.postMessage", "429 7"))

    with pytest.raises(TryLater) as first:
        await deliver(desk, SAY)
    with pytest.raises(TryLater) as second:
        await deliver(desk, Say(SpaceId(f"slack:{TEAM}:C2"), VOICE, CARD))

    assert first.value.after == 7
    assert second.value.after > 6
    assert len(desk.fake.said("chat.postMessage")) == 1


async def test_when_slack_is_not_there_it_is_tried_later(desk):
    await desk.fake.stop()

    with pytest.raises(TryLater):
        await deliver(desk, Say(SpaceId(f"slack:{TEAM}:C2"), VOICE, CARD))


@pytest.mark.parametrize(("fault", "found"), [("500 after", True), ("500 before", False)])
async def test_a_message_nobody_knows_of_is_found_by_its_marker_or_is_not_there(desk, fault, found):
    desk.fake.script.append(("chat.postMessage", fault))
    with pytest.raises(Uncertain):
        await deliver(desk, SAY)

    address = await desk.slack.find(Delivery(MARKER, SAY))

    assert (address is not None) is found


async def test_an_answer_in_a_thread_stands_in_it_and_is_found_in_it(desk):
    parent = await deliver(desk, SAY)
    desk.clock.forward(timedelta(seconds=1))

    answer = Say(HERE, VOICE, CARD, thread="a prompt")
    address = await deliver(desk, answer, thread=parent)

    assert desk.fake.posts[QUAIS][1]["thread_ts"] == parent.partition("/")[2]
    assert await desk.slack.find(Delivery(MARKER, answer, thread=parent)) in {address, parent}


async def test_where_history_may_not_be_read_nobody_can_tell(desk):
    desk.fake.script.append(("conversations.history", "missing_scope"))

    with pytest.raises(CannotTell):
        await desk.slack.find(Delivery(MARKER, SAY))


@pytest.mark.parametrize(
    ("must_arrive", "method"), [(True, "chat.postMessage"), (False, "chat.postEphemeral")]
)
async def test_what_must_arrive_goes_to_them_directly_when_they_may_be_away(desk, must_arrive, method):
    await deliver(desk, Whisper(IRIS, VOICE, CARD, HERE, must_arrive=must_arrive))

    [said] = desk.fake.said(method)
    assert said["channel"] == ("U01IRIS" if must_arrive else QUAIS)


async def test_whoever_just_did_something_is_answered_beside_it(desk):
    await deliver(desk, Whisper(IRIS, VOICE, CARD, HERE), warm(desk, desk.fake.hook))

    assert len(desk.fake.responses) == 1
    assert desk.fake.said("chat.postMessage") == []


async def test_where_they_cannot_see_it_they_are_written_to_directly(desk):
    desk.fake.script.append(("chat.postEphemeral", "user_not_in_channel"))

    await deliver(desk, Whisper(IRIS, VOICE, CARD, HERE, must_arrive=False))

    assert desk.fake.said("chat.postMessage")[0]["channel"] == "U01IRIS"


async def test_an_address_for_answers_that_is_not_slacks_is_never_called(desk):
    with pytest.raises(TryLater):
        await deliver(desk, Whisper(IRIS, VOICE, CARD, HERE), warm(desk, "http://203.0.113.9/hooks/1"))


async def test_whoever_has_left_cannot_be_written_to(desk):
    desk.fake.script.append(("chat.postMessage", "user_disabled"))

    with pytest.raises(Unreachable) as gone:
        await deliver(desk, Whisper(IRIS, VOICE, CARD))

    assert gone.value.person == IRIS


async def test_a_form_without_a_warm_trigger_is_a_button(desk):
    asked = Ask(IRIS, VOICE, CARD, "share_offered", "", HERE)

    await deliver(desk, asked)

    [said] = desk.fake.said("chat.postEphemeral")
    assert said["blocks"][-1]["elements"][0]["action_id"] == "share_started:0"


async def test_up_to_eight_people_gather_in_a_group_conversation_and_always_the_same(desk):
    gather = Gather(HERE, people(8), VOICE, Text("troika"), "a round")

    first, again = await deliver(desk, gather), await desk.slack.find(Delivery(MARKER, gather))

    assert first == again
    assert first.startswith(f"slack:{TEAM}:G")


async def test_more_gather_in_a_private_channel_and_always_the_same(desk):
    gather = Gather(HERE, people(10), VOICE, Text("codevelopment"), "a round")

    first, again = await deliver(desk, gather), await desk.slack.find(Delivery(MARKER, gather))

    assert first == again
    [made, _] = desk.fake.said("conversations.create")
    assert made["is_private"] is True
    assert desk.fake.said("conversations.invite")[0]["users"].count(",") == 9


async def test_the_anchor_is_amended_where_it_stands(desk):
    standing = await deliver(desk, SAY)
    other = Card(lines=(Text("share-anonymous", {"said": Quote("Deux colis")}),))

    assert await deliver(desk, Amend(HERE, VOICE, other, "anchor"), standing=standing) == standing

    [message] = desk.fake.posts[QUAIS]
    assert "Deux colis" in message["text"]


async def test_what_never_arrived_is_not_amended(desk):
    with pytest.raises(GiveUp):
        await deliver(desk, Amend(HERE, VOICE, CARD, "anchor"))


async def test_a_workspace_that_is_gone_is_not_written_to(desk):
    with pytest.raises(GiveUp, match="not_installed"):
        await deliver(desk, Say(SpaceId("slack:T66OTHER:C1"), VOICE, CARD))
