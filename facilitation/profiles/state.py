"""What is known of someone beside what their platform says: their own words, and where the organisation puts them."""

from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from facilitation.cards import PersonId
from facilitation.matching.people import Hours

Part: TypeAlias = Literal["skills", "topics", "belonging"]
"""What others may be shown of a profile, each part ticked or not."""
PARTS: tuple[Part, ...] = get_args(Part)

LEVELS = 4
"""From 1, new to the trade, to 4, whom others come to; 0 is not said."""


@dataclass(frozen=True, slots=True)
class Profile:
    """In the person's own words; empty: not said.

    `zone` is theirs when it differs from their platform's; `seats`: how many they would mentor at once. `avoid` is nobody
    else's business: no sentence may let it be guessed. `shown`: what those they meet may read.
    """

    person: PersonId
    offers: tuple[str, ...] = ()
    wants: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    level: int = 0
    languages: tuple[str, ...] = ()
    team: str = ""
    site: str = ""
    zone: str = ""
    hours: Hours | None = None
    seats: int = 0
    avoid: tuple[PersonId, ...] = ()
    shown: tuple[Part, ...] = ()

    @property
    def is_blank(self) -> bool:
        return self == Profile(self.person)


@dataclass(frozen=True, slots=True)
class Belonging:
    """Where an admin's list puts someone. The reporting line is never shown to anybody."""

    person: PersonId
    team: str = ""
    site: str = ""
    manager: PersonId | None = None


@dataclass(frozen=True, slots=True)
class Skill:
    """A word that somebody used. `key`: as it is compared; `said`: as it was first written; `same_as`: the key it was joined to."""

    key: str
    said: str
    same_as: str = ""
