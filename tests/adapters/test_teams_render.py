"""Cards as Teams draws them: every real one as a page to look at, and any hostile one within the limits."""

import json
import os
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from adaptive import check_dialog, check_message, every, read_back, texts
from hostile_cards import CARDS, SAID
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st
from inline_snapshot import external_file
from real_cards import real_cards

from adapters.teams import render
from facilitation.actions import Ask
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

FRENCH, ENGLISH = Voice("fr", "vous"), Voice("en")
VOICES = {"en": ENGLISH, "fr": FRENCH}
HOSTILE_CARDS = int(os.environ.get("HOSTILE_CARDS", "60"))
MARKER = "0b6b1f3e-3a0a-5c0b-9d53-5a8f5d0a1c11"
IRIS, NOOR = PersonId("teams:t1:aad-iris"), PersonId("teams:t1:aad-noor")
HALL = SpaceId("teams:t1:19:accueil@thread.tacv2")
NAMES = {IRIS: "Iris Petit", NOOR: "Iris Petit", HALL: "Accueil"}


def content(activity):
    return activity["attachments"][0]["content"]


def drawn(*lines, voice=FRENCH, names=NAMES):
    return content(render.message(Card(lines=lines), voice, MARKER, (), names))


def said_by(*people):
    return [Text("share-signed", {"who": Mention(person), "said": Quote("x")}) for person in people]


def asked(*inputs, does="share_offered"):
    return Ask(IRIS, FRENCH, Card(lines=(), inputs=inputs), does, "a prompt", HALL)


def inputs(card):
    return [one for one in card["body"] if one["type"].startswith("Input.")]


@pytest.mark.parametrize("language", VOICES)
def test_every_card_is_drawn_as_this_page_shows(language):
    pages = {
        name: content(render.message(card, VOICES[language], MARKER, (), NAMES))
        for name, card in real_cards(VOICES[language]).items()
    }

    assert json.dumps(pages, indent=1, ensure_ascii=False) + "\n" == external_file(
        f"snapshots/teams.{language}.json"
    )


@pytest.mark.parametrize("language", VOICES)
def test_every_card_fits_as_a_message_a_form_and_a_dialog(language):
    for card in real_cards(VOICES[language]).values():
        ask = Ask(IRIS, VOICES[language], card, "share_offered", "")
        check_message(render.message(card, VOICES[language], MARKER, (), NAMES))
        check_message(render.form_message(ask, MARKER, (), NAMES))
        check_dialog(render.dialog(ask, MARKER, (), NAMES))


@pytest.mark.filterwarnings("ignore:Generating overly large repr")
@settings(max_examples=HOSTILE_CARDS, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(CARDS, st.sampled_from([FRENCH, ENGLISH]), SAID)
def test_no_card_is_ever_more_than_teams_takes_or_says_more_than_was_meant(card, voice, name):
    ask = Ask(IRIS, voice, card, "share_offered", "about", HALL)
    names = {PersonId("slack:T1:U7"): name, HALL: name}

    check_message(render.message(card, voice, MARKER, (), names))
    check_message(render.form_message(ask, MARKER, (), names))
    check_dialog(render.dialog(ask, MARKER, (), names))


@settings(max_examples=HOSTILE_CARDS * 5, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(st.text(st.characters(codec="ascii", exclude_categories=["Cc"]), max_size=40))
@example("snake_case and C:\\Dossier\\*.txt")
@example("12. &lt;b&gt; [a](https://example.org) <https://example.org> **c**")
@example("/compagnon help")
@example("__dict__ and a__b")
def test_what_someone_wrote_is_read_as_they_wrote_it(said):
    [block] = drawn(Text("share-anonymous", {"said": Quote(said)}))["body"]

    assert said.strip() in read_back(block["text"]).replace("\u00a0", " ")


def test_the_first_element_is_named_after_the_message():
    assert drawn(*said_by(IRIS))["body"][0]["id"] == MARKER


def test_someone_named_is_mentioned_by_an_entity_of_ours():
    card = drawn(*said_by(IRIS))

    assert "<at>Iris Petit</at>" in card["body"][0]["text"]
    assert card["msteams"]["entities"] == [
        {
            "type": "mention",
            "text": "<at>Iris Petit</at>",
            "mentioned": {"id": "aad-iris", "name": "Iris Petit"},
        }
    ]


def test_two_people_of_one_name_are_told_apart():
    entities = drawn(*said_by(IRIS, NOOR, IRIS))["msteams"]["entities"]

    assert [(one["text"], one["mentioned"]["id"]) for one in entities] == [
        ("<at>Iris Petit</at>", "aad-iris"),
        ("<at>Iris Petit 2</at>", "aad-noor"),
    ]


def test_someone_whose_name_is_not_known_is_mentioned_all_the_same():
    card = drawn(*said_by(IRIS), names={})

    assert card["msteams"]["entities"][0]["mentioned"]["id"] == "aad-iris"
    assert "<at>quelqu’un de l’équipe</at>" in card["body"][0]["text"]


def test_a_mention_that_someone_types_is_only_text():
    card = drawn(*said_by(IRIS), Text("share-anonymous", {"said": Quote("<at>Iris Petit</at>")}))

    assert "<at>" not in card["body"][1]["text"]
    assert "<at>Iris Petit</at>" in read_back(card["body"][1]["text"])


def test_a_mention_whose_place_was_cut_away_calls_nobody():
    long = Text("share-anonymous", {"said": Quote("mot " * 4000)})

    assert drawn(long, *said_by(IRIS))["msteams"]["entities"] == []


def test_a_place_is_named_and_never_by_its_id():
    named, unnamed = (
        drawn(Text("round-in-the-channel", {"place": Place(HALL)}), names=names)["body"][0]["text"]
        for names in (NAMES, {})
    )

    assert "#Accueil" in named
    assert "la communauté" in unnamed


def test_a_time_is_shown_by_each_readers_clock_and_a_notification_says_which_clock_it_means():
    at = Moment(datetime(2026, 3, 2, 8, 0, tzinfo=UTC))

    activity = render.message(Card(lines=(Text("round-until", {"at": at, "minutes": 5}),)), FRENCH, MARKER)

    shown = content(activity)["body"][0]["text"]
    assert "{{DATE(2026-03-02T08:00:00Z,SHORT)}} à {{TIME(2026-03-02T08:00:00Z)}}" in shown
    assert "UTC" in activity["summary"]


def test_what_to_type_is_told_as_it_is_typed_here():
    text = drawn(Text("command-unknown", {"said": Quote("/compagnon fly")}))["body"][0]["text"]

    assert "@Compagnon" in drawn(Text("command-unknown.help"))["body"][0]["text"]
    assert "/compagnon fly" in text


def test_each_line_of_what_someone_wrote_is_a_line():
    [block] = drawn(Text("share-anonymous", {"said": Quote("un\ndeux\n\n\n trois")}))["body"]

    assert "un\n\ndeux\n\n\u00a0trois" in block["text"]


def test_beyond_six_buttons_the_others_stand_behind_one_and_the_main_ones_do_not():
    buttons = tuple(
        Button("voted", Text("round-vote", {"number": n}), str(n), main=n == 9) for n in range(12)
    )

    shown = content(render.message(Card(lines=(), buttons=buttons), FRENCH, MARKER))["actions"]

    assert [one["type"] for one in shown] == ["Action.Submit"] * 5 + ["Action.ShowCard"]
    assert shown[0]["data"]["compagnon"]["about"] == "9"
    behind = [one["data"]["compagnon"]["about"] for one in every(shown[5]) if "data" in one]
    assert sorted([*behind, *(one["data"]["compagnon"]["about"] for one in shown[:5])], key=int) == [
        str(n) for n in range(12)
    ]


def test_a_button_that_asks_for_a_form_fetches_it():
    share, stop = (Button(does, Text("form-send"), "x") for does in ("share_started", "sharing_stopped"))

    fetches, submits = content(render.message(Card(lines=(), buttons=(share, stop)), FRENCH, MARKER))[
        "actions"
    ]

    assert fetches["data"] == {
        "msteams": {"type": "task/fetch"},
        "compagnon": {"does": "share_started", "about": "x", "nonce": MARKER},
    }
    assert "msteams" not in submits["data"]


def test_for_the_local_client_people_are_chosen_among_those_known_here():
    ask = asked(Input("people", Text("form-send"), "people"))

    [people] = inputs(content(render.form_message(ask, MARKER, (), NAMES, local=True)))

    assert "choices.data" not in people
    assert people["style"] == "expanded"
    assert [one["value"] for one in people["choices"]] == ["aad-iris", "aad-noor"]


def test_where_no_dialog_can_open_that_button_is_as_any_other():
    card = Card(lines=(), buttons=(Button("share_started", Text("form-send"), "x"),))

    [button] = content(render.message(card, FRENCH, MARKER, local=True))["actions"]

    assert button["data"] == {"compagnon": {"does": "share_started", "about": "x", "nonce": MARKER}}


def test_a_form_carries_what_it_is_about():
    people = Input("people", Text("form-send"), "people")

    [submit] = render.dialog(asked(people), MARKER)["card"]["content"]["actions"]

    assert submit["data"]["compagnon"] == {
        "form": "share_offered",
        "about": "a prompt",
        "space": HALL,
        "nonce": MARKER,
        "people": ["people"],
    }


def test_a_form_is_drawn_alike_in_a_dialog_and_as_a_message():
    ask = asked(Input("text", Text("form-send"), "paragraph", value="Déjà écrit"))

    dialog, message = render.dialog(ask, MARKER)["card"]["content"], render.form_message(ask, MARKER)

    assert inputs(dialog) == inputs(content(message))
    assert dialog["actions"] == content(message)["actions"]
    assert inputs(dialog)[0]["value"] == "Déjà écrit"


def test_an_empty_card_is_still_a_message():
    check_message(render.message(replace(Card(lines=()), title=None), FRENCH, MARKER))


def test_very_many_choices_are_looked_up():
    choices = tuple(Choice(str(n), Text("round-vote", {"number": n})) for n in range(250))

    [few, many, very_many] = inputs(
        render.dialog(
            asked(
                Input("a", Text("form-send"), "choice", choices[:3], "2"),
                Input("b", Text("form-send"), "choice", choices[:50], "49"),
                Input("c", Text("form-send"), "choice", choices, "207"),
            ),
            MARKER,
        )["card"]["content"]
    )

    assert [one["style"] for one in (few, many, very_many)] == ["expanded", "compact", "filtered"]
    assert [one["value"] for one in (few, many, very_many)] == ["2", "49", "207"]


def test_nothing_that_is_shown_is_longer_than_the_lines_have_room():
    card = drawn(*[Text("share-anonymous", {"said": Quote("mot " * 900)})] * 12)

    assert sum(len(text) for text in texts(card)) <= 12_100
