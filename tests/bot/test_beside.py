"""`compagnon audit` and `compagnon people`, beside a Compagnon that has the database."""

import json
import subprocess
import sys

import pytest
from builders import ADA, happened
from commands import ROOT, compagnon, environment
from encountered import DRAW, drawn

from bot.handle import handle
from facilitation.actions import Decision
from facilitation.cards import PersonId
from facilitation.community import Person
from facilitation.encounters.changes import DrawSaved
from facilitation.events import PersonKnown
from storage import schema
from storage.profiles import belongings_in
from storage.store import Store

LINES = 100
BRING = f"""
import sys
from bot.beside import beside
from bot.clock import now
from bot.handle import handle
from facilitation.events import Happened
from facilitation.profiles.events import PeopleImported
from facilitation.profiles.state import Belonging
with beside(sys.argv[1]) as store:
    print("begins", flush=True)
    for n in range({LINES}):
        line = Belonging(f"stage:T1:{{n}}", f"Team {{n}}")
        handle(store, Happened(f"stage:T1:list {{n}}", now(), PeopleImported("stage:T1", (line,))))
"""


@pytest.fixture
def running(sqlite_url):
    """The database of a process that runs, as it has it."""
    store = Store(sqlite_url)
    schema.upgrade(store)
    yield store
    store.close()


def person(number: int) -> PersonId:
    return PersonId(f"stage:T1:p{number}")


def hear_meanwhile(store: Store, other: subprocess.Popen) -> int:
    """How many people were heard of while the other process ran."""
    heard = 0
    while other.poll() is None:
        handle(store, happened(PersonKnown(Person(person(heard))), name=f"stage:{heard}"))
        heard += 1
    return heard


def test_what_a_second_process_brings_and_what_the_first_hears_meanwhile_are_all_kept(
    running, sqlite_url, tmp_path
):
    # given
    process = [sys.executable, "-c", BRING, sqlite_url]

    # when
    with subprocess.Popen(
        process, stdout=subprocess.PIPE, cwd=ROOT, env=environment(tmp_path), text=True
    ) as second:
        second.stdout.readline()
        heard = hear_meanwhile(running, second)

    # then
    with running.look() as ledger:
        brought = belongings_in(ledger.connection, "stage:T1")
        known = ledger.connection.exec_driver_sql("SELECT count(*) FROM people").scalar_one()
    assert second.returncode == 0
    assert len(brought) == LINES
    assert known == heard > 0


def test_a_draw_is_audited_while_the_process_that_made_it_writes(running, sqlite_url, tmp_path):
    # given
    with running.begin() as ledger:
        ledger.save(happened(PersonKnown(Person(ADA))), Decision((DrawSaved(drawn(version=0)),)))

    # when
    with running.begin():
        audited = compagnon(tmp_path, "audit", DRAW, "--json", DATABASE_URL=sqlite_url)

    # then
    assert (audited.returncode, audited.stderr) == (0, "")
    assert json.loads(audited.stdout)["equal"] is True


def test_beside_a_process_of_another_version_nothing_is_touched(running, sqlite_url, tmp_path):
    # given
    schema.move(running, "0001")
    (tmp_path / "list.csv").write_text("id,team\niris,Workshop\n")

    # when
    told = (
        compagnon(tmp_path, "audit", DATABASE_URL=sqlite_url),
        compagnon(tmp_path, "people", "list.csv", "--yes", DATABASE_URL=sqlite_url),
    )

    # then
    assert [one.returncode for one in told] == [2, 2]
    assert all("Run this command with the version that runs" in one.stderr for one in told)
    assert schema.checked_revision(running) == "0001"
