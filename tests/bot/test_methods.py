"""Methods at the command line."""

import json

import pytest
from typer.testing import CliRunner
from written import example, write

from adapters.methods import METHODS, folders
from bot.cli import app

BAD = 'id = "atelier"\npeople = [5, 2]\n[[steps]]\nid = "a"\nflor = "client"\nlasts = ["PT1M", "PT1M", "PT1M"]\n'
SOUND = BAD.replace("[5, 2]", "[2, 5]").replace("flor", "floor")


@pytest.fixture
def run(monkeypatch, tmp_path):
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    monkeypatch.setenv("COMPAGNON_DATA", str(tmp_path / "kept"))
    monkeypatch.delenv("COMPAGNON_METHODS", raising=False)
    return lambda *line: CliRunner().invoke(app, ["method", *line])


def test_the_list_for_programs(run):
    told = run("list", "--json")

    assert json.loads(told.stdout) == [
        {"id": "codevelopment", "people": [4, 10], "steps": 9, "languages": ["en", "fr"]},
        {"id": "troika", "people": [3, 3], "steps": 5, "languages": ["en", "fr"]},
    ]


@pytest.mark.parametrize(("language", "name"), [("en", "Co-development"), ("fr", "Codéveloppement")])
def test_the_list_for_people(run, language, name):
    told = run("list", "--language", language)

    assert [line.split()[0] for line in told.stdout.splitlines()] == [folder.name for folder in folders()]
    assert name in told.stdout


def test_a_method_step_by_step(run):
    told = run("show", "troika")

    assert told.exit_code == 0
    assert [line for line in told.stdout.splitlines() if line[:2] in {"1.", "5."}] == [
        "1. Reflection (1 min, each person)",
        "5. Feedback (1 min, the client)",
    ]


def test_a_method_for_programs(run):
    shown = json.loads(run("show", "codevelopment", "--json").stdout)

    assert shown["steps"][3] == {
        "id": "expose",
        "floor": "client",
        "minutes": [5.0, 10.0, 15.0],
        "until": "yielded",
        "asks": ["title", "question"],
        "once": False,
        "when": "always",
    }


@pytest.mark.parametrize(("said", "near"), [("codev", "codevelopment"), ("trokia", "troika")])
def test_an_unknown_method_names_the_nearest(run, said, near):
    told = run("show", said)

    assert told.exit_code == 2
    assert f"Perhaps {near}?" in told.stderr


def test_an_unknown_method_that_is_near_nothing_names_all(run):
    assert "There are: codevelopment and troika." in run("show", "xyzzy").stderr


@pytest.mark.parametrize("folder", folders(), ids=lambda folder: folder.name)
def test_our_own_methods_are_sound(run, folder):
    told = run("check", str(folder / "method.toml"))

    assert told.exit_code == 0, told.stderr
    assert folder.parent == METHODS


def test_every_fault_of_a_file_with_its_line(run, tmp_path):
    (tmp_path / "method.toml").write_text(BAD)
    told = run("check", str(tmp_path / "method.toml"))
    listed = json.loads(run("check", "--json", str(tmp_path / "method.toml")).stdout)

    assert told.exit_code == 1
    assert [line.split(": ")[1] for line in told.stderr.splitlines()] == ["line 2", "line 3", "line 5"]
    assert [fault["file"] for fault in listed["faults"]] == ["method.toml"] * 3
    assert (listed["ok"], [fault["line"] for fault in listed["faults"]]) == (False, [2, 3, 5])


def test_words_that_are_missing_beside_a_method_are_faults_of_their_step(run, tmp_path):
    (tmp_path / "method.toml").write_text(SOUND)
    (tmp_path / "fr.ftl").write_text("atelier-a =\n    .title = Un\n    .invite = Deux\n")
    told = run("check", str(tmp_path / "method.toml"))

    assert told.exit_code == 1
    assert "line 3: These words are missing in fr.ftl: atelier-a.wait and atelier-a.rule." in told.stderr


def test_a_method_that_lacks_a_language_is_sound_as_far_as_it_goes(run, tmp_path):
    # given
    file = str(write(tmp_path / "atelier", fr=None))

    # when
    told, listed = run("check", file), json.loads(run("check", "--json", file).stdout)

    # then
    assert told.exit_code == 0
    assert "It cannot be used before both languages are there." in told.stdout
    assert "There is no fr.ftl beside the method" in told.stderr
    assert (listed["ok"], listed["faults"], len(listed["warnings"])) == (True, [], 1)


def test_a_method_somebody_wrote_is_listed_shown_and_checked_beside_ours(run, tmp_path):
    # given
    example(tmp_path / "kept" / "methods" / "step-forward")

    # when
    listed = json.loads(run("list", "--json").stdout)
    shown = run("show", "step-forward", "--language", "fr")
    checked = run("check")

    # then
    assert listed[-1] == {"id": "step-forward", "people": [2, 6], "steps": 2, "languages": ["en", "fr"]}
    assert "A step forward" in run("list").stdout
    assert shown.stdout.startswith("Un pas en avant\n")
    assert (checked.exit_code, checked.stdout) == (0, "This method can be used: step-forward, 2 steps.\n")


def test_a_folder_of_methods_can_stand_anywhere(run, monkeypatch, tmp_path):
    write(tmp_path / "elsewhere" / "atelier")
    monkeypatch.setenv("COMPAGNON_METHODS", str(tmp_path / "elsewhere"))

    assert run("show", "atelier").exit_code == 0


def test_a_name_that_another_method_there_has_is_a_fault(run, tmp_path):
    first = write(tmp_path / "kept" / "methods" / "a")
    write(tmp_path / "kept" / "methods" / "b")

    assert "There is already a method called “atelier”" in run("check", str(first)).stderr


def test_without_a_folder_there_is_nothing_of_ones_own_to_check(run):
    told = run("check")

    assert (told.exit_code, told.stdout, told.stderr) == (0, "", "")


@pytest.mark.parametrize("content", [b"\xff\xfe", b"steps = [", b""])
def test_what_is_no_method_is_said_in_a_sentence(run, tmp_path, content):
    (tmp_path / "method.toml").write_bytes(content)
    told = run("check", str(tmp_path / "method.toml"))

    assert told.exit_code == 1
    assert "Traceback" not in told.stderr


def test_a_file_that_is_not_there(run, tmp_path):
    told = run("check", str(tmp_path / "nowhere.toml"))

    assert told.exit_code == 2
    assert "cannot be read" in told.stderr
