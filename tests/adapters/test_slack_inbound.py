"""What Slack says, in its own shapes, as what happened."""

from datetime import timedelta

import pytest
from workspace.payloads import (
    ADA,
    BOT,
    IRIS,
    NOOR,
    NOW,
    QUAIS,
    TEAM,
    click,
    command,
    event,
    message,
    shortcut,
    submission,
    written,
)

from adapters.slack.inbound import read
from adapters.slack.said import Heard, HomeOpened, Ignored, PersonChanged, Uninstalled, of_that_team
from facilitation.channels.events import ChannelClosed, ChannelReopened, MemberLeft, ReactionSeen
from facilitation.events import (
    ChannelJoined,
    CommandUnknown,
    HelpAsked,
    MessageSeen,
    RhythmChosen,
    ShareOffered,
    ShareStarted,
    SharingStopped,
)
from facilitation.rounds.events import FloorYielded, NotesKept, RoundAsked, RoundOpened, VoteCast, WritingSent

HERE = f"slack:{TEAM}:{QUAIS}"
SHE = f"slack:{TEAM}:{IRIS}"
ROUND = f"{HERE} slack:1.2"


def what(payload):
    """The event behind a payload."""
    said = read(payload, NOW)
    assert isinstance(said, Heard), said
    return said.happened.event


@pytest.mark.parametrize(
    ("line", "happened"),
    [
        ("help", HelpAsked(HERE, SHE)),
        ("aide", HelpAsked(HERE, SHE)),
        ("", HelpAsked(HERE, SHE)),
        ("share Un colis &amp; deux lettres", ShareOffered(HERE, SHE, "Un colis & deux lettres")),
        ("partager", ShareStarted(HERE, SHE)),
        ("partager merci <@U02NOOR|noor> !", ShareOffered(HERE, SHE, "merci noor !")),
        ("partager voir <https://example.org|le guide>", ShareOffered(HERE, SHE, "voir le guide")),
        ("rythme quinzaine", RhythmChosen(HERE, SHE, "quinzaine")),
        ("arrêter", SharingStopped(HERE, SHE)),
        ("codev", RoundAsked(HERE, SHE, "codevelopment")),
        ("Troïka", RoundAsked(HERE, SHE, "troika")),
        ("arretr", CommandUnknown(HERE, SHE, "arretr", "arrêter")),
        ("share my payload", ShareOffered(HERE, SHE, "my payload")),
    ],
)
def test_a_command_is_read_in_both_languages(line, happened):
    assert what(command(line)) == happened


def test_a_command_keeps_what_it_can_be_answered_by():
    body = command("help")

    said = read(body, NOW)

    assert said.happened.id == f"slack:{body['trigger_id']}"
    assert said.reply.trigger == f"{body['trigger_id']} {body['response_url']}"
    assert said.reply.until == NOW + timedelta(seconds=2.5)
    assert said.person == SHE


@pytest.mark.parametrize(
    ("does", "about", "happened"),
    [
        ("share_started:0", f"{HERE} wake:7", ShareStarted(HERE, SHE, f"{HERE} wake:7")),
        ("sharing_stopped:1", HERE, SharingStopped(HERE, SHE)),
        ("floor_yielded:2", f"{ROUND}#4", FloorYielded(ROUND, SHE, 4)),
        ("vote_cast:0", f"{ROUND}#1#{SHE}", VoteCast(ROUND, SHE, 1, SHE)),
        ("round_asked:0", "troika", RoundAsked(HERE, SHE, "troika")),
    ],
)
def test_a_button_is_what_it_does_and_what_it_is_about(does, about, happened):
    assert what(click(does, about)) == happened


def test_a_choice_in_a_menu_is_pressed_like_a_button():
    chosen = {
        "action_id": "vote_cast:0",
        "type": "static_select",
        "selected_option": {"value": f"{ROUND}#1#stop"},
    }

    assert what(click(actions=[chosen])) == VoteCast(ROUND, SHE, 1, "stop")


def test_a_form_says_what_stands_in_each_of_its_fields():
    values = {
        "in:people": {"people": {"type": "multi_users_select", "selected_users": [IRIS, NOOR, ADA]}},
        "in:tempo": {"choice": {"type": "radio_buttons", "selected_option": {"value": "slow"}}},
        "in:chaired": {"choice": {"type": "radio_buttons", "selected_option": {"value": "no"}}},
    }

    people = tuple(f"slack:{TEAM}:{one}" for one in (IRIS, NOOR, ADA))
    assert what(submission("round_opened", values, "troika")) == RoundOpened(
        HERE, SHE, "troika", people, "slow", chaired=False
    )


def test_a_form_sent_from_a_round_belongs_to_it():
    values = {
        "in:action": {"line": {"type": "plain_text_input", "value": "Appeler\u202e Lucas"}},
        "in:date": {"date": {"type": "datepicker", "selected_date": "2026-12-04"}},
    }

    sent = submission("writing_sent", values, f"{ROUND}#7", space=f"{ROUND} gathered")

    assert what(sent) == WritingSent(ROUND, SHE, 7, {"action": "Appeler Lucas", "date": "2026-12-04"})
    assert what(submission("notes_kept", written(text="à moi"), ROUND)) == NotesKept(ROUND, SHE, "à moi")


def test_the_same_form_sent_twice_is_the_same_happening():
    sent = submission("share_offered", written(text="Un colis"))

    first, again = read(sent, NOW), read({**sent, "trigger_id": "9.9.9"}, NOW)

    assert first.happened.id == again.happened.id
    assert first.form


def test_somebody_wrote_is_all_that_is_kept_of_a_message():
    said = read(message("Un secret", thread_ts="1772438000.000100"), NOW)

    assert said.happened.event == MessageSeen(HERE, f"{QUAIS}/1772438000.000100")
    assert said.person is None
    assert "secret" not in repr(said)
    assert IRIS not in repr(said)


@pytest.mark.parametrize(
    "more",
    [
        {"subtype": "bot_message", "bot_id": "B1"},
        {"subtype": "message_changed"},
        {"subtype": "message_deleted"},
        {"subtype": "channel_join"},
        {"bot_id": "B0BOT"},
        {"channel_type": "mpim"},
    ],
)
def test_what_nobody_just_wrote_in_a_channel_is_let_go(more):
    assert read(message(**more), NOW) == Ignored("message_other")


def test_what_is_said_to_it_in_private_or_in_a_mention_is_a_command():
    private = message("aide", channel="D01", channel_type="im")
    mention = event({"type": "app_mention", "user": IRIS, "channel": QUAIS, "text": f"<@{BOT}> partager"})

    assert what(private) == HelpAsked(f"slack:{TEAM}:D01", SHE)
    assert what(mention) == ShareStarted(HERE, SHE)


def test_an_event_told_again_later_happened_when_it_happened():
    assert read(message(), NOW + timedelta(minutes=6)).happened.at == NOW


def test_keep_this_starts_from_ones_own_message():
    kept = shortcut(text="Vu &lt;ce matin&gt; par <@U02NOOR>", user="U02NOOR")

    assert what(kept) == ShareStarted(HERE, f"slack:{TEAM}:U02NOOR", text="Vu <ce matin> par U02NOOR")


def test_somebody_elses_message_is_theirs():
    assert what(shortcut(text="Vu ce matin")) == ShareStarted(
        HERE, SHE, quoted="Vu ce matin", whose=f"slack:{TEAM}:U02NOOR"
    )


@pytest.mark.parametrize("more", [{"user": BOT, "bot_id": "B1"}, {"bot_id": "B1"}, {"user": "U1:x"}, {}])
def test_whose_words_an_app_wrote_cannot_be_said(more):
    message = {"type": "message", "ts": "1772438300.000200", "text": "Vu ce matin", **more}

    assert what(shortcut(message=message)) == ShareStarted(HERE, SHE, quoted="Vu ce matin")


def test_the_shortcut_anywhere_asks_for_help_in_private():
    assert what(shortcut("shortcut", "help")) == HelpAsked(SHE, SHE)


def test_it_was_added_to_a_channel():
    added = {"type": "member_joined_channel", "user": BOT, "channel": QUAIS, "inviter": ADA}

    assert what(event(added)) == ChannelJoined(HERE, f"slack:{TEAM}:{ADA}")


@pytest.mark.parametrize(
    ("inner", "meant"),
    [
        ({"type": "member_left_channel", "user": IRIS}, MemberLeft(HERE, SHE)),
        ({"type": "member_left_channel", "user": BOT}, ChannelClosed(HERE, "left")),
        ({"type": "channel_archive", "user": ADA}, ChannelClosed(HERE, "archived")),
        ({"type": "channel_unarchive", "user": ADA}, ChannelReopened(HERE)),
        ({"type": "channel_deleted"}, ChannelClosed(HERE, "deleted")),
        ({"type": "channel_left"}, ChannelClosed(HERE, "left")),
        ({"type": "group_archive"}, ChannelClosed(HERE, "archived")),
        ({"type": "group_unarchive"}, ChannelReopened(HERE)),
        ({"type": "group_deleted"}, ChannelClosed(HERE, "deleted")),
        ({"type": "group_left"}, ChannelClosed(HERE, "left")),
    ],
)
def test_what_becomes_of_a_channel_is_told_and_nobody_is_asked_who_they_are(inner, meant):
    heard = read(event({**inner, "channel": QUAIS}), NOW)

    assert (heard.happened.event, heard.person) == (meant, None)


REACTED = {"type": "reaction_added", "user": IRIS, "reaction": "eyes", "item_user": BOT}
ITEM = {"type": "message", "channel": QUAIS, "ts": "1772438300.000200"}


def test_of_a_reaction_to_what_it_said_neither_who_nor_how_is_read():
    assert what(event({**REACTED, "item": ITEM})) == ReactionSeen(HERE, f"{QUAIS}/1772438300.000200")


@pytest.mark.parametrize(
    "more",
    [
        {"item_user": IRIS},
        {"user": BOT},
        {"item": {"type": "file", "file": "F1"}},
        {"item": {**ITEM, "channel": "C1:x"}},
    ],
    ids=["to somebody else", "our own", "to a file", "nowhere"],
)
def test_any_other_reaction_is_let_go(more):
    assert read(event({**REACTED, "item": ITEM, **more}), NOW) == Ignored("reaction_added")


@pytest.mark.parametrize(
    ("inner", "said"),
    [
        ({"type": "app_home_opened", "user": IRIS, "channel": "D1", "tab": "home"}, HomeOpened(SHE)),
        ({"type": "app_home_opened", "user": IRIS, "channel": "D1", "tab": "messages"}, Ignored("other_tab")),
        ({"type": "user_change", "user": {"id": IRIS, "tz": "Europe/Paris"}}, PersonChanged(SHE)),
        ({"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [BOT]}}, Uninstalled(TEAM)),
        ({"type": "tokens_revoked", "tokens": {"oauth": ["U1"]}}, Ignored("tokens_revoked")),
        ({"type": "app_uninstalled"}, Uninstalled(TEAM)),
        ({"type": "reaction_added", "user": IRIS, "reaction": "eyes"}, Ignored("reaction_added")),
        ({"type": "member_joined_channel", "user": IRIS, "channel": QUAIS}, Ignored("member_joined_channel")),
        ({"type": "member_left_channel", "user": "U1:x", "channel": QUAIS}, Ignored("unknown")),
        ({"type": "channel_archive", "channel": "C1:x", "user": ADA}, Ignored("unknown")),
        ({"type": "channel_rename", "channel": {"id": QUAIS}}, Ignored("channel_rename")),
        ({"type": "solar_eclipse"}, Ignored("unknown")),
    ],
)
def test_each_event_is_something_or_is_counted(inner, said):
    assert read(event(inner), NOW) == said


@pytest.mark.parametrize(
    "payload",
    [
        {},
        {"type": 3},
        {"type": "event_callback"},
        {"type": "event_callback", "team_id": TEAM, "event_id": "", "event": {"type": "message"}},
        {"type": "event_callback", "team_id": "T1:U1", "event_id": "Ev1", "event": {"type": "message"}},
        {"type": "block_actions"},
        {"type": "block_actions", "user": {"id": "U1:x"}, "trigger_id": "1", "team": {"id": TEAM}},
        {
            "type": "view_submission",
            "user": {"id": IRIS},
            "trigger_id": "1",
            "team": {"id": TEAM},
            "view": {},
        },
        {"command": "/other", "team_id": TEAM, "user_id": IRIS, "channel_id": QUAIS},
        command(channel="C1:C2"),
        command(trigger_id="\ud83d"),
        {**message(), "event_id": "x" * 300},
    ],
)
def test_what_has_no_sense_is_let_go(payload):
    assert read(payload, NOW) == Ignored("unknown")


@pytest.mark.parametrize(
    ("payload", "kind"),
    [
        (click("level_up:0"), "no_such_button"),
        (click("share_started"), "no_such_button"),
        (shortcut(called="other"), "no_such_button"),
        (submission("level_up"), "no_such_form"),
        ({"type": "view_closed", "view": {"callback_id": "form:x"}}, "view_closed"),
    ],
)
def test_a_button_or_form_of_another_version_is_known_as_one(payload, kind):
    assert read(payload, NOW) == Ignored(kind)


@pytest.mark.parametrize(
    "payload",
    [
        click("sharing_stopped:0", "slack:T99:C1"),
        click("floor_yielded:0", "slack:T99:C1 slack:1#1"),
        submission("share_offered", written(text="x"), space="slack:T99:C1"),
    ],
)
def test_nothing_reaches_into_another_workspace(payload):
    assert not of_that_team(read(payload, NOW))
