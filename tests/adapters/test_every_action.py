"""Every action on every platform: whatever the core asks for, each of them draws it, and the docs say how."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import get_args

import adaptive
import pytest
from surfaces import ACTIONS, INPUTS, PIECES, PLATFORMS, Row
from workspace import blockkit

from adapters.plain import Plain
from adapters.playground.cards import drawn, drawn_form
from adapters.slack import render as slack
from adapters.slack.forms import again
from adapters.teams import render as teams
from adapters.words import words
from facilitation.actions import Action, Amend, Ask, Gather, Message, Say, Whisper
from facilitation.cards import (
    Button,
    Card,
    Choice,
    Input,
    Mention,
    Moment,
    PersonId,
    Place,
    Quote,
    SpaceId,
    Text,
    Voice,
)

VOICES = {"fr": Voice("fr", "tu"), "en": Voice("en")}
IRIS, HERE = PersonId("teams:t1:iris"), SpaceId("teams:t1:19:hall@thread.tacv2")
LABEL = Text("form-send")
INPUT = Input("asked", LABEL)
CARD = Card(
    title=Text("share-form"),
    lines=(
        Text("share-signed", {"who": Mention(IRIS), "said": Quote("Un colis *perdu*")}),
        Text("home-next.question", {"place": Place(HERE), "at": Moment(datetime(2026, 3, 2, 8, tzinfo=UTC))}),
    ),
    why=(Text("why-kind-new"),),
    buttons=(Button("share_started", LABEL, "a prompt", main=True), Button("help_asked", LABEL)),
)
FORM = Card(
    title=Text("share-form"),
    lines=(),
    inputs=tuple(
        replace(INPUT, name=kind, kind=kind, choices=(Choice("1", LABEL),))
        for kind in ("line", "paragraph", "choice", "yes_no", "people", "date")
    ),
)


def messages(voice: Voice) -> dict[str, Message]:
    asked = Ask(IRIS, voice, FORM, "share_offered", "a prompt", HERE)
    return {
        "say": Say(HERE, voice, CARD, "known"),
        "whisper": Whisper(IRIS, voice, CARD, HERE),
        "ask": asked,
        "gather": Gather(HERE, (IRIS,), voice, Text("share-form"), "known"),
        "amend": Amend(HERE, voice, CARD, "known"),
    }


def card_of(message: Message) -> Card:
    return Card(title=message.title, lines=()) if isinstance(message, Gather) else message.card


def on_slack(message: Message) -> None:
    card = again(message) if isinstance(message, Ask) else card_of(message)
    blockkit.check_message(slack.message(card, message.voice, "marker"))
    if isinstance(message, Ask):
        blockkit.check_view(slack.form(message))


def on_teams(message: Message) -> None:
    adaptive.check_message(teams.message(card_of(message), message.voice, "marker"))
    if isinstance(message, Ask):
        adaptive.check_message(teams.form_message(message, "marker"))
        adaptive.check_dialog(teams.dialog(message, "marker"))


def in_the_playground(message: Message) -> None:
    say = words(message.voice, Plain(message.voice.language))
    shown = drawn(card_of(message), say, "marker")
    assert shown.title
    if isinstance(message, Ask):
        assert [field.kind for field in drawn_form("marker", message, say).card.fields] == [
            one.kind for one in message.card.inputs
        ]


ON = dict(zip(PLATFORMS, (on_slack, on_teams, in_the_playground), strict=True))


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("language", VOICES)
@pytest.mark.parametrize("kind", messages(VOICES["fr"]))
def test_it_is_drawn(kind, language, platform):
    ON[platform](messages(VOICES[language])[kind])


def test_the_page_leaves_out_no_action_and_none_is_left_untried():
    kinds = {one.__dataclass_fields__["kind"].default for one in get_args(Action)}

    assert {row.kind for row in ACTIONS} == kinds | {"say in a thread"}
    assert set(messages(VOICES["fr"])) == kinds - {"wake"}


def test_the_page_leaves_out_no_input_and_no_piece():
    sorts = set(get_args(Input.__annotations__["kind"]))

    assert {row.kind for row in INPUTS} == sorts == {one.kind for one in FORM.inputs}
    assert {row.kind for row in PIECES} >= {
        one.__dataclass_fields__["kind"].default for one in (Mention, Place, Moment, Quote)
    }


@pytest.mark.parametrize("row", [*ACTIONS, *INPUTS, *PIECES], ids=lambda row: row.kind)
def test_every_platform_has_its_word(row: Row):
    assert all(cell.strip() for cell in (row.slack, row.teams, row.playground))
