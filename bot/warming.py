"""What draws are computed with takes a second or more to load, and 56 MB: it is loaded beside everything else once people are to meet, so that whoever presses a button does not wait for it."""

import asyncio
from importlib import import_module
from typing import Final

from facilitation.encounters.events import EncounterEvent
from facilitation.events import Event
from facilitation.mentoring.events import MentoringEvent

HEAVY: Final = tuple(
    f"facilitation.matching.{name}" for name in ("crowd", "merit", "grouping", "trios", "seats")
)
"""In the order in which a draw asks for them: whoever draws meanwhile waits for this, and neither stands in the other's way."""


class Warming:
    def __init__(self) -> None:
        self.loading: asyncio.Task[None] | None = None

    def heard(self, event: Event) -> None:
        """The form that opens encounters comes before the first draw; after a restart, so does the roll of a channel."""
        if self.loading is None and isinstance(event, EncounterEvent | MentoringEvent):
            self.loading = asyncio.create_task(asyncio.to_thread(load))


def load() -> None:
    for name in HEAVY:
        import_module(name)
