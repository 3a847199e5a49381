"""Two processes take the last seat of a mentor in the same instant, on PostgreSQL: how often exactly one wins."""

from contextlib import closing
from time import perf_counter

from databases import PostgreSQL
from figures import say, tell
from seat_race import prepared, race, verdicts

RACES, FEW = 1000, 50


def measure(*, quick: bool) -> None:
    races = FEW if quick else RACES
    with closing(PostgreSQL()) as server:
        url = server.fresh()
        say(f"one seat: {races} mentors with one seat and two requests each")
        prepared(url, races)
        began = perf_counter()
        race(url, races)
        seconds = perf_counter() - began
        good = sum(one.good for one in verdicts(url, races))
    figures = {"total": round(seconds, 1), "one_won": good}
    tell("one seat, two yeses at once", "postgresql", {"races": races}, "s", figures=figures)
