"""Cards as Slack draws them: every real one as a page to look at, and any hostile one within the limits."""

import json
import os
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hostile_cards import CARDS, IRIS
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from inline_snapshot import external_file
from real_cards import real_cards
from workspace.blockkit import check_blocks, check_message, check_view

from adapters.slack import home, render
from facilitation.actions import Ask
from facilitation.cards import (
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


@pytest.mark.parametrize("language", VOICES)
def test_every_card_is_drawn_as_this_page_shows(language):
    drawn = {
        name: render.message(card, VOICES[language], MARKER)
        for name, card in real_cards(VOICES[language]).items()
    }

    assert json.dumps(drawn, indent=1, ensure_ascii=False) + "\n" == external_file(
        f"snapshots/slack.{language}.json"
    )


@pytest.mark.parametrize("language", VOICES)
def test_every_card_fits_as_a_message_a_form_and_a_home(language):
    for card in real_cards(VOICES[language]).values():
        check_message(render.message(card, VOICES[language], MARKER))
        check_view(render.form(Ask(IRIS, VOICES[language], card, "share_offered", "")))
        check_blocks(home.page(VOICES[language], (card, card))["blocks"], most=100)


@pytest.mark.filterwarnings("ignore:Generating overly large repr")
@settings(max_examples=HOSTILE_CARDS, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(CARDS, st.sampled_from([FRENCH, ENGLISH]))
def test_no_card_is_ever_more_than_slack_takes_or_says_more_than_was_meant(card, voice):
    check_message(render.message(card, voice, MARKER))
    check_view(render.form(Ask(IRIS, voice, card, "share_offered", "about", SpaceId("slack:T1:C1"))))
    check_blocks(home.page(voice, (card, card))["blocks"], most=100)


def test_the_first_block_is_named_after_the_message():
    card = Card(lines=(Text("share-anonymous", {"said": Quote("Un colis")}),))

    assert render.message(card, FRENCH, MARKER)["blocks"][0]["block_id"] == MARKER


def test_a_form_carries_what_it_is_about():
    asked = Ask(IRIS, FRENCH, Card(lines=()), "share_offered", "a prompt", SpaceId("slack:T1:C1"))

    view = render.form(asked)

    assert view["callback_id"] == "form:share_offered"
    assert json.loads(view["private_metadata"]) == {"about": "a prompt", "space": "slack:T1:C1"}


def test_a_long_text_is_split_between_sentences():
    card = Card(lines=(Text("share-anonymous", {"said": Quote("Une phrase entière. " * 300)}),))

    blocks = render.message(card, FRENCH, MARKER)["blocks"]

    assert len(blocks) > 1
    assert all(block["text"]["text"].endswith(("entière.", "»")) for block in blocks)


def test_very_many_choices_stand_in_pages():
    choices = tuple(Choice(str(n), Text("round-vote", {"number": n})) for n in range(250))
    asked = Input("who", Text("round-notes.label"), "choice", choices, "207")

    [block] = render.form(Ask(IRIS, FRENCH, Card(lines=(), inputs=(asked,)), "x", ""))["blocks"]

    element = block["element"]
    assert [page["label"]["text"] for page in element["option_groups"]] == ["1–100", "101–200", "201–250"]
    assert element["initial_option"]["value"] == "207"


def test_what_is_not_a_name_of_slacks_is_never_a_mention():
    card = Card(
        lines=(Text("share-signed", {"who": Mention(PersonId("slack:T1:<!channel>")), "said": Quote("x")}),)
    )

    text = render.message(card, FRENCH, MARKER)["blocks"][0]["text"]["text"]

    assert "<!channel>" not in text


def test_a_title_that_names_a_channel_names_it_as_slack_does():
    card = Card(
        title=Text("draw-preview", {"place": Place(SpaceId("slack:T1:C1"))}), lines=(Text("draw-changed"),)
    )

    first = render.message(card, FRENCH, MARKER)["blocks"][0]

    assert first["text"] == {"type": "mrkdwn", "text": "*Un tirage à regarder, pour <#C1>*", "verbatim": True}


def test_what_is_written_as_a_list_stands_close_to_what_announces_it():
    at = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
    apart = {"apart": "yes", "clocks": (Mention(IRIS),)}
    card = Card(lines=(Text("encounter-times"), *(Text("encounter-time", {"at": Moment(at), **apart}),) * 2))

    text = render.message(card, FRENCH, MARKER)["blocks"][0]["text"]["text"]

    assert text.count("\n• ") == 2
    assert "\n\n" not in text


def test_a_time_is_shown_by_each_readers_clock():
    at = Moment(datetime(2026, 3, 2, 8, 0, tzinfo=UTC))
    card = Card(lines=(Text("round-until", {"at": at, "minutes": 5}),))

    text = render.message(card, FRENCH, MARKER)["blocks"][0]["text"]["text"]

    assert "<!date^1772438400^{date_short_pretty} à {time}|lundi 2 mars à 8" in text


def test_an_empty_card_is_still_a_message():
    check_message(render.message(replace(Card(lines=()), title=None), FRENCH, MARKER))
