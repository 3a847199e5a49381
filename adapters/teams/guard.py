"""What comes to our door is Microsoft's, for us and from a tenant of ours, or is sent away: checked before anything reads it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

import jwt

from adapters.teams.cloud import LOOPBACK, Bot
from adapters.teams.keys import Key, KeyRing, NoKeys

LEEWAY: Final = 300
"""Seconds two clocks may be apart."""
LONGEST_TOKEN: Final = 8192


@dataclass(frozen=True, slots=True)
class Refused(Exception):
    """`status`: what is answered; never why, to whoever asks without a token."""

    status: int


def opened(content_type: str, body: bytes) -> dict[str, Any] | None:
    """The activity; `None` when it is none."""
    if content_type.partition(";")[0].strip().lower() != "application/json":
        return None
    try:
        read = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return read if isinstance(read, dict) else None


async def checked(
    header: str, activity: Mapping[str, Any], bot: Bot, keys: KeyRing, now: float
) -> dict[str, Any]:
    """The claims. Raises `Refused` unless Microsoft itself issued this token, for us, about this very place to answer to."""
    token = bearer(header)
    try:
        name = str(jwt.get_unverified_header(token).get("kid"))
        key = await keys.find(name)
    except NoKeys as bad:
        raise Refused(503) from bad
    except (jwt.PyJWTError, ValueError, RecursionError) as bad:
        raise Refused(401) from bad
    channel = activity.get("channelId")
    if key is None or not isinstance(channel, str) or channel not in key.endorses:
        raise Refused(401)
    claims = signed(token, key, bot)
    if not (timely(claims, now) and claims.get("serviceurl") == activity.get("serviceUrl")):
        raise Refused(401)
    return claims


def bearer(header: str) -> str:
    scheme, _, token = header.partition(" ")
    if scheme.lower() != "bearer" or not token.isascii() or not 0 < len(token) <= LONGEST_TOKEN:
        raise Refused(401)
    return token


def signed(token: str, key: Key, bot: Bot) -> dict[str, Any]:
    """Proven once for each token. When it is valid, and for which service, is looked at each time."""
    if token not in key.proven:
        key.proven.keep(token, proven(token, key.key, bot))
    return dict(key.proven[token])


def proven(token: str, key: jwt.PyJWK, bot: Bot) -> dict[str, Any]:
    """Time is not looked at here: it is not the library's clock that counts."""
    untimed = {"verify_exp": False, "verify_nbf": False, "verify_iat": False}
    options: Any = {"require": ["exp", "iss", "aud", "serviceurl"], "strict_aud": True, **untimed}
    try:
        return jwt.decode(
            token, key, algorithms=["RS256"], audience=bot.app, issuer=bot.cloud.issuer, options=options
        )
    except (jwt.PyJWTError, ValueError, TypeError, RecursionError) as bad:
        raise Refused(401) from bad


def timely(claims: Mapping[str, Any], now: float) -> bool:
    match claims.get("exp"), claims.get("nbf", 0):
        case (int(expires), int(begins)):
            return begins - LEEWAY <= now < expires + LEEWAY
        case _:
            return False


def at_home(host: str) -> None:
    """On one's own machine, by its own name: a page somewhere else may have given another name to it."""
    try:
        named = urlsplit(f"//{host}").hostname
    except ValueError:
        named = None
    if named not in LOOPBACK:
        raise Refused(403)
