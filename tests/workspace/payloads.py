"""What Slack sends, in its own shapes: a test names what it is about, the rest is an ordinary day in one workspace."""

import json
from datetime import UTC, datetime
from itertools import count
from urllib.parse import urlencode

from adapters.slack.guard import signed

TEAM, BOT = "T01TEAM", "U0BOT"
IRIS, NOOR, ADA = "U01IRIS", "U02NOOR", "U03ADA"
QUAIS = "C01QUAIS"
SECRET = "a signing secret"
NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)

_numbers = count(1)


def trigger() -> str:
    number = next(_numbers)
    return f"{number}.{number}.0821e29e954647138ff8383b"


def command(text="help", user=IRIS, channel=QUAIS, **more) -> dict:
    return {
        "token": "deprecated",
        "team_id": TEAM,
        "team_domain": "quais",
        "channel_id": channel,
        "channel_name": "quais",
        "user_id": user,
        "user_name": "iris",
        "command": "/compagnon",
        "text": text,
        "api_app_id": "A01APP",
        "is_enterprise_install": "false",
        "response_url": f"https://hooks.slack.com/commands/{TEAM}/1/x",
        "trigger_id": trigger(),
        **more,
    }


def click(action_id="share_started:0", value="", user=IRIS, channel=QUAIS, **more) -> dict:
    action = {
        "type": "button",
        "action_id": action_id,
        "block_id": "b1",
        "text": {"type": "plain_text", "text": "Partager", "emoji": False},
        "value": value,
        "action_ts": "1772438400.000100",
    }
    return {
        "type": "block_actions",
        "user": {"id": user, "username": "iris", "name": "iris", "team_id": TEAM},
        "api_app_id": "A01APP",
        "token": "deprecated",
        "container": {
            "type": "message",
            "message_ts": "1772438300.000200",
            "channel_id": channel,
            "is_ephemeral": False,
        },
        "trigger_id": trigger(),
        "team": {"id": TEAM, "domain": "quais"},
        "enterprise": None,
        "is_enterprise_install": False,
        "channel": {"id": channel, "name": "quais"},
        "message": {"type": "message", "ts": "1772438300.000200", "user": BOT, "text": "…"},
        "state": {"values": {}},
        "response_url": f"https://hooks.slack.com/actions/{TEAM}/1/x",
        "actions": [action],
        **more,
    }


def submission(does="share_offered", values=None, about="", space="", user=IRIS, blocks=(), **more) -> dict:
    view = {
        "id": f"V{next(_numbers):05}",
        "team_id": TEAM,
        "type": "modal",
        "blocks": list(blocks),
        "private_metadata": json.dumps({"about": about, "space": space or f"slack:{TEAM}:{QUAIS}"}),
        "callback_id": f"form:{does}",
        "state": {"values": values or {}},
        "hash": "1772438400.abc",
        "app_installed_team_id": TEAM,
        "bot_id": "B0BOT",
    }
    return {
        "type": "view_submission",
        "team": {"id": TEAM, "domain": "quais"},
        "user": {"id": user, "username": "iris", "name": "iris", "team_id": TEAM},
        "api_app_id": "A01APP",
        "token": "deprecated",
        "trigger_id": trigger(),
        "view": view,
        "response_urls": [],
        "is_enterprise_install": False,
        "enterprise": None,
        **more,
    }


def written(**fields) -> dict:
    """The state of a form's text fields."""
    return {
        f"in:{name}": {"paragraph": {"type": "plain_text_input", "value": said}}
        for name, said in fields.items()
    }


def event(inner: dict, **more) -> dict:
    return {
        "token": "deprecated",
        "team_id": TEAM,
        "api_app_id": "A01APP",
        "event": {"event_ts": "1772438400.000100", **inner},
        "type": "event_callback",
        "event_id": f"Ev{next(_numbers):08}",
        "event_time": int(NOW.timestamp()),
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": TEAM,
                "user_id": BOT,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": False,
        "event_context": "4-x",
        **more,
    }


def message(text="Un colis est arrivé.", channel=QUAIS, user=IRIS, **more) -> dict:
    inner = {
        "type": "message",
        "channel": channel,
        "user": user,
        "text": text,
        "ts": "1772438400.000100",
        "team": TEAM,
        "channel_type": "channel",
    }
    return event({**inner, **more})


def shortcut(kind="message_action", called="keep", text="Vu ce matin", user=IRIS, **more) -> dict:
    body = {
        "type": kind,
        "token": "deprecated",
        "action_ts": "1772438400.1",
        "team": {"id": TEAM, "domain": "quais"},
        "user": {"id": user, "username": "iris", "team_id": TEAM, "name": "iris"},
        "is_enterprise_install": False,
        "enterprise": None,
        "callback_id": called,
        "trigger_id": trigger(),
    }
    if kind == "message_action":
        body |= {
            "channel": {"id": QUAIS, "name": "quais"},
            "message": {"type": "message", "user": NOOR, "ts": "1772438300.000200", "text": text},
            "message_ts": "1772438300.000200",
            "response_url": f"https://hooks.slack.com/app/{TEAM}/1/x",
        }
    return {**body, **more}


def as_sent(payload: dict) -> tuple[str, bytes]:
    """Content type and bytes, as Slack wraps each sort."""
    if str(payload.get("type")) in {"event_callback", "url_verification"}:
        return "application/json", json.dumps(payload).encode()
    form = payload if "command" in payload else {"payload": json.dumps(payload)}
    return "application/x-www-form-urlencoded", urlencode(form, errors="surrogatepass").encode()


def headers(content_type: str, body: bytes, secret: str = SECRET, at: float | None = None) -> dict[str, str]:
    when = str(int(NOW.timestamp() if at is None else at))
    return {
        "Content-Type": content_type,
        "X-Slack-Request-Timestamp": when,
        "X-Slack-Signature": signed(secret, when, body),
    }
