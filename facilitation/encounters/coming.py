"""Somebody comes late, or cannot be there: nobody says why, nobody is left alone if it can be helped."""

from collections.abc import Sequence
from dataclasses import replace

from facilitation.actions import Action, Change, Decision, Say, Whisper
from facilitation.cards import Card, Mention, PersonId, SpaceId, Text
from facilitation.community import Community
from facilitation.encounters.changes import EncounterSaved, PlanSaved
from facilitation.encounters.checking import is_awaited
from facilitation.encounters.events import EncounterLeft
from facilitation.encounters.introducing import introduction
from facilitation.encounters.publishing import voice_to
from facilitation.encounters.state import Encounter, Plan
from facilitation.events import Happened, ParticipationChosen
from facilitation.facts import Facts
from facilitation.matching.people import MOST_LEFT_OUT
from facilitation.matching.rules import Rules, apart, may_belong_together
from facilitation.profiles.candidates import candidate

EARLY = 0.34
"""So much of the time to meet may have passed when somebody still joins."""


def encounter_left(
    happened: Happened,
    event: EncounterLeft,
    meeting: Encounter,
    plan: Plan,
    community: Community,
    facts: Facts,
) -> Decision:
    """The others go on without them; the last one joins another group while there is time, else comes first next time."""
    if event.of_itself and not still_leaves(event.person, meeting, facts):
        return Decision()
    if event.person not in meeting.people:
        return told(event.person, community, facts, Text("encounter-left.already"))
    rest = tuple(one for one in meeting.people if one != event.person)
    after = replace(meeting, people=rest, left=(*meeting.left, event.person))
    noted = told(event.person, community, facts, Text("encounter-left.noted"))
    thanks = () if event.of_itself else noted.actions
    if len(rest) > 1:
        say = Say(
            meeting.room, meeting.voice, Card(lines=(Text("encounter-left.others", who(event.person)),))
        )
        return Decision((EncounterSaved(after),), (*thanks, say))
    [alone] = rest
    decision = seated(happened, alone, plan, community, facts)
    closed = EncounterSaved(replace(after, over=True))
    return Decision((closed, *decision.changes), (*thanks, *decision.actions))


def still_leaves(person: PersonId, meeting: Encounter, facts: Facts) -> bool:
    """Whoever came back meanwhile stays."""
    return is_awaited(meeting) and person in meeting.people and person in facts.encounters.away


def who(person: PersonId) -> dict[str, Mention]:
    return {"person": Mention(person)}


def told(
    person: PersonId, community: Community, facts: Facts, *lines: Text, space: SpaceId | None = None
) -> Decision:
    return Decision(actions=(Whisper(person, voice_to(person, community, facts), Card(lines=lines), space),))


def seated(happened: Happened, person: PersonId, plan: Plan, community: Community, facts: Facts) -> Decision:
    """Whoever was left alone makes three with others, or waits and comes first."""
    group = room_for(happened, person, plan, facts)
    if group is None:
        waited = min(plan.left_out.get(person, 0) + 1, MOST_LEFT_OUT)
        saved: tuple[Change, ...] = (PlanSaved(replace(plan, left_out={**plan.left_out, person: waited})),)
        return Decision(saved, told(person, community, facts, Text("encounter-left.alone")).actions)
    return joined(happened, person, group, community, facts)


def joined(
    happened: Happened, person: PersonId, group: Encounter, community: Community, facts: Facts
) -> Decision:
    """Another conversation with all of them: not every platform lets somebody into one that is there."""
    because = Text("match-because", {"clauses": Text("match-joined")})
    after = replace(group, people=(*group.people, person), reason=because, turn=group.turn + 1)
    said = Say(
        group.room, group.voice, Card(lines=(Text("encounter-joined", who(person)),)), must_arrive=False
    )
    actions: tuple[Action, ...] = (
        said,
        *introduction(happened, after, community, facts, changed=True),
    )
    return Decision((EncounterSaved(after),), actions)


def late_joiner(happened: Happened, person: PersonId, community: Community, facts: Facts) -> Decision:
    """Somebody begins to take part while others have just been introduced."""
    plan = facts.encounters.plan
    if plan is None or not plan.on or any(person in one.people for one in facts.encounters.running):
        return Decision()
    group = room_for(happened, person, plan, facts)
    if group is None:
        return (
            told(person, community, facts, Text("encounter-next-time"))
            if facts.encounters.running
            else Decision()
        )
    return joined(happened, person, group, community, facts)


def room_for(happened: Happened, person: PersonId, plan: Plan, facts: Facts) -> Encounter | None:
    """The smallest group that may have one more, as long as it is early: no rule is broken, nobody has said that they met."""
    early = [
        one
        for one in facts.encounters.running
        if happened.at <= one.opened + (one.until - one.opened) * EARLY
        and not one.told
        and person not in {*one.people, *one.left}
        and 1 < len(one.people) <= plan.size
    ]
    able = [one for one in early if allowed((*one.people, person), plan, facts)]
    return min(able, key=lambda one: (len(one.people), one.id), default=None)


def allowed(people: Sequence[PersonId], plan: Plan, facts: Facts) -> bool:
    rules = Rules(plan.size, plan.different, plan.same, plan.mixing)
    known = [candidate(one, facts.profiles) for one in facts.encounters.people if one.id in people]
    if len(known) < len(people) or apart(known, rules):
        return False
    return all(
        may_belong_together(one, other, rules) for n, one in enumerate(known) for other in known[n + 1 :]
    )


def stepped_in(happened: Happened, event: ParticipationChosen, facts: Facts, chosen: Decision) -> Decision:
    """What follows for encounters, after what was `chosen` is noted."""
    if facts.community is None or not event.takes_part:
        return chosen
    more = late_joiner(happened, event.person, facts.community, facts)
    return Decision((*chosen.changes, *more.changes), (*chosen.actions, *more.actions))
