"""The group chooses whose situation it works on; chance settles what the votes leave open, and says so."""

from collections import Counter
from dataclasses import replace

from facilitation.cards import PersonId, Text
from facilitation.rounds.script import subjects
from facilitation.rounds.state import STOP, Round
from facilitation.rounds.tempo import Present


def elect(meeting: Round, now: Present) -> Round | None:
    """The round with its client; `None` when the group would rather stop, after its client has left."""
    candidates = {one.person for one in subjects(meeting)}
    allowed = candidates | ({STOP} if meeting.reopened else set())
    votes = Counter(
        vote for person, vote in meeting.votes.items() if vote in allowed and person in meeting.people
    )
    if meeting.reopened and (not votes or votes[STOP] == max(votes.values())):
        return None
    if not votes:
        return drawn(meeting, sorted(candidates or meeting.people), now, among_subjects=bool(candidates))
    most = max(votes.values())
    first = sorted(PersonId(name) for name, count in votes.items() if count == most)
    if len(first) > 1:
        return replace(
            meeting,
            client=now.chance.choice(first),
            chosen=Text("round-chosen.tie", {"votes": most, "among": len(first)}),
        )
    return replace(
        meeting,
        client=first[0],
        chosen=Text("round-chosen.votes", {"votes": most, "cast": len(votes_cast(meeting))}),
    )


def votes_cast(meeting: Round) -> tuple[PersonId, ...]:
    return tuple(person for person in meeting.people if person in meeting.votes)


def drawn(meeting: Round, people: list[PersonId], now: Present, *, among_subjects: bool) -> Round:
    if len(people) == 1:
        return replace(meeting, client=people[0], chosen=Text("round-chosen.only"))
    why = Text("round-chosen.lot" if among_subjects else "round-chosen.nobody", {"among": len(people)})
    return replace(meeting, client=now.chance.choice(people), chosen=why)
