"""Compagnon arrives in a workspace, then in a channel."""

from dataclasses import replace

from builders import ADA, ELSEWHERE, IRIS, QUAIS, facts, happened, keys, person, said, whispered

from facilitation.actions import Decision, WorkspaceLed
from facilitation.engine import decide
from facilitation.events import ChannelJoined, Installed, ShareStarted


def test_whoever_installs_it_is_led_in_three_steps_in_private():
    decision = decide(happened(Installed(ADA)), facts(person(ADA, language="en"), community=None))

    [whisper] = whispered(decision)
    assert (whisper.person, whisper.space, whisper.voice.language) == (ADA, None, "en")
    assert keys(whisper.card) == [
        "installed",
        "installed.invite",
        "installed.enrol",
        "installed.after",
        "installed.why",
    ]


def test_in_a_channel_it_says_what_it_does_what_it_sees_and_how_to_begin():
    decision = decide(happened(ChannelJoined(ELSEWHERE, IRIS)), facts(person(IRIS), community=None))

    [say] = said(decision)
    assert say.space == ELSEWHERE
    assert keys(say.card)[1:4] == ["channel-joined.does", "channel-joined.sees", "channel-joined.begin"]


def test_a_community_is_not_told_twice_who_it_is():
    assert decide(happened(ChannelJoined(QUAIS, IRIS)), facts(person(IRIS))) == Decision()


def test_a_form_can_start_from_something_written_elsewhere():
    decision = decide(happened(ShareStarted(QUAIS, IRIS, text="Vu ce matin")), facts(person(IRIS)))

    assert decision.actions[0].card.inputs[0].value == "Vu ce matin"


def surmised(asker, *, led=False):
    known = replace(facts(asker, community=None), led=led)
    return decide(happened(Installed(asker.id, surmised=True)), known)


def test_where_nobody_said_who_installed_it_an_admin_is_led_and_told_why():
    decision = surmised(person(ADA, admin=True))

    assert keys(whispered(decision)[0].card)[-1] == "installed.why-surmised"
    assert decision.changes == (WorkspaceLed(ADA),)


def test_a_workspace_is_led_once_and_by_nobody_but_an_admin():
    assert surmised(person(ADA, admin=True), led=True) == Decision()
    assert surmised(person(IRIS)) == Decision()
