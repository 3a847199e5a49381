"""When to ask: a window opens by the rhythm, then a good moment is looked for until one is found or the window closes."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import assert_never
from zoneinfo import ZoneInfo

from facilitation.actions import Decision, Noted, PromptMade, PromptReplied, Say, SharingSaved, Wake
from facilitation.cards import Button, Card, Moment, Place, Text
from facilitation.community import Community, DaysOff
from facilitation.events import Happened, MomentDue, RhythmDue
from facilitation.facts import Facts, to_coaches
from facilitation.rhythm import Window, next_window, open_spans, why_rhythm
from facilitation.sharing.choosing import choose
from facilitation.sharing.moment import LULL, LookAgain, Missed, Now, consider
from facilitation.sharing.presence import seen
from facilitation.sharing.state import Prompt, Sharing, Tally

SILENCES = 2
"""After this many prompts in a row without an answer, Compagnon stops and asks the coach."""

FORGIVEN = -1
"""Silences before the latest prompt, once a coach has said to carry on: the latest counts no more."""

SHOWN = 2
"""How many reasons stand under a prompt; all of them are kept, for whoever asks why."""

REMEMBERED = 200
"""How many past prompts a community remembers, for the rotation."""


def plan(
    sharing: Sharing, community: Community, after: datetime, facts: Facts
) -> tuple[Sharing, tuple[Wake, ...]]:
    """Sets the wake of the next window. No wake when the rhythm has none left within two years, or the channel is closed."""
    if sharing.closed:
        return replace(sharing, due=None), ()
    settings = community.settings
    window = next_window(
        settings.rhythm,
        settings.hours,
        ZoneInfo(settings.zone),
        off(community, facts),
        after,
        monday(community),
    )
    if window is None:
        return replace(sharing, due=None), ()
    wake = Wake(
        window.opens, RhythmDue(community.id, window.slot), f"{community.id} {settings.zone} {window.slot}"
    )
    return replace(sharing, due=window), (wake,)


def off(community: Community, facts: Facts) -> DaysOff:
    return DaysOff(facts.holidays, community.settings.black_outs)


def monday(community: Community) -> date:
    """The day from which the rhythm counts its weeks: the Monday of the week of enrolment."""
    day = community.since.astimezone(ZoneInfo(community.settings.zone)).date()
    return day - timedelta(days=day.weekday())


def window_opened(happened: Happened, event: RhythmDue, facts: Facts) -> Decision:
    community, sharing = facts.community, facts.sharing
    if community is None or sharing is None or not is_due(sharing, event):
        return Decision()
    sharing = replace(sharing, open=sharing.due, look_at=None)
    if silences(sharing) >= SILENCES:
        return ask_the_coach(community, replace(sharing, status="asking_coach", due=None), facts)
    sharing, wakes = plan(sharing, community, after_opening(happened, sharing), facts)
    decision = look(happened, community, sharing, facts)
    return replace(decision, actions=wakes + decision.actions)


def after_opening(happened: Happened, sharing: Sharing) -> datetime:
    """A clock that has stepped back does not open the same window twice."""
    return max(happened.at, sharing.open.opens) if sharing.open else happened.at


def is_due(sharing: Sharing, event: RhythmDue) -> bool:
    """A wake of a rhythm that has been changed or stopped since rings in vain."""
    return not sharing.rests and sharing.due is not None and sharing.due.slot == event.slot


def silences(sharing: Sharing) -> int:
    """How many prompts in a row had no answer nor reaction, the latest included: a new window opens, it has had its time."""
    return 0 if sharing.last is None or sharing.answers or sharing.noticed else sharing.silent + 1


def ask_the_coach(community: Community, sharing: Sharing, facts: Facts) -> Decision:
    """Two silences: each coach is asked, privately, whether to carry on. Without a coach, the prompts rest."""
    whispers = to_coaches(silence_card(community), facts)
    noted = Noted(community.id, Text("note-asked-coach", {"coaches": len(whispers), "silences": SILENCES}))
    return Decision((SharingSaved(sharing), noted), whispers)


def silence_card(community: Community) -> Card:
    return Card(
        title=Text("coach-silence", {"silences": SILENCES}),
        lines=(Text("coach-silence.ask", {"place": Place(community.id)}),),
        why=(Text("coach-silence.why"),),
        buttons=(
            Button("sharing_resumed", Text("coach-silence.resume"), community.id, main=True),
            Button("sharing_stopped", Text("coach-silence.stop"), community.id),
        ),
    )


def moment_due(happened: Happened, event: MomentDue, facts: Facts) -> Decision:
    community, sharing = facts.community, facts.sharing
    if community is None or sharing is None or sharing.open is None:
        return Decision()
    if (sharing.open.slot, sharing.look) != (event.slot, event.look):
        return Decision()
    return look(happened, community, sharing, facts)


def look(happened: Happened, community: Community, sharing: Sharing, facts: Facts) -> Decision:
    """Is now the moment? Ask, set the next look, or let this window go."""
    window = sharing.open
    assert window is not None  # noqa: S101 - only called with an open window
    settings, zone = community.settings, ZoneInfo(community.settings.zone)
    spans = open_spans(window, settings.hours, zone, off(community, facts))
    verdict = consider(sharing.presence, spans, happened.at, zone, not_before(sharing))
    match verdict:
        case Now(reasons):
            return prompt(happened, community, sharing, reasons)
        case LookAgain(at):
            sharing, wake = look_at(sharing, window, at)
            return Decision((SharingSaved(sharing),), (wake,))
        case Missed(reasons):
            noted = Noted(
                community.id, Text("note-missed", {"slot": Moment(window.opens), "reasons": reasons})
            )
            return Decision((SharingSaved(replace(sharing, open=None)), noted))
        case never:
            assert_never(never)


def not_before(sharing: Sharing) -> datetime | None:
    """Half a rhythm after the latest prompt, so that a Friday and the next Monday are not both asked."""
    if sharing.last is None or sharing.due is None or sharing.open is None:
        return None
    return sharing.last.at + (sharing.due.opens - sharing.open.opens) / 2


def look_at(sharing: Sharing, window: Window, at: datetime) -> tuple[Sharing, Wake]:
    sharing = replace(sharing, look=sharing.look + 1, look_at=at)
    return sharing, Wake(at, MomentDue(sharing.community, window.slot, sharing.look))


def prompt(happened: Happened, community: Community, sharing: Sharing, when: tuple[Text, ...]) -> Decision:
    topic, key, what = choose(sharing.tallies, sharing.asked, happened.id)
    reasons = (why_rhythm(community.settings.rhythm), *when, *what)
    made = Prompt(f"{community.id} {happened.id}", community.id, happened.at, topic, key, reasons)
    tally = sharing.tallies.get(topic, Tally())
    sharing = replace(
        sharing,
        open=None,
        last=made,
        answers=0,
        noticed=False,
        silent=silences(sharing),
        tallies={**sharing.tallies, topic: replace(tally, asked=tally.asked + 1)},
        asked=(*sharing.asked, key)[-REMEMBERED:],
    )
    say = Say(
        community.id, community.settings.voice, prompt_card(made, community), made.id, must_arrive=False
    )
    return Decision((SharingSaved(sharing), PromptMade(made)), (say,))


def prompt_card(made: Prompt, community: Community) -> Card:
    anonymous = "yes" if community.settings.anonymous_allowed else "no"
    return Card(
        title=Text(f"kind-{made.topic}"),
        lines=(Text(made.key), Text("prompt-how", {"anonymous": anonymous})),
        why=(*made.reasons[:SHOWN], Text("prompt-how.out")),
        buttons=(Button("share_started", Text("prompt-how.button"), made.id, main=True),),
    )


def message_seen(happened: Happened, facts: Facts) -> Decision:
    """Presence is counted; a reply in a prompt's thread answers it; a conversation puts off the next look."""
    community, sharing = facts.community, facts.sharing
    if community is None or sharing is None:
        return Decision()
    presence = seen(
        sharing.presence, happened.at, ZoneInfo(community.settings.zone), community.settings.hours
    )
    sharing, replied = count_answer(replace(sharing, presence=presence), facts.prompt)
    lull = happened.at + LULL
    if sharing.open is None or (sharing.look_at is not None and sharing.look_at <= lull):
        return Decision((SharingSaved(sharing), *replied))
    sharing, wake = look_at(sharing, sharing.open, lull)
    return Decision((SharingSaved(sharing), *replied), (wake,))


def count_answer(sharing: Sharing, answered: Prompt | None) -> tuple[Sharing, tuple[PromptReplied, ...]]:
    """The first answer of a prompt also counts for its kind."""
    if answered is None:
        return sharing, ()
    replied = (PromptReplied(answered.id),)
    if sharing.last is None or sharing.last.id != answered.id:
        return sharing, replied
    tally = sharing.tallies.get(answered.topic, Tally())
    first = 0 if sharing.answers else 1
    tallies = {**sharing.tallies, answered.topic: replace(tally, answered=tally.answered + first)}
    return replace(sharing, answers=sharing.answers + 1, tallies=tallies), replied
