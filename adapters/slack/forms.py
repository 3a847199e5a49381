"""Forms between two answers: what is asked in reply to a form is shown in its place; one that came too late can be asked for again."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from adapters.seam import Delivery, Reply
from adapters.slack import fitting, render
from adapters.slack.fields import BLOCK
from facilitation.actions import Ask
from facilitation.cards import Button, Card, Quote, Text
from facilitation.presses import ASKED_BY
from facilitation.presses import again as asking

PATIENCE: Final = 1.2
"""Seconds a form waits for what follows from it; its three are not over then."""


@dataclass(slots=True)
class Waiting:
    """A form that was sent and not answered yet. `passed`: the messages of its answer that were on their way since."""

    next: "asyncio.Future[Ask]"
    passed: set[str] = field(default_factory=set)
    changed: asyncio.Event = field(default_factory=asyncio.Event)


class Forms:
    def __init__(self, folders: Sequence[Path] = ()) -> None:
        self.folders = folders
        self.waiting: dict[str, Waiting] = {}

    def expect(self, reply: Reply) -> Waiting:
        waiting = Waiting(asyncio.get_running_loop().create_future())
        self.waiting[reply.trigger] = waiting
        return waiting

    def handed_over(self, delivery: Delivery, reply: Reply | None) -> bool:
        """A form for whoever just sent one goes with the answer they are waiting for."""
        waiting = self.waiting.get(reply.trigger) if reply else None
        if waiting is None:
            return False
        waiting.passed.add(delivery.marker)
        waiting.changed.set()
        if not isinstance(delivery.message, Ask) or waiting.next.done():
            return False
        waiting.next.set_result(delivery.message)
        return True

    async def answer(self, reply: Reply, waiting: Waiting, names: Sequence[str]) -> Mapping[str, Any]:
        """The next form in place of this one; or all of them close."""
        try:
            async with asyncio.timeout(PATIENCE):
                while not waiting.next.done() and not waiting.passed.issuperset(names):
                    waiting.changed.clear()
                    await waiting.changed.wait()
        except TimeoutError:
            pass
        finally:
            self.waiting.pop(reply.trigger, None)
        if waiting.next.done():
            return {"response_action": "update", "view": render.form(waiting.next.result(), self.folders)}
        return {"response_action": "clear"}


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
