"""What a person wrote, without the characters that deceive whoever reads it."""

import re

_DECEIVING = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls, escape sequences among them; a newline and a tab are innocent
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # they turn the reading direction round
    "\ud800-\udfff"  # halves of characters: no file and no network can carry them
    "]"
)


def clean(text: str) -> str:
    """Untrusted text, fit to be shown and kept. Markup is left alone: escaping is for each surface to do."""
    return _DECEIVING.sub("", text)


_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def cell(text: str) -> str:
    """Untrusted text as a cell of a CSV file: no spreadsheet takes it for a formula."""
    shown = clean(text)
    return f"'{shown}" if text.startswith(_FORMULA) or shown.startswith(_FORMULA) else shown
