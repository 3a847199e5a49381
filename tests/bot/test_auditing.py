"""`compagnon audit` and `compagnon people`: what whoever runs Compagnon can look into, and bring."""

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from builders import ADA, MONDAY, QUAIS, happened, settings
from encountered import DRAW, drawn

from bot import cli
from facilitation.actions import Decision
from facilitation.encounters.changes import DrawSaved
from facilitation.events import CommunityEnrolled
from facilitation.profiles.state import Belonging
from storage import schema
from storage.profiles import belongings_in
from storage.store import Store

LIST = "id,team,site,manager\niris,Atelier,Lyon,noor\nstage:T1:leo,Ventes,,\n"


@pytest.fixture
def database(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/compagnon.db")
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)

    def opened():
        store = Store(f"sqlite:///{tmp_path}/compagnon.db")
        schema.upgrade(store)
        return store

    return opened


@pytest.fixture
def tell(monkeypatch, capsys):
    """Runs a command in this process: its exit code, what it prints and complains of."""

    def run(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["compagnon", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        out, err = capsys.readouterr()
        return ended.value.code, out, err

    return run


def keep(database, *changes):
    store = database()
    with store.begin() as ledger:
        ledger.save(happened(CommunityEnrolled(QUAIS, ADA, settings())), Decision(changes))
    store.close()


def enrol(database):
    from bot.handle import handle
    from facilitation.community import Person
    from facilitation.events import PersonKnown

    store = database()
    handle(store, happened(PersonKnown(Person(ADA, admin=True)), name="stage:0"))
    handle(store, happened(CommunityEnrolled(QUAIS, ADA, settings()), name="stage:1"))
    store.close()


def listed(database):
    store = database()
    with store.begin() as ledger:
        known = belongings_in(ledger.connection, "stage:T1")
    store.close()
    return known


def test_a_draw_that_nobody_touched_comes_out_the_same(database, tell):
    keep(database, DrawSaved(drawn(version=0)))

    code, out, err = tell("audit", DRAW, "--json")

    assert (code, err) == (0, "")
    assert json.loads(out) == {
        "draw": DRAW,
        "seed": "stage:1",
        "equal": True,
        "people": 6,
        "groups": 3,
        "unmatched": 0,
        "swaps": 0,
        "gone": 0,
    }


def test_a_draw_that_was_tampered_with_is_found_out(database, tell):
    fair = drawn(version=0)
    first, second, *others = fair.draw.groups
    turned = (
        replace(first, people=(first.people[0], second.people[0])),
        replace(second, people=(first.people[1], second.people[1])),
        *others,
    )
    keep(database, DrawSaved(replace(fair, draw=replace(fair.draw, groups=turned))))

    code, out, _ = tell("audit", "stage:1")

    assert code == 1
    assert "donne autre chose" in out


def test_a_draw_that_is_not_there_is_answered_with_where_to_look(database, tell):
    database().close()

    code, out, err = tell("audit", "nothing")

    assert (code, out) == (2, "")
    assert "`compagnon audit`" in err


def test_the_draws_there_are(database, tell):
    keep(database, DrawSaved(drawn(version=0)))

    _, out, _ = tell("audit")
    _, told, _ = tell("audit", "--json")

    assert out.startswith(f"{DRAW} — ")
    assert json.loads(told) == {"draws": [{"draw": DRAW, "at": MONDAY.isoformat()}]}


def test_where_nothing_was_drawn_that_is_said(database, tell):
    database().close()

    assert tell("audit")[1] == "Aucun tirage n’est gardé.\n"


def test_a_list_is_kept_whole_and_ids_are_those_of_the_workspace(database, tell):
    enrol(database)
    Path("list.csv").write_text(LIST)

    code, out, err = tell("people", "list.csv", "--yes")

    assert (code, err) == (0, "")
    assert "2 personnes dans la liste, pour stage:T1." in out
    assert sorted(listed(database).values(), key=lambda one: one.person) == [
        Belonging("stage:T1:iris", "Atelier", "Lyon", "stage:T1:noor"),
        Belonging("stage:T1:leo", "Ventes"),
    ]


def test_without_a_word_a_program_only_gets_the_preview(database, tell):
    enrol(database)
    Path("list.csv").write_text(LIST)
    tell("people", "list.csv", "--yes")
    Path("list.csv").write_text(LIST + "sami,Achats,,\n" + "jude,,,\n".replace("jude", "noor"))

    _, out, _ = tell("people", "list.csv", "--json")

    assert json.loads(out) == {
        "people": 4,
        "new": 2,
        "changed": 0,
        "same": 2,
        "workspace": "stage:T1",
        "kept": False,
    }
    assert len(listed(database)) == 2


def test_one_bad_line_and_nothing_is_kept(database, tell):
    enrol(database)
    Path("list.csv").write_text(LIST + "sami,Achats,,sami\n,Achats,,\n")

    code, out, err = tell("people", "list.csv", "--yes")

    assert (code, out) == (2, "")
    assert [line.split(" : ")[0] for line in err.replace("\u202f", " ").splitlines()] == [
        "list.csv: ligne 4",
        "list.csv: ligne 5",
    ]
    assert listed(database) == {}


@pytest.mark.parametrize("workspace", ["stage", "stage:T1:iris", "T1"])
def test_what_is_no_workspace_is_refused(database, tell, workspace):
    enrol(database)
    Path("list.csv").write_text(LIST)

    assert tell("people", "list.csv", "--workspace", workspace)[0] == 2


def test_before_there_is_a_community_the_workspace_has_to_be_named(database, tell):
    database().close()
    Path("list.csv").write_text(LIST)

    refused = tell("people", "list.csv", "--yes")
    named = tell("people", "list.csv", "--yes", "--workspace", "stage:T1")

    assert (refused[0], named[0]) == (2, 0)
    assert "--workspace" in refused[2]
    assert len(listed(database)) == 2


def test_a_list_that_cannot_be_read_is_said(database, tell):
    database().close()

    code, _, err = tell("people", "missing.csv")

    assert code == 2
    assert "missing.csv" in err
