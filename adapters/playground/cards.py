"""A card as a page shows it: each part already in the reader's words."""

from dataclasses import dataclass

from markupsafe import Markup

from adapters.clean import clean
from adapters.playground.inbound import value_of_button
from adapters.playground.people import COLLEAGUES
from adapters.playground.surface import marked_up, unmarked
from adapters.words import Words
from facilitation.actions import Ask
from facilitation.cards import Button, Card, Choice, Input, Text


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Field:
    """An input. `options`: for choices, people, yes or no. `id` is unique on the page."""

    id: str
    name: str
    kind: str
    label: Markup
    hint: str
    value: str
    options: tuple[Option, ...]
    required: bool
    longest: int


@dataclass(frozen=True, slots=True)
class Pressable:
    """`value` carries what the button does and what about; `main`: what most people will want."""

    value: str
    label: str
    main: bool


@dataclass(frozen=True, slots=True)
class Drawn:
    """A card, from top to bottom."""

    title: Markup | None
    lines: tuple[Markup, ...]
    fields: tuple[Field, ...]
    buttons: tuple[Pressable, ...]
    why: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class DrawnForm:
    marker: str
    card: Drawn
    submit: str


def drawn(card: Card, say: Words, marker: str) -> Drawn:
    return Drawn(
        title=marked_up(say(card.title)) if card.title else None,
        lines=tuple(marked_up(say(line)) for line in card.lines),
        fields=tuple(field(asked, say, marker) for asked in card.inputs),
        buttons=tuple(pressable(button, say) for button in card.buttons),
        why=tuple(marked_up(say(reason)) for reason in card.why),
    )


def drawn_form(marker: str, ask: Ask, say: Words) -> DrawnForm:
    return DrawnForm(marker, drawn(ask.card, say, marker), unmarked(say(ask.submit)))


def pressable(button: Button, say: Words) -> Pressable:
    return Pressable(value_of_button(button), unmarked(say(button.label)), button.main)


def field(asked: Input, say: Words, marker: str) -> Field:
    return Field(
        id=f"{marker}-{asked.name}",
        name=asked.name,
        kind=asked.kind,
        label=marked_up(say(asked.label)),
        hint=unmarked(say(asked.hint)) if asked.hint else "",
        value=clean(asked.value),
        options=options(asked, say),
        required=asked.required,
        longest=asked.longest,
    )


def options(asked: Input, say: Words) -> tuple[Option, ...]:
    """Of `people`: everyone there is; who was named before is chosen."""
    if asked.kind == "people":
        named = asked.value.split()
        return tuple(Option(one.id, one.name, one.id in named) for one in COLLEAGUES)
    choices = asked.choices
    if asked.kind == "yes_no":
        choices = (Choice("yes", Text("playground-form.yes")), Choice("no", Text("playground-form.no")))
    return tuple(Option(one.value, unmarked(say(one.label)), one.value == asked.value) for one in choices)
