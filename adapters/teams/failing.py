"""What the Connector's refusals mean for a message."""

import json
from typing import Final

from adapters.errors import GiveUp, PlatformError, TryLater, Uncertain

UNKNOWN: Final = 401
"""Our token was not taken; a new one may be."""
BUSY: Final = frozenset({UNKNOWN, 412, 429})
"""Not done, and may be later: too many, or two at once in one conversation."""
BLOCKED: Final = frozenset({403, 404})
"""To one person: they blocked Compagnon, removed it, or are gone."""
ELSEWHERE: Final = frozenset({400, 403, 404, 405, 501})
"""What only one person should see cannot be shown there."""


class Refusal(GiveUp):
    """Teams said no: an HTTP status, and a word of its own."""

    def __init__(self, status: int, code: str) -> None:
        super().__init__(code)
        self.status, self.code = status, code


def failed(status: int, body: bytes, retry_after: str | None) -> PlatformError:
    """`body`: JSON of the Connector, or the HTML of whatever stands before it."""
    after = float(retry_after) if retry_after and retry_after.isascii() and retry_after.isdecimal() else None
    code = code_in(body) or f"http_{status}"
    if status in BUSY or (status == 503 and after is not None):  # noqa: PLR2004 - an HTTP status
        return TryLater(after)
    if status >= 500 or status == 408:  # noqa: PLR2004 - and two others
        return Uncertain(code)
    return Refusal(status, code)


def code_in(body: bytes) -> str:
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        return ""
    match said:
        case {"error": {"innerHttpError": {"body": {"error": {"code": str(code)}}}}} | {
            "error": {"code": str(code)}
        }:
            return code[:80]
        case _:
            return ""
