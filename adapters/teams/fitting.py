"""What Teams takes of a card, and texts within that room: never cut inside a mention, a time or an escaped character."""

import json
import re
from collections.abc import Mapping
from typing import Any, Final

BYTES: Final = 80_000
"""Of one message, all told."""
ROOMS: Final = (12_000, 6_000, 3_000, 1_500)
"""Characters of all lines together, tried one after the other: a card that weighs too much says less."""
ACTIONS: Final = 6
"""Side by side; Teams leaves out the others."""
ROWS: Final = 8
"""Of buttons, behind the one that shows more of them."""
LABEL: Final = 75
TITLE: Final = 150
WHY: Final = 2_000
"""Characters of all reasons together."""
SUMMARY: Final = 500
VALUE: Final = 2_000
"""Of what a button is about: a longer one cannot be pressed, on Slack as here."""
WRITTEN: Final = 3_000
MENTIONS: Final = 50
"""Live ones in a card; whoever comes after is named all the same."""
FEW: Final = 10
"""Options that are shown side by side."""
PEOPLE: Final = 100
"""Who can be chosen where the directory cannot be searched."""
MORE: Final = "…"

_ATOM: Final = re.compile(r"<at>[^<>]*</at>|\{\{[^{}]*\}\}|\\.", re.DOTALL)


def cut(text: str, longest: int) -> str:
    """At most `longest` characters; what is missing shows."""
    if len(text) <= longest:
        return text
    end = longest - len(MORE)
    for atom in _ATOM.finditer(text):
        if atom.end() > end:
            end = min(end, atom.start())
            break
    return text[:end].rstrip() + MORE


def weight(drawn: Mapping[str, Any]) -> int:
    """Bytes on their way, however they are written down: a character beyond ASCII counts as its escape."""
    return len(json.dumps(drawn))
