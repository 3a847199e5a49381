"""The app's package for Teams, made from what the code handles: a company uploads it to its own catalogue."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from io import BytesIO
from typing import Any, Final
from urllib.parse import urlsplit
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from adapters.dates import Language
from adapters.teams import icons
from adapters.teams.surface import Bare, as_typed_here
from adapters.words import Words, words
from facilitation.cards import Text, Voice
from facilitation.commands import Command
from facilitation.help import what_each_does

SCHEMA: Final = "https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.schema.json"
LOCAL_SCHEMA: Final = (
    "https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.Localization.schema.json"
)
DOOR: Final = "/api/messages"
KEEP: Final = "keep"
LISTEN: Final = "ChannelMessage.Read.Group"
NAME: Final = "Compagnon"
OTHER: Final[Mapping[Language, Language]] = {"fr": "en", "en": "fr"}
SPOKEN: Final[Mapping[Language, Voice]] = {"fr": Voice("fr", "vous"), "en": Voice("en")}

OFFERED: Final[Mapping[str, Sequence[str]]] = {
    "team": (
        "share", "join", "leave", "pause", "codev", "troika", "method", "rhythm", "settings", "stop", "enrol", "help",
    ),
    "personal": ("me", "pause", "back", "language", "profile", "skills", "help"),
    "groupChat": ("done", "write", "notes", "extend", "skip", "pause", "resume", "leave", "stop", "help"),
}  # fmt: skip
"""What Teams offers to someone who begins to type, by its English name: at most twelve a place, what is done there most. `help` tells the others."""


def said(language: Language) -> Words:
    spoken = words(SPOKEN[language], Bare(language))
    return lambda text: as_typed_here(spoken(text))


def commands(scope: str, language: Language) -> Iterator[dict[str, str]]:
    """Each as it is typed in this language, with its line of the help."""
    told = lines(in_round=scope == "groupChat") | {"help": lines(in_round=False)["help"]}
    for name in OFFERED[scope]:
        if name == "me":
            yield {
                "title": "moi" if language == "fr" else "me",
                "description": said(language)(Text("teams-package.me")),
            }
        else:
            command, line = told[name]
            yield {
                "title": command.fr if language == "fr" else command.en,
                "description": what_it_does(said(language)(line)),
            }


def lines(*, in_round: bool) -> dict[str, tuple[Command, Text]]:
    return {command.en: (command, line) for command, line in what_each_does(in_round=in_round)}


def what_it_does(line: str) -> str:
    """The first sentence of `@Compagnon partager : raconter … . …`, without what is typed."""
    told = re.sub(r"^[^:]*:\s*", "", line).partition(". ")[0].rstrip(".")
    return told[:1].upper() + told[1:]


def texts(language: Language) -> dict[str, str]:
    """What is shown in one language, by its place in the manifest."""
    shown = said(language)
    here = {
        "name.short": NAME,
        "name.full": NAME,
        "description.short": shown(Text("teams-package.short")),
        "description.full": shown(Text("teams-package.full")),
        "composeExtensions[0].commands[0].title": shown(Text("teams-package.keep")),
        "composeExtensions[0].commands[0].description": shown(Text("teams-package.keeps")),
    }
    for place, scope in enumerate(OFFERED):
        for number, command in enumerate(commands(scope, language)):
            at = f"bots[0].commandLists[{place}].commands[{number}]"
            here |= {f"{at}.title": command["title"], f"{at}.description": command["description"]}
    return here


def manifest(
    app_id: str, url: str, *, language: Language = "fr", listen: bool = False, about: str = ""
) -> dict[str, Any]:
    """`url`: where Teams reaches us. `about`: a page that says what this is, and what becomes of what people say."""
    shown = texts(language)
    page = about or url
    return {
        "$schema": SCHEMA,
        "manifestVersion": "1.29",
        "version": version("compagnon"),
        "id": app_id,
        "developer": {"name": NAME, "websiteUrl": page, "privacyUrl": page, "termsOfUseUrl": page},
        "name": {"short": NAME, "full": NAME},
        "description": {"short": shown["description.short"], "full": shown["description.full"]},
        "icons": {"color": "color.png", "outline": "outline.png"},
        "accentColor": "#1f6f64",
        "localizationInfo": {
            "defaultLanguageTag": language,
            "additionalLanguages": [{"languageTag": OTHER[language], "file": f"{OTHER[language]}.json"}],
        },
        "defaultInstallScope": "team",
        "defaultGroupCapability": {"team": "bot", "groupchat": "bot"},
        "bots": [bot(app_id, language)],
        "composeExtensions": [keeping(app_id, shown)],
        "validDomains": [urlsplit(url).hostname or ""],
        **(listening(app_id) if listen else {}),
    }


def bot(app_id: str, language: Language) -> dict[str, Any]:
    return {
        "botId": app_id,
        "scopes": ["personal", "team", "groupChat"],
        "supportsTargetedMessages": True,
        "isNotificationOnly": False,
        "supportsFiles": False,
        "commandLists": [
            {
                "scopes": [scope],
                "triggers": ["mention", "slash"],
                "commands": list(commands(scope, language)),
            }
            for scope in OFFERED
        ],
    }


def keeping(app_id: str, shown: Mapping[str, str]) -> dict[str, Any]:
    """On any message: tell this to the community. Nothing is kept that nobody chose to."""
    at = "composeExtensions[0].commands[0]"
    return {
        "botId": app_id,
        "commands": [
            {
                "id": KEEP,
                "type": "action",
                "context": ["message"],
                "title": shown[f"{at}.title"],
                "description": shown[f"{at}.description"],
                "fetchTask": True,
            }
        ],
    }


def listening(app_id: str) -> dict[str, Any]:
    """To know when people are there, without a word being kept: asked for on purpose, and consented to team by team."""
    return {
        "authorization": {
            "permissions": {"resourceSpecific": [{"name": LISTEN, "type": "Application"}]},
        },
        "webApplicationInfo": {"id": app_id, "resource": "https://RscBasedStoreApp"},
    }


def translation(language: Language) -> dict[str, str]:
    return {"$schema": LOCAL_SCHEMA, **texts(language)}


def package(made: Mapping[str, Any]) -> bytes:
    """The zip that Teams' admin center takes: the same bytes for the same manifest."""
    other = OTHER[made["localizationInfo"]["defaultLanguageTag"]]
    files = {
        "manifest.json": readable(made),
        f"{other}.json": readable(translation(other)),
        "color.png": icons.colour(),
        "outline.png": icons.outline(),
    }
    packed = BytesIO()
    with ZipFile(packed, "w") as whole:
        for name, body in files.items():
            whole.writestr(ZipInfo(name), body, ZIP_DEFLATED)
    return packed.getvalue()


def readable(made: Mapping[str, Any]) -> bytes:
    return json.dumps(made, ensure_ascii=False, indent=2).encode() + b"\n"
