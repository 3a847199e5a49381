from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from inline_snapshot import snapshot

from adapters.plain import Plain, render
from adapters.words import words
from facilitation.cards import Button, Card, Choice, Input, Mention, Moment, PersonId, Quote, Text, Voice

CATALOGUE = """
title = Two minutes for an idea
asked = { $who } asks: “{ $what }”
when = The circle opens { $when }.
why = You are here because the channel shares on Mondays.
later-pause = /compagnon pause stops these messages.
answer = Your answer
signed = Signed
yes = With my name
no = Without
send = Send
later = Later
"""
IRIS = PersonId("playground:iris")


@pytest.fixture
def said(tmp_path):
    (tmp_path / "en.ftl").write_text(CATALOGUE, encoding="utf-8")
    return words(Voice("en"), Plain("en", ZoneInfo("Europe/Paris"), {IRIS: "Iris"}), tmp_path)


def test_a_card_reads_from_top_to_bottom(said):
    card = Card(
        title=Text("title"),
        lines=(
            Text("asked", {"who": Mention(IRIS), "what": Quote("How do you <b>start</b>?")}),
            Text("when", {"when": Moment(datetime(2026, 11, 23, 8, 5, tzinfo=UTC))}),
        ),
        inputs=(
            Input("answer", Text("answer"), "paragraph"),
            Input("signed", Text("signed"), "choice", (Choice("y", Text("yes")), Choice("n", Text("no")))),
        ),
        buttons=(Button("send", Text("send"), main=True), Button("later", Text("later"))),
        why=(Text("why"), Text("later-pause")),
    )

    assert render(card, said) == snapshot("""\
Two minutes for an idea

@Iris asks: “How do you <b>start</b>?”
The circle opens Monday 23 November at 09:05.

Your answer [ … ]
Signed [ With my name | Without ]

‹ Send ›  ‹ Later ›

↳ You are here because the channel shares on Mondays.
↳ /compagnon pause stops these messages.\
""")


def test_a_card_of_one_line_is_that_line(said):
    assert render(Card((Text("later-pause"),)), said) == "/compagnon pause stops these messages."


def test_a_box_shows_what_was_filled_in(said):
    choices = (Choice("y", Text("yes")), Choice("n", Text("no")))
    card = Card(
        lines=(),
        inputs=(
            Input("answer", Text("answer"), value="A list\u202e by the door"),
            Input("signed", Text("signed"), "choice", choices, value="n"),
        ),
    )

    assert render(card, said) == "Your answer [ A list by the door ]\nSigned [ Without ]"


def test_whoever_has_no_known_name_is_called_by_their_id():
    assert Plain().mention(PersonId("slack:T1:U7")) == "@U7"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("en", "Monday 23 November at 09:05"), ("fr", "lundi 23 novembre à 9\u00a0h\u00a005")],
)
def test_a_moment_is_shown_in_the_zone_of_the_reader(language, sentence):
    surface = Plain(language, ZoneInfo("Europe/Paris"))

    assert surface.moment(datetime(2026, 11, 23, 8, 5, tzinfo=UTC)) == sentence
