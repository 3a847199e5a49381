"""What a decision about a mentoring changes."""

from dataclasses import dataclass
from typing import TypeAlias

from facilitation.cards import PersonId
from facilitation.mentoring.state import Mentoring, MentoringId, Plan


@dataclass(frozen=True, slots=True)
class MentoringSaved:
    """Carries the version it was read with; saving it is refused when another change came first."""

    mentoring: Mentoring


@dataclass(frozen=True, slots=True)
class SeatTaken:
    """One of the seats a mentor offers, by its number; refused when another one has just taken it."""

    mentor: PersonId
    seat: int
    mentoring: MentoringId
    mentee: PersonId


@dataclass(frozen=True, slots=True)
class SeatFreed:
    """Of one mentee."""

    mentor: PersonId
    mentoring: MentoringId
    mentee: PersonId


@dataclass(frozen=True, slots=True)
class SeatsFreed:
    """Of all mentees of a mentoring."""

    mentor: PersonId
    mentoring: MentoringId


@dataclass(frozen=True, slots=True)
class PlanSaved:
    """Carries the version it was read with; saving it is refused when another change came first."""

    plan: Plan


MentoringChange: TypeAlias = MentoringSaved | SeatTaken | SeatFreed | SeatsFreed | PlanSaved
