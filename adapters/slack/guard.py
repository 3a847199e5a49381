"""What comes to our door is Slack's, or is sent away: checked before anything reads it."""

import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final

from yarl import URL

LARGEST: Final = 1024 * 1024
STALE: Final = 300
"""Seconds: an older signature may be somebody else's copy."""
FIELDS: Final = 100
"""Of a form: Slack sends some twenty."""
JSON, FORM = "application/json", "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class Refused(Exception):
    """`status`: what is answered; never why, to whoever asks without a key."""

    status: int


def checked(headers: Mapping[str, str], body: bytes, secret: str, now: float) -> None:
    """Raises `Refused` unless Slack signed exactly these bytes just now."""
    if len(body) > LARGEST:
        raise Refused(413)
    said, signature = headers.get("X-Slack-Request-Timestamp", ""), headers.get("X-Slack-Signature", "")
    if not (said.isascii() and said.isdecimal() and len(said) <= 12):  # noqa: PLR2004 - digits of a time
        raise Refused(401)
    if abs(now - int(said)) > STALE:
        raise Refused(401)
    ours = signed(secret, said, body)
    if not hmac.compare_digest(ours.encode(), signature.encode("utf-8", "replace")):
        raise Refused(401)


def signed(secret: str, at: str, body: bytes) -> str:
    digest = hmac.new(secret.encode(), b"v0:" + at.encode() + b":" + body, sha256)
    return f"v0={digest.hexdigest()}"


def opened(content_type: str, body: bytes) -> dict[str, Any] | None:
    """The payload, whatever its wrapping: JSON, a form, or JSON in a form. `None`: none of these."""
    kind = content_type.partition(";")[0].strip().lower()
    try:
        text = body.decode()
        if kind == JSON:
            read = json.loads(text)
        elif kind == FORM:
            fields = fields_of(text)
            read = json.loads(fields["payload"]) if "payload" in fields else fields
        else:
            return None
    except (ValueError, RecursionError):
        return None
    return read if isinstance(read, dict) else None


def fields_of(text: str) -> dict[str, str]:
    """Of each name the first counts. Raises `ValueError` where there are too many."""
    if text.count("&") >= FIELDS:
        raise ValueError
    sent = URL.build(query_string=text, encoded=True).query
    return {name: sent[name] for name in sent}
