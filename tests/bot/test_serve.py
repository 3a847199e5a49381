"""`compagnon serve` as a process: it answers about its health, logs without a word of anyone, and ends when told to."""

import json
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest
from commands import COMMAND, SLACK, compagnon, environment, free_port
from written import WORDS, write

pytestmark = pytest.mark.slow


@dataclass
class Serving:
    """A process that serves, and where it listens and writes."""

    process: subprocess.Popen
    folder: Path
    door: int
    health: int

    def ask(self, path: str, port: int | None = None) -> tuple[int, str]:
        try:
            with urlopen(f"http://127.0.0.1:{port or self.health}{path}", timeout=5) as answer:
                return answer.status, answer.read().decode()
        except HTTPError as refused:
            with refused:
                return refused.code, refused.read().decode()

    def logged(self) -> list[dict]:
        return [json.loads(line) for line in (self.folder / "log").read_text().splitlines()]

    def started(self) -> bool:
        try:
            return self.ask("/readyz")[0] == 200
        except (URLError, ConnectionError):
            return False


@contextmanager
def serving(folder: Path, *options: str, **variables: object) -> Iterator[Serving]:
    door, health = free_port(), free_port()
    ports = {"PORT": door, "HEALTH_PORT": health}
    with (
        (folder / "log").open("wb") as log,
        subprocess.Popen(
            [*COMMAND, "serve", *(options or ("--local",))],
            cwd=folder,
            env=environment(folder, **ports, **variables),
            stdout=log,
            stderr=log,
        ) as process,
    ):
        here = Serving(process, folder, door, health)
        try:
            wait(lambda: here.started() or process.poll() is not None)
            yield here
        finally:
            process.kill()


def wait(until, seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not until():
        assert time.monotonic() < end, "it did not come to pass"
        time.sleep(0.05)


@pytest.fixture(scope="module")
def here(tmp_path_factory) -> Iterator[Serving]:
    with serving(tmp_path_factory.mktemp("serving")) as running:
        yield running


def test_it_says_that_it_lives_and_is_ready(here):
    assert here.ask("/livez") == (200, "ok\n")
    assert here.ask("/readyz") == (200, "ok\n")


def test_it_counts_its_heartbeats_for_prometheus(here):
    # when
    wait(lambda: "compagnon_ticks_total 0.0" not in here.ask("/metrics")[1])

    # then
    status, metrics = here.ask("/metrics")
    assert status == 200
    assert "# TYPE compagnon_ticks_total counter" in metrics


def test_the_door_says_what_it_is_and_shows_nothing_else(here):
    assert here.ask("/", here.door)[1].startswith("Compagnon ")
    for path in ("/metrics", "/livez", "/slack/events"):
        assert here.ask(path, here.door)[0] == 404


def test_each_line_it_logs_is_one_json_object(here):
    # when
    [line] = here.logged()

    # then
    assert line == {
        "event": "started",
        "level": "info",
        "version": line["version"],
        "platforms": ["teams"],
        "timestamp": line["timestamp"],
    }


def test_a_second_process_on_the_same_file_is_refused(here):
    # when
    second = compagnon(here.folder, "serve", "--local", PORT=free_port(), HEALTH_PORT=free_port())

    # then
    assert second.returncode == 2
    assert second.stderr.startswith("Another Compagnon already runs on ")
    assert len(second.stderr.splitlines()) == 1
    assert here.ask("/livez")[0] == 200


def test_a_draw_is_audited_and_a_list_brought_beside_a_process_that_runs(here):
    # given
    (here.folder / "list.csv").write_text("id,team,site,manager\niris,Atelier,Lyon,noor\nleo,Ventes,,\n")

    # when
    brought = compagnon(here.folder, "people", "list.csv", "--workspace", "slack:T1", "--yes")
    again = compagnon(here.folder, "people", "list.csv", "--workspace", "slack:T1", "--json")
    draws = compagnon(here.folder, "audit", "--json")

    # then
    assert (brought.returncode, brought.stderr) == (0, "")
    assert json.loads(again.stdout)["same"] == 2
    assert (draws.returncode, json.loads(draws.stdout)) == (0, {"draws": []})
    assert here.ask("/readyz") == (200, "ok\n")


@pytest.mark.parametrize("taken", ["PORT", "HEALTH_PORT"])
def test_a_port_that_is_taken_is_refused_in_a_sentence(here, tmp_path, taken):
    # given
    ports = {"PORT": free_port(), "HEALTH_PORT": free_port()} | {taken: here.health}

    # when
    told = compagnon(tmp_path, "serve", "--local", **ports)

    # then
    assert told.returncode == 2
    assert f"127.0.0.1:{here.health} cannot be listened on" in told.stderr
    assert "Traceback" not in told.stderr


@pytest.mark.parametrize(
    ("variables", "said"),
    [
        ({}, "SLACK_BOT_TOKEN or TEAMS_APP_ID is missing"),
        ({"TEAMS_APP_ID": "1", "TEAMS_TENANT_ID": "3"}, "TEAMS_APP_PASSWORD is missing"),
        ({"SLACK_BOT_TOKEN": "xoxb-1"}, "SLACK_SIGNING_SECRET is missing"),
        ({"PORT": "many", "HOST": "here"}, "HOST is not an IP address"),
        ({"DATABASE_URL": "postgresql://u@127.0.0.1:1/x", **SLACK}, "The database does not answer"),
        ({"DATABASE_URL": "mysql://u@127.0.0.1:1/x"}, "a mysql one"),
        ({"HOST": "203.0.113.1", **SLACK}, "203.0.113.1:8080 cannot be listened on"),
    ],
)
def test_it_refuses_to_start_as_things_are_and_says_why(tmp_path, variables, said):
    # when
    told = compagnon(tmp_path, "serve", **{"HEALTH_PORT": free_port()} | variables)

    # then
    assert told.returncode == 2
    assert said in told.stderr
    assert "Traceback" not in told.stderr
    assert told.stdout == ""


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_told_to_stop_it_ends_within_ten_seconds_and_can_start_again(tmp_path, sign):
    # given
    with serving(tmp_path) as running:
        began = time.monotonic()

        # when
        os.kill(running.process.pid, sign)

        # then
        assert running.process.wait(timeout=10) == 0
        assert time.monotonic() - began < 10
        assert [line["event"] for line in running.logged()] == ["started", "stopped"]
    with serving(tmp_path) as again:
        assert again.ask("/livez") == (200, "ok\n")


def test_a_method_that_cannot_be_used_stops_it_at_the_start_with_every_fault_and_its_line(tmp_path):
    # given
    write(tmp_path / "kept" / "methods" / "atelier", fr=WORDS.replace("{ $who }", "{ $whom }"), en=None)

    # when
    told = compagnon(tmp_path, "serve", **SLACK)

    # then
    assert told.returncode == 2
    first, *faults = told.stderr.splitlines()
    assert first == "A method cannot be used:"
    assert [fault.split("atelier/")[1].split(": ")[:2] for fault in faults] == [
        ["method.toml", "line 1"],
        ["fr.ftl", "line 6"],
    ]


def test_beside_the_platforms_the_playground_has_a_door_and_a_database_of_its_own(tmp_path):
    port = free_port()
    with serving(tmp_path, "--playground", str(port)) as running:
        wait(lambda: "playground" in [line.get("event") for line in running.logged()])

        assert running.ask("/", running.door)[1].startswith("Compagnon ")
        assert "<title>" in running.ask("/", port)[1]
        assert [line["platforms"] for line in running.logged() if line["event"] == "started"] == [
            [],
            ["playground"],
        ]
        running.process.terminate()
        assert running.process.wait(15) == 0
