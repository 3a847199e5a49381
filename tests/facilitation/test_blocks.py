"""Very large crowds: drawn in blocks of people who work at the same hours, and nobody is lost between them."""

from collections import Counter

import numpy as np
import pytest
from crowds import TODAY, everybody_in, lifelike

from facilitation.matching import meetings
from facilitation.matching.crowd import gather
from facilitation.matching.drawing import draw
from facilitation.matching.meetings import blocks
from facilitation.matching.rules import Rules


@pytest.mark.parametrize("size", [7, 20, 33, 100, 500])
def test_blocks_are_of_one_size_and_everybody_is_in_one(size):
    # given
    crowd = gather(lifelike(100), "a", TODAY)

    # when
    cut = list(blocks(crowd, size))

    # then
    sizes = [len(block) for block in cut]
    assert sorted(np.concatenate(cut).tolist()) == list(range(100))
    assert max(sizes) <= size
    assert max(sizes) - min(sizes) <= 1


@pytest.mark.parametrize("many", [150, 151])
def test_in_a_crowd_drawn_in_blocks_everybody_meets_somebody_and_no_bound_is_told(many):
    # given
    people = lifelike(many)

    # when
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(meetings, "BLOCK", 40)
        drawn = draw(people, (), Rules(), "a", TODAY)

    # then
    assert Counter(everybody_in(drawn)) == Counter(person.id for person in people)
    assert drawn.unmatched == ()
    assert drawn.bound is None
