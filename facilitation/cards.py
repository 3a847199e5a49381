"""What an action shows: text keys with blanks, inputs and buttons. A card knows no platform.

The core never writes a sentence. It names one (`Text("sharing-asked", {...})`) and hands over the blanks;
`adapters.words` turns it into someone's language, and each platform draws the card in its own way.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, NewType, TypeAlias

PersonId = NewType("PersonId", str)
"""A human, opaque, with a platform prefix: `slack:T1:U7`."""

SpaceId = NewType("SpaceId", str)
"""Any place one can post: a channel, a group, a direct conversation; opaque: `slack:T1:C3`."""


GATHERED = " gathered"


def conversation(known_as: str) -> SpaceId:
    """Where a `Gather` known as this leads: a name for a space that has no id until the platform has opened it."""
    return SpaceId(f"{known_as}{GATHERED}")


@dataclass(frozen=True, slots=True)
class Mention:
    """Someone named inside a sentence; each platform writes it in its own way."""

    person: PersonId
    kind: Literal["mention"] = "mention"


@dataclass(frozen=True, slots=True)
class Place:
    """A space named inside a sentence; each platform writes it in its own way."""

    space: SpaceId
    kind: Literal["place"] = "place"


@dataclass(frozen=True, slots=True)
class Quote:
    """What a person wrote. Untrusted: escaped for its surface, never read as markup."""

    said: str
    kind: Literal["quote"] = "quote"


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant in UTC, shown in the reader's own zone."""

    at: datetime
    kind: Literal["moment"] = "moment"


@dataclass(frozen=True, slots=True)
class Link:
    """A page of our own, under words of ours: never an address that somebody else gave."""

    url: str
    label: "Text"
    kind: Literal["link"] = "link"


@dataclass(frozen=True, slots=True)
class Day:
    """A date of the calendar, the same for everyone."""

    on: date
    kind: Literal["day"] = "day"


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence by its key in the catalogue, `message` or `message.attribute`, and its blanks.

    A blank that is a `str` is a name the core chose (which way to say it), never a person's words: those are a `Quote`.
    A tuple is a list inside the sentence. Two that differ only in their blanks share a hash: a mapping has none.
    """

    key: str
    blanks: "Mapping[str, Blank]" = field(default_factory=dict, hash=False)
    kind: Literal["text"] = "text"


Piece: TypeAlias = str | int | float | Mention | Place | Quote | Moment | Day | Link | Text
Blank: TypeAlias = Piece | tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """How someone is spoken to: their language, and "tu" or "vous" where the language has both."""

    language: Literal["en", "fr"] = "fr"
    address: Literal["tu", "vous"] = "vous"


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of an input."""

    value: str
    label: Text


@dataclass(frozen=True, slots=True)
class Input:
    """Something to fill in. `name` is unique within its card; `hint` shows how an answer may begin.

    The value of `people` is their ids with a blank between; of `date`, 2026-11-23.
    """

    name: str
    label: Text
    kind: Literal["line", "paragraph", "choice", "yes_no", "people", "date"] = "line"
    choices: tuple[Choice, ...] = ()
    value: str = ""
    hint: Text | None = None
    required: bool = True
    longest: int = 3000


@dataclass(frozen=True, slots=True)
class Button:
    """Something to press. `does` names what happens, `about` what it happens to."""

    does: str
    label: Text
    about: str = ""
    main: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """A message or a form: what it says, why it came, what one can do."""

    lines: tuple[Text, ...]
    title: Text | None = None
    why: tuple[Text, ...] = ()
    inputs: tuple[Input, ...] = ()
    buttons: tuple[Button, ...] = ()
