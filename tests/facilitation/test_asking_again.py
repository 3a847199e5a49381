"""A form that could not open is asked for by a button, and what was written in it is not lost."""

from builders import IRIS, NOOR, QUAIS, asked, facts, happened, keys, person, prompt

from facilitation.cards import Mention, Quote, Text
from facilitation.engine import decide
from facilitation.events import ShareStarted
from facilitation.presses import again, pressed


def form(**started):
    decision = decide(happened(ShareStarted(QUAIS, IRIS, **started)), facts(person(IRIS), prompt=prompt()))
    return asked(decision)[0]


def test_the_button_brings_back_the_question_and_the_text():
    about = again(form(prompt=prompt().id, text="Vu ce matin\net hier"), 2000)

    started = pressed("share_started", about, QUAIS, IRIS, {})

    assert started == ShareStarted(QUAIS, IRIS, prompt().id, "Vu ce matin\net hier")


def test_a_text_too_long_for_a_button_is_left_out_of_it():
    assert again(form(prompt=prompt().id, text="x" * 2000), 2000) == prompt().id


def test_without_a_text_the_button_is_about_the_question_alone():
    assert again(form(prompt=prompt().id), 2000) == prompt().id


def test_somebody_elses_words_are_quoted_above_an_empty_form():
    card = form(quoted="Vu ce matin", whose=NOOR).card

    assert card.inputs[0].value == ""
    assert card.lines[-2:] == (
        Text("share-others", {"named": "yes", "who": Mention(NOOR)}),
        Text("share-others.said", {"said": Quote("Vu ce matin")}),
    )


def test_of_a_text_that_is_too_long_the_beginning_is_there_and_one_is_told():
    card = form(text="x" * 4000).card

    assert len(card.inputs[0].value) == 3000
    assert "share-cut" in keys(card)
