"""What somebody did on a page, as what happened."""

from collections.abc import Iterable, Mapping

from adapters.clean import clean
from adapters.playground.memory import Form
from adapters.playground.spaces import Space, direct
from facilitation import commands
from facilitation.actions import Ask
from facilitation.cards import Button, Input, PersonId
from facilitation.events import Event, MessageSeen
from facilitation.presses import pressed

COMMAND = "/compagnon"
LONGEST = 20_000
"""Characters in a message; more is refused, as any chat does."""


def command_in(text: str, space: Space, person: PersonId) -> Event | None:
    """A line for Compagnon: after its command anywhere, or anything said to it alone."""
    line = clean(text).strip()
    first, _, rest = line.partition(" ")
    if first.casefold() == COMMAND:
        return commands.read(rest, space.id, person)
    if space.id == direct(person).id:
        return commands.read(line.removeprefix("/"), space.id, person)
    return None


def message_in(space: Space, thread: str | None) -> Event | None:
    """Compagnon hears that somebody wrote in a channel: neither who nor what. Elsewhere it hears nothing."""
    return MessageSeen(space.id, thread) if space.kind == "channel" else None


def value_of_button(button: Button) -> str:
    """What it carries on the page, to come back when it is pressed."""
    return f"{button.does} {button.about}"


def press_in(value: str, space: Space, person: PersonId) -> Event | None:
    """`value` as the button carried it."""
    does, _, about = value.partition(" ")
    return pressed(does, about, space.id, person, {})


def answer_in(form: Form, filled: Mapping[str, str]) -> Event | None:
    ask = form.ask
    return pressed(ask.does, ask.about, ask.space or direct(ask.person).id, ask.person, filled)


def filled_in(ask: Ask, sent: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """By the names of the form's inputs; of several people, their ids with a blank between. Nothing else is taken."""
    return {asked.name: value_of(asked, [*sent.get(asked.name, ())]) for asked in ask.card.inputs}


def value_of(asked: Input, sent: list[str]) -> str:
    if asked.kind == "people":
        return " ".join(clean(one) for one in sent)
    return clean(sent[0]).replace("\r\n", "\n") if sent else ""
