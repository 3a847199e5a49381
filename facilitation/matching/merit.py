"""What a meeting of two people is worth: affinity, less what counts against it, each in its own magnitude of one integer."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from facilitation.matching.crowd import Bits, Crowd, Ints, Words
from facilitation.matching.hours import HOUR
from facilitation.matching.novelty import MOST
from facilitation.matching.people import MOST_LEFT_OUT
from facilitation.matching.rules import Rules

HELP, MOST_HELP = 100, 2
"""A skill that one offers and the other wants; a third one in the same direction adds nothing."""

BOTH_WAYS = 108
LANGUAGE = 300
QUARTER, MOST_QUARTERS = 12, 16
"""Shared working time counts up to four hours."""

MIXED = 500
"""For each of team, site and level in which a coach wants people mixed."""

BEST = 2 * HELP * MOST_HELP + BOTH_WAYS + LANGUAGE + QUARTER * MOST_QUARTERS + 3 * MIXED
"""No affinity is larger."""

REACH = 8
STRICT = 1000
"""Up to this many people one repeat weighs more than all affinity of the draw; in larger ones, more than that of REACH pairs."""

EITHER = np.uint8(MOST_HELP + 1)
HELPING = np.array(
    [
        HELP * (helped + helps) + BOTH_WAYS * (helped > 0 and helps > 0)
        for helped in range(EITHER)
        for helps in range(EITHER)
    ],
    dtype=np.int16,
)
"""What it is worth that one offers so many things the other wants, and the other way round."""

Flags: TypeAlias = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Magnitudes:
    """What one step of each priority is worth in units of affinity."""

    repeat: int
    no_hour: int
    left_out: int
    matched: int


def magnitudes(people: int) -> Magnitudes:
    """Each large enough that nothing below it adds up to it."""
    reach = max(1, people // 2) if people <= STRICT else REACH
    repeat = BEST * reach + 1
    no_hour = repeat * (MOST * reach + 1)
    left_out = no_hour * (reach + 1)
    return Magnitudes(repeat, no_hour, left_out, left_out * (2 * MOST_LEFT_OUT * reach + 1))


@dataclass(frozen=True, slots=True, eq=False)
class Sparse:
    """A number for few of the many pairs; the others have 0. Both directions are kept, sorted by row."""

    size: int
    codes: Ints
    values: Ints

    def of(self, i: Ints, j: Ints) -> Ints:
        if not len(self.codes):
            return np.zeros(np.broadcast_shapes(i.shape, j.shape), dtype=np.int64)
        asked = i * self.size + j
        found = np.minimum(np.searchsorted(self.codes, asked), len(self.codes) - 1)
        return np.where(self.codes[found] == asked, self.values[found], 0)

    def between(self, start: int, end: int) -> tuple[Ints, Ints, Ints]:
        """Rows (counted from `start`), columns and numbers of some rows."""
        first, last = np.searchsorted(self.codes, [start * self.size, end * self.size])
        codes = self.codes[first:last]
        return codes // self.size - start, codes % self.size, self.values[first:last]

    def only(self, places: Ints, size: int) -> "Sparse":
        """Among some of the people, by their new places. `size` is how many there were."""
        renamed = np.full(size, -1, dtype=np.int64)
        renamed[places] = np.arange(len(places))
        first, last = np.searchsorted(self.codes, [places * size, (places + 1) * size])
        many = last - first
        theirs = np.repeat(first - np.cumsum(many) + many, many) + np.arange(many.sum())
        one, other = np.repeat(np.arange(len(places)), many), renamed[self.codes[theirs] % size]
        kept = other >= 0
        return sparse(len(places), one[kept], other[kept], self.values[theirs[kept]])


def sparse(size: int, i: Any, j: Any, values: Any) -> Sparse:
    """Of pairs in one or both directions; where several speak of one pair, the largest number holds."""
    one, other = np.asarray(i, dtype=np.int64), np.asarray(j, dtype=np.int64)
    codes = np.concatenate([one * size + other, other * size + one])
    both = np.concatenate([np.asarray(values, dtype=np.int64)] * 2)
    order = np.lexsort((-both, codes))
    codes, both = codes[order], both[order]
    first = np.ones(len(codes), dtype=bool)
    first[1:] = codes[1:] != codes[:-1]
    return Sparse(size, codes[first], both[first])


@dataclass(frozen=True, slots=True, eq=False)
class Merit:
    """All that two people's meeting is judged by."""

    crowd: Crowd
    rules: Rules
    met: Sparse
    apart: Sparse
    trios: Ints
    """How lately each made three."""

    units: Magnitudes

    def __len__(self) -> int:
        return len(self.crowd)

    def only(self, places: Ints) -> "Merit":
        size = len(self)
        return Merit(
            self.crowd.only(places),
            self.rules,
            self.met.only(places, size),
            self.apart.only(places, size),
            self.trios[places],
            self.units,
        )

    def of(self, i: Ints, j: Ints) -> Ints:
        """The merit of these pairs: affinity, unless something counts against them."""
        shared = shared_quarters(self.crowd, i, j)
        points = affinity(self.crowd, self.rules, shared, i, j).astype(np.int64)
        against = self.met.of(i, j) * self.units.repeat + (shared < HOUR) * self.units.no_hour
        return points - against

    def barred(self, i: Ints, j: Ints) -> Flags:
        """Whether a hard rule forbids these pairs."""
        bars: Flags = (self.apart.of(i, j) > 0) | belonging_bars(self.crowd, self.rules, i, j) | (i == j)
        return bars

    def owed(self, places: Ints) -> Ints:
        """What leaving these people out would weigh."""
        return self.crowd.left_out[places] * self.units.left_out

    def owed_to(self, places: Sequence[int]) -> int:
        """The same, all together."""
        return int(self.owed(np.array(places, dtype=np.int64)).sum())


def affinity(crowd: Crowd, rules: Rules, shared: NDArray[np.uint8], i: Ints, j: Ints) -> NDArray[np.int16]:
    """0 to BEST: what they can give each other, a language, time in common."""
    points = circumstances(crowd, shared, i, j) + HELPING[helps(crowd, i, j)]
    for mixing in rules.mixing:
        belongs: Ints = getattr(crowd, mixing)
        points += (belongs[i] != belongs[j]) * np.int16(MIXED)
    return points


def circumstances(crowd: Crowd, shared: NDArray[np.uint8], i: Ints, j: Ints) -> NDArray[np.int16]:
    """What time and a language in common are worth: the same for all who work at the same hours and speak the same languages."""
    points = np.minimum(shared, MOST_QUARTERS).astype(np.int16) * np.int16(QUARTER)
    points += overlaps(crowd.languages, i, j) * np.int16(LANGUAGE)
    return points


def helps(crowd: Crowd, i: Ints, j: Ints) -> NDArray[np.uint8]:
    """How much they can do for each other, as a place in HELPING."""
    return common(crowd.wants, crowd.offers, i, j) * EITHER + common(crowd.offers, crowd.wants, i, j)


def shared_quarters(crowd: Crowd, i: Ints, j: Ints) -> NDArray[np.uint8]:
    first, second = (np.bitwise_count(half[i] & half[j]) for half in crowd.hours)
    shared: NDArray[np.uint8] = first + second
    return shared


def common(ours: Words, theirs: Words, i: Ints, j: Ints) -> NDArray[np.uint8]:
    """How many things two sets share, up to MOST_HELP."""
    most = np.uint8(MOST_HELP)
    counted: NDArray[np.uint8] = np.minimum(np.bitwise_count(ours[0][i] & theirs[0][j]), most)
    for one, other in zip(ours[1:], theirs[1:], strict=True):
        counted = np.minimum(counted + np.minimum(np.bitwise_count(one[i] & other[j]), most), most)
    return counted


def overlaps(words: Words, i: Ints, j: Ints) -> Flags:
    found: Flags = (words[0][i] & words[0][j]) != 0
    for word in words[1:]:
        found |= (word[i] & word[j]) != 0
    return found


def belonging_bars(crowd: Crowd, rules: Rules, i: Ints, j: Ints) -> Flags:
    bars = np.zeros(np.broadcast_shapes(i.shape, j.shape), dtype=bool)
    for name in rules.different:
        belongs: Ints = getattr(crowd, name)
        bars |= (belongs[i] == belongs[j]) & (belongs[i] > 0)
    for name in rules.same:
        belongs = getattr(crowd, name)
        bars |= (belongs[i] != belongs[j]) | (belongs[i] == 0)
    return bars


def ties(lots: Bits, i: Ints, j: Ints, width: int) -> Bits:
    """A lot for each pair, of `width` bits: what decides between equals."""
    return ((lots[i] ^ lots[j]) * np.uint64(0x9E3779B97F4A7C15)) >> np.uint64(64 - width)
