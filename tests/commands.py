"""The command as a process of its own, in an environment that holds nothing but what a test says."""

import os
import socket
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
COMMAND = (sys.executable, "-m", "bot")
SLACK = {
    "SLACK_BOT_TOKEN": "xoxb-1",
    "SLACK_SIGNING_SECRET": "s",
    "SLACK_API_URL": "http://127.0.0.1:9/api/",
}
"""A platform that is switched on, and to which nothing leads."""


def environment(folder: Path, **variables: object) -> dict[str, str]:
    """A home and a data folder inside `folder`, 80 columns, English."""
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "HOME": str(folder),
        "COMPAGNON_DATA": str(folder / "kept"),
        "LANG": "C.UTF-8",
        "COLUMNS": "80",
        **{name: str(value) for name, value in variables.items()},
    }


def compagnon(folder: Path, *arguments: object, **variables: object) -> subprocess.CompletedProcess[str]:
    """Run to its end, from `folder`."""
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        cwd=folder,
        env=environment(folder, **variables),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]
