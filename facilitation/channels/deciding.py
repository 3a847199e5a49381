"""A community rests while its channel is closed; whoever leaves is forgotten; a reaction shows that a question was read."""

from dataclasses import replace
from typing import assert_never

from facilitation.actions import Decision, Noted, ParticipationForgotten, SharingSaved
from facilitation.cards import Blank, Card, Moment, Place, Quote, Text
from facilitation.channels.events import (
    ChannelClosed,
    ChannelEvent,
    ChannelReopened,
    MemberLeft,
    ReactionSeen,
)
from facilitation.community import Community
from facilitation.events import Happened
from facilitation.facts import Facts, to_coaches
from facilitation.sharing.prompting import plan
from facilitation.sharing.state import Sharing


def in_the_channel(happened: Happened, event: ChannelEvent, facts: Facts) -> Decision:
    community, sharing = facts.community, facts.sharing
    if community is None or sharing is None:
        return Decision()
    match event:
        case ReactionSeen():
            return reaction_seen(sharing, facts)
        case MemberLeft():
            return Decision((ParticipationForgotten(event.community, event.person),))
        case ChannelClosed():
            return closed(event, community, sharing, facts)
        case ChannelReopened():
            return reopened(happened, community, sharing, facts)
        case never:
            assert_never(never)


def reaction_seen(sharing: Sharing, facts: Facts) -> Decision:
    """The latest question was read: no answer, but no silence either. Any number of reactions say no more than one."""
    about_the_latest = (
        facts.prompt is not None and sharing.last is not None and facts.prompt.id == sharing.last.id
    )
    if not about_the_latest or sharing.noticed:
        return Decision()
    return Decision((SharingSaved(replace(sharing, noticed=True)),))


def closed(event: ChannelClosed, community: Community, sharing: Sharing, facts: Facts) -> Decision:
    """No question is sent where nobody could read it. The coaches are told, once."""
    if sharing.closed:
        return Decision()
    resting = replace(sharing, closed=True, open=None, due=None, look_at=None)
    gone = {"gone": event.how}
    card = Card(
        title=Text("channel-closed", gone),
        lines=(which(community), Text("channel-closed.rests", gone)),
        why=(Text("coach-channel.why"),),
    )
    noted = Noted(community.id, Text("note-channel-closed", gone))
    return Decision((SharingSaved(resting), noted), to_coaches(card, facts))


def reopened(happened: Happened, community: Community, sharing: Sharing, facts: Facts) -> Decision:
    """As it was before, from the next window on."""
    if not sharing.closed:
        return Decision()
    back = replace(sharing, closed=False)
    back, wakes = (back, ()) if back.rests else plan(back, community, happened.at, facts)
    card = Card(
        title=Text("channel-reopened"),
        lines=(which(community), next_there(back)),
        why=(Text("coach-channel.why"),),
    )
    noted = Noted(community.id, Text("note-channel-reopened"))
    return Decision((SharingSaved(back), noted), (*wakes, *to_coaches(card, facts)))


def next_there(sharing: Sharing) -> Text:
    if sharing.rests:
        return Text("channel-reopened.rests")
    if sharing.due is None:
        return Text("sharing-no-window")
    return Text("channel-reopened.next", {"at": Moment(sharing.due.opens)})


def which(community: Community) -> Text:
    """By its theme too: of a channel that is gone, a platform may not show the name."""
    theme = community.settings.theme
    blanks: dict[str, Blank] = {
        "place": Place(community.id),
        "theme": Quote(theme),
        "named": "yes" if theme else "no",
    }
    return Text("channel-closed.which", blanks)
