"""Commands for whoever sets Compagnon up: what its platforms need to know of it, and its keys."""

from pathlib import Path
from typing import Annotated

import typer

CONTEXT = {"help_option_names": ["-h", "--help"]}

keys_app = typer.Typer(
    help="The keys that seal tokens at rest.", no_args_is_help=True, context_settings=CONTEXT
)


@keys_app.command("rotate", epilog="Example: [bold]compagnon keys rotate[/bold]")
def keys_rotate() -> None:
    """Seal every token again with the newest key: the first of COMPAGNON_KEYS."""
    from bot.cli import refuse
    from bot.config import read_config
    from bot.installations import rotate

    config = read_config()
    if not config.compagnon_keys:
        refuse("COMPAGNON_KEYS is missing: the newest key first, then those in use so far.")
    typer.echo(rotate(config))


@keys_app.command("new", epilog="Example: [bold]compagnon keys new[/bold]")
def keys_new() -> None:
    """Print a new key, to be put before the others in COMPAGNON_KEYS."""
    from cryptography.fernet import Fernet

    typer.echo(Fernet.generate_key().decode())


manifest_app = typer.Typer(
    help="What a platform's administrator creates the app from.",
    no_args_is_help=True,
    context_settings=CONTEXT,
)


@manifest_app.command(
    "slack", epilog="Example: [bold]compagnon manifest slack --url https://compagnon.example.org[/bold]"
)
def manifest_slack(
    url: Annotated[
        str, typer.Option(help="Where Slack reaches Compagnon: https, without a path.")
    ] = "https://compagnon.example.org",
    socket: Annotated[
        bool, typer.Option("--socket", help="For Socket Mode: nothing has to be reached from outside.")
    ] = False,
) -> None:
    """Print the manifest of the Slack app, for "Create New App" → "From a manifest"."""
    import json

    from adapters.slack.manifest import manifest

    hold_to_https(url)
    typer.echo(json.dumps(manifest(url, socket=socket), ensure_ascii=False, indent=2))


@manifest_app.command(
    "teams",
    epilog="Example: [bold]compagnon manifest teams --app-id 11111111-2222-4333-8444-555555555555 "
    "--url https://compagnon.example.org -o compagnon.zip[/bold]",
)
def manifest_teams(
    app_id: Annotated[
        str, typer.Option("--app-id", help="The application (client) id of the bot in Microsoft Entra.")
    ],
    url: Annotated[str, typer.Option(help="Where Teams reaches Compagnon: https, without a path.")],
    output: Annotated[
        Path, typer.Option("--output", "-o", help="The package to write; an existing one is replaced.")
    ] = Path("compagnon-teams.zip"),
    language: Annotated[
        str, typer.Option(help="Of those whose Teams is neither in French nor in English: fr or en.")
    ] = "fr",
    about: Annotated[
        str, typer.Option(help="https address of a page of yours about Compagnon and privacy.")
    ] = "",
    listen: Annotated[
        bool,
        typer.Option(
            "--listen", help="Ask each team to let Compagnon know when people write; no word is kept."
        ),
    ] = False,
) -> None:
    """Write the app package for Teams, for "Manage apps" → "Upload new app" in its admin center."""
    from adapters.teams.manifest import manifest, package
    from bot.cli import refuse

    hold_to_https(url)
    if about and not about.startswith("https://"):
        refuse("--about is not an https address.")
    if language not in {"fr", "en"}:
        refuse("--language is fr or en.")
    made = manifest(
        known_id(app_id), url, language="en" if language == "en" else "fr", listen=listen, about=about
    )
    try:
        output.write_bytes(package(made))
    except OSError as broken:
        refuse(f"{output} cannot be written: {broken.strerror}.")
    typer.echo(f"{output} is ready for Teams.")


def known_id(app_id: str) -> str:
    from bot.cli import refuse
    from bot.entra import SUCH_AS, is_id

    return app_id.lower() if is_id(app_id) else refuse(f"--app-id {SUCH_AS}.")


def hold_to_https(url: str) -> None:
    from urllib.parse import urlsplit

    from bot.cli import refuse

    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.hostname or parts.path.strip("/") or parts.query:
        refuse("--url is not an https address without a path, such as https://compagnon.example.org.")
