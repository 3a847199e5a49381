"""Values to JSON and back: plain dataclasses in the core, checked by pydantic at this edge."""

from typing import Generic, TypeVar

from pydantic import TypeAdapter

from facilitation.actions import Message
from facilitation.cards import Text
from facilitation.community import Settings
from facilitation.encounters.state import Drawn, Encounter, Plan
from facilitation.events import Event
from facilitation.profiles.state import Profile
from facilitation.rounds.state import Round
from facilitation.sharing.state import Sharing

T = TypeVar("T")


class Codec(Generic[T]):
    """One kind of value as JSON text. Unknown or missing fields are a `ValueError`: the row is not what the code knows."""

    def __init__(self, adapter: TypeAdapter[T]) -> None:
        self.adapter = adapter

    def write(self, value: T) -> str:
        return self.adapter.dump_json(value).decode()

    def read(self, written: str) -> T:
        return self.adapter.validate_json(written, extra="forbid")


events: Codec[Event] = Codec(TypeAdapter(Event))
messages: Codec[Message] = Codec(TypeAdapter(Message))
settings: Codec[Settings] = Codec(TypeAdapter(Settings))
sharings: Codec[Sharing] = Codec(TypeAdapter(Sharing))
rounds: Codec[Round] = Codec(TypeAdapter(Round))
profiles: Codec[Profile] = Codec(TypeAdapter(Profile))
plans: Codec[Plan] = Codec(TypeAdapter(Plan))
draws: Codec[Drawn] = Codec(TypeAdapter(Drawn))
encounters: Codec[Encounter] = Codec(TypeAdapter(Encounter))
reasons: Codec[tuple[Text, ...]] = Codec(TypeAdapter(tuple[Text, ...]))
texts: Codec[Text] = Codec(TypeAdapter(Text))
