"""The command that runs Compagnon."""

from typing import Annotated

import typer

SERVE_EXAMPLES = "Examples: [bold]compagnon serve[/bold], [bold]compagnon serve --local[/bold]"


def serve(
    local: Annotated[
        bool,
        typer.Option(
            "--local",
            help="Speak with Microsoft's local client of Teams: nobody proves who they are, so only this machine is heard.",
        ),
    ] = False,
) -> None:
    """Run Compagnon until it is told to stop (SIGTERM or Ctrl-C)."""
    import asyncio

    from bot.app import App
    from bot.config import kept_at_home, read_config
    from bot.configured import configured
    from bot.logs import start_logging

    config = read_config()
    if local:
        kept_at_home(config)
    start_logging()
    running = App(config, tuple(configured(config, lambda: running.worker, local=local)))
    asyncio.run(running.run())
