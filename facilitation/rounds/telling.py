"""What a change in a round makes heard: the anchor is amended, the clock set, the floor named, the end brought home."""

from datetime import timedelta

from facilitation.actions import Action, Amend, Change, Decision, Noted, RoundSaved, Say, Wake, Whisper
from facilitation.cards import Card, Text, conversation
from facilitation.facts import Facts, voice_of
from facilitation.rounds.anchor import anchor, anchor_of, spoken_to
from facilitation.rounds.events import FollowUpDue, RoundForgotten, TimeUp
from facilitation.rounds.script import part_of
from facilitation.rounds.state import Round
from facilitation.rounds.takeaway import brought_home
from facilitation.rounds.tempo import Present, next_working

FOLLOWED_UP = timedelta(days=14)
KEPT = timedelta(days=90)
"""How long what people wrote is kept after the end."""


def tell(before: Round, after: Round, now: Present, facts: Facts) -> Decision:
    """Saves the round and shows it. Nothing that was written leaves the round's own conversation."""
    if after == before:
        return Decision()
    changes: tuple[Change, ...] = (RoundSaved(after),)
    actions: tuple[Action, ...] = (*amended(before, after), *clock(before, after), *named(before, after))
    if after.status == "ended" and before.status != "ended":
        changes = (
            *changes,
            Noted(after.community, Text("note-round-ended", {"outcome": after.outcome or ""})),
        )
        actions = (*actions, *brought_home(after, facts), *later(after, now, facts))
    return Decision(changes, actions)


def amended(before: Round, after: Round) -> tuple[Amend, ...]:
    """Nothing, when there is nothing new to be seen."""
    card = anchor(after)
    if card == anchor(before):
        return ()
    return (Amend(conversation(after.id), after.voice, card, anchor_of(after)),)


def clock(before: Round, after: Round) -> tuple[Wake, ...]:
    if after.until is None or (after.number, after.until) == (before.number, before.until):
        return ()
    return (Wake(after.until, TimeUp(after.id, after.number)),)


def named(before: Round, after: Round) -> tuple[Say, ...]:
    """An amended message rings no bell: a short line calls whoever has the floor now."""
    part = part_of(after)
    if part is None or (after.place, after.spoken) == (before.place, before.spoken):
        return ()
    card = Card(lines=(Text("round-now", spoken_to(after, part)),))
    return (Say(conversation(after.id), after.voice, card, thread=anchor_of(after), must_arrive=False),)


def later(after: Round, now: Present, facts: Facts) -> tuple[Wake, ...]:
    follow_up = next_working(facts, now.at + FOLLOWED_UP)
    return (
        Wake(follow_up, FollowUpDue(after.id), f"{after.id} follow-up"),
        Wake(now.at + KEPT, RoundForgotten(after.id), f"{after.id} forgotten"),
    )


def answer(meeting: Round, facts: Facts, *lines: Text) -> Decision:
    """One private answer to whoever asked, in the round's conversation."""
    voice = voice_of(facts.asker.id, facts)
    return Decision(actions=(Whisper(facts.asker.id, voice, Card(lines=lines), conversation(meeting.id)),))
