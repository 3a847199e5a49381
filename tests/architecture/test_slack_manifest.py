"""manifest.json, from which a company creates its own Slack app: what the code handles, within Slack's limits, and no more."""

import ast
import json
import os
import re
from pathlib import Path

import jsonschema
import pytest
from workspace.payloads import NOW, event, shortcut

from adapters.slack.inbound import read
from adapters.slack.limits import RATES
from adapters.slack.manifest import EVENTS, METHODS, manifest, scopes
from adapters.slack.said import Ignored
from facilitation.commands import COMMANDS

URL = "https://compagnon.example.org"


@pytest.fixture(params=[False, True], ids=["door", "socket"])
def made(request) -> dict:
    return manifest(URL, socket=request.param)


def test_the_one_at_the_root_is_what_the_command_prints(root):
    assert json.loads((root / "manifest.json").read_text()) == manifest(URL)


def test_its_texts_fit_where_slack_shows_them(made):
    shown = made["display_information"]

    assert 1 <= len(shown["name"]) <= 35
    assert 1 <= len(shown["description"]) <= 140
    assert 175 <= len(shown["long_description"]) <= 4000
    assert len(made["features"]["bot_user"]["display_name"]) <= 80


def test_its_commands_and_shortcuts_fit(made):
    commands = made["features"]["slash_commands"]
    shortcuts = made["features"]["shortcuts"]

    assert [command["command"] for command in commands] == ["/compagnon"]
    assert all(len(command["command"]) <= 32 and len(command["description"]) <= 2000 for command in commands)
    assert all(len(command["usage_hint"]) <= 1000 and command["should_escape"] for command in commands)
    assert len(shortcuts) <= 10
    assert all(len(shortcut["name"]) <= 24 and len(shortcut["description"]) <= 150 for shortcut in shortcuts)


def test_it_asks_for_no_scope_without_a_reason_in_the_docs(root, made):
    page = (root / "docs/how-to/slack.md").read_text()

    told = re.findall(r"^\| `([a-z_:]+)` \| \S", page, re.MULTILINE)

    assert made["oauth_config"]["scopes"] == {"bot": scopes()}
    assert sorted(told) == scopes()


def test_each_method_that_is_called_has_its_scope_and_its_pace(root):
    written = "".join(
        path.read_text()
        for path in (root / "adapters/slack").glob("*.py")
        if path.name not in {"manifest.py", "limits.py"} and not path.name.startswith("export")
    )

    called = set(re.findall(r'"((?:auth|chat|conversations|oauth\.v2|users|views)\.[A-Za-z]+)"', written))

    assert called == set(METHODS)
    assert called == set(RATES) - {"response_url"}


@pytest.mark.parametrize("name", [name for name in EVENTS if not name.startswith("message.")])
def test_each_event_it_subscribes_to_is_known(name):
    user = {"id": "U1"} if name == "user_change" else "U1"

    known = read(
        event({"type": name, "user": user, "channel": "C1", "text": "aide", "tokens": {"oauth": ["U1"]}}), NOW
    )

    assert known != Ignored("unknown")


def test_each_shortcut_is_listened_to(made):
    called = {one["callback_id"]: one["type"] for one in made["features"]["shortcuts"]}

    said = {
        name: read(shortcut({"message": "message_action", "global": "shortcut"}[kind], name), NOW)
        for name, kind in called.items()
    }

    assert called == {"keep": "message", "help": "global"}
    assert not any(isinstance(one, Ignored) for one in said.values())


def test_no_event_is_read_that_is_not_subscribed_to(root):
    tree = ast.parse((root / "adapters/slack/events.py").read_text())
    read_ = {
        pattern.value.value
        for node in ast.walk(tree)
        if isinstance(node, ast.MatchMapping)
        for key, pattern in zip(node.keys, node.patterns, strict=True)
        if isinstance(key, ast.Constant) and key.value == "type" and isinstance(pattern, ast.MatchValue)
    }

    assert read_ - {"message"} <= set(EVENTS)


def test_the_hint_is_a_command_of_the_help(made):
    [command] = made["features"]["slash_commands"]

    assert command["usage_hint"] in {one.en for one in COMMANDS}


def test_everything_comes_in_at_one_address_over_https():
    made = manifest(URL)
    settings = made["settings"]
    addresses = {
        settings["event_subscriptions"]["request_url"],
        settings["interactivity"]["request_url"],
        *(command["url"] for command in made["features"]["slash_commands"]),
    }

    assert addresses == {f"{URL}/slack/events"}
    assert settings["socket_mode_enabled"] is False


def test_over_the_socket_nothing_has_to_be_reached():
    made = manifest(URL, socket=True)

    assert "request_url" not in json.dumps(made)
    assert "url" not in made["features"]["slash_commands"][0]
    assert made["settings"]["socket_mode_enabled"] is True


def test_it_follows_slacks_own_schema_where_that_is_at_hand(made, root):
    contracts = Path(os.environ.get("COMPAGNON_CONTRACTS", root.parent / "shared/contracts"))
    schema = contracts / "slack-manifest.schema.json"

    rules = json.loads(schema.read_text()) if schema.exists() else {"required": ["display_information"]}

    jsonschema.Draft7Validator.check_schema(rules)
    jsonschema.validate(made, rules, jsonschema.Draft7Validator)
