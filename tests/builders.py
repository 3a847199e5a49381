"""Values of the domain for tests: a test names what it is about, the rest is an ordinary Monday in Paris."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from facilitation.actions import Ask, Decision, Noted, Say, SharingSaved, Wake, Whisper
from facilitation.cards import Card, PersonId, SpaceId
from facilitation.community import Community, Person, Settings
from facilitation.events import Event, Happened
from facilitation.facts import NOBODY, Facts
from facilitation.rhythm import Window
from facilitation.sharing.presence import Presence, seen
from facilitation.sharing.state import Prompt, Sharing

PARIS = ZoneInfo("Europe/Paris")
MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
"""Nine o'clock in Paris, on a working day without a holiday or a change of clocks near."""
AN_HOUR = timedelta(hours=1)
A_DAY = timedelta(days=1)
A_WEEK = timedelta(weeks=1)

QUAIS = SpaceId("stage:T1:quais")
ELSEWHERE = SpaceId("stage:T1:cantine")
IRIS = PersonId("stage:T1:iris")
"""A member."""
NOOR = PersonId("stage:T1:noor")
"""A coach."""
ADA = PersonId("stage:T1:ada")
"""An admin."""

THIS_WEEK = Window("2026-03-02T09:00", MONDAY, datetime(2026, 3, 6, 17, 0, tzinfo=UTC))
NEXT_WEEK = Window("2026-03-09T09:00", MONDAY + A_WEEK, datetime(2026, 3, 13, 17, 0, tzinfo=UTC))


def person(name: PersonId, **known) -> Person:
    return Person(name, **known)


def settings(**chosen) -> Settings:
    return Settings(**{"theme": "Accueil", "coaches": (NOOR,), **chosen})


def community(version: int = 3, **chosen) -> Community:
    """Enrolled four weeks before MONDAY."""
    return Community(QUAIS, settings(**chosen), MONDAY - 4 * A_WEEK, version)


def sharing(**state) -> Sharing:
    """Waiting for the window that opens on MONDAY."""
    return Sharing(QUAIS, **{"due": THIS_WEEK, "version": 5, **state})


def looking(**state) -> Sharing:
    """In the window of MONDAY, with its first look set an hour later."""
    started = {"open": THIS_WEEK, "due": NEXT_WEEK, "look": 1, "look_at": MONDAY + AN_HOUR}
    return sharing(**{**started, **state})


def prompt(**made) -> Prompt:
    """A question asked a week before MONDAY."""
    usual = {"id": f"{QUAIS} wake:1", "community": QUAIS, "at": MONDAY - A_WEEK, "topic": "mistake"}
    return Prompt(**{**usual, "key": "prompt-mistake-near-miss", "reasons": (), **made})


def presence(*wrote: datetime) -> Presence:
    """What was seen of a community in which somebody wrote at these times."""
    known = Presence()
    for at in wrote:
        known = seen(known, at, PARIS)
    return known


def facts(asker: Person = NOBODY, *, holidays: frozenset[date] = frozenset(), **known) -> Facts:
    """Of an enrolled community; `community=None` for a space that is not one."""
    if known.get("community", ...) is None:
        return Facts(asker)
    return Facts(asker, holidays=holidays, **{"community": community(), "sharing": sharing(), **known})


def happened(event: Event, at: datetime = MONDAY, name: str = "stage:1") -> Happened:
    return Happened(name, at, event)


def as_of(decision: Decision, known: Facts) -> Facts:
    """The facts once a decision has been saved."""
    state = saved(decision)
    return replace(known, sharing=replace(state, version=state.version + 1)) if state else known


def saved(decision: Decision) -> Sharing | None:
    """What a decision remembers of the sharing, if it changes it."""
    return next((change.sharing for change in decision.changes if isinstance(change, SharingSaved)), None)


def noted(decision: Decision) -> list[str]:
    """The keys of what goes into the audit."""
    return [change.text.key for change in decision.changes if isinstance(change, Noted)]


def said(decision: Decision) -> list[Say]:
    return [action for action in decision.actions if isinstance(action, Say)]


def whispered(decision: Decision) -> list[Whisper]:
    return [action for action in decision.actions if isinstance(action, Whisper)]


def asked(decision: Decision) -> list[Ask]:
    return [action for action in decision.actions if isinstance(action, Ask)]


def wakes(decision: Decision) -> list[Wake]:
    return [action for action in decision.actions if isinstance(action, Wake)]


def keys(card: Card) -> list[str]:
    """The sentences of a card, from top to bottom."""
    title = (card.title,) if card.title else ()
    return [text.key for text in (*title, *card.lines, *card.why)]


def answer(decision: Decision) -> list[str]:
    """The keys of the one private answer a decision gives, when that is all it does."""
    assert not decision.changes
    [whisper] = decision.actions
    assert isinstance(whisper, Whisper)
    return keys(whisper.card)
