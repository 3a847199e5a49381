"""Measurements: taken in turns, so that what else the machine does falls on all sides alike; told as JSON lines."""

import json
import sys
from collections.abc import Callable, Sequence
from statistics import median, quantiles
from time import perf_counter
from typing import Any

Work = Callable[[], object]


def in_turns(*sides: Sequence[Work], turn: int = 50) -> list[list[float]]:
    """Seconds that each piece of work took; `turn` pieces of one side, then as many of the next."""
    taken: list[list[float]] = [[] for _ in sides]
    for start in range(0, max(len(side) for side in sides), turn):
        for seconds, side in zip(taken, sides, strict=True):
            seconds += [seconds_of(work) for work in side[start : start + turn]]
    return taken


def seconds_of(work: Work) -> float:
    began = perf_counter()
    work()
    return perf_counter() - began


def spread(seconds: Sequence[float]) -> dict[str, float]:
    """Milliseconds, and how many a second one after another."""
    cuts = quantiles(seconds, n=100)
    return {
        "p50": round(median(seconds) * 1000, 3),
        "p99": round(cuts[98] * 1000, 3),
        "per_second": round(len(seconds) / sum(seconds), 1),
    }


def ratio(ours: float, other: float) -> float:
    return round(ours / other, 2)


def tell(name: str, database: str, parameters: dict[str, Any], unit: str, **more: Any) -> None:
    """One measurement. `figures` are the product's, `raw` the driver's alone, `ratio` the first over the second."""
    line = {"name": name, "database": database, "parameters": parameters, "unit": unit, **more}
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


def say(progress: str) -> None:
    sys.stderr.write(f"{progress}\n")
    sys.stderr.flush()
