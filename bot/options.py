"""Options that several commands share."""

from typing import Annotated, Literal

import typer

Language = Annotated[
    Literal["en", "fr"] | None,
    typer.Option("--language", "-l", help="Language of what is said; else that of LANG."),
]
