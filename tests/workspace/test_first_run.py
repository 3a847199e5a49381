"""With a token alone nobody knows who installed Compagnon: the first admin who looks for their way is led on, once."""

import asyncio
from datetime import timedelta

import pytest
from workspace.enrolled import carried, enrolled
from workspace.payloads import ADA, IRIS, command, event, message

from adapters.slack.leading import Leading

STEPS = "trois étapes"


def steps_given(desk):
    return [
        (channel, one["text"])
        for channel, posts in desk.fake.posts.items()
        for one in posts
        if STEPS in one["text"]
    ]


def opens_their_page(user):
    return event({"type": "app_home_opened", "user": user, "channel": "D1", "tab": "home"})


async def happens(desk, payload):
    await desk.says(payload)
    await carried(desk)


@pytest.mark.parametrize(
    "payload",
    [
        opens_their_page(ADA),
        command("aide", user=ADA),
        message("bonjour", user=ADA, channel="D01", channel_type="im"),
    ],
    ids=["their page", "help", "in private"],
)
async def test_the_first_admin_who_looks_for_their_way_is_shown_three_steps_in_private(desk, payload):
    await happens(desk, payload)

    [(channel, _)] = steps_given(desk)
    assert channel == desk.fake.rooms[ADA]


async def test_they_are_shown_once_whoever_comes_back_and_whichever_process_hears_it(desk):
    await happens(desk, opens_their_page(ADA))
    desk.slack.listening.leading.done = False
    await happens(desk, opens_their_page(ADA))
    desk.slack.listening.leading = Leading(desk.slack.listening.people, desk.clock, done=False)
    with desk.store.begin() as ledger:
        ledger.connection.exec_driver_sql("DELETE FROM inbox")  # what was heard long ago is forgotten
    await happens(desk, command("aide", user=ADA))

    assert len(steps_given(desk)) == 1


async def test_a_member_is_not_led(desk):
    await happens(desk, opens_their_page(IRIS))
    await happens(desk, command("aide", user=IRIS, response_url=desk.fake.hook))

    assert steps_given(desk) == []


async def test_where_there_is_a_community_already_nobody_has_to_be_led(desk):
    desk.slack.listening.leading.done = True
    await enrolled(desk)
    desk.slack.listening.leading.done = False

    await happens(desk, opens_their_page(ADA))

    assert steps_given(desk) == []


async def test_a_page_is_drawn_in_the_language_of_whoever_opens_it_first_with_what_is_kept_about_them(desk):
    desk.slack.homes.pause = 0.01

    await happens(desk, opens_their_page("U02NOOR"))
    await asyncio.gather(*desk.slack.homes.coming.values())

    page = desk.fake.said("views.publish")[0]["view"]["blocks"]
    headings = [one["text"]["text"] for one in page if one["type"] == "header"]
    assert headings[:2] == ["My page", "Before we begin"]


# Whose token it is, is asked when the first word comes


async def test_of_all_who_come_at_once_the_first_asks_slack_who_it_is_for_all(desk):
    await asyncio.gather(*(desk.says(command("aide", user=f"U{number}")) for number in range(20)))

    assert len(desk.fake.said("auth.test")) == 1


async def test_while_slack_does_not_say_who_it_is_whoever_commands_is_told_and_what_happens_is_asked_for_again(
    desk,
):
    desk.fake.script += [("auth.test", "500 before")] * 2

    status, told = await desk.says(command("aide"))
    again, _ = await desk.says(message())

    assert (status, told["response_type"]) == (200, "ephemeral")
    assert "Compagnon could not do that" in told["text"]
    assert again >= 500


async def test_of_a_workspace_that_takes_its_token_back_nothing_is_kept_after_thirty_days(desk):
    await happens(desk, command("aide"))

    await desk.says(event({"type": "app_uninstalled"}))

    assert forgotten(desk, days=30) is False
    assert forgotten(desk, days=2) is True


async def test_of_a_workspace_that_comes_back_with_a_new_token_nothing_is_forgotten(desk):
    await happens(desk, command("aide"))
    await desk.says(event({"type": "app_uninstalled"}))

    desk.slack.installations.kept.gone = False
    desk.slack.installations.found.clear()
    await happens(desk, command("aide", trigger_id="another"))

    assert forgotten(desk, days=40) is False


def forgotten(desk, days):
    """Whether anybody is still known once so many more days have passed."""
    desk.clock.forward(timedelta(days=days))
    with desk.store.begin() as ledger:
        ledger.forget(timedelta(days=1000), timedelta(days=1000))
    return desk.rows("people") == 0
