"""A button or a form says what it does and what it is about; whoever pressed it made that happen."""

import pytest
from builders import IRIS, QUAIS

from facilitation import presses
from facilitation.cards import SpaceId
from facilitation.events import ShareOffered, ShareStarted, SharingResumed, SharingStopped
from facilitation.rounds.events import RoundAsked
from facilitation.settings.events import EnrolmentAsked, SettingsAsked, SettingsSent

ROUND = SpaceId("stage:T1:room-1")
PROMPT = f"{QUAIS} wake:1"


@pytest.mark.parametrize(
    ("does", "about", "event"),
    [
        ("share_started", PROMPT, ShareStarted(QUAIS, IRIS, PROMPT)),
        ("share_started", "", ShareStarted(ROUND, IRIS, None)),
        ("sharing_resumed", QUAIS, SharingResumed(QUAIS, IRIS)),
        ("sharing_stopped", QUAIS, SharingStopped(QUAIS, IRIS)),
        ("round_asked", "troika", RoundAsked(ROUND, IRIS, "troika")),
        ("settings_asked", QUAIS, SettingsAsked(QUAIS, IRIS)),
        ("settings_asked", f"{QUAIS} 3 d1gest", SettingsAsked(QUAIS, IRIS)),
        ("enrolment_asked", "", EnrolmentAsked(ROUND, IRIS)),
        ("settings_sent", f"{QUAIS} 3 d1gest", SettingsSent(QUAIS, IRIS, {}, 3, "d1gest")),
        ("settings_sent", f"{QUAIS} 3", SettingsSent(QUAIS, IRIS, {}, 3)),
        ("settings_sent", f"{QUAIS} ³ x", SettingsSent(QUAIS, IRIS, {}, 0, "x")),
        ("enrolment_sent", f"{QUAIS} 0", SettingsSent(QUAIS, IRIS, {}, 0)),
        ("self_destruct", "", None),
    ],
)
def test_a_button_means_the_same_wherever_it_stands(does, about, event):
    assert presses.pressed(does, about, ROUND, IRIS, {}) == event


@pytest.mark.parametrize(
    ("filled", "signed"),
    [
        ({"text": "Hier"}, True),
        ({"text": "Hier", "signed": "yes"}, True),
        ({"text": "Hier", "signed": "no"}, False),
    ],
)
def test_what_is_shared_is_signed_unless_its_author_says_no(filled, signed):
    event = presses.pressed("share_offered", "", QUAIS, IRIS, filled)

    assert event == ShareOffered(QUAIS, IRIS, "Hier", signed, None)


@pytest.mark.parametrize("form", presses.ASKED_BY)
def test_each_form_can_be_asked_for_again(form):
    again = presses.pressed(presses.ASKED_BY[form], f"{QUAIS} 1#0", QUAIS, IRIS, {})

    assert again is not None
