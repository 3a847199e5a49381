"""Every button and every form of a round means something, and comes back with what it was about."""

import pytest
from builders import IRIS, NOOR, QUAIS
from hypothesis import given
from hypothesis import strategies as st
from meetings import CODEV, METHODS, TROIKA, Table, form, group

from facilitation.actions import Ask, Whisper
from facilitation.rounds.events import (
    FloorYielded,
    FollowUpDue,
    NotesKept,
    NotesOpened,
    RoundAsked,
    RoundLeft,
    RoundOpened,
    RoundSteered,
    TakeAwayApplied,
    VoteCast,
    WritingSent,
    WritingStarted,
)
from facilitation.rounds.presses import pressed


@pytest.mark.parametrize("method", METHODS)
def test_every_button_ever_shown_means_something(method):
    table = Table()
    table.open(METHODS[method], METHODS[method].people[1])
    while table.meeting.status != "ended":
        for one in table.meeting.people:
            table.play(
                WritingSent(
                    table.meeting.id, one, table.meeting.place, dict.fromkeys(("subject", "action"), "x")
                )
            )
        for button in table.anchor.buttons:
            event = pressed(button.does, button.about, QUAIS, IRIS, {})
            assert event is not None
            assert (event.round, event.person, event.kind) == (table.meeting.id, IRIS, button.does)
            assert getattr(event, "number", table.meeting.number) == table.meeting.number
            assert getattr(event, "place", table.meeting.place) == table.meeting.place
        table.ring()


def test_the_form_that_opens_a_round():
    ask = form(Table().play(RoundAsked(QUAIS, NOOR, "codevelopment")))
    filled = {"people": f"{group(2)[0]} {group(2)[1]}", "tempo": "slow", "chaired": "no"}

    event = pressed(ask.does, ask.about, QUAIS, NOOR, filled)

    assert event == RoundOpened(QUAIS, NOOR, "codevelopment", group(2), "slow", chaired=False)


def test_the_forms_that_are_filled_in_during_a_round():
    table = Table()
    table.open()
    writing = form(table.play(WritingStarted(table.meeting.id, group(1)[0], 0)))
    notes = form(table.play(NotesOpened(table.meeting.id, group(1)[0])))

    wrote = pressed(writing.does, writing.about, QUAIS, IRIS, {"subject": "Un colis"})
    noted = pressed(notes.does, notes.about, QUAIS, IRIS, {"text": "Lucas"})

    assert wrote == WritingSent(table.meeting.id, IRIS, 0, {"subject": "Un colis"})
    assert noted == NotesKept(table.meeting.id, IRIS, "Lucas")


def test_the_buttons_of_two_weeks_later():
    table = Table()
    table.open(TROIKA, 3)
    table.until("feedback")
    client = table.floor[0]
    table.play(WritingSent(table.meeting.id, client, table.meeting.place, {"action": "Appeler"}))
    while table.meeting.status != "ended":
        table.ring()
    [ask] = table.play(FollowUpDue(table.meeting.id)).actions

    assert isinstance(ask, Whisper)
    assert [pressed(one.does, one.about, QUAIS, client, {}) for one in ask.card.buttons] == [
        TakeAwayApplied(table.meeting.id, client, how) for how in ("yes", "partly", "not_yet")
    ]


@pytest.mark.parametrize(
    ("does", "about", "event"),
    [
        ("round_left", "a b", RoundLeft("a b", IRIS)),
        ("floor_yielded", "a b", FloorYielded("a b", IRIS, -1)),
        ("vote_cast", "a b#1#p", VoteCast("a b", IRIS, 1, "p")),
        ("round_steered", "a b#7#skip", RoundSteered("a b", IRIS, 7, "skip")),
        ("round_steered", "a b#7#sing", None),
        ("take_away_applied", "a b#perhaps", None),
        ("share_offered", "a b", None),
    ],
)
def test_what_is_not_understood_is_no_event(does, about, event):
    assert pressed(does, about, QUAIS, IRIS, {}) == event


@given(st.sampled_from(["vote_cast", "round_steered", "writing_sent", "round_opened"]), st.text(max_size=40))
def test_nothing_that_comes_back_breaks_it(does, about):
    event = pressed(does, about, QUAIS, IRIS, {"people": about})

    assert event is None or event.person == IRIS


def test_a_form_is_no_longer_than_its_inputs_say():
    table = Table()
    table.open(CODEV, 4)
    ask = form(table.play(WritingStarted(table.meeting.id, group(1)[0], 0)))

    assert isinstance(ask, Ask)
    assert ask.card.inputs[0].longest == 1000
