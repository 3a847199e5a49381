"""Lots: how chance decides between equals. The same seed gives everybody the same lot on every machine and every Python."""

from collections.abc import Sequence
from hashlib import blake2b

from facilitation.cards import PersonId
from facilitation.matching.people import Person


def lot(seed: str, person: PersonId) -> int:
    """64 bits."""
    drawn = blake2b(person.encode("utf-8", "surrogatepass"), digest_size=8, key=_key(seed))
    return int.from_bytes(drawn.digest())


def in_order_of_lots(people: Sequence[Person], seed: str) -> tuple[Person, ...]:
    """The people, shuffled: neither their ids nor the order they came in favours anybody."""
    return tuple(sorted(people, key=lambda person: (lot(seed, person.id), person.id)))


def _key(seed: str) -> bytes:
    return blake2b(seed.encode("utf-8", "surrogatepass"), digest_size=32).digest()
