"""What we draw has the structure Slack publishes for its own clients: the types of `@slack/types`, as a JSON schema."""

import json
import subprocess
from pathlib import Path

import jsonschema
import pytest
from real_cards import real_cards

from adapters.slack import home, render
from facilitation.actions import Ask
from facilitation.cards import PersonId, Voice

MODULES = Path(__file__).parent / "client/node_modules"
VOICES = {"fr": Voice("fr", "vous"), "en": Voice("en")}
IRIS = PersonId("slack:T1:U7")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not (MODULES / "@slack/types").exists(), reason="needs `make clients`"),
]


@pytest.fixture(scope="module")
def schema():
    """The rules of a block and of a view, made anew from the types."""
    return {name: validator(name) for name in ("KnownBlock", "View")}


def validator(name: str) -> jsonschema.Draft7Validator:
    types = MODULES / "@slack/types/dist/index.d.ts"
    made = subprocess.run(
        [MODULES / ".bin/ts-json-schema-generator", "--path", types, "--type", name, "--no-type-check"],
        capture_output=True,
        check=True,
        timeout=120,
    )
    return jsonschema.Draft7Validator(json.loads(made.stdout))


@pytest.mark.parametrize("language", VOICES)
def test_every_card_has_the_structure_of_a_message_a_form_and_a_home(schema, language):
    voice = VOICES[language]
    cards = real_cards(voice)

    blocks = [block for card in cards.values() for block in render.message(card, voice, "marker")["blocks"]]
    views = [
        *(render.form(Ask(IRIS, voice, card, "share_offered", "")) for card in cards.values()),
        *(home.page(voice, (card, card)) for card in cards.values()),
    ]

    assert [one for one in blocks if not schema["KnownBlock"].is_valid(one)] == []
    assert [one for one in views if not schema["View"].is_valid(one)] == []
    assert not schema["KnownBlock"].is_valid({"type": "section", "text": "not an object"})
