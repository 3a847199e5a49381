"""Every invitation as people read it: `snapshots/prompts.*.txt` are the pages to proofread."""

import pytest
from inline_snapshot import external_file

from adapters.plain import Plain
from adapters.words import Words, words
from facilitation.cards import Text, Voice
from facilitation.sharing.prompts import PROMPTS

VOICES = {"en": Voice("en"), "fr-tu": Voice("fr", "tu"), "fr-vous": Voice("fr", "vous")}
KEYS = [key for keys in PROMPTS.values() for key in keys]
SHORTEST_HINT_OF_A_PLATFORM = 150  # Slack refuses a longer placeholder in an input


def page(said: Words) -> str:
    """All the questions, kind by kind, each above the opening that helps to answer it."""
    kinds = (
        "\n\n".join(
            [f"— {said(Text(f'kind-{kind}'))} —"]
            + [f"{said(Text(key))}\n    {said(Text(f'{key}.start'))}" for key in keys]
        )
        for kind, keys in PROMPTS.items()
    )
    return "\n\n\n".join(kinds) + "\n"


@pytest.mark.parametrize("voice", VOICES)
def test_every_prompt_reads_well(voice):
    said = words(VOICES[voice], Plain())

    assert page(said) == external_file(f"snapshots/prompts.{voice}.txt")


def test_every_kind_has_enough_prompts_for_two_months_of_mondays():
    assert {kind: len(keys) for kind, keys in PROMPTS.items() if len(keys) < 8} == {}


def test_every_prompt_is_asked_once_and_named_after_its_kind():
    assert len(KEYS) == len(set(KEYS))
    assert [
        key for kind, keys in PROMPTS.items() for key in keys if not key.startswith(f"prompt-{kind}-")
    ] == []


@pytest.mark.parametrize("voice", VOICES)
def test_the_opening_fits_the_box_where_one_answers(voice):
    said = words(VOICES[voice], Plain())

    assert [key for key in KEYS if len(said(Text(f"{key}.start"))) > SHORTEST_HINT_OF_A_PLATFORM] == []


@pytest.mark.parametrize("voice", VOICES)
def test_every_prompt_asks_something_in_a_sentence_or_two(voice):
    said = words(VOICES[voice], Plain())

    assert [key for key in KEYS if "?" not in said(Text(key)) or len(said(Text(key))) > 160] == []
