"""The one message of a round: where it stands, who has the floor, until when, what comes next."""

from collections.abc import Iterator, Mapping
from datetime import date

from facilitation.cards import Blank, Button, Card, Day, Mention, Moment, PersonId, Place, Quote, Text
from facilitation.rounds.script import Part, alone, floor, holders, part_of, script, subjects, upcoming
from facilitation.rounds.state import STOP, Round, Written


def anchor_of(meeting: Round) -> str:
    """The name the anchor is amended by."""
    return f"{meeting.id} anchor"


def about(meeting: Round, number: int) -> str:
    """What a button of this round is about: the round, and the floor or part it was shown for."""
    return f"{meeting.id}#{number}"


def anchor(meeting: Round) -> Card:
    part = part_of(meeting)
    if part is None:
        return Card(
            title=Text("round-ended", {"method": Text(meeting.method.id)}),
            lines=(Text("round-ended.how", {"outcome": meeting.outcome or ""}), *kept(meeting)),
            why=(Text("round-ended.why"),),
        )
    method = meeting.method
    named = f"{method.id}-{part.step.id}"
    return Card(
        title=Text(
            "round-title", {"method": Text(method.id), "step": Text(f"{named}.title"), **progress(meeting)}
        ),
        lines=(
            *((Text(f"{method.id}.purpose"),) if meeting.number == 1 else ()),
            Text(f"{named}.invite", spoken_to(meeting, part)),
            Text(f"{named}.wait"),
            *where_it_stands(meeting, part),
            *kept(meeting),
            *offered(meeting, part),
        ),
        why=(
            Text(f"{named}.rule"),
            Text("round-why", {"place": Place(meeting.community), "who": Mention(meeting.coach)}),
        ),
        buttons=tuple(buttons(meeting, part)),
    )


def progress(meeting: Round) -> Mapping[str, Blank]:
    return {"number": meeting.place + 1, "of": len(script(meeting))}


def spoken_to(meeting: Round, part: Part) -> Mapping[str, Blank]:
    """Whom the floor belongs to, and what they are asked."""
    method = meeting.method
    named = f"{method.id}-{part.step.id}"
    who = floor(meeting) or holders(meeting, part)
    return {"who": mentions(who), "title": Text(f"{named}.title"), "floor": part.step.floor}


def mentions(people: tuple[PersonId, ...]) -> tuple[Mention, ...]:
    return tuple(Mention(person) for person in people)


def where_it_stands(meeting: Round, part: Part) -> Iterator[Text]:
    """The time, the order, how far it has come, and what comes next."""
    yield from time_left(meeting)
    yield from drawn(meeting)
    if meeting.turns and meeting.client is not None and not part.step.once:
        yield Text("round-client.turn", {"who": Mention(meeting.client)})
    if meeting.done:
        of = len(holders(meeting, part))
        yield Text("round-done", {"who": mentions(meeting.done), "count": len(meeting.done), "of": of})
    if meeting.late:
        yield Text("round-late")
    if meeting.tempo == "slow":
        yield Text("round-slow")
    coming = upcoming(meeting)
    if coming is not None:
        method = meeting.method
        named = f"{method.id}-{coming.step.id}"
        yield Text("round-next", {"title": Text(f"{named}.title")})


def time_left(meeting: Round) -> Iterator[Text]:
    assert meeting.until is not None  # noqa: S101 - only called with a part running
    if meeting.status == "paused":
        yield Text("round-paused", {"at": Moment(meeting.until), "minutes": minutes_left(meeting)})
    else:
        yield Text("round-until", {"at": Moment(meeting.until), "minutes": minutes_given(meeting)})


def drawn(meeting: Round) -> Iterator[Text]:
    """What chance or the votes have settled, and why."""
    if len(meeting.order) > 1:
        yield Text("round-order", {"who": mentions(meeting.order)})
    if meeting.turns:
        here = tuple(person for person in meeting.turns if person in meeting.people)
        yield Text("round-turns", {"who": mentions(here)})
    if meeting.reopened and meeting.client is None:
        yield Text("round-reopened")
    if meeting.chosen is not None and meeting.client is not None and meeting.client in meeting.people:
        yield Text("round-client", {"who": Mention(meeting.client), "reason": meeting.chosen})


def minutes_left(meeting: Round) -> int:
    """What a pause keeps; only said when people sit together."""
    if meeting.tempo == "slow":
        return 0
    return max(1, round(meeting.left.total_seconds() / 60))


def minutes_given(meeting: Round) -> int:
    """From the beginning of this floor; only said when people sit together."""
    if meeting.until is None or meeting.since is None or meeting.tempo == "slow":
        return 0
    return max(1, round((meeting.until - meeting.since).total_seconds() / 60))


def kept(meeting: Round) -> Iterator[Text]:
    """What has been written for all to see; subjects wait until everyone has had the time to write theirs."""
    for one in meeting.written:
        if one.person not in meeting.people or (one.asked == "subject" and one.person != meeting.client):
            continue
        if one.asked == "date":
            yield Text(
                "round-kept-date", {"on": Day(date.fromisoformat(one.text)), "who": Mention(one.person)}
            )
        else:
            yield Text("round-kept", {"what": one.asked, "said": Quote(one.text), "who": Mention(one.person)})


def offered(meeting: Round, part: Part) -> Iterator[Text]:
    """The subjects to choose from, once they may be seen."""
    if "vote" in part.step.asks:
        for number, one in enumerate(by_name(subjects(meeting)), 1):
            yield Text(
                "round-subject", {"number": number, "said": Quote(one.text), "who": Mention(one.person)}
            )


def by_name(offers: tuple[Written, ...]) -> list[Written]:
    """In an order that does not tell who wrote first."""
    return sorted(offers, key=lambda one: one.person)


def buttons(meeting: Round, part: Part) -> Iterator[Button]:
    here, now = about(meeting, meeting.place), about(meeting, meeting.number)
    if "vote" in part.step.asks:
        for number, one in enumerate(by_name(subjects(meeting)), 1):
            yield Button(
                "vote_cast",
                Text("round-vote", {"number": number}),
                f"{here}#{one.person}",
                main=True,
            )
        if meeting.reopened:
            yield Button("vote_cast", Text("round-vote.stop"), f"{here}#{STOP}")
    elif part.step.asks:
        yield Button(
            "writing_started", Text("round-write", {"what": part.step.asks[0]}), here, main=alone(part.step)
        )
    if not alone(part.step) and part.step.until in {"yielded", "all_spoke"}:
        yield Button("floor_yielded", Text("round-yield"), now, main=True)
    yield Button("notes_opened", Text("round-notes.button"), meeting.id)
    yield from desk(meeting, now)
    yield Button("round_joined", Text("round-join"), meeting.id)
    yield Button("round_left", Text("round-leave"), meeting.id)


def desk(meeting: Round, now: str) -> Iterator[Button]:
    """For whoever holds the frame."""
    yield Button("round_steered", Text("round-steer.extend"), f"{now}#extend")
    yield Button("round_steered", Text("round-steer.skip"), f"{now}#skip")
    if meeting.status == "paused":
        yield Button("round_steered", Text("round-steer.resume"), f"{now}#resume")
    else:
        yield Button("round_steered", Text("round-steer.pause"), f"{now}#pause")
    yield Button("round_steered", Text("round-steer.stop"), f"{now}#stop")
