"""What someone in the playground sees and can do, and where a round stands, read off its one message as people read it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from facilitation.actions import Ask
from facilitation.cards import Button, Card, Mention, PersonId, Quote, Text


@dataclass(frozen=True, slots=True)
class Seen:
    """A card on screen, as it is now. `mine`: nobody else sees it. `form`: an open one, for this person to fill in."""

    marker: str
    card: Card
    mine: bool = False
    form: Ask | None = None


@dataclass(frozen=True, slots=True)
class Wrote:
    """What someone wrote, `under` the message whose thread it is in."""

    person: PersonId
    text: str
    under: str | None = None


@dataclass(frozen=True, slots=True)
class Press:
    marker: str
    button: Button


@dataclass(frozen=True, slots=True)
class Fill:
    ask_marker: str
    filled: dict[str, str]


@dataclass(frozen=True, slots=True)
class Write:
    """In the conversation, or in the thread `under` a message."""

    text: str
    under: str | None = None


View: TypeAlias = Seen | Wrote
Move: TypeAlias = Press | Fill | Write


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a round stands. `since`: what was written since the floor was last given; `known`: everyone it was ever given to."""

    seen: Seen
    floor: str
    who: tuple[PersonId, ...]
    done: tuple[PersonId, ...]
    turns: tuple[PersonId, ...]
    client: PersonId | None
    kept: tuple[tuple[PersonId, str, str], ...]
    since: tuple[Wrote, ...]
    known: frozenset[PersonId]
    paused: bool

    @property
    def round(self) -> str:
        return next((one.about for one in self.seen.card.buttons if one.does == "notes_opened"), "")

    @property
    def step(self) -> str:
        """The last word of its name: `clarify`."""
        return next((line.key for line in self.seen.card.lines if line.key.endswith(".invite")), "")[
            : -len(".invite")
        ].rpartition("-")[2]

    @property
    def asks(self) -> str:
        """The first thing that is written down here; nothing: `""`."""
        button = self.button("writing_started")
        return str(button.label.blanks["what"]) if button else ""

    def button(self, does: str) -> Button | None:
        return next((one for one in self.seen.card.buttons if one.does == does), None)

    def wrote(self, person: PersonId, word: str) -> bool:
        return any((who, asked) == (person, word) for who, asked, _ in self.kept)


def standing(sees: Sequence[View]) -> Standing | None:
    """Of the latest round that is still under way here."""
    at = next((at for at in reversed(range(len(sees))) if is_anchor(sees[at])), None)
    if at is None:
        return None
    seen = sees[at]
    assert isinstance(seen, Seen)  # noqa: S101 - is_anchor
    card, later = seen.card, sees[at + 1 :]
    calls = [(number, one) for number, one in enumerate(later) if isinstance(one, Seen) and calls_on(one)]
    since = later[calls[-1][0] + 1 :] if calls else later
    invite = next(line for line in card.lines if line.key.endswith(".invite"))
    who, floor = people(invite), str(invite.blanks["floor"])
    turns, kept = named(card, "round-turns"), tuple(kept_in(card))
    return Standing(
        seen=seen,
        floor=floor,
        who=who,
        done=named(card, "round-done"),
        turns=turns,
        client=client(card, floor, who),
        kept=kept,
        since=tuple(one for one in since if isinstance(one, Wrote)),
        known=frozenset(person for _, call in calls for person in people(call.card.lines[0])),
        paused=any(line.key == "round-paused" for line in card.lines),
    )


def is_anchor(one: View) -> bool:
    return isinstance(one, Seen) and one.card.title is not None and one.card.title.key == "round-title"


def calls_on(one: Seen) -> bool:
    return bool(one.card.lines) and one.card.lines[0].key == "round-now"


def client(card: Card, floor: str, who: tuple[PersonId, ...]) -> PersonId | None:
    """Whoever has a client's floor, or is said to be the client."""
    if floor == "client":
        return who[0] if who else None
    told = named(card, "round-client") or named(card, "round-client.turn")
    return next(iter(told), None)


def named(card: Card, key: str) -> tuple[PersonId, ...]:
    return next((people(line) for line in card.lines if line.key == key), ())


def people(line: Text) -> tuple[PersonId, ...]:
    who = line.blanks.get("who", ())
    pieces = who if isinstance(who, tuple) else (who,)
    return tuple(one.person for one in pieces if isinstance(one, Mention))


def kept_in(card: Card) -> Iterator[tuple[PersonId, str, str]]:
    """Who wrote what, under which word."""
    for line in card.lines:
        said = line.blanks.get("said")
        if line.key == "round-kept" and isinstance(said, Quote):
            yield people(line)[0], str(line.blanks["what"]), said.said
