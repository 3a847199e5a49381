"""People speak to Compagnon in Slack, and it answers: over real HTTP, with the real database."""

import asyncio
import json

import pytest
from workspace.blockkit import check_blocks
from workspace.enrolled import carried, enrolled
from workspace.payloads import (
    ADA,
    BOT,
    IRIS,
    NOOR,
    QUAIS,
    TEAM,
    click,
    command,
    event,
    message,
    shortcut,
    submission,
    written,
)

from adapters.seam import Address
from facilitation.actions import Gather, Say
from facilitation.cards import Card, PersonId, SpaceId, Text, Voice

TEXT = {
    "type": "input",
    "block_id": "in:text",
    "element": {"type": "plain_text_input", "action_id": "paragraph", "max_length": 3000},
}


async def asks(desk, line, **more):
    answer = await desk.says(command(line, **{"response_url": desk.fake.hook, **more}))
    await desk.settled()
    return answer


@pytest.mark.parametrize(
    ("user", "line", "heading"),
    [(IRIS, "aide", "Ce que vous pouvez faire ici"), (NOOR, "help", "What you can do here")],
)
async def test_help_is_given_in_ones_own_language_where_one_stands(desk, user, line, heading):
    assert await asks(desk, line, user=user) == (200, "")

    [answer] = desk.fake.responses
    assert answer["response_type"] == "ephemeral"
    assert answer["blocks"][0]["text"]["text"] == heading


async def test_whoever_is_known_has_the_answer_in_the_acknowledgement_of_their_command(desk):
    await asks(desk, "aide")
    before = (desk.rows("inbox"), desk.rows("outbox"), len(desk.fake.responses))

    status, answer = await asks(desk, "aide")

    assert (status, answer["response_type"]) == (200, "ephemeral")
    assert answer["blocks"][0]["text"]["text"] == "Ce que vous pouvez faire ici"
    assert (answer["unfurl_links"], answer["unfurl_media"], answer["parse"]) == (False, False, "none")
    check_blocks(answer["blocks"], 50)
    assert (desk.rows("inbox"), desk.rows("outbox"), len(desk.fake.responses)) == before


@pytest.mark.parametrize("line", ["aidez-moi", "méthode"])
async def test_so_has_whoever_only_asks_otherwise(desk, line):
    await asks(desk, "aide", user=ADA)

    _, answer = await asks(desk, line, user=ADA)

    assert answer["blocks"]
    assert desk.fake.posts[QUAIS] == []


async def test_what_is_asked_in_private_stays_there_as_a_message(desk):
    await asks(desk, "aide", channel="D01")

    assert await asks(desk, "aide", channel="D01") == (200, "")

    await carried(desk)
    assert len(helps(desk)) == 2


def helps(desk):
    return [one for one in desk.fake.posts[desk.fake.rooms[IRIS]] if one["text"].startswith("Ce que vous")]


async def test_what_cannot_be_read_just_now_is_said_in_words(desk):
    await asks(desk, "aide")
    desk.slack.listening.ear = Broken()

    _, answer = await asks(desk, "aide")

    assert answer["response_type"] == "ephemeral"


async def test_of_someone_met_already_slack_is_not_asked_again(desk):
    await asks(desk, "aide")
    await asks(desk, "aide")

    assert len(desk.fake.said("users.info")) == 1
    assert desk.fake.said("users.info")[0]["include_locale"] == "1"


async def test_a_community_is_enrolled_and_greeted(desk):
    await enrolled(desk)

    [welcome] = desk.fake.posts[QUAIS]
    assert welcome["metadata"] == {
        "event_type": "compagnon",
        "event_payload": {"marker": welcome["blocks"][0]["block_id"]},
    }
    assert (welcome["unfurl_links"], welcome["unfurl_media"], welcome["parse"]) == (False, False, "none")


async def test_a_form_opens_while_the_trigger_is_warm_and_what_it_says_is_shared(desk):
    await enrolled(desk)
    await asks(desk, "partager")
    [opened] = desk.fake.said("views.open")
    sent = submission("share_offered", written(text="Un colis <!channel>"), blocks=[TEXT])

    answer = await desk.says(sent)
    await desk.settled()

    assert opened["view"]["callback_id"] == "form:share_offered"
    assert answer == (200, {"response_action": "clear"})
    shared = desk.fake.posts[QUAIS][-1]
    assert "<@U01IRIS>" in shared["blocks"][0]["text"]["text"]
    assert "&lt;!channel&gt;" in shared["blocks"][0]["text"]["text"]


@pytest.mark.parametrize(
    ("said", "why"), [("  ", "Il manque quelques mots ici."), ("x" * 3001, "Ce texte fait 3\u202f001")]
)
async def test_what_is_missing_or_too_long_is_said_at_its_field(desk, said, why):
    await enrolled(desk)
    await asks(desk, "aide")

    status, answer = await desk.says(submission("share_offered", written(text=said), blocks=[TEXT]))

    assert (status, answer["response_action"]) == (200, "errors")
    assert answer["errors"]["in:text"].startswith(why)


async def test_a_form_that_is_answered_by_another_is_replaced_by_it(desk):
    await enrolled(desk)
    sent = submission("round_opened", {}, "codevelopment", user=ADA)

    status, answer = await desk.says(sent)

    assert (status, answer["response_action"]) == (200, "update")
    assert answer["view"]["callback_id"] == "form:round_opened"
    assert desk.fake.said("views.open") == []


async def test_a_form_that_comes_too_late_is_a_button_that_asks_again(desk):
    await enrolled(desk)
    desk.fake.script.append(("views.open", "expired_trigger_id"))

    await asks(desk, "partager")

    [button] = next(one["elements"] for one in desk.fake.responses[-1]["blocks"] if one["type"] == "actions")
    assert button["action_id"] == "share_started:0"
    await desk.says(click(button["action_id"], button.get("value", ""), response_url=desk.fake.hook))
    await desk.settled()
    assert len(desk.fake.said("views.open")) == 2


async def keeps(desk, text, user):
    """The blocks of the form that opens, and the one to write in."""
    await enrolled(desk)
    await desk.says(shortcut(text=text, user=user, response_url=desk.fake.hook))
    await desk.settled()
    [opened] = desk.fake.said("views.open")
    blocks = opened["view"]["blocks"]
    check_blocks(blocks, most=100)
    return json.dumps(blocks, ensure_ascii=False), next(
        one for one in blocks if one.get("block_id") == "in:text"
    )


async def test_keep_this_opens_the_share_form_with_ones_own_message_in_it(desk):
    _, text = await keeps(desk, "Vu ce matin &amp; hier", NOOR)

    assert text["element"]["initial_value"] == "Vu ce matin & hier"


async def test_of_a_long_message_one_is_told_that_not_all_of_it_fits(desk):
    shown, text = await keeps(desk, "Un colis. " * 1200, NOOR)

    assert len(text["element"]["initial_value"]) == 3000
    assert "only the first 3,000 fit here" in shown


async def test_somebody_elses_words_are_shown_and_not_put_into_ones_mouth(desk):
    shown, text = await keeps(desk, "Mon secret <!channel>" * 400, IRIS)

    assert "initial_value" not in text["element"]
    assert "Ces mots sont de <@U02NOOR>" in shown
    assert "Mon secret" in shown


async def test_what_was_to_be_kept_is_in_the_form_that_opens_later(desk):
    await enrolled(desk)
    desk.fake.script.append(("views.open", "expired_trigger_id"))
    await desk.says(shortcut(text="Vu ce matin\net hier", user=NOOR, response_url=desk.fake.hook))
    await desk.settled()
    button = next(one["elements"][0] for one in desk.fake.responses[-1]["blocks"] if one["type"] == "actions")

    await desk.says(click(button["action_id"], button["value"], user=NOOR, response_url=desk.fake.hook))
    await desk.settled()

    text = next(
        one for one in desk.fake.said("views.open")[-1]["view"]["blocks"] if one.get("block_id") == "in:text"
    )
    assert text["element"]["initial_value"] == "Vu ce matin\net hier"


async def test_a_first_form_opens_before_the_notice_is_on_its_way(desk):
    await enrolled(desk)
    await asks(desk, "partager", user=NOOR)
    await carried(desk)

    forms = [place for place, (method, _) in enumerate(desk.fake.calls) if method == "views.open"]
    notices = [place for place, (_, said) in enumerate(desk.fake.calls) if "Before we begin" in str(said)]
    told = any("Before we begin" in str(answer) for answer in desk.fake.responses)
    assert len(forms) == 1
    assert told or forms[0] < notices[0]


@pytest.mark.parametrize(
    "payload",
    [
        command("partager Un colis", trigger_id="7.7.7"),
        click("share_started:0", trigger_id="7.7.7"),
        submission("share_offered", written(text="Un colis"), blocks=[TEXT]),
        message(),
        event({"type": "app_mention", "user": IRIS, "channel": QUAIS, "text": f"<@{BOT}> partager Un colis"}),
    ],
    ids=["command", "click", "form", "message", "mention"],
)
async def test_what_slack_says_three_times_has_one_effect(desk, payload):
    await enrolled(desk)
    again = {"X-Slack-Retry-Num": "1", "X-Slack-Retry-Reason": "http_timeout"}
    before = desk.rows("inbox")

    first = await desk.says(payload)
    await desk.settled()
    once = (desk.rows("inbox"), desk.rows("contributions"), len(desk.fake.said("views.open")))
    second, third = await desk.says(payload, **again), await desk.says(payload, **again)
    await desk.settled()

    assert [first[0], second[0], third[0]] == [200, 200, 200]
    assert (desk.rows("inbox"), desk.rows("contributions"), len(desk.fake.said("views.open"))) == once
    assert once[0] > before


async def test_it_says_who_it_is_in_a_channel_it_is_added_to(desk):
    joined = {"type": "member_joined_channel", "user": BOT, "channel": QUAIS, "inviter": NOOR}

    await desk.says(event(joined))
    await desk.settled()

    assert desk.fake.posts[QUAIS][0]["text"].startswith("Hello! Compagnon has just arrived")


async def test_of_a_message_neither_author_nor_text_is_kept(desk, tmp_path):
    await enrolled(desk)

    await desk.says(message("Un secret bien gardé", user="U0SECRET"))

    everything = b"".join(file.read_bytes() for file in tmp_path.iterdir() if file.is_file())
    assert b"bien gard" not in everything
    assert b"U0SECRET" not in everything


async def test_an_event_that_cannot_be_kept_is_asked_for_again(desk, monkeypatch):
    monkeypatch.setattr(desk.slack.listening, "ear", Broken())

    assert (await desk.says(message()))[0] == 500


@pytest.mark.parametrize(
    ("payload", "where"),
    [
        (command("aide"), "ack"),
        (click("share_started:0"), "response"),
        (submission("share_offered", written(text="x"), blocks=[TEXT]), "errors"),
    ],
    ids=["command", "click", "form"],
)
async def test_a_click_or_a_command_that_breaks_is_answered_in_words(desk, monkeypatch, payload, where):
    monkeypatch.setattr(desk.slack.listening, "ear", Broken())
    payload = {**payload, "response_url": desk.fake.hook}

    status, answer = await desk.says(payload)

    told = {
        "ack": lambda: answer["text"],
        "response": lambda: desk.fake.responses[-1]["text"],
        "errors": lambda: answer["errors"]["in:text"],
    }[where]()
    assert status == 200
    assert "Compagnon n’a pas pu faire cela" in told
    assert "Compagnon could not do that" in told


async def test_a_button_of_another_version_is_answered(desk):
    status, _ = await desk.says(click("level_up:0", response_url=desk.fake.hook))

    assert status == 200
    assert "/compagnon aide" in desk.fake.responses[-1]["text"]


async def test_a_workspace_that_removes_it_is_forgotten_at_once(desk):
    await asks(desk, "aide")

    await desk.says(event({"type": "app_uninstalled"}))
    heard = desk.rows("inbox")

    assert await asks(desk, "aide") == (200, "")
    assert await asks(desk, "partager Un colis") == (200, "")
    assert desk.rows("inbox") == heard


async def test_slack_is_shown_that_the_door_is_ours(desk):
    status, answer = await desk.says({"type": "url_verification", "challenge": "3eZbrw1aB", "token": "x"})

    assert (status, answer) == (200, {"challenge": "3eZbrw1aB"})


async def test_someone_who_changed_their_language_is_answered_in_the_new_one(desk):
    await asks(desk, "aide")
    await desk.says(event({"type": "user_change", "user": {"id": IRIS}}))

    assert len(desk.fake.said("users.info")) == 2
    await desk.says(event({"type": "user_change", "user": {"id": "U9UNKNOWN"}}))
    assert len(desk.fake.said("users.info")) == 2


class Broken:
    """A database that is away."""

    async def ask(self, happened):
        raise OSError

    async def hear(self, happened, reply=None):
        raise ConnectionError("away")


async def test_ones_own_page_is_drawn_when_it_is_opened_and_when_something_changes(desk):
    desk.slack.homes.pause = 0.05
    await enrolled(desk)
    opened = event({"type": "app_home_opened", "user": ADA, "channel": "D1", "tab": "home"})

    await desk.says(opened)
    await drawn(desk)
    await asks(desk, "arrêter", user=ADA)
    await asks(desk, "reprendre", user=ADA)
    await drawn(desk)

    first, *others = desk.fake.said("views.publish")  # four changes within moments: at most as many drawings
    assert (first["user_id"], first["view"]["type"]) == (ADA, "home")
    assert 1 <= len(others) <= 4
    check_blocks(first["view"]["blocks"], most=100)


async def test_ones_own_page_is_drawn_when_others_change_what_concerns_one(desk):
    desk.slack.homes.pause = 0.05
    both, room = [PersonId(f"slack:{TEAM}:{one}") for one in (ADA, IRIS)], SpaceId(f"slack:{TEAM}:G1")
    gathered = Gather(SpaceId(f"slack:{TEAM}:{QUAIS}"), tuple(both), Voice(), Text("home"), "a round")
    for user in (ADA, IRIS, NOOR):
        await desk.says(event({"type": "app_home_opened", "user": user, "channel": "D1", "tab": "home"}))
    await drawn(desk)
    before = len(desk.fake.said("views.publish"))

    desk.slack.homes.told(gathered, Address(room))
    desk.slack.homes.told(Say(room, Voice(), Card(())), None)
    await drawn(desk)

    again = {view["user_id"] for view in desk.fake.said("views.publish")[before:]}
    assert again == {ADA, IRIS}


async def drawn(desk):
    await asyncio.gather(*desk.slack.homes.coming.values())
