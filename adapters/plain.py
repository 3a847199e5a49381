"""Cards as plain text, for terminals and transcripts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo

from adapters.clean import clean
from adapters.dates import Language
from adapters.dates import moment as spoken_moment
from adapters.words import Words
from facilitation.cards import Card, Input, PersonId, SpaceId


@dataclass(frozen=True, slots=True)
class Plain:
    """A surface without markup. Whoever is not in `names` is called by the last part of their id."""

    language: Language = "fr"
    zone: tzinfo = UTC
    names: Mapping[PersonId, str] = field(default_factory=dict)

    def mention(self, person: PersonId) -> str:
        return "@" + self.names.get(person, person.rpartition(":")[2])

    def place(self, space: SpaceId) -> str:
        return "#" + space.rpartition(":")[2]

    def quote(self, said: str) -> str:
        return said

    def link(self, url: str, label: str) -> str:
        return f"{label} <{url}>"

    def moment(self, at: datetime) -> str:
        return spoken_moment(at, self.zone, self.language)


def render(card: Card, words: Words) -> str:
    """The card from top to bottom, its parts a blank line apart."""
    return "\n\n".join(part for part in _parts(card, words) if part)


def _parts(card: Card, words: Words) -> Iterator[str]:
    yield words(card.title) if card.title else ""
    yield "\n".join(words(line) for line in card.lines)
    yield "\n".join(_input(asked, words) for asked in card.inputs)
    yield "  ".join(f"‹ {words(button.label)} ›" for button in card.buttons)
    yield "\n".join(f"↳ {words(reason)}" for reason in card.why)


def _input(asked: Input, words: Words) -> str:
    """A label and what stands in its box: what was filled in, else what one can choose from."""
    choices = " | ".join(words(choice.label) for choice in asked.choices)
    chosen = next((words(choice.label) for choice in asked.choices if choice.value == asked.value), "")
    hint = words(asked.hint) if asked.hint else "…"
    return f"{words(asked.label)} [ {chosen or clean(asked.value) or choices or hint} ]"
