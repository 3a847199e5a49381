"""Measures Compagnon beside the raw driver: one JSON object a line, progress on stderr.

`make bench` calls it. No figure is asserted: a busy machine is no fault. What they mean: docs/reference/benchmarks.md
"""

import argparse

import due_scan
import handling
import history
import large_crowds
import matching
import mentors
import one_seat
import same_second
import slack_door
import teams_door
import year
from figures import say
from grounds import grounds
from long_runs import LONG_RUNS

ON_DATABASES = {"due-scan": due_scan.measure, "handle": handling.measure, "same-second": same_second.measure}
OTHERS = {
    "backtest": history.measure,
    "large-crowds": large_crowds.measure,
    "matching": matching.measure,
    "mentors": mentors.measure,
    "one-seat": one_seat.measure,
    "slack-door": slack_door.measure,
    "teams-door": teams_door.measure,
    "year": year.measure,
    **{name: run.measure for name, run in LONG_RUNS.items()},
}


def main() -> None:
    asked = arguments()
    only = asked.only or [*ON_DATABASES, *OTHERS]
    chosen = [measure for name, measure in ON_DATABASES.items() if name in only]
    if chosen:
        with grounds(asked.database or ["sqlite", "postgresql"]) as found:
            for measure in chosen:
                for ground in found:
                    measure(ground, quick=asked.quick)
    if asked.large:
        history.measure_large(int(asked.large * 1e9))
    for name, other in OTHERS.items():
        if name in only:
            other(quick=asked.quick)
    say("done")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--only", action="append", choices=[*ON_DATABASES, *OTHERS], help="repeat for several"
    )
    parser.add_argument("--database", action="append", choices=["sqlite", "postgresql"], help="default: both")
    parser.add_argument("--quick", action="store_true", help="small sizes: does it run, not how fast is it")
    parser.add_argument(
        "--large",
        nargs="?",
        type=float,
        const=history.LARGE / 1e9,
        metavar="GB",
        help="also play an export of 2 GB",
    )
    return parser.parse_args()


if __name__ == "__main__":
    main()
