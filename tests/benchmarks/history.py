"""A real-sized history played through the product, and how much memory the largest export takes."""

import multiprocessing
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import Any

from exports import write_large
from figures import ratio, say, tell
from grounds import SQLite
from replay import Recording, send_again

from adapters.slack.export import open_export
from bot.backtest import Clock, Plan, Replay, play
from bot.holidays import public_holidays
from bot.imaginary import write_imaginary_export
from facilitation.rhythm import PLAIN
from storage import schema
from storage.almanac import Almanac
from storage.store import Store

PLAN = Plan(PLAIN["weekly"], "Europe/Paris", "FR")
WEEKS = 86
"""So many weeks of the imaginary workspace hold as many messages as a real history: some 22,000."""

LARGE = 2_000_000_000
DAYS = 400
MOST_MEMORY = 300
"""MB that the largest export may take; told beside the figure, never asserted."""


def measure(*, quick: bool) -> None:
    with written(
        lambda folder: write_imaginary_export(folder, "bench", weeks=6 if quick else WEEKS)
    ) as folder:
        say("backtest: an imaginary history")
        heard, seconds, memory = in_process(played, folder)
        raw = in_process(played_raw, folder)
        more = {
            "figures": figures(heard, seconds, memory),
            "raw": figures(heard, raw, None),
            "ratio": ratio(seconds, raw),
        }
        tell("backtest: a real-sized history", "sqlite", {"messages": heard}, "messages/s", **more)


def measure_large(size: int) -> None:
    with written(lambda folder: write_large(folder, size, days=DAYS)) as folder:
        say(f"backtest: an export of {size / 1e9:.2f} GB")
        heard, seconds, memory = in_process(played, folder)
        given = {"messages": heard, "bytes": size, "at_most_mb": MOST_MEMORY}
        tell(
            "backtest: a large export", "sqlite", given, "messages/s", figures=figures(heard, seconds, memory)
        )


def figures(heard: int, seconds: float, memory: float | None) -> dict[str, float]:
    told = {"per_second": round(heard / seconds, 1), "total_s": round(seconds, 2)}
    return told if memory is None else told | {"peak_mb": round(memory, 1)}


@contextmanager
def written(write: Callable[[Path], object]) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="compagnon-bench-") as name:
        say("backtest: writing the export")
        write(Path(name) / "export")
        yield Path(name) / "export"


def in_process(work: Callable[[Path], Any], folder: Path) -> Any:
    """In a process of its own, whose memory is its own."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(work, (folder,))


def played(folder: Path) -> tuple[int, float, float]:
    """Messages, seconds and the most memory (MB) this process ever had."""
    began, heard = perf_counter(), 0
    with open_export(folder) as export:
        for channel in export.channels:
            heard += play(export, channel, PLAN).messages
    return heard, perf_counter() - began, peak()


def played_raw(folder: Path) -> float:
    """Seconds the raw driver takes for the same rows."""
    seconds = 0.0
    with tempfile.TemporaryDirectory(prefix="compagnon-bench-") as name, open_export(folder) as export:
        ground = SQLite(Path(name))
        for channel in export.channels:
            clock, store = Clock(), None
            store = Store(
                f"sqlite:///{name}/recorded-{channel.name}.db",
                clock=clock.now,
                almanac=Almanac(public_holidays),
                durable=False,
            )
            schema.upgrade(store)
            recording = Recording(store)
            Replay(store, clock, channel.name, PLAN).play(export.messages(channel))
            recording.stop()
            store.close()
            seconds += sent_again(ground, recording)
    return seconds


def sent_again(ground: SQLite, recording: Recording) -> float:
    connection = ground.raw(ground.fresh())
    connection.execute("PRAGMA synchronous=OFF")
    began = perf_counter()
    for transaction in recording.transactions:
        send_again(connection, transaction)
    seconds = perf_counter() - began
    connection.close()
    return seconds


def peak() -> float:
    """MB. What the kernel keeps of this program alone, not of the one that started it."""
    lines = Path("/proc/self/status").read_text().splitlines()
    [kilobytes] = [line.split()[1] for line in lines if line.startswith("VmHWM:")]
    return int(kilobytes) / 1024
