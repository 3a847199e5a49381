"""Rounds for tests: a group on the Monday of `builders`, and a table at which events are played one after another."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from builders import MONDAY, NOOR, community

from adapters.methods import methods
from facilitation.actions import Amend, Ask, Decision, RoundSaved, Say, Wake, Whisper
from facilitation.cards import Card, PersonId
from facilitation.community import Community, Person
from facilitation.engine import decide
from facilitation.events import Event, Happened
from facilitation.facts import Facts, RoundFacts
from facilitation.rounds.events import RoundOpened, TimeUp
from facilitation.rounds.method import Method
from facilitation.rounds.script import floor, part_of
from facilitation.rounds.state import Round

METHODS = {method.id: method for method in methods()}
CODEV, TROIKA = METHODS["codevelopment"], METHODS["troika"]
A_MINUTE = timedelta(minutes=1)


def group(size: int) -> tuple[PersonId, ...]:
    return tuple(PersonId(f"stage:T1:p{n:02}") for n in range(size))


@dataclass
class Table:
    """A round being played: the facts are those that storage would load, the clock is moved by hand."""

    here: Community = field(default_factory=community)
    now: datetime = MONDAY
    meeting: Round | None = None
    recent: tuple[Round, ...] = ()
    willing: tuple[PersonId, ...] = ()
    unwilling: tuple[PersonId, ...] = ()
    methods: tuple[Method, ...] = tuple(METHODS.values())
    actions: list = field(default_factory=list)
    count: int = 0
    coach: PersonId = NOOR

    def facts(self, event: Event) -> Facts:
        known = RoundFacts(self.methods, self.meeting, self.recent, self.willing, self.unwilling)
        asker = Person(getattr(event, "person", PersonId("")))
        return Facts(asker, self.here, rounds=known)

    def play(self, event: Event, *, at: datetime | None = None, name: str | None = None) -> Decision:
        """Decides, saves, and keeps what was to be done."""
        self.count += 1
        self.now = at or self.now
        happened = Happened(name or f"stage:{self.count}", self.now, event)
        decision = decide(happened, self.facts(event))
        for change in decision.changes:
            if isinstance(change, RoundSaved):
                self.meeting = replace(change.round, version=change.round.version + 1)
        self.actions += decision.actions
        return decision

    def open(self, method: Method = CODEV, size: int = 5, **chosen) -> Decision:
        return self.play(
            RoundOpened(self.here.id, self.coach, method.id, **{"people": group(size), **chosen})
        )

    def ring(self) -> Decision:
        """The clock of the floor, at its time."""
        return self.play(TimeUp(self.meeting.id, self.meeting.number), at=self.meeting.until)

    def until(self, step: str) -> None:
        """Silence, up to a step."""
        while self.step != step:
            self.ring()

    @property
    def step(self) -> str | None:
        part = part_of(self.meeting)
        return part.step.id if part else None

    @property
    def floor(self) -> tuple[PersonId, ...]:
        return floor(self.meeting)

    @property
    def anchor(self) -> Card:
        """As it stands now."""
        shown = [
            one.card
            for one in self.actions
            if isinstance(one, Amend) or (isinstance(one, Say) and one.known_as)
        ]
        return shown[-1]

    def wakes(self) -> list[Wake]:
        return [one for one in self.actions if isinstance(one, Wake)]

    def whispers(self) -> list[Whisper]:
        return [one for one in self.actions if isinstance(one, Whisper)]


def only(decision: Decision) -> str:
    """The key of the one private answer that is all a decision does."""
    assert not decision.changes
    [whisper] = decision.actions
    assert isinstance(whisper, Whisper)
    return whisper.card.lines[0].key


def form(decision: Decision) -> Ask:
    [ask] = decision.actions
    assert isinstance(ask, Ask)
    return ask
