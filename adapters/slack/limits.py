"""How often Slack lets itself be asked, by method; a little under what it says."""

from collections.abc import Iterator
from typing import Final

from adapters.budget import Rate

TIER_2: Final = Rate(18, at_once=4)
TIER_3: Final = Rate(48, at_once=8, spared=2)
TIER_4: Final = Rate(95, at_once=12, spared=3)
POSTING: Final = Rate(240, at_once=12, spared=4)
"""`chat.postMessage` in one workspace: "several hundred a minute", says Slack."""
ONE_CHANNEL: Final = Rate(60, at_once=2)
"""In one channel: one a second; two in a row are let through."""

RATES: Final = {
    "auth.test": TIER_4,
    "chat.postEphemeral": TIER_4,
    "chat.postMessage": POSTING,
    "chat.update": TIER_3,
    "conversations.create": TIER_2,
    "conversations.history": TIER_3,
    "conversations.invite": TIER_3,
    "conversations.list": TIER_2,
    "conversations.members": TIER_4,
    "conversations.open": TIER_3,
    "conversations.replies": TIER_3,
    "oauth.v2.access": TIER_4,
    "response_url": TIER_4,
    "users.info": TIER_4,
    "views.open": TIER_4,
    "views.publish": TIER_4,
}
"""Every method that is used."""


def purses(team: str, method: str, channel: str | None) -> Iterator[tuple[str, Rate]]:
    """What one request draws on."""
    yield f"{team} {method}", RATES[method]
    if channel is not None and method == "chat.postMessage":
        yield f"{team} {method} {channel}", ONE_CHANNEL
