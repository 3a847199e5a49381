"""Whoever is not Slack is sent away, and nothing they said is kept."""

import json
from io import BytesIO
from urllib.parse import urlencode

import pytest
from workspace.payloads import (
    NOW,
    SECRET,
    TEAM,
    as_sent,
    click,
    command,
    headers,
    message,
    shortcut,
    submission,
    written,
)

from adapters.slack.guard import signed

AT = int(NOW.timestamp())
SORTS = {
    "command": command("partager Un colis"),
    "click": click("sharing_stopped:0", "slack:T01TEAM:C01QUAIS"),
    "form": submission("share_offered", written(text="Un colis")),
    "shortcut": shortcut(),
    "event": message(),
}


def without(name):
    return lambda sent, body: {key: value for key, value in sent.items() if key != name}


def with_(**more):
    return lambda sent, body: {**sent, **{key.replace("_", "-"): value for key, value in more.items()}}


def resigned(secret=SECRET, at=AT, over=None):
    """Signed again, by somebody who lacks something."""
    return lambda sent, body: {
        **sent,
        "X-Slack-Request-Timestamp": str(at),
        "X-Slack-Signature": signed(secret, str(at), body if over is None else over),
    }


FORGED = {
    "no signature": without("X-Slack-Signature"),
    "no timestamp": without("X-Slack-Request-Timestamp"),
    "an empty signature": with_(X_Slack_Signature=""),
    "another secret": resigned("another secret"),
    "an empty secret": resigned(""),
    "over an empty body": resigned(over=b""),
    "over another body": resigned(over=b"payload=%7B%7D"),
    "stale": resigned(at=AT - 301),
    "from tomorrow": resigned(at=AT + 301),
    "a word for a time": with_(X_Slack_Request_Timestamp="now"),
    "a time with a point": with_(X_Slack_Request_Timestamp=f"{AT}.0"),
    "a negative time": with_(X_Slack_Request_Timestamp=f"-{AT}"),
    "a time in other digits": with_(X_Slack_Request_Timestamp="١٧٧٢٤٣٨٤٠٠"),
    "an endless time": with_(X_Slack_Request_Timestamp="9" * 400),
    "not a number": with_(X_Slack_Request_Timestamp="nan"),
    "the version left out": lambda sent, body: {**sent, "X-Slack-Signature": sent["X-Slack-Signature"][3:]},
    "another version": lambda sent, body: {**sent, "X-Slack-Signature": "v1" + sent["X-Slack-Signature"][2:]},
    "in capitals": lambda sent, body: {**sent, "X-Slack-Signature": sent["X-Slack-Signature"].upper()},
    "cut short": lambda sent, body: {**sent, "X-Slack-Signature": sent["X-Slack-Signature"][:-1]},
    "one digit wrong": lambda sent, body: {**sent, "X-Slack-Signature": sent["X-Slack-Signature"][:-1] + "x"},
    "with more behind": lambda sent, body: {**sent, "X-Slack-Signature": sent["X-Slack-Signature"] + ",v0=0"},
    "the old token alone": without("X-Slack-Signature"),
}


@pytest.mark.parametrize("sort", SORTS)
async def test_each_forgery_is_refused_and_leaves_nothing(desk, sort):
    kind, body = as_sent(SORTS[sort])

    answers = {
        name: await desk.knocks(body, forge(headers(kind, body), body)) for name, forge in FORGED.items()
    }

    assert len(answers) == 22
    assert {name: answer for name, answer in answers.items() if answer != (401, "")} == {}
    assert desk.rows("inbox") == desk.rows("outbox") == 0


async def test_a_body_changed_on_the_way_is_refused(desk):
    sent = [as_sent(payload) for payload in SORTS.values()]

    statuses = [(await desk.knocks(body + b" ", headers(kind, body)))[0] for kind, body in sent]

    assert statuses == [401] * 5
    assert desk.rows("inbox") == 0


async def test_a_workspace_that_did_not_install_it_changes_nothing(desk):
    others = [json.loads(json.dumps(payload).replace(TEAM, "T66OTHER")) for payload in SORTS.values()]

    statuses = [(await desk.says(other))[0] for other in others]

    assert statuses == [200] * 5
    assert desk.rows("inbox") == desk.rows("outbox") == 0


async def test_nothing_is_done_to_another_workspace(desk):
    statuses = [
        (await desk.says(click("sharing_stopped:0", "slack:T66OTHER:C1")))[0],
        (await desk.says(submission("share_offered", written(text="x"), space="slack:T66OTHER:C1")))[0],
    ]

    assert statuses == [200, 200]
    assert desk.rows("inbox") == desk.rows("outbox") == 0


async def test_a_replay_within_five_minutes_changes_nothing_more(desk):
    kind, body = as_sent(SORTS["command"])
    sent = headers(kind, body)

    await desk.knocks(body, sent)
    kept = desk.rows("inbox")
    status, _ = await desk.knocks(body, sent)

    assert status == 200
    assert desk.rows("inbox") == kept


async def test_a_body_beyond_a_megabyte_is_refused(desk):
    body = urlencode({"payload": "x" * 1_100_000}).encode()

    status, _ = await desk.knocks(BytesIO(body), headers("application/x-www-form-urlencoded", body))

    assert status == 413


UNREADABLE = [
    ("application/json", b"[1, 2]"),
    ("application/json", b"{"),
    ("application/json", b"\xff\xfe"),
    ("application/json", b"null"),
    ("application/json", b"[" * 100_000),
    ("application/json", b""),
    ("text/plain", b"{}"),
    ("multipart/form-data; boundary=x", b"--x--"),
    ("application/x-www-form-urlencoded", b"payload={"),
    ("application/x-www-form-urlencoded", b"&".join(b"a=1" for _ in range(2000))),
    ("", b"{}"),
]


async def test_what_slack_signed_but_nobody_can_read_is_taken_and_let_go(desk):
    statuses = [(await desk.knocks(body, headers(kind, body)))[0] for kind, body in UNREADABLE]

    assert statuses == [200] * len(UNREADABLE)
    assert desk.rows("inbox") == 0


async def test_only_posting_is_known_at_the_door(desk):
    for method in ("GET", "PUT", "DELETE"):
        async with desk.session.request(method, f"{desk.url}/slack/events") as answer:
            assert answer.status == 405
