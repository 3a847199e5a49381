"""What happens reaches the pages that are open, as it happens: server-sent events, each with all that changed."""

import asyncio
import json
from contextlib import suppress
from typing import Any

from aiohttp import web

from adapters.playground.guard import HEADERS
from adapters.playground.memory import Entry, Memory
from adapters.playground.render import Reader
from adapters.playground.spaces import Space
from adapters.playground.views import part
from adapters.playground.world import World

HEARTBEAT = 10.0
"""Seconds after which a silent line is used, so that whoever is in between keeps it open; the clock is told too."""
TOGETHER = 0.03
"""Seconds in which changes are gathered: a decision says several things at once."""


class Live:
    """All the lines that are open."""

    def __init__(self, memory: Memory) -> None:
        self.memory = memory
        self.closing = False

    def close(self) -> None:
        self.closing = True
        self.memory.wake()

    async def stream(self, request: web.Request, sight: "Sight") -> web.StreamResponse:
        """Until the page goes, or we do."""
        line = web.StreamResponse(headers={**HEADERS, "Content-Type": "text/event-stream"})
        await line.prepare(request)
        changed = asyncio.Event()
        self.memory.waiting.add(changed)
        try:
            while not self.closing:
                changed.clear()
                await line.write(sight.news())
                with suppress(TimeoutError):
                    await asyncio.wait_for(changed.wait(), HEARTBEAT)
                await asyncio.sleep(TOGETHER)
        except ConnectionResetError:
            pass  # the page has gone
        finally:
            self.memory.waiting.discard(changed)
        return line


class Sight:
    """What one page shows, as far as it has been told."""

    def __init__(self, memory: Memory, world: World, reader: Reader, space: Space, after: int) -> None:
        self.memory, self.world, self.reader, self.space, self.seq = memory, world, reader, space, after
        self.shown: dict[str, str] = {}

    def news(self) -> bytes:
        """One event with all that is new to this page; a comment when nothing is."""
        if self.seq >= len(self.memory.touched):
            return event(self.seq, {"afresh": True})
        entries = [entry for entry in self.touched() if entry.visible_to(self.reader.person)]
        self.memory.read_all(self.reader.person, self.space.id)
        told: dict[str, Any] = {"messages": [self.message(entry) for entry in entries]} if entries else {}
        told |= self.differs("ways", self.ways()) | self.differs("form", self.form())
        told |= self.differs("clock", self.reader.clock(self.world.now()))
        self.seq = len(self.memory.touched) - 1
        return event(self.seq, told) if told else b":\n\n"

    def touched(self) -> list[Entry]:
        """Messages of this space that are new or were changed."""
        markers = dict.fromkeys(self.memory.touched[self.seq + 1 :])
        found = (self.memory.entries.get(marker) for marker in markers)
        return [entry for entry in found if entry and entry.space == self.space.id]

    def message(self, entry: Entry) -> dict[str, Any]:
        is_new = entry.born > self.seq
        return {
            "marker": entry.marker,
            "thread": entry.thread,
            "html": part("message", self.reader, message=self.reader.message(entry), at=self.at),
            "spoken": self.reader.spoken(entry) if is_new and entry.author != self.reader.person else "",
            "day": self.reader.day_label(entry.at.astimezone(self.reader.zone)),
            "date": f"{entry.at.astimezone(self.reader.zone):%Y-%m-%d}",
        }

    @property
    def at(self) -> str:
        return f"in/{self.space.key}"

    def ways(self) -> str:
        people = self.reader.people(self.world.now(), self.space)
        return part("ways", self.reader, ways=self.reader.ways(self.space.id), people=people, at=self.at)

    def form(self) -> str:
        form = self.reader.form()
        return part("form", self.reader, form=form, at=self.at) if form else ""

    def differs(self, name: str, now: str) -> dict[str, str]:
        if self.shown.get(name) == now:
            return {}
        self.shown[name] = now
        return {name: now}


def event(seq: int, told: dict[str, Any]) -> bytes:
    return f"id: {seq}\ndata: {json.dumps(told, ensure_ascii=False)}\n\n".encode()
