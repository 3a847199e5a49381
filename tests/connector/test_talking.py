"""People speak to Compagnon in Teams, and it answers: over real HTTP, with the real database."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from connector.activities import (
    ADA,
    BOT,
    CHAT,
    IRIS,
    NOOR,
    NOW,
    QUAIS,
    TENANT,
    activity,
    added,
    button,
    direct,
    executed,
    form,
    installed,
    invoke,
    keeping,
    message,
    opening,
    pressed,
    sending,
)
from connector.fake_microsoft import words_of

from facilitation.actions import NoticeGiven
from facilitation.cards import PersonId, SpaceId
from facilitation.community import Settings
from facilitation.encounters.events import EncountersSet
from facilitation.events import CommunityEnrolled, Happened, ParticipationChosen, RhythmDue
from facilitation.privacy import VERSION
from storage import people
from storage.facts import sharing_of
from storage.taking_part import known_there, said_so

HERE = SpaceId(f"teams:{TENANT}:{QUAIS}")
WEDNESDAY = datetime(2026, 3, 11, 9, 30, tzinfo=UTC)
"""In the middle of the first week in which a question may come."""
SPLIT = "Ce que vous pouvez faire ici"


def of(user):
    return PersonId(f"teams:{TENANT}:{user}")


async def enrolled(desk):
    """A community whose coach is Ada; everyone was given their notice before."""
    with desk.store.begin() as ledger:
        for user in (IRIS, NOOR, ADA):
            people.save(ledger.connection, NOW, NoticeGiven(of(user), VERSION))
    await desk.asks(message("aide", ADA, QUAIS))
    await desk.ear.hear(
        Happened("teams:enrolled", NOW, CommunityEnrolled(HERE, of(ADA), Settings("Accueil")))
    )
    await desk.settled()
    desk.fake.posts.clear()
    desk.fake.calls.clear()
    desk.clock.forward(timedelta(seconds=2))


async def test_where_people_are_to_meet_everybody_on_the_roster_is_known(desk):
    desk.fake.members[QUAIS] = [IRIS, NOOR, ADA]
    await enrolled(desk)
    meet = EncountersSet(HERE, of(ADA), {"on": "yes"})
    await desk.ear.hear(Happened("teams:meet", desk.clock(), meet))

    await desk.asks(message("aide", IRIS, QUAIS))
    assert desk.fake.said("roster") == []
    await desk.asks(message("partager Un colis est resté sur le quai.", IRIS, QUAIS))
    await asyncio.gather(*desk.teams.listening.rolls.calling.values())

    with desk.store.begin() as ledger:
        assert known_there(ledger.connection, HERE) == {of(IRIS), of(NOOR), of(ADA)}
    assert len(desk.fake.said("roster")) == 2


@pytest.mark.parametrize(
    ("user", "line", "heading"),
    [(IRIS, "aide", SPLIT), (NOOR, "help", "What you can do here"), (IRIS, "/aide", SPLIT)],
)
async def test_help_is_given_in_ones_own_language_in_ones_own_conversation(desk, user, line, heading):
    assert await desk.asks(message(line, user)) == (200, "")

    [_notice, answer] = desk.fake.posts[direct(user)]
    assert heading in words_of(answer)
    assert not answer["targeted"]


@pytest.mark.parametrize("place", [QUAIS, CHAT, f"{QUAIS};messageid=1772400000000"])
async def test_where_others_are_the_answer_is_for_the_asker_alone_in_the_very_thread(desk, place):
    await enrolled(desk)

    await desk.asks(message("aide", IRIS, place))

    [answer] = desk.fake.posts[place]
    assert SPLIT in words_of(answer)
    assert answer["targeted"]
    assert answer["recipient"] == {"id": f"29:{IRIS}"}


async def test_a_slash_command_is_seen_by_compagnon_alone_and_needs_no_mention(desk):
    await enrolled(desk)
    recipient = {"id": BOT, "name": "Compagnon", "isTargeted": True}

    await desk.asks(message("aide", IRIS, QUAIS, mention=False, recipient=recipient))

    [answer] = desk.fake.posts[QUAIS]
    assert SPLIT in words_of(answer)


async def test_where_teams_shows_nothing_to_one_alone_the_answer_goes_to_them_directly(desk):
    await enrolled(desk)
    desk.fake.targeted = False

    await desk.asks(message("aide", IRIS, QUAIS))

    assert desk.fake.posts[QUAIS] == []
    [answer] = desk.fake.posts[direct(IRIS)]
    assert SPLIT in words_of(answer)
    assert [said["members"] for _, said in desk.fake.said("open")] == [[{"id": f"29:{IRIS}"}]]


async def test_the_conversation_with_one_person_is_opened_once_and_remembered(desk):
    await enrolled(desk)
    desk.fake.targeted = False

    await desk.asks(message("aide", IRIS, QUAIS))
    desk.teams.listening.whereabouts.seen.clear()
    await desk.asks(message("aide", IRIS, QUAIS))

    assert len(desk.fake.posts[direct(IRIS)]) == 2
    assert len(desk.fake.said("open")) == 1


async def test_a_message_to_everyone_counts_as_presence_and_leaves_nothing_of_its_author(desk):
    await enrolled(desk)
    before = desk.rows("whereabouts"), desk.rows("people")

    status, _ = await desk.asks(message("Bonjour", NOOR, QUAIS, mention=False))

    assert status == 200
    assert (desk.rows("whereabouts"), desk.rows("people")) == before
    assert desk.fake.posts == {}


async def test_a_command_that_asks_for_a_form_is_answered_by_the_form_as_a_card(desk):
    await enrolled(desk)

    await desk.asks(message("partager", IRIS, QUAIS))

    [asked] = desk.fake.posts[QUAIS]
    body = asked["attachments"][0]["content"]["body"]
    assert [one["type"] for one in body if one["type"].startswith("Input")] == [
        "Input.Text",
        "Input.ChoiceSet",
    ]
    assert asked["targeted"]


async def test_a_button_that_opens_a_form_is_answered_with_it(desk):
    await enrolled(desk)

    status, answer = await desk.asks(opening(button("share_started", HERE), IRIS, QUAIS))

    assert status == 200
    assert answer["task"]["type"] == "continue"
    [sends] = answer["task"]["value"]["card"]["content"]["actions"]
    assert sends["data"]["compagnon"]["form"] == "share_offered"
    assert desk.fake.posts == {}


async def test_a_form_that_was_sent_closes_and_is_done(desk):
    await enrolled(desk)

    answer = await desk.asks(
        sending(form("share_offered", space=HERE, text="Un colis", signed="yes"), IRIS, QUAIS)
    )

    assert answer == (200, "")
    shared = [one for one in desk.fake.posts[QUAIS] if not one["targeted"]]
    assert "Un colis" in words_of(shared[0])


async def test_a_form_shown_in_private_is_about_where_it_was_asked_for(desk):
    await enrolled(desk)

    await desk.asks(pressed(form("share_offered", space=HERE, text="Un colis", signed="yes"), IRIS))

    [shared] = desk.fake.posts[QUAIS]
    assert "Un colis" in words_of(shared)


async def test_a_form_that_leads_to_another_shows_it_in_its_place(desk):
    await enrolled(desk)
    filled = {"theme": "Accueil", "rhythm": "weekly"}

    _, answer = await desk.asks(sending(form("settings_sent", f"{HERE}#1", space=HERE, **filled), ADA, QUAIS))

    assert answer["task"]["type"] == "continue"


async def test_a_form_that_nothing_opens_says_where_the_answer_is(desk):
    _, answer = await desk.asks(opening(button("share_started", HERE), IRIS, QUAIS))

    assert answer["task"] == {
        "type": "message",
        "value": "La réponse arrive dans la conversation avec Compagnon.",
    }


async def test_keep_this_opens_the_share_form_with_the_message_in_it(desk):
    await enrolled(desk)

    _, answer = await desk.asks(keeping("<p>Un colis &amp; <b>demi</b><br>sur le quai</p>", IRIS))

    [text, *_] = [
        one for one in answer["task"]["value"]["card"]["content"]["body"] if one["type"] == "Input.Text"
    ]
    assert text["value"] == "Un colis & demi\nsur le quai"


async def test_somebody_elses_words_are_shown_above_an_empty_form(desk):
    await enrolled(desk)

    _, answer = await desk.asks(keeping("<p>Un colis sur le quai</p>", IRIS, writer=NOOR))

    body = answer["task"]["value"]["card"]["content"]["body"]
    [text, *_] = [one for one in body if one["type"] == "Input.Text"]
    assert text.get("value", "") == ""
    assert any("Un colis sur le quai" in one.get("text", "") for one in body)


async def test_what_was_kept_is_sent_as_any_other_form(desk):
    await enrolled(desk)
    data = form("share_offered", space=HERE, text="Un colis", signed="yes")

    status, _ = await desk.asks(
        invoke("composeExtension/submitAction", {"commandId": "keep", "data": data}, IRIS, QUAIS)
    )

    assert status == 200
    [shared] = [one for one in desk.fake.posts[QUAIS] if not one["targeted"]]
    assert "Un colis" in words_of(shared)


@pytest.mark.parametrize("press", [executed, pressed])
async def test_a_button_does_what_it_says_however_it_is_sent(desk, press):
    await enrolled(desk)

    status, answer = await desk.asks(press(button("sharing_stopped", HERE), ADA, QUAIS))

    assert status == 200
    assert answer in (
        "",
        {"statusCode": 200, "type": "application/vnd.microsoft.activity.message", "value": ""},
    )
    [told] = desk.fake.posts[QUAIS]
    assert told["targeted"]


@pytest.mark.parametrize(
    ("press", "told"),
    [
        (opening, lambda answer: answer["task"]["value"]),
        (sending, lambda answer: answer["task"]["value"]),
        (executed, lambda answer: answer["value"]),
    ],
)
async def test_a_button_of_another_version_is_answered_with_what_to_do_instead(desk, press, told):
    status, answer = await desk.asks(press(button("no_such_thing"), IRIS, QUAIS))

    assert status == 200
    assert "/compagnon aide" in told(answer)


async def test_a_card_of_another_version_is_answered_beside_it(desk):
    await desk.asks(pressed(button("no_such_thing"), IRIS))

    [answer] = desk.fake.posts[direct(IRIS)]
    assert "/compagnon aide" in answer["text"]


async def test_whoever_installs_it_is_led_to_a_first_community(desk):
    await desk.asks(installed(ADA))

    told = "\n".join(words_of(one) for one in desk.fake.posts[direct(ADA)])
    assert "Compagnon" in told
    assert len(desk.fake.posts[direct(ADA)]) == 2


async def test_in_a_channel_it_joins_it_says_who_it_is_and_who_added_it_may_enrol_it(desk):
    await desk.asks(added(NOOR, QUAIS))
    await desk.asks(message("enrol", NOOR, QUAIS))

    [arrived, asked] = desk.fake.posts[QUAIS]
    assert not arrived["targeted"]
    assert any(one["type"].startswith("Input") for one in asked["attachments"][0]["content"]["body"])


async def test_nobody_else_may_enrol_a_channel(desk):
    await desk.asks(added(NOOR, QUAIS))
    await desk.asks(message("inscrire", IRIS, QUAIS))

    answer = desk.fake.posts[QUAIS][-1]
    assert not any(one["type"].startswith("Input") for one in answer["attachments"][0]["content"]["body"])


async def test_a_reaction_to_a_question_is_seen_and_neither_who_nor_how_is_kept(desk, tmp_path):
    await enrolled(desk)
    await desk.ear.hear(Happened("wake:1", WEDNESDAY, RhythmDue(HERE, "2026-03-09T09:00")))
    await desk.settled()
    question = desk.fake.posts[QUAIS][-1]["id"]
    told = activity("messageReaction", IRIS, QUAIS, reactionsAdded=[{"type": "owl"}], replyToId=question)
    somebody = {"id": "29:secret", "name": "Somebody", "aadObjectId": "secret"}

    await desk.asks({**told, "from": somebody})

    everything = b"".join(file.read_bytes() for file in tmp_path.iterdir() if file.is_file())
    assert (b"secret" in everything, b"owl" in everything) == (False, False)
    with desk.store.begin() as ledger:
        assert sharing_of(ledger.connection, HERE).noticed


async def test_a_community_rests_while_its_channel_is_gone_and_its_coach_is_told_once(desk):
    await enrolled(desk)
    gone = {"tenant": {"id": TENANT}, "eventType": "channelDeleted", "channel": {"id": QUAIS}}

    await desk.asks(activity("conversationUpdate", ADA, QUAIS, channelData=gone))
    told = len(desk.fake.posts[direct(ADA)])
    await desk.asks(activity("conversationUpdate", ADA, QUAIS, channelData=gone))
    resting = closed(desk)
    await desk.asks(
        activity("conversationUpdate", ADA, QUAIS, channelData={**gone, "eventType": "channelRestored"})
    )

    assert (told, resting, closed(desk)) == (1, True, False)


async def test_whoever_leaves_is_not_proposed_any_more(desk):
    await enrolled(desk)
    await desk.ear.hear(Happened("teams:in", NOW, ParticipationChosen(HERE, of(IRIS), takes_part=True)))
    leaving = [{"id": f"29:{IRIS}", "aadObjectId": IRIS}]

    await desk.asks(activity("conversationUpdate", ADA, QUAIS, membersRemoved=leaving))

    with desk.store.begin() as ledger:
        assert said_so(ledger.connection, HERE) == {}


def closed(desk):
    with desk.store.begin() as ledger:
        return sharing_of(ledger.connection, HERE).closed


async def test_other_members_and_changes_of_channels_are_let_go(desk):
    await enrolled(desk)
    kept = desk.rows("inbox")
    said = [
        added(ADA, QUAIS, members=("29:someone",)),
        activity(
            "conversationUpdate",
            ADA,
            QUAIS,
            channelData={"tenant": {"id": TENANT}, "eventType": "channelRenamed"},
        ),
        activity("messageUpdate", IRIS, QUAIS, text="…"),
        activity("typing", IRIS),
        invoke("signin/verifyState", {}, IRIS),
    ]

    statuses = [(await desk.asks(one))[0] for one in said]

    assert statuses == [200] * 5
    assert desk.rows("inbox") == kept
    assert desk.fake.posts == {}


async def test_whoever_removed_it_is_not_written_to_until_they_are_back(desk):
    await enrolled(desk)
    desk.fake.targeted = False
    await desk.asks(installed(IRIS, "remove"))

    await desk.asks(message("aide", IRIS, QUAIS))
    assert desk.fake.posts == {}

    await desk.asks(message("aide", IRIS))
    assert len(desk.fake.posts[direct(IRIS)]) == 1
