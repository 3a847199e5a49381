"""What a coach says of the prompts: carry on, or stop."""

from dataclasses import replace

from facilitation.actions import Decision, SharingSaved
from facilitation.cards import Moment, Text
from facilitation.events import Happened, SharingResumed, SharingStopped
from facilitation.facts import Facts, only_coach, reply
from facilitation.sharing.prompting import FORGIVEN, look, plan


def sharing_resumed(happened: Happened, event: SharingResumed, facts: Facts) -> Decision:
    community, sharing = facts.community, facts.sharing
    if community is None or sharing is None:
        return reply(facts, event.community, Text("no-community"))
    if facts.role == "member":
        return reply(facts, event.community, only_coach(facts))
    if not sharing.rests:
        return reply(facts, event.community, Text("sharing-going-already"))
    fresh, wakes = plan(
        replace(sharing, status="going", silent=FORGIVEN, closed=False), community, happened.at, facts
    )
    if fresh.open is not None and happened.at < fresh.open.closes:
        looked = look(happened, community, fresh, facts)
        return replace(
            looked,
            actions=wakes
            + looked.actions
            + reply(facts, event.community, Text("sharing-resumed-now")).actions,
        )
    if fresh.due is None:
        return reply(facts, event.community, Text("sharing-no-window"))
    done = reply(facts, event.community, Text("sharing-resumed", {"at": Moment(fresh.due.opens)}))
    return Decision((SharingSaved(replace(fresh, open=None)),), wakes + done.actions)


def sharing_stopped(event: SharingStopped, facts: Facts) -> Decision:
    if facts.sharing is None:
        return reply(facts, event.community, Text("no-community"))
    if facts.role == "member":
        return reply(facts, event.community, only_coach(facts))
    stopped = replace(facts.sharing, status="stopped", open=None, due=None)
    return Decision((SharingSaved(stopped),), reply(facts, event.community, Text("sharing-stopped")).actions)
