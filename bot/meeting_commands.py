"""Commands about who meets whom: a draw from files, an organisation's list, and the audit of a draw that was made."""

from pathlib import Path
from typing import Annotated

import typer

from bot.options import Language
from bot.pair_command import PAIR_EXAMPLES, pair

AsJson = Annotated[bool, typer.Option("--json", help="One JSON object, for programs.")]


def people(
    file: Annotated[
        Path,
        typer.Argument(
            help="CSV with a column `id`, as the platform gives it, and any of team, site, manager."
        ),
    ],
    workspace: Annotated[
        str | None,
        typer.Option(
            help="The workspace they belong to, such as slack:T0123; needed where there are several."
        ),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Keep it without asking.")] = False,
    language: Language = None,
    as_json: AsJson = False,
) -> None:
    """Read teams, sites and reporting lines from your organisation's list. A reporting line is never shown to anybody."""
    from bot.backtesting import language_of_terminal
    from bot.importing import Asked, run

    spoken = language or language_of_terminal()
    raise typer.Exit(run(Asked(file, workspace, yes, spoken, as_json)))


def audit(
    draw: Annotated[
        str | None, typer.Argument(help="A draw, by its name or the end of it. Without it: which there are.")
    ] = None,
    language: Language = None,
    as_json: AsJson = False,
) -> None:
    """Make a draw again from all it was made of, and say whether it comes out the same. Exit code 1 when it does not."""
    from bot.auditing import run
    from bot.backtesting import language_of_terminal

    raise typer.Exit(run(draw, language or language_of_terminal(), as_json=as_json))


def add_to(app: typer.Typer) -> None:
    app.command(name="pair", epilog=PAIR_EXAMPLES)(pair)
    app.command(
        name="people",
        epilog="Examples: [bold]compagnon people list.csv[/bold], [bold]compagnon people list.csv --workspace slack:T0123 --yes[/bold]",
    )(people)
    app.command(
        name="audit",
        epilog="Examples: [bold]compagnon audit[/bold], [bold]compagnon audit 'slack:T0123:C0456 wake:…' --json[/bold]",
    )(audit)
