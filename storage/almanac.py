"""What is known without asking the database: the calendars, the methods groups can meet by, and where Compagnon is reached."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from facilitation.rounds.method import Method

Holidays: TypeAlias = Callable[[str, int], frozenset[date]]
"""The public holidays of a country around a year."""
Countries: TypeAlias = Callable[[], frozenset[str]]
"""Those that have any."""


def no_holidays(_country: str, _year: int) -> frozenset[date]:
    return frozenset()


@dataclass(frozen=True, slots=True)
class Almanac:
    """Handed in by bot; without one, no day is a holiday and no group meets. `address`: of Compagnon's own pages; empty: nowhere."""

    holidays: Holidays = no_holidays
    countries: Countries = frozenset
    methods: Sequence[Method] = ()
    address: str = ""


BLANK = Almanac()
