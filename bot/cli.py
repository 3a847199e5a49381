"""compagnon: the command line. What takes long to import is imported by the command that needs it."""

import gc
import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from bot import meeting_commands
from bot.options import Language
from bot.serving import SERVE_EXAMPLES, serve
from bot.setting_up import CONTEXT, keys_app, manifest_app

app = typer.Typer(
    name="compagnon",
    help="A facilitator in your Slack or Teams: colleagues learn from one another.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings=CONTEXT,
    epilog="Start with [bold]compagnon demo[/bold]. Exit codes: 0 done, 1 found something wrong, 2 could not be done as asked.",
)


def main() -> None:
    """Runs a command. Whatever goes wrong ends in a sentence and an exit code, never in a stack trace."""
    try:
        app(prog_name="compagnon")
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as bad:  # noqa: BLE001 - the outermost ring
        refuse_or_break(bad)


def refuse_or_break(bad: Exception) -> NoReturn:
    """2 for what a person can mend, 1 for what is ours to fix."""
    from adapters.playground.journal import JournalError
    from adapters.shelf import BadMethods
    from adapters.slack.export import ExportError
    from bot.backtesting import BadRequest, language_of_terminal
    from bot.config import ConfigError
    from bot.server import AddressTakenError
    from storage.problems import StorageError

    match bad:
        case ConfigError(faults=faults):
            refuse(
                "The environment cannot be used:",
                *(f"  {fault.variable} {fault.problem}" for fault in faults),
            )
        case BadMethods(found=found):
            from bot.methods import told

            refuse("A method cannot be used:", *(f"  {told(one, language_of_terminal())}" for one in found))
        case StorageError() | ExportError() | BadRequest() | AddressTakenError() | JournalError():
            refuse(str(bad))
        case _:
            from bot.logs import frames

            where = f"{type(bad).__name__} at {frames(bad.__traceback__)[-1]}"
            refuse(
                f"Compagnon broke ({where}). This is ours to fix: please report it with what you ran.", code=1
            )


def refuse(*lines: str, code: int = 2) -> NoReturn:
    for line in lines:
        typer.echo(line, err=True)
    sys.exit(code)


def show_version(wanted: bool) -> None:
    if wanted:
        from bot import __version__

        typer.echo(f"compagnon {__version__}")
        raise typer.Exit


@app.callback()
def compagnon(
    version: Annotated[  # noqa: ARG001 - said by its own callback
        bool,
        typer.Option(
            "--version", "-V", callback=show_version, is_eager=True, help="Say the version and stop."
        ),
    ] = False,
) -> None:
    """A facilitator in your Slack or Teams: colleagues learn from one another."""
    gc.enable()


app.command(epilog=SERVE_EXAMPLES)(serve)


@app.command(epilog="Example: [bold]compagnon check --json[/bold]")
def check(
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object, for programs.")] = False,
) -> None:
    """Say whether Compagnon could run as things are: every fault of the environment, and the database."""
    from bot.checking import check_all

    found = check_all()
    if as_json:
        print_json({"ok": not found.faults, "faults": found.faults, "said": found.said})
    else:
        for line in found.said:
            typer.echo(line)
        for fault in found.faults:
            typer.echo(f"{fault['variable']} {fault['problem']}", err=True)
    raise typer.Exit(2 if found.faults else 0)


@app.command(epilog="Examples: [bold]compagnon migrate[/bold], [bold]compagnon migrate --to 0001[/bold]")
def migrate(
    to: Annotated[str, typer.Option(help="The revision to go to; `base` empties the database.")] = "head",
) -> None:
    """Bring the database to the shape this version works with. `serve` does it too."""
    from bot.checking import migrate_to
    from bot.config import read_config

    typer.echo(migrate_to(read_config(), to))


@app.command(
    epilog="Examples: [bold]compagnon backtest export.zip --channel general[/bold], "
    "[bold]compagnon backtest export/ --rhythm fortnightly --tz Europe/Paris --country FR --json[/bold], "
    "[bold]compagnon backtest --demo[/bold]"
)
def backtest(
    export: Annotated[
        Path | None, typer.Argument(help="A Slack export: its folder, or the zip as downloaded.")
    ] = None,
    channel: Annotated[
        list[str] | None, typer.Option("--channel", "-c", help="Only this channel; may be repeated.")
    ] = None,
    rhythm: Annotated[
        str, typer.Option(help="daily, weekly, twice-weekly, fortnightly, monthly, or an iCalendar RRULE.")
    ] = "weekly",
    tz: Annotated[
        str | None,
        typer.Option(help="The community's time zone, such as Europe/Paris; else that of most people."),
    ] = None,
    country: Annotated[
        str, typer.Option(help="Whose public holidays to keep: FR, or FR-57 for a region.")
    ] = "",
    seed: Annotated[
        int, typer.Option(help="The seed of every draw: the same seed asks the same questions.")
    ] = 0,
    limit: Annotated[
        int | None, typer.Option(min=1, help="Read only the first messages of each channel.")
    ] = None,
    show: Annotated[int, typer.Option(min=0, help="How many of the latest invitations to print.")] = 5,
    language: Language = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object, for programs.")] = False,
    demo: Annotated[bool, typer.Option("--demo", help="An imaginary history instead of an export.")] = False,
) -> None:
    """Play a real history through Compagnon: what would it have done, when, and why?"""
    from bot.backtesting import Asked, run, run_demo

    if demo:
        run_demo(language)
        return
    if export is None:
        refuse("Name an export: its folder, or the zip as downloaded. Or try --demo.")
    run(Asked(export, tuple(channel or ()), rhythm, tz, country, seed, limit, show, language, as_json))


@app.command(
    epilog="Examples: [bold]compagnon demo[/bold], [bold]compagnon demo --port 8090 --language fr[/bold]"
)
def demo(
    port: Annotated[
        int | None, typer.Option(min=0, max=65535, help="Where it listens; else PORT, else 8080.")
    ] = None,
    language: Language = None,
) -> None:
    """Try the whole of Compagnon in a browser: imaginary colleagues, a clock to move, no token, no network."""
    from bot.config import read_config
    from bot.demo import run
    from bot.logs import start_logging

    config = read_config()
    start_logging(quiet=True)
    run(config if port is None else config.model_copy(update={"port": port}), language, typer.echo)


method_app = typer.Typer(
    help="The methods a group can meet by, ours and those in COMPAGNON_METHODS: what there is, and whether a file of your own is sound.",
    no_args_is_help=True,
    context_settings=CONTEXT,
)
app.add_typer(method_app, name="method")


@method_app.command("list", epilog="Example: [bold]compagnon method list --json[/bold]")
def method_list(
    language: Language = None,
    as_json: Annotated[bool, typer.Option("--json", help="A JSON array, for programs.")] = False,
) -> None:
    """Say which methods there are."""
    from bot.backtesting import language_of_terminal
    from bot.methods import lines, listed, there_are

    shelf = there_are()
    if as_json:
        print_json(listed(shelf))
        return
    for line in lines(shelf, language or language_of_terminal()):
        typer.echo(line)


@method_app.command("show", epilog="Example: [bold]compagnon method show codevelopment[/bold]")
def method_show(
    name: Annotated[str, typer.Argument(help="A method, as `compagnon method list` names it.")],
    language: Language = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object, for programs.")] = False,
) -> None:
    """Show one method, step by step."""
    from bot.backtesting import language_of_terminal
    from bot.methods import NoSuchMethod, named, shown, there_are
    from bot.methods import as_json as in_json

    spoken, shelf = language or language_of_terminal(), there_are()
    try:
        method = named(name, shelf, spoken)
    except NoSuchMethod as bad:
        refuse(str(bad))
    if as_json:
        print_json(in_json(method))
        return
    for line in shown(method, shelf, spoken):
        typer.echo(line)


@method_app.command(
    "check",
    epilog="Examples: [bold]compagnon method check my-method/method.toml[/bold], [bold]compagnon method check[/bold]",
)
def method_check(
    file: Annotated[
        Path | None,
        typer.Argument(
            help="A method.toml; the words beside it are read too. Without it: every method in COMPAGNON_METHODS."
        ),
    ] = None,
    language: Language = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object, for programs.")] = False,
) -> None:
    """Say everything that is wrong with a method's files, each with its line. Exit code 1 when something is."""
    from bot.backtesting import language_of_terminal
    from bot.methods import checked, in_brief, sound, told

    spoken = language or language_of_terminal()
    try:
        read = checked(file)
    except OSError as bad:
        refuse(f"{file} cannot be read ({bad.strerror}).")
    faults = [fault for one in read for fault in one.faults]
    if as_json:
        lacking = [found for one in read for found in one.found if found.lacking]
        print_json(
            {"ok": not faults, "faults": in_brief(faults, spoken), "warnings": in_brief(lacking, spoken)}
        )
        raise typer.Exit(1 if faults else 0)
    for one in read:
        for line in sound(one, spoken):
            typer.echo(line)
        for fault in one.found:
            typer.echo(told(fault, spoken), err=True)
    raise typer.Exit(1 if faults else 0)


app.add_typer(keys_app, name="keys")
app.add_typer(manifest_app, name="manifest")


def print_json(value: object) -> None:
    import json

    typer.echo(json.dumps(value, ensure_ascii=False))


meeting_commands.add_to(app)
