"""The floor goes from one to the next: by a word, by the clock, until the last part is over."""

from dataclasses import replace
from datetime import timedelta

from facilitation.cards import PersonId
from facilitation.rounds.electing import elect
from facilitation.rounds.method import Step
from facilitation.rounds.script import Part, alone, floor, holders, part_of, script, subjects
from facilitation.rounds.state import Outcome, Round
from facilitation.rounds.tempo import Present

SHORTEST = timedelta(minutes=1)
"""The least anyone is given to speak."""


def begin(meeting: Round, now: Present) -> Round:
    """Turns are drawn where everyone is client; a client is drawn where the group does not choose one."""
    order = tuple(now.chance.sample(meeting.people, len(meeting.people)))
    votes = any("vote" in step.asks for step in meeting.method.steps)
    if meeting.method.rotates == "client":
        meeting = replace(meeting, turns=order)
    elif not votes:
        meeting = replace(meeting, client=order[0])
    return enter(meeting, 0, now)


def enter(meeting: Round, place: int, now: Present) -> Round:
    """The first part from `place` on that has someone to hold it; the end when there is none."""
    parts = script(meeting)
    for at in range(place, len(parts)):
        part = parts[at]
        if "vote" in part.step.asks and len(subjects(meeting)) < (1 if meeting.reopened else 2):
            chosen = elect(meeting, now)
            if chosen is None:
                return finish(meeting, now, "closed")
            meeting = chosen
        elif can_run(meeting, part):
            return give(arrive(meeting, at, part, now), now)
    return finish(meeting, now, "finished")


def can_run(meeting: Round, part: Part) -> bool:
    """Someone holds it, and the client whose turn it is has not left."""
    if meeting.turns and not part.step.once and meeting.turns[part.turn] not in meeting.people:
        return False
    return bool(holders(meeting, part)) or part.step.floor == "facilitator"


def arrive(meeting: Round, place: int, part: Part, now: Present) -> Round:
    """At the beginning of a part: nobody has spoken, and the order is drawn, the client first."""
    people = holders(meeting, part)
    order = now.chance.sample(people, len(people)) if part.step.until == "all_spoke" else []
    client = meeting.turns[part.turn] if meeting.turns else meeting.client
    order.sort(key=lambda person: person != client)
    return replace(meeting, place=place, client=client, order=tuple(order), spoken=0, done=())


def give(meeting: Round, now: Present) -> Round:
    """The floor is given anew, with its time."""
    part = part_of(meeting)
    assert part is not None  # noqa: S101 - only called with a part running
    return replace(
        meeting,
        status="running",
        number=meeting.number + 1,
        since=now.at,
        until=now.ends(now.at, share(part.step, len(meeting.order))),
        left=timedelta(),
        late=False,
    )


def share(step: Step, speakers: int) -> timedelta:
    """What one floor takes: the whole step, or an equal share of it, in whole minutes."""
    if step.until != "all_spoke" or not speakers:
        return step.lasts.usual
    return max(SHORTEST, SHORTEST * round(step.lasts.usual / speakers / SHORTEST))


def pass_on(meeting: Round, now: Present) -> Round:
    """To the next speaker of this part, else to the next part."""
    if meeting.spoken + 1 < len(meeting.order):
        return give(replace(meeting, spoken=meeting.spoken + 1), now)
    part = part_of(meeting)
    if part is not None and "vote" in part.step.asks:
        chosen = elect(meeting, now)
        if chosen is None:
            return finish(meeting, now, "closed")
        meeting = chosen
    return enter(meeting, meeting.place + 1, now)


def yielded(meeting: Round, person: PersonId, now: Present) -> Round:
    """Someone who has the floor is done. When that was the last, the round goes on, unless it is paused."""
    part = part_of(meeting)
    if part is None or person not in floor(meeting) or part.step.until in {"time", "facilitator"}:
        return meeting
    if part.step.until == "all_spoke":
        return pass_on(meeting, now)
    return once_all_are_done(replace(meeting, done=(*meeting.done, person)), now)


def once_all_are_done(meeting: Round, now: Present) -> Round:
    part = part_of(meeting)
    if (
        part is None
        or meeting.status != "running"
        or part.step.until != "yielded"
        or set(holders(meeting, part)) - set(meeting.done)
    ):
        return meeting
    return pass_on(meeting, now)


def wrote(meeting: Round, person: PersonId, place: int, now: Present) -> Round:
    """Where people write on their own, whoever has written is done."""
    part = part_of(meeting)
    if part is None or meeting.place != place or not alone(part.step) or person in meeting.done:
        return meeting
    return yielded(meeting, person, now)


def finish(meeting: Round, now: Present, outcome: Outcome) -> Round:
    return replace(
        meeting,
        status="ended",
        until=None,
        left=timedelta(),
        order=(),
        done=(),
        ended=now.at,
        outcome=outcome,
    )
