"""A draw is let go: each group is introduced in a conversation of its own, and whoever has nobody to meet is told why."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from facilitation.actions import Action, Change, Decision, Noted, Wake, Whisper
from facilitation.cards import Button, Card, PersonId, Place, Text, Voice
from facilitation.community import Community, Person, voice_for
from facilitation.encounters.changes import DrawSaved, EncounterSaved, PlanSaved
from facilitation.encounters.events import EncounterOver, HalfwayDue, OutcomeDue
from facilitation.encounters.introducing import introduction
from facilitation.encounters.mending import mended
from facilitation.encounters.state import Drawn, Encounter, EncounterId, Plan
from facilitation.events import Happened
from facilitation.facts import Facts
from facilitation.matching.drawing import Group, Unmatched
from facilitation.matching.people import MOST_LEFT_OUT
from facilitation.rounds.tempo import next_working

USUAL, LONGEST = timedelta(days=14), timedelta(days=35)
"""How long people have to meet: until the next draw, within reason."""
HALFWAY, ASKED = 0.4, 0.75
"""When in that time a group is asked how it goes, and each person whether they met."""
SOONER = 4
"""Days that a question may come before its time."""
BEFORE = timedelta(hours=2)
"""The next draw knows who met."""


def published(happened: Happened, drawn: Drawn, plan: Plan, community: Community, facts: Facts) -> Decision:
    """Nobody hears that somebody else has stepped out: only that their own group is another one."""
    now = mended(drawn, sorted(facts.encounters.away))
    until = ends(happened.at, plan, facts)
    moments = asking(happened.at, until, facts)
    known = {one.id: one for one in facts.encounters.people}
    before = {group.people for group in drawn.groups}
    meetings = [
        (opened(happened, number, group, now, until, community), group.people not in before)
        for number, group in enumerate(now.groups, 1)
    ]
    changes: tuple[Change, ...] = (
        PlanSaved(counted(plan, now)),
        DrawSaved(replace(now, status="published")),
        *(EncounterSaved(meeting) for meeting, _ in meetings),
        Noted(community.id, Text("note-draw-published", {"groups": len(meetings)})),
    )
    actions = (
        action
        for meeting, changed in meetings
        for action in (
            *introduction(happened, meeting, community, about(meeting, facts, known), changed=changed),
            *clocks(meeting, *moments),
        )
    )
    alone = (unmatched(one, community, facts) for one in now.unmatched)
    return Decision(changes, (*actions, *alone))


def about(meeting: Encounter, facts: Facts, known: Mapping[PersonId, Person]) -> Facts:
    """Without all the others: whoever is introduced is not looked for among thousands."""
    people = tuple(known[one] for one in sorted(meeting.people) if one in known)
    return replace(facts, encounters=replace(facts.encounters, people=people))


def ends(at: datetime, plan: Plan, facts: Facts) -> datetime:
    """Before the next draw."""
    coming = plan.due.opens - BEFORE if plan.due is not None else at + USUAL
    return min(max(coming, at + timedelta(days=4)), next_working(facts, at + LONGEST))


def opened(
    happened: Happened, number: int, group: Group, drawn: Drawn, until: datetime, community: Community
) -> Encounter:
    return Encounter(
        EncounterId(f"{drawn.id}/{number}"),
        community.id,
        drawn.id,
        community.settings.voice,
        group.people,
        group.reason,
        happened.at,
        until,
    )


def asking(at: datetime, until: datetime, facts: Facts) -> tuple[datetime, datetime]:
    """When a group is asked, then each by themselves: in working hours, and the same for all of a draw."""
    lasts = until - at
    halfway = working_before(until, at + lasts * HALFWAY, facts)
    return halfway, max(halfway, working_before(until, at + lasts * ASKED, facts))


def working_before(until: datetime, at: datetime, facts: Facts) -> datetime:
    """The next working moment; days earlier where that comes when all is over, as after a week-end."""
    days = (next_working(facts, at - timedelta(days=earlier)) for earlier in range(SOONER))
    return next((one for one in days if one < until), at)


def clocks(meeting: Encounter, halfway: datetime, outcome: datetime) -> Iterator[Action]:
    """What comes of itself."""
    yield Wake(halfway, HalfwayDue(meeting.id), f"{meeting.id} halfway")
    yield Wake(outcome, OutcomeDue(meeting.id), f"{meeting.id} outcome")
    yield Wake(meeting.until, EncounterOver(meeting.id), f"{meeting.id} over")


def counted(plan: Plan, drawn: Drawn) -> Plan:
    """Whoever was left out comes first next time; whoever meets somebody has not been left out."""
    met = {one for group in drawn.groups for one in group.people}
    waiting = {one: times for one, times in plan.left_out.items() if one not in met}
    for one in drawn.unmatched:
        waiting[one.person] = min(waiting.get(one.person, 0) + 1, MOST_LEFT_OUT)
    return replace(plan, left_out=waiting)


def unmatched(one: Unmatched, community: Community, facts: Facts) -> Whisper:
    """Why, and that they come first next time."""
    card = Card(
        title=Text("encounter-alone"),
        lines=(one.reason, Text("encounter-alone.first")),
        why=(Text("encounter-alone.why", {"place": Place(community.id)}),),
        buttons=(Button("profile_asked", Text("profile-button")),),
    )
    return Whisper(one.person, voice_to(one.person, community, facts), card)


def voice_to(person: PersonId, community: Community, facts: Facts) -> Voice:
    known = next((one for one in facts.encounters.people if one.id == person), Person(person))
    return voice_for(known, community)
