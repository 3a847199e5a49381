"""manifest.json, from which a company creates its own Slack app: within Slack's limits, asking for no more than is used."""

import json
import os
from pathlib import Path

import jsonschema
import pytest

WHY_EACH_SCOPE = {
    "commands": "the command /compagnon",
    "chat:write": "say the invitations",
    "channels:history": "see that a public channel Compagnon was invited to is alive, and the answers in a thread",
}
SCOPE_OF_EVENT = {"message.channels": "channels:history"}


@pytest.fixture
def manifest(root) -> dict:
    return json.loads((root / "manifest.json").read_text())


def test_its_texts_fit_where_slack_shows_them(manifest):
    shown = manifest["display_information"]

    assert 1 <= len(shown["name"]) <= 35
    assert 1 <= len(shown["description"]) <= 140
    assert 175 <= len(shown["long_description"]) <= 4000
    assert len(manifest["features"]["bot_user"]["display_name"]) <= 80


def test_its_commands_and_shortcuts_fit(manifest):
    commands = manifest["features"]["slash_commands"]
    shortcuts = manifest["features"].get("shortcuts", [])

    assert [command["command"] for command in commands] == ["/compagnon"]
    assert all(len(command["command"]) <= 32 and len(command["description"]) <= 2000 for command in commands)
    assert all(
        len(command.get("usage_hint", "-")) <= 1000 and command["should_escape"] for command in commands
    )
    assert len(shortcuts) <= 10
    assert all(len(shortcut["name"]) <= 24 for shortcut in shortcuts)


def test_it_asks_for_no_scope_without_a_reason(manifest):
    scopes = manifest["oauth_config"]["scopes"]

    assert set(scopes) == {"bot"}
    assert set(scopes["bot"]) == set(WHY_EACH_SCOPE)


def test_each_event_it_hears_has_its_scope(manifest):
    events = manifest["settings"]["event_subscriptions"]["bot_events"]

    assert {SCOPE_OF_EVENT[event] for event in events} <= set(manifest["oauth_config"]["scopes"]["bot"])


def test_everything_comes_in_at_one_address_over_https(manifest):
    settings = manifest["settings"]
    addresses = {
        settings["event_subscriptions"]["request_url"],
        settings["interactivity"]["request_url"],
        *(command["url"] for command in manifest["features"]["slash_commands"]),
    }

    assert addresses == {"https://compagnon.example.org/slack/events"}
    assert settings["socket_mode_enabled"] is False


def test_it_follows_slacks_own_schema_where_that_is_at_hand(manifest, root):
    contracts = Path(os.environ.get("COMPAGNON_CONTRACTS", root.parent / "shared/contracts"))
    schema = contracts / "slack-manifest.schema.json"

    rules = json.loads(schema.read_text()) if schema.exists() else {"required": ["display_information"]}

    jsonschema.Draft7Validator.check_schema(rules)
    jsonschema.validate(manifest, rules, jsonschema.Draft7Validator)
