"""The wall clock of the real process jumps, back and forth: it keeps beating, and nothing rings twice."""

import json
import re
import subprocess
import sys
from datetime import timedelta

import pytest
from faults.bots import BEGINNING, HERE, ask, environment, happened, queue, ready, until, waiting
from wall_clock import LIBRARIES, WallClock

from facilitation.actions import Wake
from facilitation.cards import PersonId, SpaceId
from facilitation.events import ShareOffered
from storage.store import Store

pytestmark = pytest.mark.slow

OFFSETS = ("+10", "+0", "+3600", "+0", "-3600", "+0")
"""In seconds, to the true time: steps of ±10 s and ±1 h."""

WAKES = [timedelta(seconds=n) for n in range(30)] + [timedelta(minutes=n) for n in range(1, 60)]
"""After the beginning: some while the clock steps, some only thanks to it."""


@pytest.fixture
def clock(tmp_path):
    """Sets the offset of a process's wall clock; its monotonic clock stays true."""
    if not LIBRARIES:
        pytest.skip("libfaketime is not installed (Debian: faketime)")
    return WallClock(tmp_path / "clock")


@pytest.fixture
def start(clock, tmp_path, health_port):
    """Starts the real process at its usual pace, under that clock. What counts its beats."""
    started = []

    def ticks():
        told = ask(f"http://127.0.0.1:{health_port}/metrics")
        return float(re.search(r"^compagnon_ticks_total (\S+)", told, re.MULTILINE).group(1))

    def start(**orders):
        orders |= {"log": str(tmp_path / "log"), "health_port": health_port, "usual_pace": True}
        command = [sys.executable, HERE / "chat_process.py", json.dumps(orders)]
        started.append(subprocess.Popen(command, env=environment(**clock.environment)))
        until(lambda: ready(health_port), 60, "ready")
        return ticks

    yield start
    for process in started:
        process.terminate()
        process.wait(12)


def set_wakes(url):
    space, person = SpaceId("fake:T1:C0"), PersonId("fake:T1:U1")
    wakes = [
        Wake(BEGINNING + after, ShareOffered(space, person, f"learnt {n}")) for n, after in enumerate(WAKES)
    ]
    store = Store(url)
    with store.begin() as ledger:
        ledger.queue(happened("wakes set", wakes[0].event), wakes)
    store.close()


def test_beats_go_on_within_five_seconds_of_each_step_and_no_wake_rings_twice(sqlite_url, chat, clock, start):
    enrolled = queue(sqlite_url, communities=1, shares=0)
    set_wakes(sqlite_url)
    fake = chat(latency=0.05)
    ticks = start(database=sqlite_url, chat=fake.url)

    for offset in OFFSETS:
        before = ticks()
        clock.step(offset)
        until(lambda before=before: ticks() >= before + 2, 5, f"beating again after a step to {offset}")
    until(lambda: waiting(sqlite_url) == 0, 60, "everything said")

    said = fake.ledger()["applied"]
    assert {marker: times for marker, times in said.items() if times > 1} == {}
    assert len(said) == sum(map(len, enrolled.values())) + 2 * len(WAKES)
