"""What one can do here: the answer depends on who asks, and where."""

from functools import cache

from facilitation.actions import Decision, Whisper
from facilitation.cards import Button, Card, Quote, Text
from facilitation.commands import COMMANDS, Command, Where
from facilitation.community import Role
from facilitation.events import CommandUnknown, HelpAsked
from facilitation.facts import Facts, reply

ORDER: tuple[Role, ...] = ("member", "coach", "admin")


def help_asked(event: HelpAsked, facts: Facts) -> Decision:
    lines = (place(facts), *what_one_can_do(facts.role, where_one_is(facts)))
    card = Card(title=Text("help"), lines=lines, why=(Text(f"help.{facts.role}"),), buttons=BUTTONS)
    return Decision(actions=(Whisper(facts.asker.id, facts.voice, card, event.space),))


BUTTONS = (Button("pause_asked", Text("pause-button")), Button("voice_chosen", Text("voice.button")))
"""What anyone may want at any time."""


@cache
def what_each_does(*, in_round: bool) -> tuple[tuple[Command, Text], ...]:
    """Each command with its line of help: where a round meets, or anywhere else."""
    if in_round:
        return tuple((inside, Text(f"help-in-round-{inside.en}")) for inside in COMMANDS if inside.in_round)
    return tuple((command, Text(f"help-{command.en}")) for command in COMMANDS if command.where != "round")


@cache
def what_one_can_do(role: Role, where: Where) -> tuple[Text, ...]:
    """By a command, in the order of the help."""
    return tuple(
        does
        for command, does in what_each_does(in_round=where == "round")
        if where == "round" or offered(command, role, where)
    )


def where_one_is(facts: Facts) -> Where:
    if facts.rounds.here is not None:
        return "round"
    return "elsewhere" if facts.community is None else "community"


def place(facts: Facts) -> Text:
    meeting = facts.rounds.here
    if meeting is not None:
        return Text("help.round", {"method": Text(meeting.method.id)})
    if facts.community is None:
        return Text("help.elsewhere")
    theme = facts.community.settings.theme
    return Text("help.here", {"theme": Quote(theme), "named": "yes" if theme else "no"})


def offered(command: Command, role: Role, where: Where) -> bool:
    """To someone of this role, in this space."""
    return command.where in {where, "anywhere"} and ORDER.index(command.least) <= ORDER.index(role)


def command_unknown(event: CommandUnknown, facts: Facts) -> Decision:
    said = Quote(event.said[:100])
    line = Text("command-unknown", {"said": said})
    if event.nearest is not None:
        line = Text("command-unknown.nearest", {"said": said, "nearest": event.nearest})
    return reply(facts, event.space, line, Text("command-unknown.help"))
