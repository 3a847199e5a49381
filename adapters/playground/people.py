"""An imaginary company: who is there, where they talk, in which language and at what hour."""

from dataclasses import dataclass
from typing import Final, Literal

from facilitation.cards import PersonId, SpaceId

TENANT: Final = "playground:T1"
"""The only workspace there is."""

COMPANY: Final = "Nuages & Cie"


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who does not exist, and whose name says so. `zone` is an IANA name."""

    key: str
    name: str
    language: Literal["en", "fr"]
    zone: str
    city: str
    role: Literal["member", "coach", "admin"] = "member"

    @property
    def id(self) -> PersonId:
        return PersonId(f"{TENANT}:{self.key}")

    @property
    def initials(self) -> str:
        first, *_, last = self.name.split()
        return first[0] + last[0]


@dataclass(frozen=True, slots=True)
class Channel:
    """Where everyone talks. `theme`: it is a community from the start; else somebody may enrol it."""

    key: str
    theme: str = ""

    @property
    def id(self) -> SpaceId:
        return SpaceId(f"{TENANT}:{self.key}")


COLLEAGUES: Final = (
    Colleague("ondine", "Ondine Passemuraille", "fr", "Europe/Paris", "Paris", "coach"),
    Colleague("basile", "Basile Toutenbois", "fr", "Europe/Paris", "Paris", "admin"),
    Colleague("lison", "Lison Clairdelune", "fr", "Europe/Paris", "Paris"),
    Colleague("firmin", "Firmin Brindezinc", "fr", "Europe/Brussels", "Bruxelles"),
    Colleague("zelie", "Zélie Troisfois", "fr", "America/Toronto", "Montréal"),
    Colleague("eloi", "Éloi Porte-Nuages", "fr", "Indian/Reunion", "Saint-Denis"),
    Colleague("winnie", "Winnie Moonkettle", "en", "Europe/London", "London"),
    Colleague("clementine", "Clementine Overhill", "en", "Europe/London", "London"),
    Colleague("jasper", "Jasper Notaplace", "en", "America/Toronto", "Montréal"),
    Colleague("haru", "Haru Kumonoue", "en", "Asia/Tokyo", "Tokyo"),
)
PEOPLE: Final = {colleague.id: colleague for colleague in COLLEAGUES}
BY_KEY: Final = {colleague.key: colleague.id for colleague in COLLEAGUES}

COACH: Final = COLLEAGUES[0]
"""Whose place a visitor takes first: from there everything can be tried."""
ADMIN: Final = COLLEAGUES[1]

CHANNELS: Final = (
    Channel("atelier", "Fabriquer des nuages sur mesure"),
    Channel("pluie-et-soleil"),
    Channel("place-du-village"),
)
ATELIER: Final = CHANNELS[0]

TAKING_PART: Final = tuple(one for one in COLLEAGUES if one.role == "member")
"""Said from the start that they would: a group of six can be drawn among them."""
