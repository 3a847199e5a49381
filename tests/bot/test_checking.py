"""Whether Compagnon could run, as `check` and `migrate` say it; what they refuse, `serve` refuses too."""

import os
import socket
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from written import example, write

from adapters.shelf import BadMethods
from bot.app import App
from bot.checking import check_all, migrate_to
from bot.config import Config, read_config
from storage import schema
from storage.problems import InUseError, StorageError
from storage.store import Store

NOBODY = 65534


@pytest.fixture(autouse=True)
def bare(monkeypatch, tmp_path):
    for name in Config.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("COMPAGNON_DATA", str(tmp_path / "kept"))


def use(monkeypatch, path: Path) -> Config:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{path}")
    return read_config()


def refused() -> list[str]:
    """What `check`, `migrate` and `serve` say; each must say no."""
    found = check_all()
    assert found.said == ()
    said = [fault["problem"] for fault in found.faults]
    with pytest.raises(StorageError) as migrating:
        migrate_to(read_config(), "head")
    with pytest.raises(StorageError) as serving:
        App(read_config())
    return [*said, str(migrating.value), str(serving.value)]


@pytest.fixture
def unprivileged() -> Iterator[Path]:
    """A folder, and rights that end where its own do: the administrator may write everywhere."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        path.chmod(0o755)
        migrate_to(Config(database_url=f"sqlite:///{path}/c.db"), "head")
        check_all()
        (path / "c.db.lock").chmod(0o666)
        (path / "c.db").chmod(0o444)
        administrator = os.geteuid() == 0
        if administrator:
            path.chmod(0o777)
            os.seteuid(NOBODY)
        try:
            yield path
        finally:
            if administrator:
                os.seteuid(0)


def test_a_bare_machine_is_well_and_its_database_is_made(tmp_path):
    # when
    found = check_all()

    # then
    assert found.faults == ()
    assert found.said == (
        "Platforms: none yet, and serve needs one: SLACK_BOT_TOKEN or TEAMS_APP_ID switches it on.",
        "Door: 127.0.0.1:8080. Health: 127.0.0.1:9091.",
        f"Database: revision none yet, this version's is {schema.head()}.",
    )
    assert (tmp_path / "kept" / "compagnon.db").exists()


def test_methods_written_here_are_named_and_given_to_whoever_needs_them(tmp_path):
    # given
    example(tmp_path / "kept" / "methods" / "step-forward")

    # when
    found, app = check_all(), App(read_config())

    # then
    assert "Methods of your own: step-forward." in found.said
    assert [method.id for method in app.methods] == ["codevelopment", "troika", "step-forward"]
    assert app.ear.word_folders == (tmp_path / "kept" / "methods" / "step-forward",)
    assert app.store.almanac.methods == app.methods
    app.worker.close()
    app.store.close()


def test_a_method_that_cannot_be_used_is_refused_before_anything_is_touched(tmp_path):
    # given
    write(tmp_path / "kept" / "methods" / "atelier", fr=None)

    # when
    [fault] = check_all().faults

    # then
    assert fault["variable"] == "COMPAGNON_METHODS"
    assert "atelier/method.toml: line 1: There is no fr.ftl beside the method" in fault["problem"]
    with pytest.raises(BadMethods):
        App(read_config())
    assert not (tmp_path / "kept" / "compagnon.db").exists()


def test_the_environment_is_told_before_the_database_is_tried(monkeypatch, tmp_path):
    # given
    monkeypatch.setenv("PORT", "-1")
    monkeypatch.setenv("TEAMS_APP_ID", "11111111-2222-4333-8444-555555555555")

    # when
    found = check_all()

    # then
    assert [fault["variable"] for fault in found.faults] == ["PORT", "TEAMS_APP_PASSWORD", "TEAMS_TENANT_ID"]
    assert not (tmp_path / "kept").exists()


def test_a_database_in_use_is_well(monkeypatch, tmp_path):
    # given
    config = use(monkeypatch, tmp_path / "c.db")
    store = Store(config.database)

    # when
    found = check_all()

    # then
    assert found.faults == ()
    assert found.said[-1] == "Database: in use by a Compagnon that runs."
    with pytest.raises(InUseError, match="Stop it first, or use PostgreSQL to run several"):
        migrate_to(config, "head")
    store.close()


def test_migrating_says_where_from_and_where_to(monkeypatch, tmp_path):
    # given
    config = use(monkeypatch, tmp_path / "c.db")

    # then
    assert migrate_to(config, "head") == f"The database went from revision none to {schema.head()}."
    assert migrate_to(config, "head") == f"The database is at revision {schema.head()} already."
    assert migrate_to(config, "base") == f"The database went from revision {schema.head()} to none."


def test_a_revision_nobody_knows_is_refused_with_those_there_are(monkeypatch, tmp_path):
    with pytest.raises(StorageError, match=r"There is no revision 0999. There are: base, 0001"):
        migrate_to(use(monkeypatch, tmp_path / "c.db"), "0999")


def test_a_database_newer_than_this_version_is_refused_and_left_as_it_is(monkeypatch, tmp_path):
    # given
    path = tmp_path / "c.db"
    migrate_to(use(monkeypatch, path), "head")
    later = sqlite3.connect(path)
    later.execute("UPDATE alembic_version SET version_num = '9999'")
    later.commit()

    # when
    said = refused()

    # then
    newer = f"The database is of revision 9999, newer than this Compagnon ({schema.head()}). Install the newer Compagnon again."
    assert said == [newer] * 3
    assert later.execute("SELECT version_num FROM alembic_version").fetchall() == [("9999",)]
    later.close()


def test_a_database_that_can_only_be_read_is_refused(monkeypatch, unprivileged):
    # given
    use(monkeypatch, unprivileged / "c.db")

    # when
    said = refused()

    # then
    assert all(line.startswith("The database is read-only") for line in said)
    assert all(line.endswith("Give Compagnon the right to write to it.") for line in said)


def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(monkeypatch, tmp_path):
    # given
    path = tmp_path / "shopping.txt"
    path.write_text("bread, " * 300)
    use(monkeypatch, path)

    # when
    said = refused()

    # then
    assert all("file is not a database" in line for line in said)
    assert path.read_text() == "bread, " * 300


def test_a_folder_in_the_place_of_the_database_is_refused(monkeypatch, tmp_path):
    # given
    use(monkeypatch, tmp_path)

    # then
    assert all("unable to open database file" in line for line in refused())


def test_a_folder_that_cannot_be_made_is_told_as_such(monkeypatch):
    # given
    monkeypatch.setenv("COMPAGNON_DATA", "/dev/null/kept")

    # when
    [fault] = check_all().faults

    # then
    assert fault["variable"] == "COMPAGNON_DATA"
    assert "cannot be written" in fault["problem"]


def test_a_postgresql_that_is_not_there_is_refused(monkeypatch):
    # given
    monkeypatch.setenv("DATABASE_URL", "postgresql://somebody:secret@127.0.0.1:1/x")

    # when
    said = refused()

    # then
    assert all(line.startswith("The database does not answer") for line in said)
    assert "secret" not in "".join(said)


@pytest.mark.slow
def test_a_postgresql_that_takes_the_call_and_stays_silent_is_given_up_on(monkeypatch):
    # given
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        monkeypatch.setenv("DATABASE_URL", f"postgresql://u@127.0.0.1:{port}/x?connect_timeout=2")

        # when
        found = check_all()

    # then
    assert "timeout" in found.faults[0]["problem"]


def test_nobody_has_to_wait_for_a_database_for_ever():
    # given
    store = Store("postgresql://u@127.0.0.1:1/x")

    # then
    assert store.engine.url.query["connect_timeout"] == "5"
    store.close()
