"""`compagnon pair`: what it can be asked. The work is in bot/pairing.py, imported when it is asked."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from bot.options import Language

PAIR_EXAMPLES = (
    "Examples: [bold]compagnon pair people.csv --met met.csv[/bold], "
    "[bold]compagnon pair people.csv --size 6 --confidential --different team --rounds 4 --json[/bold]"
)


class Belonging(StrEnum):
    """Where one may belong."""

    TEAM = "team"
    SITE = "site"


People = Annotated[
    Path,
    typer.Argument(
        help="CSV with a column `id`, and any of name, team, site, manager, tz, hours (09:00-17:30), languages, "
        "offers, wants, avoid, left_out; lists separated by semicolons."
    ),
]
Met = Annotated[Path | None, typer.Option(help="CSV of past meetings: a, b, date, took_place (yes or no).")]
Size = Annotated[int, typer.Option(min=2, max=8, help="How many meet: 2 for pairs, up to 8.")]
Rounds = Annotated[
    int, typer.Option(min=1, max=1000, help="How many rounds to draw, each knowing the ones before.")
]
Every = Annotated[int, typer.Option(min=1, max=366, help="Days from one round to the next.")]
On = Annotated[
    str | None, typer.Option("--date", help="The day of the first round, such as 2026-11-23; else today.")
]
Seed = Annotated[str, typer.Option(help="The seed of every draw: the same seed draws the same.")]
Different = Annotated[
    list[Belonging] | None,
    typer.Option(help="Only people of different teams, or sites, meet; may be repeated."),
]
Same = Annotated[
    list[Belonging] | None, typer.Option(help="Only people of the same team, or site, meet; may be repeated.")
]
Confidential = Annotated[
    bool, typer.Option("--confidential", help="Nobody meets whom they report to, all the way up.")
]
Guest = Annotated[str | None, typer.Option(help="Id of a guest: who meets them is drawn by lot.")]
Out = Annotated[
    Path | None, typer.Option(help="Also write the outcome here: JSON if it ends in .json, else CSV.")
]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object, for programs.")]


def pair(
    people: People,
    met: Met = None,
    size: Size = 2,
    rounds: Rounds = 1,
    every: Every = 14,
    on: On = None,
    seed: Seed = "0",
    different: Different = None,
    same: Same = None,
    confidential: Confidential = False,
    guest: Guest = None,
    out: Out = None,
    language: Language = None,
    as_json: AsJson = False,
) -> None:
    """Draw who would meet whom, from files: the same engine as in a community, without installing anything."""
    from bot.backtesting import language_of_terminal
    from bot.pairing import Asked, run

    rule = (tuple(different or ()), tuple(same or ()), confidential, guest)
    spoken = language or language_of_terminal()
    raise typer.Exit(run(Asked(people, met, size, rounds, every, on, seed, *rule, out, as_json, spoken)))
