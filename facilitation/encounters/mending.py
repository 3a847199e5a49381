"""Somebody of a draw is not there any more before anyone has heard of it: those they would have met are not left alone."""

from collections.abc import Sequence
from dataclasses import replace

from facilitation.cards import PersonId
from facilitation.encounters.state import Drawn
from facilitation.matching.drawing import Draw, Group, Unmatched
from facilitation.matching.mending import without


def mended(drawn: Drawn, gone: Sequence[PersonId]) -> Drawn:
    """The groups nobody has left stay exactly as the coach saw them."""
    leaving = tuple(one for one in gone if one not in drawn.gone)
    if not any(one in known for known in seated(drawn) for one in leaving):
        return drawn
    now: Draw = replace(drawn.draw, groups=drawn.groups, unmatched=drawn.unmatched, swapped=drawn.swaps)
    after = without(now, leaving)
    groups: tuple[Group, ...] = after.groups
    unmatched: tuple[Unmatched, ...] = after.unmatched
    return replace(drawn, groups=groups, unmatched=unmatched, gone=(*drawn.gone, *leaving))


def seated(drawn: Drawn) -> list[tuple[PersonId, ...]]:
    return [*(group.people for group in drawn.groups), tuple(one.person for one in drawn.unmatched)]
