"""Draws of large crowds: candidates included, in blocks, and with people and reasons. CPU seconds, and the memory of the whole process."""

import resource
from functools import partial

import numpy as np
from figures import ratio, say, tell
from matching import PER_PERSON, TODAY, ZONES, merit_of_many, timed

from facilitation.matching.candidates import candidates
from facilitation.matching.drawing import draw
from facilitation.matching.meetings import graph_of, pairs_of
from facilitation.matching.pairs import pair_up
from facilitation.matching.people import Person
from facilitation.matching.rules import Rules

LARGEST_WHOLE = 50_000
TURNS = 3


def end_to_end(many: int, seeds: int) -> None:
    """Candidates included, over the candidate pass alone, in turns."""
    ratios, totals = [], []
    for seed in range(seeds):
        say(f"end to end: {many} people, seed {seed}")
        merit = merit_of_many(many, seed)
        turns = [
            (timed(partial(candidates, merit))[0], timed(partial(pairs_of, merit, lambda _: None))[0])
            for _ in range(TURNS)
        ]
        alone, whole = (sum(times) / TURNS for times in zip(*turns, strict=True))
        ratios.append(ratio(whole, alone))
        totals.append(round(whole, 2))
    tell("matching: end to end", "-", {"people": many, "seeds": seeds}, "CPU s", figures={"cpu_worst": max(totals), "over_candidates": ratios, "over_candidates_worst": max(ratios), "peak_mb": peak()})  # fmt: skip


def in_blocks(many: int) -> None:
    say(f"blocks: {many} people")
    merit = merit_of_many(many, 1)
    cpu, found = timed(lambda: pairs_of(merit, lambda done: say(f"{done:.0%}")))
    figures = {"cpu": round(cpu, 1), "peak_mb": peak(), "left": len(found.left), "worth": sum(found.worth)}
    if many <= LARGEST_WHOLE:
        whole = pair_up(graph_of(merit, PER_PERSON))
        figures["of_the_whole_crowd_at_once"] = round(sum(found.worth) / whole.worth, 5)
        if whole.bound is not None:
            figures["of_the_bound_of_the_whole_crowd"] = round(sum(found.worth) / whole.bound, 5)
    tell("matching: in blocks", "-", {"people": many}, "CPU s", figures=figures)


def people_drawn(many: int) -> None:
    """The whole of `draw`, with people, reasons and all."""
    chance = np.random.default_rng(1)
    people = [
        Person(
            f"p{n}",
            zone=ZONES[n % 6],
            offers=(f"s{chance.integers(60)}",),
            wants=(f"s{chance.integers(60)}",),
        )
        for n in range(many)
    ]
    cpu, _ = timed(lambda: draw(people, (), Rules(), "bench", TODAY))
    tell("matching: draw(), reasons included", "-", {"people": many}, "CPU s", figures={"cpu": round(cpu, 2), "peak_mb": peak()})  # fmt: skip


def peak() -> int:
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def measure(*, quick: bool) -> None:
    end_to_end(2000 if quick else 10_000, 2 if quick else 4)
    people_drawn(2000 if quick else 10_000)
    in_blocks(25_000 if quick else 50_000)
    if not quick:
        in_blocks(1_000_000)
