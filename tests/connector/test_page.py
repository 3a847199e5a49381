"""One's own page in Teams: shown on request to whoever asks alone, and true for as long as it stands."""

import pytest
from adaptive import check_message, every
from connector.activities import ADA, IRIS, QUAIS, button, direct, message, pressed
from connector.fake_microsoft import words_of


def headings(activity):
    return [one["text"] for one in every(activity) if one.get("style") == "heading"]


@pytest.mark.parametrize("typed", ["moi", "Moi !", "ma page"])
async def test_it_comes_as_a_card_in_ones_own_chat(desk, typed):
    await desk.asks(message("aide", IRIS))
    desk.fake.posts.clear()

    assert await desk.asks(message(typed, IRIS)) == (200, "")

    [page] = desk.fake.posts[direct(IRIS)]
    check_message({"type": page["type"], "summary": page["summary"], "attachments": page["attachments"]})
    assert len(headings(page)) >= 4


async def test_in_a_channel_nobody_is_shown_anyones_page(desk):
    await desk.asks(message("moi", IRIS, QUAIS))

    told = "".join(words_of(one) for posts in desk.fake.posts.values() for one in posts)

    assert "Compagnon n’a pas compris" in told


async def test_what_one_changes_there_is_seen_there_at_once(desk):
    await desk.asks(message("aide", IRIS))
    await desk.asks(message("moi", IRIS))
    before = next(one for one in desk.fake.posts[direct(IRIS)] if len(headings(one)) >= 4)
    shown = headings(before)

    await desk.asks(pressed(button("voice_chosen", "en"), IRIS))

    after = next(one for one in desk.fake.posts[direct(IRIS)] if one["id"] == before["id"])
    assert headings(after) != shown
    assert headings(after)[0].isascii()


async def test_someone_elses_change_touches_no_page_but_their_own(desk):
    await desk.asks(message("moi", IRIS))
    updates = len(desk.fake.said("update"))

    await desk.asks(pressed(button("voice_chosen", "en"), ADA))

    assert len(desk.fake.said("update")) == updates
