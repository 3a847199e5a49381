"""The keys Microsoft signs with, fetched in the background and believed for a day; one we never saw is asked for at once."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from time import monotonic
from typing import Any, Final

import aiohttp
from jwt import PyJWK, PyJWTError

from adapters.latest import Latest

OLD: Final = 12 * 3600.0
"""Seconds after which they are fetched again, while the old ones still serve."""
PATIENCE: Final = 30.0
"""Seconds between two fetches for keys nobody knows: forgers may invent as many as they like."""

Fetch = Callable[[], Awaitable[Sequence[Mapping[str, Any]]]]
"""The keys as they are published (JWK). Raises `OSError` or `ValueError` when they cannot be had."""


PROVEN: Final = 64
"""Tokens of one key that need no second proof: Microsoft shows the same one for an hour."""


@dataclass(frozen=True, slots=True)
class Key:
    """`endorses`: the channels whose messages it may sign; none is none. `proven`: the claims of tokens that it did sign."""

    key: PyJWK
    endorses: frozenset[str]
    proven: Latest[str, Mapping[str, Any]] = field(default_factory=lambda: Latest(PROVEN), compare=False)


class NoKeys(Exception):
    """There are none yet and none could be fetched: nobody can tell who speaks."""


class KeyRing:
    def __init__(self, fetch: Fetch, clock: Callable[[], float] = monotonic) -> None:
        self.fetch, self.clock = fetch, clock
        self.keys: dict[str, Key] = {}
        self.fetched = self.tried = -OLD
        self.fetching: asyncio.Task[None] | None = None

    async def find(self, name: str) -> Key | None:
        """`None`: Microsoft has no such key. Raises `NoKeys`."""
        now = self.clock()
        if name not in self.keys and (not self.keys or now - self.tried >= PATIENCE):
            await asyncio.shield(self.refresh())
        elif now - self.fetched >= OLD and now - self.tried >= PATIENCE:
            self.refresh()
        if not self.keys:
            raise NoKeys
        return self.keys.get(name)

    def refresh(self) -> "asyncio.Task[None]":
        """One fetch at a time, for everyone who waits."""
        if self.fetching is None or self.fetching.done():
            self.tried = self.clock()
            self.fetching = asyncio.create_task(self._fetch())
        return self.fetching

    async def _fetch(self) -> None:
        try:
            found = await self.fetch()
        except (OSError, ValueError, TimeoutError):
            return
        keys = {name: key for name, key in map(read, found) if key is not None}
        if keys:
            self.keys, self.fetched = keys, self.clock()

    async def close(self) -> None:
        if self.fetching is not None:
            self.fetching.cancel()
            await asyncio.gather(self.fetching, return_exceptions=True)


def read(published: Mapping[str, Any]) -> tuple[str, Key | None]:
    """What is no RSA key for signatures is passed over."""
    name, endorses = published.get("kid"), published.get("endorsements")
    if published.get("kty") != "RSA" or published.get("use", "sig") != "sig" or not isinstance(name, str):
        return "", None
    try:
        key = PyJWK.from_dict(dict(published), algorithm="RS256")
    except (PyJWTError, ValueError, TypeError):
        return "", None
    return name, Key(key, frozenset(endorses if isinstance(endorses, list) else ()))


def published(session: aiohttp.ClientSession, openid: str) -> Fetch:
    """As an OpenID configuration says where they are."""

    async def fetch() -> Sequence[Mapping[str, Any]]:
        where = (await got(session, openid)).get("jwks_uri")
        if not isinstance(where, str) or where.partition(":")[0] != openid.partition(":")[0]:
            raise ValueError("no keys there")
        keys = (await got(session, where)).get("keys")
        return [key for key in keys if isinstance(key, dict)] if isinstance(keys, list) else []

    return fetch


async def got(session: aiohttp.ClientSession, url: str) -> Mapping[str, Any]:
    try:
        async with session.get(url, allow_redirects=False) as answer:
            read = json.loads(await answer.read()) if answer.status == 200 else None  # noqa: PLR2004 - an HTTP status
    except aiohttp.ClientError as bad:
        raise OSError(type(bad).__name__) from bad
    if not isinstance(read, dict):
        raise ValueError("not published")  # noqa: TRY004 - what was read is wrong, not what we are
    return read
