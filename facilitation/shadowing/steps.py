"""From one step to the next: what is remembered, and the one clock that is set for it."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from facilitation.actions import Decision, Wake, Whisper
from facilitation.facts import Facts
from facilitation.shadowing.changes import ShadowingSaved
from facilitation.shadowing.events import ShadowingDue, ShadowingForgotten
from facilitation.shadowing.state import LASTS, Outcome, Shadowing
from facilitation.working_time import waits

UNHURRIED = timedelta(days=3)
"""How long an answer is waited for before the one reminder."""
PATIENT = timedelta(days=4)
"""And after it."""
APPLIED_AFTER = timedelta(days=14)
KEPT = timedelta(days=90)
"""How long what people wrote is kept after the end."""
A_DAY_OF_WORK = 480
WEEKEND = 5


def goes_on(case: Shadowing, until: datetime, *messages: Whisper, **to: Any) -> Decision:
    """To the next step, or to what is left of this one, waiting until then."""
    after = replace(case, **{"reminded": False, **to}, number=case.number + 1)
    wake = Wake(until, ShadowingDue(case.id, after.number))
    return Decision((ShadowingSaved(after),), (*messages, wake))


def ends(case: Shadowing, at: datetime, outcome: Outcome, *messages: Whisper, **to: Any) -> Decision:
    after = replace(case, **to, status="ended", outcome=outcome, ended=at, number=case.number + 1)
    forgotten = Wake(at + KEPT, ShadowingForgotten(case.id), f"{case.id} forgotten")
    return Decision((ShadowingSaved(after),), (*messages, forgotten))


def unhurried(at: datetime, facts: Facts) -> datetime:
    return waits(at, facts, UNHURRIED)


def last_day(case: Shadowing) -> date:
    """Of the observation: as many working days as its length fills."""
    day, left = case.on, (LASTS[case.lasts] - 1) // A_DAY_OF_WORK
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < WEEKEND
    return day
