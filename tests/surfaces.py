"""What each platform does with what the core asks for: the table of docs/reference/platforms.md, held to the code by a test."""

from dataclasses import dataclass

PLATFORMS = ("Slack", "Teams", "Playground")


@dataclass(frozen=True)
class Row:
    """`kind`: as the core names it. Each cell: what is done; after a semicolon, what stands in for it when that cannot be."""

    kind: str
    what: str
    slack: str
    teams: str
    playground: str


ACTIONS = (
    Row("say", "write in a space", "message", "message with an Adaptive Card", "message"),
    Row(
        "say in a thread",
        "answer below a message",
        "thread",
        "thread of the channel; in a chat, a message like any other",
        "thread",
    ),
    Row(
        "whisper",
        "tell one person where they are",
        "seen by them alone; what must last, or cannot be shown there, in private",
        "targeted message; what must last, or cannot be targeted, in their chat with Compagnon",
        "seen by them alone",
    ),
    Row(
        "ask",
        "open a form",
        "dialog; too late for one, a button that asks again",
        "dialog; without a fresh press, or in the local client, a message with the same inputs",
        "form on the page",
    ),
    Row(
        "gather",
        "bring a group together",
        "group conversation; beyond eight people, a private channel",
        "thread of its own in the community’s channel; in a chat, that chat",
        "conversation",
    ),
    Row("amend", "show a card in place of another", "in place", "in place", "in place"),
    Row(
        "wake",
        "let something happen later",
        "by Compagnon’s own clock",
        "by Compagnon’s own clock",
        "by its movable clock",
    ),
)
INPUTS = (
    Row("line", "a line", "line", "line", "line"),
    Row("paragraph", "some lines", "box", "box", "box"),
    Row(
        "choice",
        "one of several",
        "side by side; beyond ten, a list; beyond a hundred, lists of a hundred",
        "side by side; beyond ten, a list; beyond a hundred, a list that is searched by typing",
        "list",
    ),
    Row("yes_no", "yes or no", "box to tick", "switch", "box to tick"),
    Row(
        "people",
        "people",
        "search among the workspace",
        "search in the directory; in a client that has none, those known here",
        "names to tick",
    ),
    Row("date", "a day", "calendar", "calendar", "calendar"),
)
PIECES = (
    Row(
        "mention",
        "someone’s name",
        "live mention",
        "live mention, of fifty people at most; then, and in a dialog, their name",
        "name",
    ),
    Row(
        "place",
        "a channel’s name",
        "live link",
        "name; when Teams never told it, “the community”",
        "name",
    ),
    Row(
        "moment",
        "a time",
        "by each reader’s clock; in labels and notifications, UTC",
        "by each reader’s clock; in labels and notifications, UTC",
        "by the reader’s clock",
    ),
    Row(
        "quote",
        "what someone wrote",
        "as text, never as markup",
        "as text, never as markup",
        "as text, never as markup",
    ),
)
PLACES = (
    Row(
        "home",
        "one’s own page",
        "App Home, kept up to date",
        "card in one’s own chat, on `me` or `moi`",
        "page of its own",
    ),
    Row("buttons", "many buttons", "rows of five", "five, and the others behind “More”", "all"),
    Row(
        "command",
        "what to type",
        "`/compagnon …`; in a thread, a mention",
        "`@Compagnon …`, or from the list after `/`; alone with it, the words alone",
        "`/compagnon …`",
    ),
    Row(
        "keep",
        "keep a message",
        "shortcut of the message",
        "action of the message",
        "—",
    ),
)
TABLES = {
    "What Compagnon does": ACTIONS,
    "What a form asks for": INPUTS,
    "What stands in a sentence": PIECES,
    "Where things are": PLACES,
}


def page() -> str:
    opening = (
        "The same rules speak in Slack, in Teams and in the playground. Where a platform cannot do what is asked, something stands in "
        "for it: after the semicolon."
    )
    lines = ["# Platforms", "", opening]
    for title, rows in TABLES.items():
        lines += ["", f"## {title}", "", "| | Slack | Teams | Playground |", "|---|---|---|---|"]
        lines += [f"| {row.what} | {row.slack} | {row.teams} | {row.playground} |" for row in rows]
    return "\n".join([*lines, ""])
