"""Mentorings for tests: some mentors with seats, some who look, and whatever happens to them, one after another."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from builders import IRIS, MONDAY, NOOR, QUAIS, community

from facilitation.actions import Decision, Wake
from facilitation.cards import PersonId
from facilitation.community import Community, Person
from facilitation.engine import decide
from facilitation.events import Event, Happened
from facilitation.facts import Facts
from facilitation.matching import people as matching
from facilitation.mentoring.changes import MatchingSaved, MentoringSaved, SeatFreed, SeatsFreed, SeatTaken
from facilitation.mentoring.events import (
    MatchingAsked,
    MatchingReleased,
    MatchingReviewed,
    MatchingSwapped,
    MentorAsked,
    MentoringDue,
    MentoringFollowUp,
    MentoringForgotten,
    MentoringFormAsked,
    MentoringFormSent,
    MentoringPressed,
    MentorSent,
    OfAMentoring,
    PreparationDue,
)
from facilitation.mentoring.state import ACCOMPANIED, Matching, Mentoring, MentoringFacts, MentoringId

LEO, SAMI, MAUD, ZOE = (PersonId(f"stage:T1:{name}") for name in ("leo", "sami", "maud", "zoe"))
"""Three who offer one, one and two seats; and somebody else who looks."""
SEATS = {LEO: 1, SAMI: 1, MAUD: 2}


@dataclass
class World:
    """The facts are those that storage would load; a seat is taken once, as a row is."""

    here: Community | None = field(default_factory=community)
    now: datetime = MONDAY
    cases: dict[MentoringId, Mentoring] = field(default_factory=dict)
    seats: dict[tuple[PersonId, int], tuple[MentoringId, PersonId]] = field(default_factory=dict)
    plan: Matching | None = None
    away: tuple[PersonId, ...] = ()
    led: set[PersonId] = field(default_factory=set)
    offered: dict[PersonId, int] = field(default_factory=lambda: dict(SEATS))
    actions: list = field(default_factory=list)
    count: int = 0

    def facts(self, event: Event) -> Facts:
        person = getattr(event, "person", PersonId(""))
        open_ones = [one for one in self.cases.values() if one.status != "ended"]
        groups = (
            one
            for one in open_ones
            if one.mentor == person and one.sort == "group" and one.status in {"agreeing", "running"}
        )
        taken: dict[PersonId, tuple[int, ...]] = {}
        for mentor, seat in self.seats:
            taken[mentor] = (*taken.get(mentor, ()), seat)
        candidates = tuple(
            matching.Person(one, offers=("oser",), seats=self.offered[one] - len(taken.get(one, ())))
            for one in self.offered
        )
        known = MentoringFacts(
            case=self.cases.get(event.mentoring) if isinstance(event, OfAMentoring) else None,
            mine=tuple(one for one in open_ones if person in one.people),
            group=next(groups, None),
            candidates=candidates,
            seats=self.offered,
            taken=taken,
            led_before=person in self.led,
            requests=tuple(one for one in open_ones if one.status in {"waiting", "unfound"}),
            plan=self.plan,
            away=self.away,
        )
        return Facts(Person(person), self.here, mentoring=known)

    def play(self, event: Event, *, at: datetime | None = None) -> Decision:
        self.count += 1
        self.now = max(self.now, at or self.now)
        decision = decide(Happened(f"stage:{self.count}", self.now, event), self.facts(event))
        for change in decision.changes:
            self.save(change)
        self.actions += decision.actions
        return decision

    def save(self, change) -> None:
        match change:
            case MentoringSaved(case):
                self.cases[case.id] = replace(case, version=case.version + 1)
                self.led |= {case.mentor} if case.mentor and case.status in ACCOMPANIED else set()
            case SeatTaken(mentor, seat, mentoring, mentee):
                assert (mentor, seat) not in self.seats
                assert seat < self.offered[mentor]
                self.seats[mentor, seat] = (mentoring, mentee)
            case SeatFreed(mentor, mentoring, mentee):
                self.seats = {
                    key: held
                    for key, held in self.seats.items()
                    if (key[0], *held) != (mentor, mentoring, mentee)
                }
            case SeatsFreed(mentor, mentoring):
                self.seats = {
                    key: held for key, held in self.seats.items() if (key[0], held[0]) != (mentor, mentoring)
                }
            case MatchingSaved(plan):
                self.plan = replace(plan, version=plan.version + 1)
            case other:
                raise AssertionError(other)

    def ask(self, person: PersonId = IRIS, **said: str) -> MentoringId:
        before = set(self.cases)
        self.play(MentorSent(QUAIS, person, {"goal": "Oser", **said}))
        [new] = set(self.cases) - before
        return new

    def fill(self, case: MentoringId, person: PersonId, form: str, **said: str) -> Decision:
        return self.play(MentoringFormSent(case, person, form, said))

    def open(self, case: MentoringId, person: PersonId, form: str) -> Decision:
        return self.play(MentoringFormAsked(case, person, form))

    def press(self, case: MentoringId, person: PersonId, what: str) -> Decision:
        return self.play(MentoringPressed(case, person, what))

    def ring(self, case: MentoringId) -> Decision:
        """The clock that waits for this one, at its time."""
        wake = self.clock(case)
        return self.play(wake.event, at=wake.at)

    def clock(self, case: MentoringId) -> Wake:
        return next(
            one
            for one in reversed(self.actions)
            if isinstance(one, Wake) and isinstance(one.event, MentoringDue) and one.event.mentoring == case
        )


def asking(first: PersonId = LEO, second: PersonId = SAMI, **said: str) -> tuple[World, MentoringId]:
    """A request that the first mentor has before them."""
    world = World()
    case = world.ask(**said)
    world.fill(case, IRIS, "rank", first=first, second=second)
    return world, case


def running(**said: str) -> tuple[World, MentoringId]:
    """Léo accompanies Iris, every two weeks for eight weeks."""
    world, case = asking(**said)
    world.fill(case, LEO, "yes")
    world.fill(case, IRIS, "agree", goals="Oser", pace="fortnightly", ends="2026-04-27")
    world.press(case, LEO, "agreed 1")
    return world, case


COACH = NOOR


def mentoring_events() -> list[Event]:
    """One of each kind, by somebody who is in it."""
    case = MentoringId(f"{IRIS} stage:1")
    return [
        MentorAsked(QUAIS, IRIS),
        MentorSent(QUAIS, IRIS, {"goal": "Oser"}),
        MentoringFormAsked(case, IRIS, "agree"),
        MentoringFormSent(case, IRIS, "agree", {"goals": "Oser", "pace": "weekly", "ends": "2026-06-01"}),
        MentoringPressed(case, IRIS, "rematch"),
        MentoringDue(case, 1),
        MentoringFollowUp(case),
        MentoringForgotten(case),
        PreparationDue(LEO, 1),
        MatchingAsked(QUAIS, NOOR),
        MatchingReviewed(QUAIS, NOOR),
        MatchingSwapped(QUAIS, NOOR, "plan", (IRIS, ZOE)),
        MatchingReleased(QUAIS, NOOR, "plan"),
    ]
