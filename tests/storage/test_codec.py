import json
from typing import get_args

import anything
import pytest
from builders import IRIS, QUAIS, looking, prompt
from hypothesis import HealthCheck, given
from hypothesis import settings as run
from hypothesis import strategies as st

from facilitation.actions import Message
from facilitation.cards import Text
from facilitation.community import Settings
from facilitation.events import Event, HelpAsked
from facilitation.rounds.state import Round
from facilitation.sharing.state import Sharing
from storage import codec

UNHURRIED = run(suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize("kind", get_args(Event))
def test_every_kind_of_event_comes_back_as_it_was_written(kind):
    @UNHURRIED
    @given(st.from_type(kind))
    def comes_back(event):
        assert codec.events.read(codec.events.write(event)) == event

    comes_back()


@pytest.mark.parametrize("kind", get_args(Message))
def test_every_kind_of_message_comes_back_as_it_was_written(kind):
    @UNHURRIED
    @given(st.from_type(kind))
    def comes_back(message):
        assert codec.messages.read(codec.messages.write(message)) == message

    comes_back()


@UNHURRIED
@given(st.from_type(Sharing))
def test_what_is_remembered_of_sharing_comes_back(state):
    assert codec.sharings.read(codec.sharings.write(state)) == state


@UNHURRIED
@given(st.from_type(Round))
def test_a_round_comes_back(meeting):
    assert codec.rounds.read(codec.rounds.write(meeting)) == meeting


@UNHURRIED
@given(st.from_type(Settings))
def test_settings_come_back(chosen):
    assert codec.settings.read(codec.settings.write(chosen)) == chosen


@UNHURRIED
@given(anything.texts)
def test_a_sentence_comes_back_with_the_kinds_of_its_blanks(text):
    again = codec.texts.read(codec.texts.write(text))

    assert again == text
    assert {name: type(blank) for name, blank in again.blanks.items()} == {
        name: type(blank) for name, blank in text.blanks.items()
    }


@UNHURRIED
@given(st.lists(anything.texts).map(tuple))
def test_reasons_come_back(why):
    assert codec.reasons.read(codec.reasons.write(why)) == why


WRITTEN = {
    "event": (codec.events, HelpAsked(QUAIS, IRIS)),
    "settings": (codec.settings, Settings()),
    "sharing": (codec.sharings, looking(last=prompt())),
    "text": (codec.texts, Text("help")),
}


@pytest.mark.parametrize(("kind", "value"), WRITTEN.values(), ids=WRITTEN)
def test_a_field_nobody_knows_is_refused(kind, value):
    written = json.loads(kind.write(value)) | {"mood": "sunny"}

    with pytest.raises(ValueError, match="mood"):
        kind.read(json.dumps(written))


@pytest.mark.parametrize("part", ["open", "last", "presence"])
def test_a_field_nobody_knows_is_refused_however_deep(part):
    written = json.loads(codec.sharings.write(looking(last=prompt())))
    written[part]["mood"] = "sunny"

    with pytest.raises(ValueError, match="mood"):
        codec.sharings.read(json.dumps(written))


@pytest.mark.parametrize(
    "written",
    ["", "{}", "null", '{"kind": "help_asked"}', '{"kind": "sung", "space": "a", "person": "b"}'],
)
def test_what_is_no_event_is_refused(written):
    with pytest.raises(ValueError, match="validation error"):
        codec.events.read(written)
