"""A draw is made: who takes part is brought together with what they told, and the whole of it is remembered."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from facilitation.actions import Action, Change, Decision, Noted, Say, Wake
from facilitation.cards import Button, Card, Moment, PersonId, Text
from facilitation.community import Community, DaysOff
from facilitation.encounters.changes import DrawSaved, PlanSaved
from facilitation.encounters.events import CallAnswered, CallClosed, DrawAsked, DrawDue
from facilitation.encounters.previewing import previewed
from facilitation.encounters.publishing import published
from facilitation.encounters.state import Call, DrawId, Drawn, Plan
from facilitation.events import Happened
from facilitation.facts import Facts, only_coach, reply, to_coaches
from facilitation.matching.drawing import draw
from facilitation.matching.people import Person
from facilitation.matching.rules import Rules
from facilitation.profiles.candidates import candidate
from facilitation.rhythm import next_window
from facilitation.rounds.tempo import next_working

TOO_LATE = timedelta(hours=72)
"""A draw that comes later than this after its time is left out: people have made other plans."""
AGAIN = timedelta(minutes=10)
"""So soon after a draw, nobody wants another."""
CALLED = timedelta(days=2)
"""How long one can say that one is in."""


def planned(plan: Plan, community: Community, after: datetime, facts: Facts) -> tuple[Plan, tuple[Wake, ...]]:
    """The next window, and the wake that opens it: named by its nominal time, so that it rings once."""
    settings, since = community.settings, (plan.since or community.since)
    zone = ZoneInfo(settings.zone)
    local = since.astimezone(zone).date()
    window = next_window(
        plan.rhythm,
        settings.hours,
        zone,
        DaysOff(facts.holidays, settings.black_outs),
        after,
        local - timedelta(days=local.weekday()),
    )
    if window is None:
        return replace(plan, due=None), ()
    name = f"{community.id} encounters {window.slot} {plan.rhythm.rule}"
    return replace(plan, due=window), (Wake(window.opens, DrawDue(community.id, window.slot), name),)


def draw_due(happened: Happened, event: DrawDue, facts: Facts) -> Decision:
    plan, community = facts.encounters.plan, facts.community
    if plan is None or community is None or not plan.on or plan.due is None or plan.due.slot != event.slot:
        return Decision()
    late = happened.at - plan.due.opens > TOO_LATE
    closed = facts.sharing is not None and facts.sharing.closed
    plan, wakes = planned(plan, community, max(happened.at, plan.due.opens), facts)
    host = host_of(plan, facts.encounters.allied)
    if late or closed or host != plan.community:
        why = (
            Text("note-draw-late") if late else Text("note-draw-closed" if closed else "note-draw-elsewhere")
        )
        return Decision((PlanSaved(plan), Noted(community.id, why)), wakes)
    decision = begun(happened, event.slot, plan, community, facts)
    return replace(decision, actions=(*wakes, *decision.actions))


def draw_asked(happened: Happened, event: DrawAsked, facts: Facts) -> Decision:
    """Now, rather than when it is due; the next one stays where it is."""
    plan, community = facts.encounters.plan, facts.community
    if community is None:
        return reply(facts, event.community, Text("no-community"))
    if facts.role == "member":
        return reply(facts, event.community, only_coach(facts))
    if plan is None or not plan.on:
        return reply(facts, event.community, Text("encounters-off"))
    if (made := made_already(plan, facts.encounters.draw, happened.at)) is not None:
        return reply(facts, event.community, made)
    if facts.encounters.crowded:
        wake = Wake(happened.at, replace(event, answered=True))
        return Decision(actions=(*reply(facts, event.community, Text("draw-soon")).actions, wake))
    return begun(happened, happened.id, plan, community, facts)


def made_already(plan: Plan, latest: Drawn | None, at: datetime) -> Text | None:
    """Whoever asks twice, or two who ask at once, want one draw."""
    if plan.call is not None:
        return Text("draw-just.called", {"at": Moment(plan.call.until)})
    if latest is not None and latest.status != "dropped" and at - latest.at < AGAIN:
        return Text("draw-just")
    return None


def host_of(plan: Plan, allied: Iterable[Plan]) -> str:
    """Of communities that meet together, one makes the draw for all: only those that name each other are together."""
    return min([plan.community, *(one.community for one in mutual(plan, allied))])


def mutual(plan: Plan, allied: Iterable[Plan]) -> list[Plan]:
    return [one for one in allied if one.on and plan.community in one.allied]


def begun(happened: Happened, slot: str, plan: Plan, community: Community, facts: Facts) -> Decision:
    if plan.joining == "each_time":
        return called(happened, slot, plan, community, facts)
    return drawn(happened, slot, plan, community, facts)


def called(happened: Happened, slot: str, plan: Plan, community: Community, facts: Facts) -> Decision:
    """Who is in, this time? Two working days to press a button; not to press it says nothing."""
    until = next_working(facts, happened.at + CALLED)
    plan = replace(plan, call=Call(slot, until))
    card = Card(
        title=Text("encounter-call"),
        lines=(Text("encounter-call.ask", {"at": Moment(until)}),),
        why=(Text("encounter-call.why"),),
        buttons=(
            Button("call_joined", Text("encounter-call.in"), f"{community.id}#{slot}", main=True),
            Button("call_left", Text("encounter-call.out"), f"{community.id}#{slot}"),
        ),
    )
    name = f"{community.id} encounters call {slot}"
    return Decision(
        (PlanSaved(plan),),
        (
            Say(community.id, community.settings.voice, card, name),
            Wake(until, CallClosed(community.id, slot), name),
        ),
    )


def call_answered(event: CallAnswered, facts: Facts) -> Decision:
    plan = facts.encounters.plan
    if plan is None or plan.call is None or plan.call.slot != event.slot:
        return reply(facts, event.community, Text("encounter-call.closed"))
    others = tuple(one for one in plan.call.people if one != event.person)
    people = (*others, event.person) if event.joins else others
    done = Text("encounter-call.noted-in", {"at": Moment(plan.call.until)})
    told = done if event.joins else Text("encounter-call.noted-out")
    saved = replace(plan, call=replace(plan.call, people=people))
    return Decision((PlanSaved(saved),), reply(facts, event.community, told).actions)


def call_closed(happened: Happened, event: CallClosed, facts: Facts) -> Decision:
    plan, community = facts.encounters.plan, facts.community
    if plan is None or community is None or plan.call is None or plan.call.slot != event.slot:
        return Decision()
    return drawn(happened, event.slot, replace(plan, call=None), community, facts, plan.call.people)


def drawn(
    happened: Happened,
    slot: str,
    plan: Plan,
    community: Community,
    facts: Facts,
    only: Sequence[PersonId] | None = None,
) -> Decision:
    """Seeded by what happened, so that it can be made again from what is kept."""
    people = candidates(plan, facts, only)
    if len(people) < 2:  # noqa: PLR2004 - a meeting takes two
        return nobody_to_meet(plan, community, len(people), facts)
    on = happened.at.astimezone(ZoneInfo(community.settings.zone)).date()
    made = draw(people, facts.encounters.met, rules(plan), happened.id, on)
    kept = Drawn(
        DrawId(f"{community.id} {happened.id}"),
        community.id,
        slot,
        happened.at,
        made,
        made.groups,
        made.unmatched,
    )
    noted = Noted(community.id, Text("note-drawn", {"groups": len(made.groups), "left": len(made.unmatched)}))
    if plan.previewed and community.settings.coaches:
        actions: tuple[Action, ...] = previewed(happened, replace(kept, version=1), community, facts)
        return Decision((PlanSaved(plan), DrawSaved(kept), noted), actions)
    decision = published(happened, kept, plan, community, facts)
    return replace(decision, changes=(noted, *decision.changes))


def candidates(plan: Plan, facts: Facts, only: Sequence[PersonId] | None) -> tuple[Person, ...]:
    """In an order that says nothing; a guest is there whether they said so or not."""
    wanted = facts.encounters.people if only is None else tuple(
        one for one in facts.encounters.people if one.id in {*only, plan.guest}
    )  # fmt: skip
    waited = {**plan.left_out}
    for other in facts.encounters.allied:
        waited |= other.left_out
    return tuple(
        candidate(one, facts.profiles, waited.get(one.id, 0))
        for one in sorted(wanted, key=lambda each: each.id)
    )


def rules(plan: Plan) -> Rules:
    return Rules(plan.size, plan.different, plan.same, plan.mixing, guest=plan.guest)


def nobody_to_meet(plan: Plan, community: Community, count: int, facts: Facts) -> Decision:
    """The coaches are told how more people come in; nobody else hears of it."""
    card = Card(
        title=Text("encounters-nobody", {"count": count}),
        lines=(Text("encounters-nobody.how"),),
        why=(Text("encounters-coach.why"),),
    )
    changes: tuple[Change, ...] = (PlanSaved(plan), Noted(community.id, Text("note-draw-nobody")))
    return Decision(changes, to_coaches(card, facts, must_arrive=False))
