"""Where very many meet, a press is answered before the draw is made, and the draw follows by itself."""

import pytest
from builders import IRIS, MONDAY, NOOR, QUAIS, keys, wakes, whispered
from encountered import DRAW, DUE_NOW, comes, drawn, draws, encounters

from facilitation.actions import Wake
from facilitation.encounters.events import DrawAsked, DrawPublished

ASKED, PUBLISHED = DrawAsked(QUAIS, NOOR), DrawPublished(DRAW, NOOR, 1)
ASKED_SINCE = DrawAsked(QUAIS, NOOR, answered=True)
PUBLISHED_SINCE = DrawPublished(DRAW, NOOR, 1, answered=True)


@pytest.mark.parametrize(
    ("press", "said", "since"),
    [(ASKED, "draw-soon", ASKED_SINCE), (PUBLISHED, "draw-soon.published", PUBLISHED_SINCE)],
)
def test_the_coach_is_answered_at_once_and_the_rest_comes_of_itself(press, said, since):
    decision = comes(press, crowded=True, plan=DUE_NOW)

    assert keys(whispered(decision)[0].card) == [said]
    assert wakes(decision) == [Wake(MONDAY, since)]
    assert decision.changes == ()


@pytest.mark.parametrize("press", [DrawAsked(QUAIS, IRIS), DrawPublished(DRAW, IRIS, 1)])
def test_a_member_can_have_nothing_drawn_there_either(press):
    decision = comes(press, asker=IRIS, crowded=True)

    assert wakes(decision) == []
    assert "draw-soon" not in str(whispered(decision))


def test_what_follows_is_the_draw_itself():
    decision = comes(ASKED_SINCE)

    assert len(draws(decision)) == 1
    assert keys(whispered(decision)[0].card)[0] == "draw-preview"


def test_and_the_announcement_with_a_word_to_the_coach():
    decision = comes(PUBLISHED_SINCE, draw=drawn())

    assert len(encounters(decision)) == 3
    assert "draw-done.now-published" in keys(whispered(decision)[-1].card)
