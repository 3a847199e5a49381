"""A message to one person alone, in their own voice."""

from facilitation.actions import Whisper
from facilitation.cards import Button, Card, PersonId, Text
from facilitation.facts import Facts, voice_of


def privately(
    person: PersonId,
    facts: Facts,
    *lines: Text,
    title: Text | None = None,
    why: tuple[Text, ...] = (),
    buttons: tuple[Button, ...] = (),
) -> Whisper:
    return Whisper(person, voice_of(person, facts), Card(lines, title, why, buttons=buttons))
