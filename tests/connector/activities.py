"""What Teams sends, in its own shapes: a test names what it is about, the rest is an ordinary day in one tenant."""

import json
from datetime import UTC, datetime, timedelta, timezone
from itertools import count

APP = "11111111-aaaa-bbbb-cccc-000000000001"
BOT = f"28:{APP}"
TENANT, OTHER = "72f988bf-tenant-quais", "99999999-tenant-other"
IRIS, NOOR, ADA = "aad-iris", "aad-noor", "aad-ada"
PEOPLE = {
    IRIS: {"name": "Iris Blanc", "locale": "fr-FR", "zone": "Europe/Paris"},
    NOOR: {"name": "Noor Haddad", "locale": "en-GB", "zone": "Europe/London"},
    ADA: {"name": "Ada Morel", "locale": "fr-FR", "zone": "Europe/Paris"},
}
QUAIS = "19:quais@thread.tacv2"
ATELIER = "19:atelier@thread.tacv2"
CHAT = "19:chat@thread.v2"
PARIS = timezone(timedelta(hours=1))
NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)

_numbers = count(1772438400001)


def account(user: str) -> dict:
    return {"id": f"29:{user}", "name": PEOPLE[user]["name"], "aadObjectId": user}


def direct(user: str) -> str:
    return f"a:1{user}"


def activity(kind: str, user: str = IRIS, at: str | None = None, tenant: str = TENANT, **more) -> dict:
    """`at`: the conversation; else the one with that person alone."""
    number = next(_numbers)
    where = at or direct(user)
    sort = "personal" if where.startswith("a:") else "channel" if "tacv2" in where else "groupChat"
    return {
        "type": kind,
        "id": str(number),
        "timestamp": "2026-03-02T08:00:00.000Z",
        "localTimestamp": datetime.fromtimestamp(number / 1000, PARIS).isoformat(timespec="milliseconds"),
        "serviceUrl": "",
        "channelId": "msteams",
        "from": account(user),
        "recipient": {"id": BOT, "name": "Compagnon"},
        "conversation": {
            "id": where,
            "conversationType": sort,
            "tenantId": tenant,
            "isGroup": sort != "personal",
        },
        "channelData": {"tenant": {"id": tenant}},
        "locale": PEOPLE[user]["locale"],
        "localTimezone": PEOPLE[user]["zone"],
        **more,
    }


def message(
    said: str = "aide", user: str = IRIS, at: str | None = None, *, mention: bool = True, **more
) -> dict:
    """In a channel, to Compagnon by a mention; without, to everyone there."""
    named = mention and at is not None
    entities = [
        {
            "type": "clientInfo",
            "locale": "fr-FR",
            "country": "FR",
            "platform": "Web",
            "timezone": "Europe/Paris",
        }
    ]
    if named:
        entities.append(
            {"type": "mention", "mentioned": {"id": BOT, "name": "Compagnon"}, "text": "<at>Compagnon</at>"}
        )
    text = f"<at>Compagnon</at> {said}\n" if named else said
    return activity("message", user, at, text=text, textFormat="plain", entities=entities, **more)


def pressed(data: dict, user: str = IRIS, at: str | None = None, **more) -> dict:
    """`Action.Submit`: a message with a value and no words."""
    return activity("message", user, at, value=data, replyToId="1772438400000", **more)


def invoke(name: str, value: dict, user: str = IRIS, at: str | None = None, **more) -> dict:
    return activity("invoke", user, at, name=name, value=value, **more)


def button(does: str, about: str = "", nonce: str = "n1") -> dict:
    return {"compagnon": {"does": does, "about": about, "nonce": nonce}}


def form(does: str, about: str = "", nonce: str = "n1", space: str = "", people=(), **filled: str) -> dict:
    ours = {"form": does, "about": about, "nonce": nonce, "space": space}
    return {"compagnon": ours | ({"people": list(people)} if people else {}), **filled}


def opening(data: dict, user: str = IRIS, at: str | None = None) -> dict:
    return invoke(
        "task/fetch", {"data": {**data, "msteams": {"type": "task/fetch"}}, "context": {}}, user, at
    )


def sending(data: dict, user: str = IRIS, at: str | None = None) -> dict:
    return invoke("task/submit", {"data": data, "context": {}}, user, at)


def executed(data: dict, user: str = IRIS, at: str | None = None) -> dict:
    action = {"type": "Action.Execute", "verb": "compagnon", "data": data}
    return invoke("adaptiveCard/action", {"action": action, "trigger": "manual"}, user, at)


def keeping(html: str, user: str = IRIS, at: str = QUAIS, writer: str | None = None) -> dict:
    whose = {"user": {"id": writer or user, "displayName": "Somebody"}}
    payload = {"id": "1772438300000", "body": {"contentType": "html", "content": html}, "from": whose}
    value = {"commandId": "keep", "commandContext": "message", "messagePayload": payload}
    return invoke("composeExtension/fetchTask", value, user, at)


def installed(user: str = ADA, action: str = "add") -> dict:
    return activity("installationUpdate", user, action=action)


def added(user: str = ADA, at: str = QUAIS, members=(BOT,)) -> dict:
    return activity("conversationUpdate", user, at, membersAdded=[{"id": one} for one in members])


def removed(user: str = ADA, at: str = QUAIS, members=(BOT,)) -> dict:
    """`members`: their ids, or what Teams tells of each."""
    gone = [one if isinstance(one, dict) else {"id": one} for one in members]
    return activity("conversationUpdate", user, at, membersRemoved=gone)


def of_team(said: dict, event: str = "", **more) -> dict:
    """In the team whose first channel is the quays'; `event`: what Teams calls what became of it."""
    told = {"eventType": event} if event else {}
    return said | {"channelData": {"tenant": {"id": TENANT}, "team": {"id": QUAIS}, **told, **more}}


def as_sent(said: dict, service: str) -> bytes:
    return json.dumps({**said, "serviceUrl": service}, ensure_ascii=False).encode()
