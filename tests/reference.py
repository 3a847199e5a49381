"""The reference pages that the code writes: `make reference` writes them again when it has changed."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import surfaces
from typer.main import get_command

from bot.cli import app
from bot.config import Config

FOLDER = Path(__file__).parents[1] / "docs" / "reference"


def pages() -> dict[Path, str]:
    """Each page and what it should say."""
    return {
        FOLDER / "cli.md": "\n".join(cli()) + "\n",
        FOLDER / "configuration.md": "\n".join(configuration()) + "\n",
        FOLDER / "platforms.md": surfaces.page(),
    }


def cli() -> Iterator[str]:
    top: Any = get_command(app)
    yield "# Commands"
    yield ""
    yield "What `compagnon COMMAND --help` says, on one page. " + plain(top.epilog)
    for name, command in commands(top):
        yield from ("", f"## compagnon {name}", "", plain(command.help), "")
        yield from options(command)
        yield from ("```sh", *re.findall(r"\[bold\](.+?)\[/bold\]", command.epilog), "```")
    yield ""
    yield "## Everywhere"
    yield ""
    yield from list(options(top))[:-1]


def commands(group: Any, prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Those of a group stand under its name: `method list`."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, f"{prefix}{name} ")
        else:
            yield f"{prefix}{name}", command


def options(command: Any) -> Iterator[str]:
    rows = [row(param) for param in command.params if param.help]
    if rows:
        yield from ("| | | Default |", "|---|---|---|", *rows, "")


def row(param: Any) -> str:
    names = param.opts if param.param_type_name == "option" else [param.name.upper()]
    said = (
        isinstance(param.default, int | str) and not isinstance(param.default, bool) and param.default != ""
    )
    default = f"`{param.default}`" if said else ""
    return f"| {', '.join(f'`{name}`' for name in names)} | {param.help} | {default} |"


def configuration() -> Iterator[str]:
    yield "# Configuration"
    yield ""
    yield (
        "All of it is in the environment. An empty variable counts as absent, and a platform without its variables is off. "
        "`compagnon check` reports every fault at once, each with its variable and never with its value."
    )
    yield from ("", "| Variable | What | Default |", "|---|---|---|")
    for name, field in Config.model_fields.items():
        default = "" if field.default is None else f"`{field.default}`"
        yield f"| `{name.upper()}` | {field.description} | {default} |"


def plain(said: str) -> str:
    return " ".join(re.sub(r"\[/?bold\]", "`", said).split())


if __name__ == "__main__":
    for page, text in pages().items():
        page.write_text(text, encoding="utf-8")
        sys.stdout.write(f"{page.name}\n")
