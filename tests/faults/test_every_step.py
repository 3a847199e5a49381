"""Killed at every step of the path, one by one, then started again: the same end as without a kill."""

from dataclasses import dataclass

import pytest
from faults.bots import happened, queue, read, until, waiting
from faults.steps import DOUBT, EVENT, FOUND, NOT_FOUND, REAPED, SEND, SHARED, WAKE
from pydantic import TypeAdapter
from sqlalchemy import delete, select

from facilitation.actions import Wake
from facilitation.cards import PersonId, SpaceId
from facilitation.events import Happened, ShareOffered
from storage.columns import metadata
from storage.store import Store
from storage.tables import inbox, outbox

pytestmark = pytest.mark.slow

HERE = SpaceId("fake:T1:C0")
FIRST = happened("shared", ShareOffered(HERE, PersonId("fake:T1:U7"), "what I learnt"))
SECOND = happened("also", ShareOffered(HERE, PersonId("fake:T1:U6"), "what I saw"))
REMEMBERED = Wake(FIRST.at, ShareOffered(HERE, PersonId("fake:T1:U8"), "what I remembered"))
TOLD = [TypeAdapter(Happened).dump_json(one).decode() for one in (FIRST, SECOND)]

WHEN_AND_HOW = {"seq", "at", "since", "due", "attempts", "lease", "lease_until"}
"""Columns that do not say what happened."""


@dataclass(frozen=True)
class Scene:
    """What goes on when the process dies: events that the platform repeats, a wake, faults of the chat; what it says.

    The community's welcome is always waiting to be said.
    """

    says: int
    hears: int = 0
    wakes: bool = False
    faults: tuple[str, ...] = ()


SCENES = [
    (Scene(3, hears=1), EVENT | SEND),
    (Scene(5, hears=2), SHARED),
    (Scene(3, wakes=True), WAKE),
    (Scene(1, faults=("500 after",)), DOUBT | FOUND),
    (Scene(1, faults=("500 before",)), NOT_FOUND),
]
PLAYED = {}
CASES = [(scene, step) for scene, steps in SCENES for step in steps]


@pytest.fixture
def play(nursery, chat, tmp_path):
    """One bot after the other, each dying at its step, the last one living on. What remains, and what was said where."""

    def play(url, scene, *deaths):
        prepare(url, scene)
        fake = chat(hang=1.0)
        fake.prepare(*scene.faults)
        orders = {"database": url, "chat": fake.url, "hears": TOLD[: scene.hears]}
        for n, step in enumerate(deaths):
            doomed = nursery.start(**orders, dies=step, log=str(tmp_path / f"{n}.log"))
            until(lambda doomed=doomed: not doomed.alive(), 60, f"killed when {step}")
            assert "died at the step" in doomed.log.read_text()
        bot = nursery.start(**orders, log=str(tmp_path / "last.log"))
        until(lambda: at_rest(url, scene), 90, "at rest")
        bot.stop()
        return remains(url), fake.ledger()["lanes"]

    return play


def prepare(url, scene):
    queue(url, communities=1, shares=0)
    store = Store(url)
    with store.begin() as ledger:
        ledger.connection.execute(delete(outbox).where(outbox.c.lane != HERE))
        ledger.queue(FIRST, [REMEMBERED] if scene.wakes else [])
    store.close()


def at_rest(url, scene):
    heard = {row.id.partition(":")[0] for row in read(url, select(inbox.c.id))}
    asked = {
        name
        for name, is_asked in (("shared", scene.hears > 0), ("also", scene.hears > 1), ("wake", scene.wakes))
        if is_asked
    }
    return asked <= heard and waiting(url) == 0


def remains(url):
    """Every row of every table, without what differs from one clock or lease to the next."""
    return {
        table.name: sorted(
            repr(tuple(row))
            for row in read(url, select(*(column for column in table.c if column.name not in WHEN_AND_HOW)))
        )
        for table in metadata.sorted_tables
    }


@pytest.fixture
def undisturbed(tmp_path_factory, play):
    """The same scene without a kill, played once."""

    def undisturbed(scene):
        if scene not in PLAYED:
            PLAYED[scene] = play(
                f"sqlite:///{tmp_path_factory.mktemp('undisturbed') / 'compagnon.db'}", scene
            )
        return PLAYED[scene]

    return undisturbed


@pytest.mark.parametrize(("scene", "step"), CASES, ids=[step for _, step in CASES])
def test_a_kill_at_this_step_changes_nothing_in_the_end(database_url, play, undisturbed, scene, step):
    remained, said = play(database_url, scene, step)

    assert (remained, said) == undisturbed(scene)
    assert sum(map(len, said.values())) == scene.says


@pytest.mark.parametrize("step", REAPED)
def test_nor_does_a_second_kill_while_the_lease_of_the_first_is_reaped(database_url, play, undisturbed, step):
    scene = Scene(3, hears=1)

    remained, said = play(database_url, scene, "claim committed", step)

    assert (remained, said) == undisturbed(scene)
