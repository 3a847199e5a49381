"""What the playground writes down, one line each: the whole of its memory can be told again from them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Final, Literal, TypeAlias

from pydantic import Field, TypeAdapter

from facilitation.actions import Message
from facilitation.cards import PersonId, SpaceId


@dataclass(frozen=True, slots=True)
class Posted:
    """Somebody wrote a message. `thread`: the marker of the message it answers."""

    marker: str
    at: datetime
    space: SpaceId
    person: PersonId
    text: str
    thread: str | None = None
    kind: Literal["posted"] = "posted"


@dataclass(frozen=True, slots=True)
class Delivered:
    """Compagnon's message arrived, as it was given: each reader gets it in their own language and time."""

    marker: str
    at: datetime
    message: Message
    thread: str | None = None
    standing: str | None = None
    kind: Literal["delivered"] = "delivered"


@dataclass(frozen=True, slots=True)
class FormClosed:
    """A form was sent, or put away."""

    form: str
    kind: Literal["form_closed"] = "form_closed"


@dataclass(frozen=True, slots=True)
class Read:
    """Somebody has seen all there is in a space."""

    person: PersonId
    space: SpaceId
    kind: Literal["read"] = "read"


@dataclass(frozen=True, slots=True)
class LanguageChosen:
    person: PersonId
    language: Literal["en", "fr"]
    kind: Literal["language_chosen"] = "language_chosen"


@dataclass(frozen=True, slots=True)
class ClockMoved:
    """The playground's clock is `ahead` seconds ahead of the machine's."""

    ahead: float
    kind: Literal["clock_moved"] = "clock_moved"


@dataclass(frozen=True, slots=True)
class Settled:
    """The company's past has been lived through: from now on, things are new."""

    at: datetime
    kind: Literal["settled"] = "settled"


Record: TypeAlias = Annotated[
    Posted | Delivered | FormClosed | Read | LanguageChosen | ClockMoved | Settled,
    Field(discriminator="kind"),
]
RECORDS: Final[TypeAdapter[Record]] = TypeAdapter(Record)
