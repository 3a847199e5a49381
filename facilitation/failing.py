"""A message that never arrived: the coaches are told, or at least it is written down."""

from facilitation.actions import Decision, Noted
from facilitation.cards import Card, Place, Quote, Text
from facilitation.events import MessageLost
from facilitation.facts import Facts, to_coaches


def message_lost(event: MessageLost, facts: Facts) -> Decision:
    community = facts.community
    if community is None:
        return Decision()
    if event.because is None:
        return Decision((Noted(community.id, Text("note-message-unsure")),))
    because = Quote(event.because)
    card = Card(
        lines=(Text("message-lost", {"place": Place(community.id), "because": because}),),
        why=(Text("message-lost.why"),),
    )
    noted = Noted(community.id, Text("note-message-lost", {"because": because}))
    return Decision((noted,), to_coaches(card, facts))
