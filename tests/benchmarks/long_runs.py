"""The long runs of what `make test` runs in small: kills, fuzzed payloads, hostile cards, a storm."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from figures import say, tell

TESTS = Path(__file__).parents[1]


@dataclass(frozen=True)
class LongRun:
    """A test that reads its size from the environment; `much` of it, or `little`. Told as seconds, and whether it held.

    What would take longer than anyone waits is cut in `pieces`, each with the seed of its own that `seed` names, or by chance.
    """

    name: str
    test: str
    much: dict[str, int]
    little: dict[str, int]
    only: str = ""
    seed: str = ""
    pieces: int = 1

    def measure(self, *, quick: bool) -> None:
        sizes, pieces = (self.little, 1) if quick else (self.much, self.pieces)
        began = perf_counter()
        passed = [self.run(sizes, piece) for piece in range(pieces)]
        figures = {"total": round(perf_counter() - began, 1), "passed": all(passed)}
        tell(self.name, "as the test says", {**sizes, "pieces": pieces}, "s", figures=figures)

    def run(self, sizes: dict[str, int], piece: int) -> bool:
        say(f"{self.name}: {sizes}, piece {piece + 1}")
        chosen = ["-k", self.only] if self.only else []
        given = sizes | ({self.seed: piece} if self.seed else {})
        run = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", TESTS / self.test, *chosen],
            env=os.environ | {name: str(number) for name, number in given.items()},
            stdout=sys.stderr,
            check=False,
        )
        return run.returncode == 0


LONG_RUNS = {
    "kills": LongRun(
        "kills: nothing lost, nothing doubled",
        "faults/test_kills.py",
        {"COMPAGNON_KILLS": 3000},
        {"COMPAGNON_KILLS": 20},
    ),
    "slack-fuzz": LongRun(
        "slack-fuzz: no fault of ours, no row without a signature",
        "workspace/test_fuzz.py",
        {"FUZZED_PAYLOADS": 25_000},
        {"FUZZED_PAYLOADS": 2000},
        seed="FUZZ_SEED",
        pieces=8,
    ),
    "slack-cards": LongRun(
        "slack-cards: hostile cards, none invalid, no live mention",
        "adapters/test_slack_render.py",
        {"HOSTILE_CARDS": 10_000},
        {"HOSTILE_CARDS": 200},
        only="no_card_is_ever",
    ),
    "teams-cards": LongRun(
        "teams-cards: hostile cards, none invalid, no live mention",
        "adapters/test_teams_render.py",
        {"HOSTILE_CARDS": 1250},
        {"HOSTILE_CARDS": 100},
        only="no_card_is_ever",
        pieces=8,
    ),
    "slack-storm": LongRun(
        "slack-storm: a ten-minute refusal, none lost, none doubled",
        "workspace/test_storm.py",
        {"STORM_MESSAGES": 10_000, "STORM_CHANNELS": 200},
        {"STORM_MESSAGES": 500, "STORM_CHANNELS": 20},
    ),
    "teams-fuzz": LongRun(
        "teams-fuzz: no fault of ours, no row without a token",
        "connector/test_fuzz.py",
        {"FUZZED_ACTIVITIES": 10_000},
        {"FUZZED_ACTIVITIES": 2000},
        seed="FUZZ_SEED",
        pieces=4,
    ),
    "teams-storm": LongRun(
        "teams-storm: a ten-minute refusal, none lost, none doubled",
        "connector/test_storm.py",
        {"TEAMS_STORM_MESSAGES": 5000, "TEAMS_STORM_CHANNELS": 100},
        {"TEAMS_STORM_MESSAGES": 500, "TEAMS_STORM_CHANNELS": 20},
        only="storm_of_refusals",
    ),
}
