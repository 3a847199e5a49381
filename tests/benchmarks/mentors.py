"""Mentors within their seats, beside scipy's dense assignment in the same run. CPU seconds."""

import numpy as np
from figures import ratio, say, tell
from matching import merit_of_many, timed
from scipy.optimize import linear_sum_assignment

from facilitation.matching.crowd import Ints
from facilitation.matching.merit import Merit
from facilitation.matching.seats import fit, promising, seated


def measure(*, quick: bool) -> None:
    mentors(*(500, 200) if quick else (10_000, 3000))


def mentors(mentees: int, offering: int) -> None:
    say(f"mentors: {mentees} mentees, {offering} mentors")
    many = mentees + offering
    merit = merit_of_many(many, 7)
    capacity = np.random.default_rng(7).integers(2, 6, size=offering)
    first, second = np.arange(mentees), mentees + np.arange(offering)
    ours, (found, worth) = timed(lambda: assigned(merit, first, second, capacity))
    dense, (most, best) = timed(lambda: densely(merit, first, second, capacity))
    tell("matching: mentors within their seats", "-", {"mentees": mentees, "mentors": offering, "seats": int(capacity.sum())}, "CPU s", figures={"cpu": round(ours, 2), "dense": round(dense, 2), "dense_over_ours": ratio(dense, ours), "share_of_optimum": round(worth / best, 6), "assigned": found, "assigned_densely": most})  # fmt: skip


def assigned(merit: Merit, first: Ints, second: Ints, capacity: Ints) -> tuple[int, int]:
    found = seated(len(first), capacity, promising(merit, first, second))
    has = found >= 0
    return int(has.sum()), int(fit(merit, first[has], second[found[has]]).sum())


def densely(merit: Merit, first: Ints, second: Ints, capacity: Ints) -> tuple[int, int]:
    columns = np.repeat(second, capacity)
    cost = np.concatenate([fit(merit, rows[:, None], columns[None, :]) for rows in np.array_split(first, 20)])
    rows, taken = linear_sum_assignment(cost, maximize=True)
    return len(rows), int(cost[rows, taken].sum())
