"""Which methods there are: each with what it is for, how many it takes and how long it lasts."""

from facilitation.actions import Decision, Whisper
from facilitation.cards import Button, Card, Text
from facilitation.events import MethodsAsked
from facilitation.facts import Facts, only_coach, reply
from facilitation.rounds.method import Method


def methods_asked(event: MethodsAsked, facts: Facts) -> Decision:
    """To a coach: one line and one button a method."""
    if facts.community is None:
        return reply(facts, event.community, Text("no-community"))
    if facts.role == "member":
        return reply(facts, event.community, only_coach(facts))
    known = facts.rounds.methods
    card = Card(
        title=Text("methods"),
        lines=(*(line(method) for method in known), Text("methods.choose")),
        buttons=tuple(Button("round_asked", Text(method.id), method.id) for method in known),
    )
    return Decision(actions=(Whisper(event.person, facts.voice, card, event.community),))


def line(method: Method) -> Text:
    purpose = Text(f"{method.id}.purpose")
    return Text("methods.one", {"id": method.id, "purpose": purpose, "size": size(method)})


def size(method: Method) -> Text:
    """How many people, minutes and steps."""
    least, most = method.people
    people = str(least) if least == most else f"{least}–{most}"
    minutes = round(method.usual.total_seconds() / 60)
    return Text("method-row", {"people": people, "minutes": minutes, "steps": len(method.steps)})
