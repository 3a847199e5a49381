"""Bots and the chat they write to, each a process of its own; and the verdict, read from the chat's ledger."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import Request, urlopen

import psutil
from sqlalchemy import Row, Select, create_engine, select

from bot.clock import now
from bot.handle import handle
from facilitation.actions import Decision, NoticeGiven
from facilitation.cards import PersonId, SpaceId
from facilitation.community import Person, Settings
from facilitation.events import CommunityEnrolled, Event, Happened, HelpAsked, PersonKnown, ShareOffered
from facilitation.privacy import VERSION
from storage import schema
from storage.store import Store, read_url
from storage.tables import outbox

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
BEGINNING = now()
ADMIN = PersonId("fake:T1:admin")


def environment(**more: str) -> dict[str, str]:
    return os.environ | {"PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}"} | more


def until(condition: Callable[[], Any], within: float, what: str) -> float:
    """Seconds it took. Fails when it takes longer than `within`."""
    began = time.monotonic()
    while not condition():
        if time.monotonic() - began > within:
            raise AssertionError(f"After {within} s: not {what}")
        time.sleep(0.01)
    return time.monotonic() - began


def ask(url: str, method: str = "GET", body: object = None, within: float = 5.0) -> str:
    sent = None if body is None else json.dumps(body).encode()
    with urlopen(Request(url, sent, method=method), timeout=within) as answer:  # noqa: S310 - our own, on loopback
        return answer.read().decode()


def ready(health_port: int) -> bool:
    try:
        return ask(f"http://127.0.0.1:{health_port}/readyz") == "ok\n"
    except (URLError, OSError):
        return False


class Chat:
    """The fake chat, running."""

    def __init__(self, **settings: Any) -> None:
        command = [sys.executable, HERE / "fake_chat.py", json.dumps(settings)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment())
        self.url = f"http://127.0.0.1:{int(self.process.stdout.readline())}"

    def ledger(self) -> dict[str, Any]:
        return json.loads(ask(f"{self.url}/ledger"))

    def applied(self) -> int:
        return int(ask(f"{self.url}/applied"))

    def prepare(self, *faults: str) -> None:
        """What befalls the next messages, in this order."""
        ask(f"{self.url}/script", "PUT", faults)

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()


@dataclass(frozen=True)
class Bot:
    pid: int
    log: Path

    def alive(self) -> bool:
        return psutil.pid_exists(self.pid)

    def kill(self) -> None:
        """No goodbye."""
        self.end(signal.SIGKILL)

    def stop(self) -> None:
        self.end(signal.SIGTERM)

    def end(self, sign: int) -> None:
        assert self.alive(), self.log.read_text()
        os.kill(self.pid, sign)
        until(lambda: not self.alive(), 60, "ended")


class Nursery:
    """Has everything imported, so that a bot starts in milliseconds. None outlives it."""

    def __init__(self) -> None:
        self.started: list[Bot] = []
        command = [sys.executable, HERE / "chat_process.py"]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1, env=environment()
        )

    def start(self, **orders: Any) -> Bot:
        self.process.stdin.write(json.dumps(orders) + "\n")
        self.started.append(Bot(int(self.process.stdout.readline()), Path(orders["log"])))
        return self.started[-1]

    def clear(self) -> None:
        while self.started:
            if (bot := self.started.pop()).alive():
                bot.kill()

    def close(self) -> None:
        self.process.stdin.close()
        self.process.wait(10)
        self.process.stdout.close()


@dataclass(frozen=True)
class Verdict:
    """What the chat's ledger says. All empty: everything arrived once, in order, never sooner than asked."""

    lost: list[str]
    doubled: list[str]
    disordered: list[str]
    undercut: list[str]


def judge(ledger: dict[str, Any], expected: dict[str, list[str]]) -> Verdict:
    """`expected`: the markers of each lane, in order."""
    applied, lanes = ledger["applied"], ledger["lanes"]
    return Verdict(
        lost=[marker for markers in expected.values() for marker in markers if marker not in applied],
        doubled=[marker for marker, times in applied.items() if times > 1],
        disordered=[
            lane for lane, markers in expected.items() if list(dict.fromkeys(lanes.get(lane, []))) != markers
        ],
        undercut=ledger["undercut"],
    )


FAULTLESS = Verdict([], [], [], [])


def queue(url: str, communities: int, shares: int) -> dict[str, list[str]]:
    """Through the real path: enrols communities, and lets people share in them, whom Compagnon has met before.

    The markers of each lane, in order.
    """
    store = Store(url, durable=False)
    schema.upgrade(store)
    handle(store, happened("admin", PersonKnown(Person(ADMIN, admin=True))))
    with store.begin() as ledger:
        told = (NoticeGiven(PersonId(f"fake:T1:U{n}"), VERSION) for n in range(max(communities, 9) + 1))
        ledger.save(
            happened("told", HelpAsked(SpaceId("fake:T1:C0"), ADMIN)),
            Decision((NoticeGiven(ADMIN, VERSION), *told)),
        )
    for n in range(communities):
        space = SpaceId(f"fake:T1:C{n}")
        handle(store, happened(f"enrol {n}", CommunityEnrolled(space, ADMIN, Settings(listens=4))))
    for n in range(shares):
        space, person = SpaceId(f"fake:T1:C{n % communities}"), PersonId(f"fake:T1:U{n % (communities + 1)}")
        handle(store, happened(f"share {n}", ShareOffered(space, person, f"learnt {n}")))
    store.close()
    expected: dict[str, list[str]] = {}
    for lane, marker in read(url, select(outbox.c.lane, outbox.c.id).order_by(outbox.c.seq)):
        expected.setdefault(lane, []).append(marker)
    return expected


def happened(name: str, event: Event) -> Happened:
    return Happened(name, BEGINNING, event)


def waiting(url: str) -> int:
    """How many messages have not ended."""
    return len(read(url, select(outbox.c.seq).where(outbox.c.state.not_in(("sent", "dead")))))


def read(url: str, query: Select[Any]) -> Sequence[Row[Any]]:
    """A look from outside, beside whoever is at work."""
    engine = create_engine(read_url(url))
    with engine.connect() as connection:
        rows = connection.execute(query).all()
    engine.dispose()
    return rows
