"""What happens around an observation: it is asked for, answered, lived, called off and remembered for a while."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from facilitation.cards import PersonId, SpaceId
from facilitation.shadowing.state import ShadowingId


@dataclass(frozen=True, slots=True)
class ShadowingAsked:
    """Someone wants to observe a colleague, and has not said whom."""

    space: SpaceId
    person: PersonId
    kind: Literal["shadowing_asked"] = "shadowing_asked"


@dataclass(frozen=True, slots=True)
class ShadowingSent:
    """Someone sent the form that asks for it: `host` and `manager` as they were named, the rest under its inputs' names."""

    space: SpaceId
    person: PersonId
    host: tuple[PersonId, ...] = ()
    manager: tuple[PersonId, ...] = ()
    said: dict[str, str] = field(default_factory=dict)
    kind: Literal["shadowing_sent"] = "shadowing_sent"


@dataclass(frozen=True, slots=True)
class ShadowingFormAsked:
    """Someone wants the form of this name: yes, no, date, debrief, transfer or cancel."""

    shadowing: ShadowingId
    person: PersonId
    form: str
    kind: Literal["shadowing_form_asked"] = "shadowing_form_asked"


@dataclass(frozen=True, slots=True)
class ShadowingFormSent:
    """Someone sent that form; `named` are the people in it."""

    shadowing: ShadowingId
    person: PersonId
    form: str
    named: tuple[PersonId, ...] = ()
    said: dict[str, str] = field(default_factory=dict)
    kind: Literal["shadowing_form_sent"] = "shadowing_form_sent"


@dataclass(frozen=True, slots=True)
class ShadowingSuits:
    """One of the two has read the brief and is ready; `on` is the day they were looking at, as 2026-03-02."""

    shadowing: ShadowingId
    person: PersonId
    on: str
    kind: Literal["shadowing_suits"] = "shadowing_suits"


@dataclass(frozen=True, slots=True)
class ShadowingDue:
    """A step has waited long enough, or its day has come; an older clock's changes nothing."""

    shadowing: ShadowingId
    number: int
    kind: Literal["shadowing_due"] = "shadowing_due"


@dataclass(frozen=True, slots=True)
class ShadowingForgotten:
    """What people wrote about an observation is old enough to be erased."""

    shadowing: ShadowingId
    kind: Literal["shadowing_forgotten"] = "shadowing_forgotten"


OfAShadowing: TypeAlias = (
    ShadowingFormAsked | ShadowingFormSent | ShadowingSuits | ShadowingDue | ShadowingForgotten
)
"""What happens within one that was asked for."""
ShadowingEvent: TypeAlias = ShadowingAsked | ShadowingSent | OfAShadowing
