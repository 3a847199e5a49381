"""The app's manifest, made from what the code handles: a company creates its own Slack app from it."""

from typing import Any, Final

from adapters.slack.pressing import COMMAND, HELP, KEEP

DOOR: Final = "/slack/events"
REDIRECT: Final = "/slack/oauth_redirect"

EVENTS: Final[dict[str, str]] = {
    "app_home_opened": "",
    "app_mention": "app_mentions:read",
    "app_uninstalled": "",
    "channel_archive": "channels:read",
    "channel_deleted": "channels:read",
    "channel_left": "channels:read",
    "channel_rename": "channels:read",
    "channel_unarchive": "channels:read",
    "group_archive": "groups:read",
    "group_deleted": "groups:read",
    "group_left": "groups:read",
    "group_rename": "groups:read",
    "group_unarchive": "groups:read",
    "member_joined_channel": "channels:read",
    "member_left_channel": "channels:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "reaction_added": "reactions:read",
    "tokens_revoked": "",
    "user_change": "users:read",
}
"""Each event that is listened to, and the scope it needs."""

METHODS: Final[dict[str, tuple[str, ...]]] = {
    "auth.test": (),
    "chat.postEphemeral": ("chat:write",),
    "chat.postMessage": ("chat:write",),
    "chat.update": ("chat:write",),
    "conversations.create": ("groups:write",),
    "conversations.history": ("channels:history", "groups:history", "im:history", "mpim:history"),
    "conversations.invite": ("groups:write",),
    "conversations.list": ("groups:read",),
    "conversations.members": ("channels:read", "groups:read"),
    "conversations.open": ("im:write", "mpim:write"),
    "conversations.replies": ("channels:history", "groups:history"),
    "oauth.v2.access": (),
    "users.info": ("users:read",),
    "views.open": (),
    "views.publish": (),
}
"""Each method that is called, and the scopes it needs."""

LONG: Final = (
    "Compagnon invite une communauté à partager une pratique, une erreur utile ou un retour d'expérience, au moment où elle est "
    "là et sans interrompre une conversation. Chaque invitation dit pourquoi elle vient. Personne n'est classé.\n\n"
    "Compagnon invites a community to share a practice, a useful mistake or a lesson learnt, when people are there and without "
    "cutting into a conversation. Every invitation says why it came. Nobody is ranked."
)
_SHOWN: Final = {
    "name": "Compagnon",
    "description": "Entre collègues, apprendre les uns des autres · Colleagues learn from one another",
    "long_description": LONG,
    "background_color": "#1f4e5f",
}


def scopes() -> list[str]:
    """No more than what is listened to and called needs."""
    called = {scope for needed in METHODS.values() for scope in needed}
    return sorted({"commands", *called, *(scope for scope in EVENTS.values() if scope)})


def manifest(url: str, *, socket: bool = False) -> dict[str, Any]:
    """`url`: where Slack reaches us, without a path. Over Socket Mode it is only told where OAuth comes back to."""
    door = {} if socket else {"request_url": url.rstrip("/") + DOOR}
    return {
        "_metadata": {"major_version": 2, "minor_version": 0},
        "display_information": dict(_SHOWN),
        "features": features({} if socket else {"url": url.rstrip("/") + DOOR}),
        "oauth_config": {"redirect_urls": [url.rstrip("/") + REDIRECT], "scopes": {"bot": scopes()}},
        "settings": {
            "event_subscriptions": {**door, "bot_events": sorted(EVENTS)},
            "interactivity": {"is_enabled": True, **door},
            "org_deploy_enabled": False,
            "socket_mode_enabled": socket,
            "token_rotation_enabled": False,
        },
    }


def features(door: dict[str, str]) -> dict[str, Any]:
    command = {
        "command": COMMAND,
        **door,
        "description": "Partager, régler, demander de l'aide · Share, set up, get help",
        "usage_hint": "help",
        "should_escape": True,
    }
    return {
        "app_home": {
            "home_tab_enabled": True,
            "messages_tab_enabled": True,
            "messages_tab_read_only_enabled": False,
        },
        "bot_user": {"display_name": "Compagnon", "always_online": True},
        "shortcuts": [
            {
                "name": "Garder · Keep this",
                "type": "message",
                "callback_id": KEEP,
                "description": "Raconter ceci à la communauté · Tell the community about this",
            },
            {
                "name": "Aide · Help",
                "type": "global",
                "callback_id": HELP,
                "description": "Ce que Compagnon sait faire · What Compagnon can do",
            },
        ],
        "slash_commands": [command],
    }
