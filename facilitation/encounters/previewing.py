"""A coach looks at a draw before anybody hears of it: each group with its reason, an exchange of two, and the word to go."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from facilitation.actions import Action, Ask, Decision, Noted, Wake, Whisper
from facilitation.cards import Blank, Button, Card, Input, Mention, Moment, PersonId, Place, Text
from facilitation.community import Community
from facilitation.encounters.changes import DrawSaved
from facilitation.encounters.events import DrawDropped, DrawPublished, PreviewOver, SwapSent, SwapStarted
from facilitation.encounters.publishing import published
from facilitation.encounters.state import Drawn
from facilitation.events import Happened
from facilitation.facts import Facts, only_coach, voice_of
from facilitation.matching.drawing import Draw
from facilitation.matching.swapping import swap
from facilitation.rounds.tempo import next_working

PATIENCE = timedelta(days=2)
"""How long a draw waits for a coach: nobody should miss a meeting because somebody else is on leave."""
SHOWN = 20
"""Groups that one message shows."""


def previewed(happened: Happened, drawn: Drawn, community: Community, facts: Facts) -> tuple[Action, ...]:
    until = next_working(facts, happened.at + PATIENCE)
    waits = Wake(until, PreviewOver(drawn.id), f"{drawn.id} preview")
    said = Text("draw-preview.waits", {"at": Moment(until)})
    return (*(shown(coach, drawn, community, facts, said) for coach in community.settings.coaches), waits)


def shown(coach: PersonId, drawn: Drawn, community: Community, facts: Facts, *said: Text) -> Whisper:
    return Whisper(coach, voice_of(coach, facts), preview(drawn, community, *said))


def preview(drawn: Drawn, community: Community, *said: Text) -> Card:
    about = f"{drawn.id}#{drawn.version}"
    return Card(
        title=Text("draw-preview", {"place": Place(community.id)}),
        lines=(*said, *lines(drawn)),
        why=(Text("encounters-coach.why"),),
        buttons=(
            Button("draw_published", Text("draw-preview.publish"), about, main=True),
            Button("swap_started", Text("draw-preview.swap"), about),
            Button("draw_dropped", Text("draw-preview.drop"), about),
        ),
    )


def lines(drawn: Drawn) -> Iterator[Text]:
    for group in drawn.groups[:SHOWN]:
        who = tuple(Mention(one) for one in group.people)
        yield Text("draw-preview.group", {"who": who, "sentence": group.reason})
    if len(drawn.groups) > SHOWN:
        yield Text("draw-preview.more", {"count": len(drawn.groups) - SHOWN})
    for one in drawn.unmatched[:SHOWN]:
        blanks: dict[str, Blank] = {"person": Mention(one.person), "sentence": one.reason}
        yield Text("draw-preview.alone", blanks)


def refused(facts: Facts) -> Text | None:
    """Why nothing can be done to that draw by whoever asks."""
    drawn = facts.encounters.draw
    if drawn is None:
        return Text("draw-gone")
    if facts.role == "member":
        return only_coach(facts)
    if drawn.status != "previewed":
        return Text("draw-done.published" if drawn.status == "published" else "draw-done.dropped")
    return None


def at_the_desk(  # noqa: PLR0911 - one line an event
    happened: Happened, event: SwapStarted | SwapSent | DrawPublished | DrawDropped, facts: Facts
) -> Decision:
    """What a coach does with a draw. One that has changed since they looked is shown again first."""
    drawn, community, plan = facts.encounters.draw, facts.community, facts.encounters.plan
    if facts.encounters.crowded and isinstance(event, DrawPublished):
        return published_soon(happened, event, facts)
    problem = refused(facts)
    if problem is not None or drawn is None or community is None or plan is None:
        return Decision(
            actions=(Whisper(event.person, facts.voice, Card(lines=(problem or Text("draw-gone"),))),)
        )
    if not isinstance(event, DrawDropped) and event.version != drawn.version:
        return Decision(actions=(shown(event.person, drawn, community, facts, Text("draw-changed")),))
    match event:
        case SwapStarted():
            return Decision(actions=(swap_form(event.person, drawn, facts),))
        case SwapSent():
            return swapped(event, drawn, community, facts)
        case DrawDropped():
            noted = Noted(community.id, Text("note-draw-dropped"))
            decision = Decision((DrawSaved(replace(drawn, status="dropped")), noted))
            return also_told(decision, event.person, facts, Text("draw-done.now-dropped"))
        case DrawPublished():
            decision = published(happened, drawn, plan, community, facts)
            return also_told(decision, event.person, facts, Text("draw-done.now-published"))


def also_told(decision: Decision, person: PersonId, facts: Facts, said: Text) -> Decision:
    """Last of all, the coach hears that it is done."""
    done = Whisper(person, facts.voice, Card(lines=(said,)))
    return replace(decision, actions=(*decision.actions, done))


def published_soon(happened: Happened, event: DrawPublished, facts: Facts) -> Decision:
    if facts.role == "member":
        return also_told(Decision(), event.person, facts, only_coach(facts))
    wake = Wake(happened.at, replace(event, answered=True))
    return also_told(Decision(actions=(wake,)), event.person, facts, Text("draw-soon.published"))


def swap_form(person: PersonId, drawn: Drawn, facts: Facts, *said: Text) -> Ask:
    card = Card(
        title=Text("draw-swap"),
        lines=(*said, Text("draw-swap.how")),
        inputs=(Input("people", Text("draw-swap.people"), "people"),),
    )
    about = f"{drawn.id}#{drawn.version}"
    return Ask(person, facts.voice, card, "swap_sent", about, drawn.community, Text("draw-swap.do"))


def as_it_stands(drawn: Drawn) -> Draw:
    return replace(drawn.draw, groups=drawn.groups, unmatched=drawn.unmatched, swapped=drawn.swaps)


def swapped(event: SwapSent, drawn: Drawn, community: Community, facts: Facts) -> Decision:
    """What it costs is told with the new draw; another exchange undoes it."""
    if len(event.people) != 2:  # noqa: PLR2004 - an exchange takes two
        return Decision(actions=(swap_form(event.person, drawn, facts, Text("draw-swap.two")),))
    exchange = swap(as_it_stands(drawn), *event.people)
    if exchange.draw is None:
        return Decision(actions=(swap_form(event.person, drawn, facts, exchange.said),))
    after = replace(
        drawn,
        groups=exchange.draw.groups,
        unmatched=exchange.draw.unmatched,
        swaps=exchange.draw.swapped,
    )
    seen = replace(after, version=after.version + 1)
    noted = Noted(community.id, Text("note-draw-swapped"))
    return Decision((DrawSaved(after), noted), (shown(event.person, seen, community, facts, exchange.said),))


def preview_over(happened: Happened, facts: Facts) -> Decision:
    """No coach has said a word: the meetings do not wait any longer."""
    drawn, community, plan = facts.encounters.draw, facts.community, facts.encounters.plan
    if drawn is None or community is None or plan is None or drawn.status != "previewed" or not plan.on:
        return Decision()
    return published(happened, drawn, plan, community, facts)
