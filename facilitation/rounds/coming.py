"""People come late, and people leave: nobody has to say why, and the round finds its way on."""

from dataclasses import replace

from facilitation.cards import PersonId
from facilitation.rounds.floor import can_run, enter, finish, give, once_all_are_done, pass_on
from facilitation.rounds.script import holders, part_of, script, subjects
from facilitation.rounds.state import Round
from facilitation.rounds.tempo import Present

ENOUGH = 3
"""A client and two others: with fewer, a round that has begun is closed."""


def joined(meeting: Round, person: PersonId) -> Round:
    """Whoever comes late speaks last; whoever comes back has their turn as client where it was drawn."""
    late = bool(meeting.turns) and person not in meeting.turns
    meeting = replace(
        meeting,
        people=(*meeting.people, person),
        turns=(*meeting.turns, person) if late else meeting.turns,
    )
    part = part_of(meeting)
    if part is not None and meeting.order and person in holders(meeting, part):
        return replace(meeting, order=(*meeting.order, person))
    return meeting


def left(meeting: Round, person: PersonId, now: Present) -> Round:
    """What they wrote goes with them. A pause stays a pause, whoever leaves during it."""
    after = without_them(meeting, person, now)
    if meeting.status == "paused" and after.status == "running" and after.until is not None:
        return replace(after, status="paused", left=now.remains(now.at, after.until), until=meeting.until)
    return after


def without_them(meeting: Round, person: PersonId, now: Present) -> Round:
    """Where the round goes on."""
    was = part_of(meeting)
    client = meeting.client if was is not None else None
    rest = without(meeting, person)
    if len(rest.people) < min(ENOUGH, meeting.method.people[0]):
        return finish(rest, now, "too_few")
    if person == client and not meeting.turns and was is not None and was.step.floor not in {"each", "all"}:
        return ask_for_another(rest, now)
    if was is not None and not can_run(rest, was):
        return enter(rest, rest.place + 1, now)
    return speak_on(meeting, rest, person, now)


def without(meeting: Round, person: PersonId) -> Round:
    """Whoever had just voted for them has not voted any more."""
    part = part_of(meeting)
    voting = part is not None and "vote" in part.step.asks
    again = {one for one, vote in meeting.votes.items() if voting and vote == person}
    return replace(
        meeting,
        people=tuple(one for one in meeting.people if one != person),
        written=tuple(one for one in meeting.written if one.person != person),
        votes={one: vote for one, vote in meeting.votes.items() if person not in {one, vote}},
        notes={one: note for one, note in meeting.notes.items() if one != person},
        done=tuple(one for one in meeting.done if one not in {person, *again}),
    )


def speak_on(before: Round, rest: Round, person: PersonId, now: Present) -> Round:
    """The floor, when the one who left had it or was the last to be waited for."""
    if person not in before.order:
        return once_all_are_done(rest, now)
    at = before.order.index(person)
    order = tuple(one for one in before.order if one != person)
    if at < before.spoken:
        return replace(rest, order=order, spoken=before.spoken - 1)
    if at > before.spoken:
        return replace(rest, order=order)
    if at < len(order):
        return give(replace(rest, order=order), now)
    return pass_on(replace(rest, order=order, spoken=len(order)), now)


def ask_for_another(meeting: Round, now: Present) -> Round:
    """The client has left, with what they confided: the group takes another subject, or stops."""
    places = {word: place for place, part in enumerate(script(meeting)) for word in part.step.asks}
    if "vote" not in places:
        return finish(meeting, now, "closed")
    kept = subjects(meeting)
    meeting = replace(
        meeting, client=None, chosen=None, written=kept, votes={}, reopened=True, order=(), spoken=0
    )
    return enter(meeting, places["vote"] if kept else places["subject"], now)
