"""Cards as Slack shows them: Block Kit for messages and forms, always within its limits."""

import json
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, TypeAlias

from adapters.clean import clean
from adapters.slack import fitting
from adapters.slack.fields import field
from adapters.slack.fitting import cut, pieces
from adapters.slack.surface import Bare, Markup, escape
from adapters.words import Words, words
from facilitation.actions import Ask
from facilitation.cards import Button, Card, Text, Voice

Block: TypeAlias = dict[str, Any]

NAME: Final = "Compagnon"
SHORT: Final = 80
"""Characters of a line that stands close to another as short."""
ITEM: Final = "• "
ROWS: Final = 15
"""Of buttons, in one message."""
WHY: Final = 2000
"""Characters of all reasons together."""
AS_IT_STANDS: Final = {"parse": "none", "link_names": False, "unfurl_links": False, "unfurl_media": False}


def message(card: Card, voice: Voice, marker: str, folders: Sequence[Path] = ()) -> dict[str, Any]:
    """The body of `chat.postMessage`, `chat.postEphemeral` or `chat.update`; `marker` names its first block.

    Nothing in it becomes a link, a preview or a mention by itself.
    """
    said, bare = both(voice, folders)
    body = list(blocks(card, said, bare))[: fitting.BLOCKS_OF_A_MESSAGE]
    body = body or [section(fitting.MORE)]
    body[0]["block_id"] = marker
    return {"text": summary(card, said), "blocks": body, **AS_IT_STANDS}


@lru_cache(maxsize=256)
def answer(card: Card, voice: Voice, folders: tuple[Path, ...] = ()) -> str:
    """The JSON in which a command is acknowledged: only they see it, and nobody looks for it later. Many ask the same."""
    return json.dumps({**message(card, voice, "answer", folders), "response_type": "ephemeral"})


def form(ask: Ask, folders: Sequence[Path] = ()) -> dict[str, Any]:
    """The view of `views.open`, or of an answer to a form."""
    said, bare = both(ask.voice, folders)
    about = {"about": ask.about, "space": ask.space or ""}
    title = bare(ask.card.title).strip() if ask.card.title else NAME
    fits = len(title) <= fitting.TITLE
    return {
        "type": "modal",
        "callback_id": cut(f"form:{ask.does}", fitting.NAME),
        "private_metadata": json.dumps(about, ensure_ascii=False),
        "title": plain(title if fits else NAME, fitting.TITLE),
        "submit": plain(bare(ask.submit), fitting.TITLE),
        "close": plain(bare(Text("form-close")), fitting.TITLE),
        "blocks": list(within_form(ask.card, said, bare, titled=fits))[: fitting.BLOCKS_OF_A_VIEW],
    }


def both(voice: Voice, folders: Sequence[Path] = ()) -> tuple[Words, Words]:
    """The same words where markup is read, and where it is not. `folders`: those of methods written here."""
    return words(voice, Markup(voice.language), *folders), words(voice, Bare(voice.language), *folders)


def blocks(card: Card, said: Words, bare: Words) -> Iterator[Block]:
    """Of a message or a page: what is to be filled in stands in forms alone."""
    yield from heading(card, said, bare)
    yield from lines(card.lines, said, room(card))
    yield from rows(card.buttons, bare)
    yield from reasons(card.why, said)


def within_form(card: Card, said: Words, bare: Words, *, titled: bool) -> Iterator[Block]:
    """The title stands above a form already, when it fits there."""
    yield from () if titled else heading(card, said, bare)
    yield from lines(card.lines, said, fitting.MESSAGE)
    yield from (field(asked, bare) for asked in card.inputs)
    yield from rows(card.buttons, bare)
    yield from reasons(card.why, said)


def heading(card: Card, said: Words, bare: Words) -> Iterator[Block]:
    """A header has no markup and little room: a title that needs room is a line, one that names a person or a place a bold one."""
    if card.title is None:
        return
    title, marked = clean(bare(card.title)).strip(), said(card.title).strip()
    if not title:
        return
    if len(title) > fitting.HEADER or "\n" in title:
        yield section(cut(marked, 2 * fitting.HEADER))
    elif marked != escape(title):
        yield section(f"*{marked}*")
    else:
        yield {"type": "header", "text": plain(title, fitting.HEADER)}


def lines(texts: Sequence[Text], said: Words, longest: int) -> Iterator[Block]:
    body = cut(flowing([line for text in texts if (line := said(text).strip())]), longest)
    yield from (section(piece) for piece in pieces(body, fitting.TEXT) if piece.strip())


def flowing(told: Sequence[str]) -> str:
    """Short lines make a list, and so does what is written as one; around longer ones there is air."""
    return "".join(
        line + ("" if after is None else "\n" if close(line, after) else "\n\n")
        for line, after in zip(told, (*told[1:], None), strict=False)
    )


def close(line: str, after: str) -> bool:
    """An item stands under the one before it, or under what announces it."""
    return after.startswith(ITEM) or (short(line) and short(after))


def short(line: str) -> bool:
    return len(line) <= SHORT and "\n" not in line


def room(card: Card) -> int:
    """What a message has left for its lines, beside its title, its buttons and its reasons."""
    taken = 2 * fitting.HEADER + WHY + len(card.buttons[: ROWS * fitting.BUTTONS]) * fitting.LABEL
    return max(fitting.TEXT, fitting.MESSAGE - taken)


def rows(buttons: Sequence[Button], bare: Words) -> Iterator[Block]:
    kept = [(number, one) for number, one in enumerate(buttons) if len(one.about) <= fitting.VALUE]
    for first in range(0, min(len(kept), ROWS * fitting.BUTTONS), fitting.BUTTONS):
        row = kept[first : first + fitting.BUTTONS]
        yield {"type": "actions", "elements": [button(one, number, bare) for number, one in row]}


def button(one: Button, number: int, bare: Words) -> Block:
    """Slack wants a name of its own for each: what it does, and its place."""
    drawn: Block = {
        "type": "button",
        "action_id": cut(f"{one.does}:{number}", fitting.NAME),
        "text": plain(bare(one.label), fitting.LABEL),
    }
    if one.about:
        drawn["value"] = one.about
    if one.main:
        drawn["style"] = "primary"
    return drawn


def reasons(why: Sequence[Text], said: Words) -> Iterator[Block]:
    """Small, each on a line of its own."""
    told = "\n".join(line for text in why if (line := said(text).strip()))
    if told:
        yield {"type": "context", "elements": [mrkdwn(cut(told, WHY))]}


def summary(card: Card, said: Words) -> str:
    """What a notification shows."""
    texts = (*((card.title,) if card.title else ()), *card.lines)
    told = "\n".join(line for text in texts if (line := said(text).strip()))
    return cut(told, fitting.TEXT) or fitting.MORE


def section(text: str) -> Block:
    return {"type": "section", "text": mrkdwn(text)}


def mrkdwn(text: str) -> Block:
    """`verbatim`: nothing becomes a link or a mention but what is written as one."""
    return {"type": "mrkdwn", "text": text, "verbatim": True}


def plain(text: str, longest: int) -> Block:
    return {"type": "plain_text", "text": cut(text.strip(), longest) or fitting.MORE, "emoji": False}
