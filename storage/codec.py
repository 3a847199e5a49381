"""Values to JSON and back: plain dataclasses in the core, checked by pydantic at this edge."""

from functools import cache
from typing import Annotated, Any, Generic, TypeVar

from pydantic import Field, TypeAdapter

from facilitation.actions import Message
from facilitation.cards import Text
from facilitation.community import Settings
from facilitation.encounters.state import Drawn, Encounter, Plan
from facilitation.events import Event
from facilitation.mentoring.state import Mentoring
from facilitation.mentoring.state import Plan as MentoringPlan
from facilitation.profiles.state import Profile
from facilitation.rounds.state import Round
from facilitation.shadowing.state import Shadowing
from facilitation.sharing.state import Sharing

T = TypeVar("T")


@cache
def adapter_of(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


class Codec(Generic[T]):
    """One kind of value as JSON text. Unknown or missing fields are a `ValueError`: the row is not what the code knows."""

    def __init__(self, adapter: TypeAdapter[T]) -> None:
        self.adapter = adapter

    def write(self, value: T) -> str:
        return self.adapter.dump_json(value).decode()

    def read(self, written: str) -> T:
        return self.adapter.validate_json(written, extra="forbid")


class OneOf(Codec[T]):
    """One of many kinds, written by its own: which it is need not be found out."""

    def write(self, value: T) -> str:
        kind: Any = type(value)
        return adapter_of(kind).dump_json(value).decode()


BY_KIND = Field(discriminator="kind")
"""Told apart by their `kind` at once: trying one after the other takes ten times as long."""

events: Codec[Event] = OneOf(TypeAdapter(Annotated[Event, BY_KIND]))
messages: Codec[Message] = OneOf(TypeAdapter(Annotated[Message, BY_KIND]))
settings: Codec[Settings] = Codec(TypeAdapter(Settings))
sharings: Codec[Sharing] = Codec(TypeAdapter(Sharing))
rounds: Codec[Round] = Codec(TypeAdapter(Round))
profiles: Codec[Profile] = Codec(TypeAdapter(Profile))
mentorings: Codec[Mentoring] = Codec(TypeAdapter(Mentoring))
mentoring_plans: Codec[MentoringPlan] = Codec(TypeAdapter(MentoringPlan))
shadowings: Codec[Shadowing] = Codec(TypeAdapter(Shadowing))
plans: Codec[Plan] = Codec(TypeAdapter(Plan))
draws: Codec[Drawn] = Codec(TypeAdapter(Drawn))
encounters: Codec[Encounter] = Codec(TypeAdapter(Encounter))
reasons: Codec[tuple[Text, ...]] = Codec(TypeAdapter(tuple[Text, ...]))
texts: Codec[Text] = Codec(TypeAdapter(Text))
