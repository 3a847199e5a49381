"""Teams says some things twice, at times under another id: they have one effect."""

from connector.activities import ADA, IRIS, QUAIS, button, executed, form, message, opening, pressed, sending
from connector.test_talking import HERE, enrolled

SHARE = form("share_offered", space=HERE, text="Un colis", signed="yes")


async def test_the_same_message_has_one_effect_even_under_another_id(desk):
    await enrolled(desk)
    said = message("partager Un colis", IRIS, QUAIS)

    await desk.asks(said)
    await desk.asks(said)
    await desk.asks({**said, "id": "999"})

    assert desk.rows("contributions") == 1


async def test_the_same_words_said_again_are_said_again(desk):
    await enrolled(desk)

    await desk.asks(message("aide", IRIS, QUAIS))
    await desk.asks(message("aide", IRIS, QUAIS))

    assert len(desk.fake.posts[QUAIS]) == 2


async def test_a_button_is_pressed_once_though_it_is_told_twice_and_may_be_pressed_again(desk):
    await enrolled(desk)
    press = executed(button("help_asked"), IRIS, QUAIS)

    await desk.asks(press)
    again = await desk.asks({**press, "id": "999"})
    assert len(desk.fake.posts[QUAIS]) == 1
    assert again[1]["statusCode"] == 200

    await desk.asks(executed(button("help_asked"), IRIS, QUAIS))
    assert len(desk.fake.posts[QUAIS]) == 2


async def test_a_form_sent_twice_as_it_is_was_sent_once_however_it_comes(desk):
    await enrolled(desk)

    await desk.asks(sending(SHARE, IRIS, QUAIS))
    answer = await desk.asks(sending(SHARE, IRIS, QUAIS))
    await desk.asks(pressed(SHARE, IRIS, QUAIS))

    assert answer == (200, "")
    assert desk.rows("contributions") == 1


async def test_two_people_may_fill_in_the_same_card_alike(desk):
    await enrolled(desk)

    await desk.asks(pressed(SHARE, IRIS, QUAIS))
    await desk.asks(pressed(SHARE, ADA, QUAIS))

    assert desk.rows("contributions") == 2


async def test_a_dialog_opens_again_as_often_as_it_is_asked_for(desk):
    await enrolled(desk)

    answers = [await desk.asks(opening(button("share_started", HERE), IRIS, QUAIS)) for _ in range(2)]

    assert [answer["task"]["type"] for _, answer in answers] == ["continue", "continue"]


async def test_without_the_clock_of_whoever_did_it_the_id_tells_them_apart(desk):
    await enrolled(desk)
    said = message("partager Un colis", IRIS, QUAIS)
    del said["localTimestamp"]

    await desk.asks(said)
    await desk.asks(said)

    assert desk.rows("contributions") == 1
