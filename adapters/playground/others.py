"""The others play their part, as whoever is in front of the page would: by what they see, one move at a time."""

from collections.abc import Awaitable, Callable
from random import Random
from typing import TypeAlias
from zoneinfo import ZoneInfo

from adapters.playground.cast import next_move
from adapters.playground.memory import Entry, Memory
from adapters.playground.people import COLLEAGUES, PEOPLE
from adapters.playground.seeing import Move, Seen, View, Wrote
from adapters.playground.spaces import Space
from adapters.playground.world import World
from facilitation.cards import Card, PersonId, SpaceId, Text

Play: TypeAlias = Callable[[PersonId, Space, Move], Awaitable[None]]
"""Makes somebody's move, through the same door as a visitor's."""

ENOUGH = 120
"""Moves after one press: more than any step of a round needs."""


async def let_play(memory: Memory, world: World, visitor: PersonId, space: Space, play: Play) -> int:
    """Each of the others in turn, until nobody has anything more to do here or a new step begins. How many moves that made."""
    others = [one.id for one in COLLEAGUES if one.id in space.members and one.id != visitor]
    titles = titles_in(memory, space)
    for moves in range(ENOUGH):
        made = next_of(memory, world, others, space)
        if made is None or titles_in(memory, space) != titles:
            return moves
        person, move = made
        await play(person, space, move)
        others.remove(person)
        others.append(person)
    return ENOUGH


def next_of(
    memory: Memory, world: World, others: list[PersonId], space: Space
) -> tuple[PersonId, Move] | None:
    """Whoever has a form open finishes it first; then whoever has waited longest."""
    for person in sorted(others, key=lambda one: not forms_of(memory, one, space.id)):
        move = move_of(memory, world, person, space)
        if move is not None:
            return person, move
    return None


def titles_in(memory: Memory, space: Space) -> list[Text]:
    """What is written above everything here: it changes when something new begins, and a visitor wants to see that."""
    cards = (
        one.said for one in memory.roots[space.id] if isinstance(one.said, Card) and one.only_for is None
    )
    return [card.title for card in cards if card.title]


def move_of(memory: Memory, world: World, person: PersonId, space: Space) -> Move | None:
    chance = Random(f"{person} {len(memory.touched)}")  # noqa: S311 - a story that can be told again, no secret
    today = world.now().astimezone(ZoneInfo(PEOPLE[person].zone)).date()
    return next_move(person, screen(memory, person, space.id), chance, memory.language(person), today)


def screen(memory: Memory, person: PersonId, space: SpaceId) -> list[View]:
    """What someone sees of a conversation, oldest first, and the forms that wait for them there."""
    there = (one for root in memory.roots[space] for one in (root, *memory.replies.get(root.marker, ())))
    mine = sorted((one for one in there if one.visible_to(person)), key=lambda one: one.born)
    return [*(view(one) for one in mine), *forms_of(memory, person, space)]


def forms_of(memory: Memory, person: PersonId, space: SpaceId) -> list[Seen]:
    """Those that wait for someone there."""
    return [
        Seen(form.marker, form.ask.card, mine=True, form=form.ask)
        for form in memory.forms.values()
        if form.open and form.ask.person == person and form.ask.space == space
    ]


def view(entry: Entry) -> View:
    if isinstance(entry.said, str):
        assert entry.author is not None  # noqa: S101 - only people write text
        return Wrote(entry.author, entry.said, entry.thread)
    return Seen(entry.marker, entry.said, mine=entry.only_for is not None)
