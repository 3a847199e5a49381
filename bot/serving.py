"""The command that runs Compagnon."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from bot.app import App
    from bot.config import Config

SERVE_EXAMPLES = "Examples: [bold]compagnon serve[/bold], [bold]compagnon serve --local[/bold], [bold]compagnon serve --playground 8081[/bold]"


def serve(
    local: Annotated[
        bool,
        typer.Option(
            "--local",
            help="Speak with Microsoft's local client of Teams: nobody proves who they are, so only this machine is heard.",
        ),
    ] = False,
    playground: Annotated[
        int | None,
        typer.Option(
            min=1,
            max=65535,
            metavar="PORT",
            help="Open the playground as well, at this port of this machine, with a database of its own.",
        ),
    ] = None,
) -> None:
    """Run Compagnon until it is told to stop (SIGTERM or Ctrl-C)."""
    import asyncio

    from bot.app import App, live
    from bot.config import read_config
    from bot.configured import configured
    from bot.listened_to import heard_by_somebody, kept_at_home
    from bot.logs import start_logging

    config = read_config()
    if local:
        kept_at_home(config)
    elif playground is None:
        heard_by_somebody(config)
    start_logging()
    running = App(config, tuple(configured(config, lambda: running.worker, local=local)))
    asyncio.run(live(running, *beside(config, playground)))


def beside(config: "Config", playground: int | None) -> Iterator["App"]:
    """Where people can try things out without anybody being written to."""
    if playground is not None:
        import structlog

        from bot.demo import Demo

        log = structlog.get_logger()
        here = {"host": "127.0.0.1", "port": playground}
        yield Demo(config.model_copy(update=here), None, lambda line: log.info("playground", says=line))
