"""A pause: until a day, here or everywhere, and nobody asks why."""

from datetime import UTC, date, datetime

import pytest
from builders import ELSEWHERE, IRIS, QUAIS, answer, asked, facts, happened, keys, person, whispered

from facilitation.actions import PauseSaved, PausesEnded
from facilitation.cards import Text
from facilitation.community import Pause
from facilitation.engine import decide
from facilitation.events import PauseAsked, PauseChosen, PauseDated, PauseEnded

ME = person(IRIS)
LATE = datetime(2026, 3, 2, 20, 0, tzinfo=UTC)
"""Monday evening in Paris, Tuesday in Tokyo."""
UNTIL_FRIDAY = Pause(QUAIS, date(2026, 3, 6))


def buttons(decision) -> list[tuple[str, str]]:
    [whisper] = whispered(decision)
    return [(button.does, button.about) for button in whisper.card.buttons]


def test_whoever_asks_for_a_pause_is_shown_one_tap_for_each_usual_length():
    decision = decide(happened(PauseAsked(QUAIS, IRIS)), facts(ME))

    assert buttons(decision) == [
        ("pause_chosen", f"{QUAIS}#7"),
        ("pause_chosen", f"{QUAIS}#30"),
        ("pause_chosen", "#7"),
        ("pause_chosen", "#30"),
        ("pause_dated", ""),
    ]


def test_where_there_is_no_community_a_pause_is_everywhere():
    decision = decide(happened(PauseAsked(ELSEWHERE, IRIS)), facts(ME, community=None))

    assert [about for does, about in buttons(decision) if does == "pause_chosen"] == ["#7", "#30"]


def test_a_pause_that_lasts_is_shown_with_a_way_back():
    decision = decide(happened(PauseAsked(QUAIS, IRIS)), facts(ME, pauses=(UNTIL_FRIDAY,)))

    assert keys(whispered(decision)[0].card) == ["pause", "pause-until.here", "pause.ask", "pause.why"]
    assert buttons(decision)[-1] == ("pause_ended", "")


@pytest.mark.parametrize(
    ("chosen", "pause"),
    [
        (PauseChosen(QUAIS, IRIS, QUAIS, days=7), Pause(QUAIS, date(2026, 3, 9))),
        (PauseChosen(QUAIS, IRIS, None, days=30), Pause(None, date(2026, 4, 1))),
        (PauseChosen(QUAIS, IRIS, None, until="2026-12-24"), Pause(None, date(2026, 12, 24))),
        (PauseChosen(QUAIS, IRIS, None, until="2026-03-02"), Pause(None, date(2026, 3, 2))),
        (PauseAsked(QUAIS, IRIS, "2026-12-24"), Pause(QUAIS, date(2026, 12, 24))),
    ],
)
def test_a_pause_lasts_until_the_end_of_the_day_that_was_chosen(chosen, pause):
    decision = decide(happened(chosen), facts(ME))

    assert decision.changes == (PauseSaved(IRIS, pause),)
    assert keys(whispered(decision)[0].card)[-1] == "pause-until.means"


def test_the_day_is_that_of_the_person_who_pauses():
    in_tokyo = person(IRIS, zone="Asia/Tokyo")
    late = facts(in_tokyo)

    decision = decide(happened(PauseChosen(QUAIS, IRIS, None, days=1), at=LATE), late)

    assert decision.changes == (PauseSaved(IRIS, Pause(None, date(2026, 3, 4))),)


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ("demain", "pause-no-day"),
        ("", "pause-no-day"),
        ("2026-03-01", "pause-past"),
        ("2027-06-01", "pause-too-long"),
    ],
)
def test_a_day_that_cannot_be_is_asked_for_again_with_what_was_written(said, problem):
    decision = decide(happened(PauseChosen(QUAIS, IRIS, QUAIS, until=said)), facts(ME))

    [form] = asked(decision)
    assert decision.changes == ()
    assert form.card.lines[0].key == problem
    assert [one.value for one in form.card.inputs] == ["here", said[:10]]


def test_the_form_asks_where_only_in_a_community():
    here = decide(happened(PauseDated(QUAIS, IRIS)), facts(ME))
    elsewhere = decide(happened(PauseDated(ELSEWHERE, IRIS)), facts(ME, community=None))

    assert [one.name for one in asked(here)[0].card.inputs] == ["where", "until"]
    assert [one.name for one in asked(elsewhere)[0].card.inputs] == ["until"]


def test_coming_back_ends_every_pause():
    decision = decide(happened(PauseEnded(QUAIS, IRIS)), facts(ME, pauses=(UNTIL_FRIDAY,)))

    assert decision.changes == (PausesEnded(IRIS),)
    assert whispered(decision)[0].card.lines == (Text("pause-over"),)


def test_coming_back_without_a_pause_says_so():
    assert answer(decide(happened(PauseEnded(QUAIS, IRIS)), facts(ME))) == ["pause-none"]
