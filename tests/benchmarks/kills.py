"""The long run of the fault test: processes killed at random while they deliver."""

import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter

from figures import say, tell

TEST = Path(__file__).parents[1] / "faults" / "test_kills.py"
KILLS = 3000


def measure(*, quick: bool) -> None:
    if not TEST.exists():
        say(f"kills: {TEST.name} is not there")
        return
    kills = 20 if quick else KILLS
    say(f"kills: {kills}")
    began = perf_counter()
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", str(TEST)],
        env=os.environ | {"COMPAGNON_KILLS": str(kills)},
        stdout=sys.stderr,
        check=False,
    )
    figures = {"total": round(perf_counter() - began, 1), "passed": run.returncode == 0}
    tell("kills: nothing lost, nothing doubled", "both", {"kills": kills}, "s", figures=figures)
