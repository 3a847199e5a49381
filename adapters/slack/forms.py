"""Slack's forms: what is asked in reply to one is shown in its place; one that came too late can be asked for again."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from adapters.forms import Waiting, Waitings
from adapters.seam import Reply
from adapters.slack import fitting, render
from adapters.slack.fields import BLOCK
from facilitation.actions import Ask
from facilitation.cards import Button, Card, Quote, Text
from facilitation.presses import ASKED_BY
from facilitation.presses import again as asking

PATIENCE: Final = 1.2
"""Seconds a form waits for what follows from it; its three are not over then."""


class Forms(Waitings):
    def __init__(self, folders: Sequence[Path] = ()) -> None:
        super().__init__()
        self.folders = folders

    async def answer(self, reply: Reply, waiting: Waiting, names: Sequence[str]) -> Mapping[str, Any]:
        """The next form in place of this one; or all of them close."""
        asked = await self.next(reply, waiting, names, PATIENCE)
        if asked is None:
            return {"response_action": "clear"}
        return {"response_action": "update", "view": render.form(asked, self.folders)}


def again(message: Ask) -> Card:
    """The form that did not open, as a message: why, what was written so far, and the button that asks for it."""
    does = ASKED_BY.get(message.does)
    written = (
        Text("share-kept", {"said": Quote(asked.value)})
        for asked in message.card.inputs
        if asked.kind in {"line", "paragraph"} and asked.value.strip()
    )
    button = (
        (Button(does, Text("form-again.button"), asking(message, fitting.VALUE), main=True),) if does else ()
    )
    return replace(
        message.card,
        lines=(*message.card.lines, Text("form-again"), *written),
        inputs=(),
        buttons=button,
    )


def faults(view: Mapping[str, Any], filled: Mapping[str, str]) -> dict[str, Text]:
    """By block, what is missing or too long: Slack checks it in its own clients, and takes blanks for words."""
    blocks = view.get("blocks")
    found = {}
    for block in blocks if isinstance(blocks, list) else ():
        wrong = fault(block, filled) if isinstance(block, Mapping) else None
        if wrong is not None:
            found[str(block["block_id"])] = wrong
    return found


def fault(block: Mapping[str, Any], filled: Mapping[str, str]) -> Text | None:
    match block:
        case {"type": "input", "block_id": str(name), "element": {"type": "plain_text_input"} as element}:
            said, longest = filled.get(name.removeprefix(BLOCK), ""), element.get("max_length")
        case _:
            return None
    if not said.strip() and not block.get("optional"):
        return Text("form-empty")
    if isinstance(longest, int) and len(said) > longest:
        return Text("form-too-long", {"length": len(said), "longest": longest})
    return None
