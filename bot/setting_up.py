"""Commands for whoever sets Compagnon up: what its platforms need to know of it, and its keys."""

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
    from urllib.parse import urlsplit

    from adapters.slack.manifest import manifest
    from bot.cli import refuse

    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.hostname or parts.path.strip("/") or parts.query:
        refuse("--url is not an https address without a path, such as https://compagnon.example.org.")
    typer.echo(json.dumps(manifest(url, socket=socket), ensure_ascii=False, indent=2))
