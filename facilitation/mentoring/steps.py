"""From one step to the next: what is remembered, the one clock that is set for it, and the seat that is given back."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from facilitation.actions import Action, Change, Decision, Wake, Whisper
from facilitation.facts import Facts
from facilitation.mentoring.changes import MentoringSaved, SeatsFreed
from facilitation.mentoring.events import MentoringDue, MentoringFollowUp, MentoringForgotten
from facilitation.mentoring.state import ACCOMPANIED, Agreement, Mentoring, Outcome, Pace
from facilitation.working_time import morning, waits

UNHURRIED = timedelta(days=4)
"""How long is waited for anybody but a mentor who is asked, before the one reminder and after it."""
A_MENTOR_HAS = (timedelta(days=2), timedelta(days=1))
"""Until the one reminder, and from there: three days in all."""
THE_COACH_HAS = timedelta(days=14)
FOLLOWED_UP = timedelta(days=14)
KEPT = timedelta(days=90)
DAYS: Mapping[Pace, int] = {"weekly": 7, "fortnightly": 14, "monthly": 28}


def goes_on(
    case: Mentoring, until: datetime, *actions: Action, also: tuple[Change, ...] = (), **to: Any
) -> Decision:
    """To the next step, or to what is left of this one, waiting until then."""
    after = replace(case, **{"reminded": False, **to}, number=case.number + 1)
    wake = Wake(until, MentoringDue(case.id, after.number))
    return Decision((*also, MentoringSaved(after)), (*actions, wake))


def ends(
    case: Mentoring, at: datetime, outcome: Outcome, facts: Facts, *messages: Whisper, **to: Any
) -> Decision:
    """Whoever accompanied has their seat back; what was written is come back to once, then erased."""
    after = replace(case, **to, status="ended", outcome=outcome, ended=at, number=case.number + 1)
    freed = (SeatsFreed(case.mentor, case.id),) if case.mentor and case.status in ACCOMPANIED else ()
    later: tuple[Wake, ...] = (Wake(at + KEPT, MentoringForgotten(case.id), f"{case.id} forgotten"),)
    if after.kept:
        later = (
            Wake(waits(at, facts, FOLLOWED_UP), MentoringFollowUp(case.id), f"{case.id} follow-up"),
            *later,
        )
    return Decision((*freed, MentoringSaved(after)), (*messages, *later))


def next_agenda(day: date, agreement: Agreement, facts: Facts) -> datetime:
    """The morning of the next meeting's day, or of the last day."""
    following = day + timedelta(days=DAYS[agreement.pace])
    return morning(min(following, agreement.ends), facts)
