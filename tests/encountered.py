"""Encounters for tests: a community of six that meets by two, a draw of them, and one meeting of it."""

from dataclasses import replace
from datetime import timedelta

from builders import ADA, IRIS, MONDAY, NOOR, QUAIS, community, facts, happened, person

from facilitation.cards import PersonId, Text, Voice
from facilitation.encounters.changes import DrawSaved, EncounterSaved, PlanSaved
from facilitation.encounters.drawing import planned
from facilitation.encounters.events import (
    AppliedTold,
    ApplyingDue,
    CallAnswered,
    CallClosed,
    ChannelPeopled,
    DrawAsked,
    DrawDropped,
    DrawDue,
    DrawPublished,
    EncounterForgotten,
    EncounterLeft,
    EncounterOver,
    EncountersAsked,
    EncountersSet,
    HalfwayDue,
    OutcomeDue,
    OutcomeTold,
    PreviewOver,
    SwapSent,
    SwapStarted,
    TakeAwaySent,
    TakeAwayStarted,
)
from facilitation.encounters.facts import EncounterFacts
from facilitation.encounters.state import DrawId, Drawn, Encounter, EncounterId, Plan
from facilitation.engine import decide
from facilitation.matching.drawing import draw
from facilitation.matching.people import Person as Drawable
from facilitation.matching.rules import Rules
from facilitation.profiles.events import PeopleImported, ProfileAsked, ProfileSent, SkillsAsked
from facilitation.profiles.facts import ProfileFacts
from facilitation.profiles.state import Profile

LEO, SAMI, JUDE, HANA, MAEL = (
    PersonId(f"stage:T1:{name}") for name in ("leo", "sami", "jude", "hana", "mael")
)
SIX = (IRIS, LEO, SAMI, JUDE, HANA, MAEL)
DRAW = DrawId(f"{QUAIS} stage:1")
MEETING = EncounterId(f"{DRAW}/1")
SLOT = "2026-03-02T09:00"
A_FORTNIGHT = timedelta(days=14)
PAIRS = Rules()


def plan(**chosen) -> Plan:
    """On since a month, due now."""
    usual = Plan(QUAIS, on=True, since=MONDAY - 2 * A_FORTNIGHT, version=4)
    known = facts()
    due, _ = planned(usual, known.community, MONDAY - timedelta(hours=1), known)
    return replace(due, **chosen)


def drawn(people=SIX, rules=PAIRS, **chosen) -> Drawn:
    """A draw that a coach was shown."""
    made = draw([Drawable(one) for one in people], (), rules, "stage:1", MONDAY.date())
    kept = Drawn(DRAW, QUAIS, SLOT, MONDAY, made, made.groups, made.unmatched, version=1)
    return replace(kept, **chosen)


def meeting(people=(IRIS, LEO), **chosen) -> Encounter:
    usual = Encounter(
        MEETING,
        QUAIS,
        DRAW,
        Voice(),
        tuple(people),
        Text("match-because", {"clauses": Text("match-first")}),
        MONDAY,
        MONDAY + A_FORTNIGHT,
        version=1,
    )
    return replace(usual, **chosen)


DUE_NOW = plan()


def around(asker=NOOR, people=SIX, profiles=(), plan=DUE_NOW, now=None, **known):
    """The facts of an encounter event, asked by the coach unless it is said otherwise."""
    there = tuple(person(one) for one in sorted({*people, asker}))
    told = ProfileFacts({one.person: one for one in profiles})
    return facts(
        person(asker),
        community=now or community(),
        profiles=told,
        encounters=EncounterFacts(plan=plan, people=there, **known),
    )


def comes(event, at=MONDAY, name="stage:1", **known):
    """What is decided when this happens."""
    return decide(happened(event, at, name), around(**known))


def encounters(decision) -> list[Encounter]:
    return [change.encounter for change in decision.changes if isinstance(change, EncounterSaved)]


def draws(decision) -> list[Drawn]:
    return [change.drawn for change in decision.changes if isinstance(change, DrawSaved)]


def plans(decision) -> list[Plan]:
    return [change.plan for change in decision.changes if isinstance(change, PlanSaved)]


PROFILE_EVENTS = (
    ProfileAsked(QUAIS, ADA),
    ProfileSent(QUAIS, ADA, {"offers": "Excel"}),
    SkillsAsked(QUAIS, ADA, "calc = Excel"),
    PeopleImported(QUAIS, ()),
)
ENCOUNTER_EVENTS = (
    EncountersAsked(QUAIS, ADA),
    EncountersSet(QUAIS, ADA, {"on": "yes"}, 4),
    ChannelPeopled(QUAIS, SIX),
    DrawDue(QUAIS, SLOT),
    DrawAsked(QUAIS, ADA),
    CallAnswered(QUAIS, ADA, SLOT, joins=True),
    CallClosed(QUAIS, SLOT),
    SwapStarted(DRAW, ADA, 1),
    SwapSent(DRAW, ADA, 1, (IRIS, LEO)),
    DrawPublished(DRAW, ADA, 1),
    DrawDropped(DRAW, ADA),
    PreviewOver(DRAW),
    HalfwayDue(MEETING),
    OutcomeDue(MEETING),
    EncounterOver(MEETING),
    OutcomeTold(MEETING, ADA, "met"),
    TakeAwayStarted(MEETING, ADA),
    TakeAwaySent(MEETING, ADA, "Un colis."),
    EncounterLeft(MEETING, ADA),
    ApplyingDue(MEETING, ADA),
    AppliedTold(MEETING, ADA, "yes"),
    EncounterForgotten(MEETING),
)
PROFILES = (Profile(IRIS, ("Excel",), ("photo",), ("jazz",), shown=("skills", "topics")),)
KNOWN = (
    around(ADA, plan=None),
    around(ADA, draw=drawn(), encounter=meeting((ADA, LEO))),
    around(ADA, draw=drawn(), encounter=meeting((ADA, LEO, IRIS)), profiles=PROFILES),
    around(IRIS, draw=drawn(status="published"), encounter=meeting(over=True)),
)
"""Facts in which any of these events may find itself."""
