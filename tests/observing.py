"""An observation for tests: on the Monday of `builders`, events are played one after another, and clocks rung."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from builders import IRIS, MONDAY, QUAIS, community

from facilitation.actions import Decision, Wake
from facilitation.cards import PersonId
from facilitation.community import Community, Person
from facilitation.engine import decide
from facilitation.events import Event, Happened
from facilitation.facts import Facts
from facilitation.shadowing.changes import ShadowingSaved
from facilitation.shadowing.events import (
    ShadowingAsked,
    ShadowingDue,
    ShadowingForgotten,
    ShadowingFormAsked,
    ShadowingFormSent,
    ShadowingSent,
    ShadowingSuits,
)
from facilitation.shadowing.state import Shadowing, ShadowingFacts, ShadowingId

LEO, MAUD, SAMI, ZOE = (PersonId(f"stage:T1:{name}") for name in ("leo", "maud", "sami", "zoe"))
"""Who is observed, the two managers, and someone it does not concern."""
WISHES = {"first": "La tournée", "second": "Les clients", "third": "Le temps"}


@dataclass
class Observation:
    """The facts are those that storage would load."""

    here: Community | None = field(default_factory=community)
    now: datetime = MONDAY
    case: Shadowing | None = None
    mine: tuple[Shadowing, ...] = ()
    away: tuple[PersonId, ...] = ()
    managers: dict[PersonId, PersonId] = field(default_factory=dict)
    actions: list = field(default_factory=list)
    count: int = 0

    def play(self, event: Event, *, at: datetime | None = None) -> Decision:
        self.count += 1
        self.now = max(self.now, at or self.now)
        asker = Person(getattr(event, "person", PersonId("")))
        known = ShadowingFacts(self.case, self.mine, self.away, self.managers)
        decision = decide(
            Happened(f"stage:{self.count}", self.now, event), Facts(asker, self.here, shadowing=known)
        )
        for change in decision.changes:
            assert isinstance(change, ShadowingSaved)
            self.case = replace(change.shadowing, version=change.shadowing.version + 1)
        self.actions += decision.actions
        return decision

    def ask(self, on: str = "2026-03-10", **chosen) -> Decision:
        people = {"host": (LEO,), "manager": (MAUD,), **chosen}
        return self.play(ShadowingSent(QUAIS, IRIS, **people, said={**WISHES, "on": on}))

    def fill(self, person: PersonId, form: str, named: tuple[PersonId, ...] = (), **said: str) -> Decision:
        return self.play(ShadowingFormSent(self.case.id, person, form, named, said))

    def press(self, person: PersonId, form: str) -> Decision:
        return self.play(ShadowingFormAsked(self.case.id, person, form))

    def suits(self, *people: PersonId) -> None:
        for person in people:
            self.play(ShadowingSuits(self.case.id, person, self.case.on.isoformat()))

    def ring(self) -> Decision:
        """The clock that waits, at its time."""
        wake = self.clocks()[-1]
        return self.play(wake.event, at=wake.at)

    def clocks(self) -> list[Wake]:
        return [one for one in self.actions if isinstance(one, Wake) and isinstance(one.event, ShadowingDue)]


def until(status: str) -> Observation:
    """One that has come that far, everybody being quick."""
    one = Observation()
    one.ask()
    ways = (
        lambda: one.fill(LEO, "yes"),
        lambda: one.fill(MAUD, "yes", word="Oui"),
        lambda: one.suits(IRIS, LEO),
        one.ring,
        one.ring,
        lambda: one.fill(IRIS, "debrief", first="Trier la veille"),
        lambda: one.fill(IRIS, "transfer", text="Je trie"),
    )
    for way in ways:
        if one.case.status == status:
            return one
        way()
    return one


A_WHILE = timedelta(days=1)


def shadowing_events() -> list[Event]:
    """One of each kind, by somebody who is in it."""
    case = ShadowingId(f"{IRIS} stage:1")
    return [
        ShadowingAsked(QUAIS, IRIS),
        ShadowingSent(QUAIS, IRIS, (LEO,), (MAUD,), {**WISHES, "on": "2026-03-10"}),
        ShadowingFormAsked(case, IRIS, "cancel"),
        ShadowingFormSent(case, IRIS, "cancel"),
        ShadowingSuits(case, IRIS, "2026-03-10"),
        ShadowingDue(case, 1),
        ShadowingForgotten(case),
    ]
