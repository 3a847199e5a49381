"""The methods that come with Compagnon: each a folder with its steps and its words."""

from functools import cache
from pathlib import Path
from typing import Final

import facilitation
from facilitation.rounds.method import Method
from facilitation.rounds.reading import read_method

METHODS: Final = Path(facilitation.__file__).parent / "methods"


def folders() -> tuple[Path, ...]:
    return tuple(sorted(file.parent for file in METHODS.glob("*/method.toml")))


@cache
def methods() -> tuple[Method, ...]:
    """Each of them, by the alphabet."""
    return tuple(read_method((folder / "method.toml").read_text(encoding="utf-8")) for folder in folders())
