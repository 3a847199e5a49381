"""What Slack's refusals mean for a message."""

from typing import Final

from adapters.errors import GiveUp, PlatformError, TryLater, Uncertain

PERHAPS: Final = frozenset({"internal_error", "fatal_error", "request_timeout", "service_unavailable"})
"""Slack broke: it may have done it before."""
LATER: Final = frozenset({"ratelimited", "rate_limited", "team_added_to_org", "message_limit_exceeded"})
COLD: Final = frozenset(
    {
        "expired_trigger_id",
        "trigger_expired",
        "exchanged_trigger_id",
        "invalid_trigger_id",
        "trigger_exchanged",
    }
)
AWAY: Final = frozenset(
    {
        "user_not_found",
        "users_not_found",
        "user_disabled",
        "user_not_visible",
        "cannot_dm_bot",
        "messages_tab_disabled",
        "not_in_dm",
    }
)
"""This person cannot be written to."""
NOT_ALLOWED: Final = frozenset(
    {"missing_scope", "not_allowed_token_type", "method_not_supported_for_channel_type", "no_permission"}
)
ELSEWHERE: Final = frozenset(
    {
        "not_in_channel",
        "channel_not_found",
        "user_not_in_channel",
        "is_archived",
        "user_not_in_channel_or_thread",
    }
)
"""Only they could have seen it there, and there it cannot be."""


class Refusal(GiveUp):
    """Slack said no, in a word of its own."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def failed(status: int, code: str, after: float | None) -> PlatformError:
    """`after`: the seconds Slack asks to wait; without any, long enough for it to mean something."""
    if status == 429 or code in LATER:  # noqa: PLR2004 - an HTTP status
        return TryLater(after if after is not None else 30.0)
    if status >= 500 or code in PERHAPS:  # noqa: PLR2004 - and another
        return Uncertain(code)
    return Refusal(code or f"http_{status}")
