"""Compagnon arrives: in a workspace, where whoever brought it is led to a first community; in a channel, where it says who it is."""

from facilitation.actions import Decision, Say, Whisper
from facilitation.cards import Card, Text
from facilitation.channels.deciding import reopened
from facilitation.events import ChannelJoined, Happened, Installed
from facilitation.facts import Facts


def arrived(happened: Happened, event: Installed | ChannelJoined, facts: Facts) -> Decision:
    return installed(event, facts) if isinstance(event, Installed) else channel_joined(happened, event, facts)


def installed(event: Installed, facts: Facts) -> Decision:
    """Three steps, in private."""
    steps = (Text("installed.invite"), Text("installed.enrol"), Text("installed.after"))
    card = Card(title=Text("installed"), lines=steps, why=(Text("installed.why"),))
    return Decision(actions=(Whisper(event.person, facts.voice, card),))


def channel_joined(happened: Happened, event: ChannelJoined, facts: Facts) -> Decision:
    """What it would do here, what it sees, and who can let it begin. A community heard that when it was enrolled: it is taken up again."""
    if facts.community is not None and facts.sharing is not None:
        return reopened(happened, facts.community, facts.sharing, facts)
    lines = (Text("channel-joined.does"), Text("channel-joined.sees"), Text("channel-joined.begin"))
    card = Card(title=Text("channel-joined"), lines=lines, why=(Text("channel-joined.why"),))
    return Decision(actions=(Say(event.space, facts.voice, card),))
