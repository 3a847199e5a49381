"""How many events a process takes, one after another, from what happened to what is queued."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial

from figures import in_turns, ratio, say, spread, tell
from grounds import Ground, opened
from replay import Recording, send_again

from bot.handle import handle
from facilitation.cards import PersonId
from facilitation.community import CommunityId, Person, Settings
from facilitation.events import (
    CommunityEnrolled,
    Event,
    Happened,
    HelpAsked,
    MessageSeen,
    PersonKnown,
    ShareOffered,
)
from storage.store import Store

COMMUNITIES = 50
MONDAY = datetime(2024, 1, 8, 9, tzinfo=UTC)
COACH = PersonId("slack:T1:U1")
SHARED = "How we mended the tide clock, step by step. " * 5

KINDS: dict[str, Callable[[CommunityId], Event]] = {
    "read (HelpAsked)": lambda community: HelpAsked(community, COACH),
    "write (ShareOffered)": lambda community: ShareOffered(community, COACH, SHARED),
    "message (MessageSeen)": MessageSeen,
}


def measure(ground: Ground, *, quick: bool) -> None:
    events = 500 if quick else 3000
    for name, event in KINDS.items():
        say(f"handle: {events} × {name} on {ground.name}")
        happenings = list(happened(event, events))
        with opened(settled(ground)) as store:
            recording = Recording(store)
            for each in happenings:
                handle(store, each)
            recording.stop()
        url = settled(ground)
        connection = ground.raw(url)
        with opened(settled(ground)) as store:
            ours, raw = in_turns(
                [partial(handle, store, each) for each in happenings],
                [partial(send_again, connection, each) for each in recording.transactions],
            )
        connection.close()
        told(name, ground, spread(ours), spread(raw), recording)


def told(
    name: str, ground: Ground, ours: dict[str, float], raw: dict[str, float], recording: Recording
) -> None:
    sent = recording.transactions[0]
    given = {"events": len(recording.transactions), "communities": COMMUNITIES, "statements": len(sent)}
    more = {"figures": ours, "raw": raw, "ratio": ratio(ours["p50"], raw["p50"])}
    tell(f"handle: {name}", ground.name, given, "ms", **more)


def settled(ground: Ground) -> str:
    """A database with communities whose week has been learned."""
    url = ground.fresh()
    with opened(url) as store:
        for n, event in enumerate(beginning()):
            handle(store, event_at(f"beginning {n}", MONDAY, event))
        for week in range(4):
            learn(store, week)
    ground.settle(url)
    return url


def beginning() -> Iterator[Event]:
    yield PersonKnown(Person(COACH, "fr", "Europe/Paris", admin=True))
    for community in communities():
        yield CommunityEnrolled(community, COACH, Settings("Clocks", coaches=(COACH,), listens=3))


def learn(store: Store, week: int) -> None:
    """Somebody writes each Monday: the hours since then enter the table."""
    for community in communities():
        handle(store, event_at(f"{community} {week}", MONDAY + timedelta(weeks=week), MessageSeen(community)))


def communities() -> list[CommunityId]:
    return [CommunityId(f"slack:T1:C{n}") for n in range(COMMUNITIES)]


def happened(event: Callable[[CommunityId], Event], many: int) -> Iterator[Happened]:
    """One a second, each in another community."""
    spaces = communities()
    for n in range(many):
        at = MONDAY + timedelta(weeks=3, hours=1, seconds=n)
        yield event_at(f"measured {n}", at, event(spaces[n % len(spaces)]))


def event_at(name: str, at: datetime, event: Event) -> Happened:
    return Happened(name, at, event)
