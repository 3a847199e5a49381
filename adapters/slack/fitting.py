"""Texts within the room Slack gives them: split between sentences, never inside a mention or an escaped character."""

import re
from collections.abc import Iterator
from typing import Final

TEXT: Final = 3000
"""Characters of one text in a section."""
BLOCKS_OF_A_MESSAGE: Final = 50
MESSAGE: Final = 12_000
"""Characters of all texts of a message; Slack refuses somewhat more."""
BLOCKS_OF_A_VIEW: Final = 100
HEADER: Final = 150
BUTTONS: Final = 5
"""In one row, where Slack would take 25: more cannot be overlooked at once."""
LABEL: Final = 75
"""Of a button or an option."""
VALUE: Final = 2000
OPTIONS: Final = 100
OPTION_VALUE: Final = 150
FEW: Final = 10
"""Options that are shown side by side."""
TITLE: Final = 24
PLACEHOLDER: Final = 150
INPUT_LABEL: Final = 2000
NAME: Final = 255
"""Of an action, a block, a form."""
WRITTEN: Final = 3000

_ATOM: Final = re.compile(r"<[^<>\n]*>|&\w+;|.", re.DOTALL)
MORE: Final = "…"


def cut(text: str, longest: int) -> str:
    """At most `longest` characters; what is missing shows."""
    if len(text) <= longest:
        return text
    return _taken(text, longest - len(MORE)).rstrip() + MORE


def pieces(text: str, longest: int) -> Iterator[str]:
    """The whole text in pieces of at most `longest` characters, each ending with a sentence, else a word, else anywhere."""
    while len(text) > longest:
        piece = _ending_well(_taken(text, longest)) or text[:longest]
        yield piece.rstrip()
        text = text[len(piece) :].lstrip()
    yield text


def _ending_well(piece: str) -> str:
    """Up to the last end of a sentence in its second half, else of a word."""
    for end in (r"[.!?…\n]\s", r"\s"):
        found = [match.end() for match in re.finditer(end, piece) if _outside(piece, match.end())]
        if found and found[-1] > len(piece) // 2:
            return piece[: found[-1]]
    return piece


def _outside(piece: str, at: int) -> bool:
    """Not within a mention or a date."""
    return piece.rfind("<", 0, at) <= piece.rfind(">", 0, at)


def _taken(text: str, longest: int) -> str:
    """As many whole atoms as fit."""
    end = 0
    for atom in _ATOM.finditer(text):
        if atom.end() > longest:
            break
        end = atom.end()
    return text[:end]
