# ruff: noqa: S310 - only loopback addresses are opened
"""The playground as a process of its own, and what one can ask it without a browser."""

import re
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from commands import COMMAND, environment, free_port


@dataclass
class Playing:
    """A playground that runs. `folder` holds what it remembers."""

    process: subprocess.Popen
    folder: Path
    port: int

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def get(self, path: str, **headers: str) -> str:
        with urlopen(Request(self.address + path, headers=headers), timeout=20) as answer:
            return unescape(answer.read().decode())

    def post(self, path: str, **sent: str) -> str:
        """A form as a browser without JavaScript sends it; the page that comes back."""
        request = Request(
            self.address + path, urlencode(sent).encode(), headers={"Origin": self.address}, method="POST"
        )
        with urlopen(request, timeout=20) as answer:
            return unescape(answer.read().decode())

    def refusal(self, path: str, **headers: str) -> int:
        try:
            with urlopen(
                Request(self.address + path, b"", headers=headers, method="POST"), timeout=20
            ) as answer:
                return answer.status
        except HTTPError as refused:
            with refused:
                return refused.code

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


@contextmanager
def playing(folder: Path, *options: str, port: int | None = None) -> Iterator[Playing]:
    """Started, and ready when this begins."""
    here = port or free_port()
    with (
        (folder / "log").open("wb") as log,
        subprocess.Popen(
            [*COMMAND, "demo", "--port", str(here), *options],
            cwd=folder,
            env=environment(folder),
            stdout=log,
            stderr=log,
        ) as process,
    ):
        try:
            end = time.monotonic() + 60
            while b"The playground is at" not in (folder / "log").read_bytes():
                assert process.poll() is None, (folder / "log").read_text()
                assert time.monotonic() < end, (folder / "log").read_text()
                time.sleep(0.05)
            yield Playing(process, folder, here)
        finally:
            process.kill()


def seen(page: str, pattern: str) -> str:
    """The first thing like this on a page."""
    found = re.search(pattern, page)
    assert found, f"{pattern} is nowhere"
    return found[1]
