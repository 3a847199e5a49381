"""What is remembered of a community's sharing."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from facilitation.cards import PersonId, Text
from facilitation.community import CommunityId
from facilitation.rhythm import Window
from facilitation.sharing.presence import Presence
from facilitation.sharing.prompts import Kind


@dataclass(frozen=True, slots=True)
class Tally:
    """How prompts of one kind fared: how many were asked, how many had an answer."""

    asked: int = 0
    answered: int = 0


@dataclass(frozen=True, slots=True)
class Prompt:
    """One invitation that was made. `key` is its words, `reasons` why then and why this one."""

    id: str
    community: CommunityId
    at: datetime
    topic: Kind
    key: str
    reasons: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Contribution:
    """Something shared. `person` is `None` when it was given anonymously: nobody can be found again."""

    id: str
    community: CommunityId
    at: datetime
    text: str
    person: PersonId | None
    prompt: str | None


@dataclass(frozen=True, slots=True)
class Sharing:
    """Where a community stands.

    `due`: the next window, whose wake is set. `open`: the window in which a good moment is being looked for, with the
    number and time of the look that is set. `last`, `answers`: the latest prompt and how often it was answered.
    `noticed`: somebody reacted to it. `silent`: how many prompts in a row before it had neither. `asked`: keys of past
    prompts, oldest first. `closed`: nothing can be said in its channel for now.
    """

    community: CommunityId
    presence: Presence = field(default_factory=Presence)
    status: Literal["going", "asking_coach", "stopped"] = "going"
    due: Window | None = None
    open: Window | None = None
    look: int = 0
    look_at: datetime | None = None
    last: Prompt | None = None
    answers: int = 0
    noticed: bool = False
    silent: int = 0
    tallies: dict[Kind, Tally] = field(default_factory=dict)
    asked: tuple[str, ...] = ()
    closed: bool = False
    version: int = 0

    @property
    def rests(self) -> bool:
        """No question is to come: they are stopped, wait for a coach, or nobody could read them."""
        return self.status != "going" or self.closed
