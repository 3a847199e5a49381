"""The first thing anyone runs: what `make` says, and what it says when Python is missing."""

import os
import re
import shutil
import subprocess

import pytest


def make(folder, *targets, path: str) -> subprocess.CompletedProcess:
    command = [shutil.which("make"), *targets]
    return subprocess.run(
        command, cwd=folder, env=os.environ | {"PATH": path}, capture_output=True, text=True, check=False
    )


@pytest.fixture
def checkout(tmp_path, root):
    """What `make setup` reads, in a folder of its own."""
    for name in ("Makefile", "pyproject.toml", "requirements.txt", "requirements-dev.txt"):
        shutil.copy(root / name, tmp_path)
    return tmp_path


@pytest.fixture
def tools(tmp_path):
    """A PATH with a shell and no Python."""
    folder = tmp_path / "tools"
    folder.mkdir()
    (folder / "bash").symlink_to(shutil.which("bash"))
    return folder


def test_make_alone_says_what_there_is(checkout):
    told = make(checkout, path=os.environ["PATH"])

    assert told.returncode == 0
    for target in ("setup", "demo", "test", "check", "fmt", "bench", "lock"):
        assert f"\n  make {target} " in "\n" + told.stdout


def test_without_python_it_says_what_to_install(checkout, tools):
    told = make(checkout, "setup", path=str(tools))

    assert told.returncode == 2
    assert told.stderr.startswith("Compagnon needs Python 3.11 or later")
    assert not (checkout / ".venv").exists()


def test_an_older_python_is_refused_in_the_same_words(checkout, tools):
    older = tools / "python3"
    older.write_text("#!/bin/sh\nexit 1\n")
    older.chmod(0o755)

    told = make(checkout, "setup", path=str(tools))

    assert told.stderr.startswith("Compagnon needs Python 3.11 or later")


def test_setup_installs_what_the_lock_names_and_looks_for_nothing_else(root):
    locked, own = re.findall(r"pip install (.*)", (root / "Makefile").read_text())

    assert "--no-deps --require-hashes --requirement requirements-dev.txt" in locked
    assert "--no-deps --no-build-isolation --editable ." in own
