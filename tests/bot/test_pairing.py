"""`compagnon pair`: draws from files, in both languages, and every fault of a file with its line."""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from commands import compagnon
from inline_snapshot import external_file

from bot import cli

PEOPLE = """\
id,name,team,site,manager,tz,hours,languages,offers,wants,avoid,left_out
a,Awa,Data,Paris,,Europe/Paris,09:00-17:30,fr;en,python;sql,public speaking,,0
b,Bruno,Ventes,Lyon,a,Europe/Paris,09:00-17:30,fr,public speaking,Python,,1
c,Chloé,Ventes,Lyon,,America/Montreal,08:00-16:00,fr,"contrats, achats",sql,d,0
d,=cmd(),RH,Paris,,Europe/Paris,,fr;en,,contrats,,0
e,Emi,RH,Tokyo,,Asia/Tokyo,10:00-19:00,en;ja,,,,0
"""
MET = "a,b,date,took_place\na,b,2026-11-02,yes\nc,e,2026-11-09,no\n"


@pytest.fixture
def tell(monkeypatch, capsys, tmp_path):
    """Runs the command in this process, among the files it is given: its exit code, what it prints and complains of."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANG", "C.UTF-8")
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: object, people: str | bytes = PEOPLE, met: str = MET) -> tuple[int, str, str]:
        Path("people.csv").write_bytes(people if isinstance(people, bytes) else people.encode())
        Path("met.csv").write_text(met, encoding="utf-8")
        monkeypatch.setattr(sys, "argv", ["compagnon", "pair", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        out, err = capsys.readouterr()
        return ended.value.code, out, err

    return run


@pytest.mark.parametrize("language", ["en", "fr"])
def test_two_rounds_as_they_are_read(tell, language):
    # when
    code, out, err = tell(
        "people.csv", "--met", "met.csv", "--date", "2026-11-23", "--rounds", 2, "--language", language
    )

    # then
    assert (code, err) == (0, "")
    assert out == external_file(f"snapshots/pair.{language}.txt")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_everything_that_can_be_wrong_as_it_is_told(tell, language):
    # given
    people = (
        "id,tz,hours,left_out,avoid,manager\n"
        "a,Mars/X,9h,-1,a,a\n"
        ",,,,,\n"
        ",UTC,,,,\n"
        "a,,25:00-26:00,x,,\n"
        "b,UTC,09:00-09:00,,,,,\n"
        'c,UTC,"09:\n00-17:00",,,\n'
        "d,UTC,,9999999,,\n"
        '"e,UTC\n'
    )
    met = "a,b,date,took_place\na,a,2026-11-02,yes\na,b,02/11/2026,maybe\n,b,2026-02-30,\n"

    # when
    code, out, err = tell(
        "people.csv", "--met", "met.csv", "--date", "x", "--language", language, people=people, met=met
    )

    # then
    assert (code, out) == (2, "")
    assert err == external_file(f"snapshots/pair-faults.{language}.txt")


@pytest.mark.parametrize(
    ("people", "said"),
    [
        ("", "line 1: these columns are missing: id"),
        ("name\nAwa\n", "line 1: these columns are missing: id"),
        ("id;name\na;Awa\n", "line 1: the columns are separated by semicolons"),
        ("id,ofers\na,b\n", "line 1: there is no column “ofers”. Did you mean offers?"),
        ("id,team,team\na,b,c\n", "line 1: the column team is there twice"),
        ("id,name\na,Awa\nb,Andr\xe9\n".encode("latin-1"), "line 3: this is not UTF-8"),
        ("id\n" + "x" * 201 + "\n", "line 2: the id is missing or longer than 200"),
        ("id,name\na," + "x" * 140_000 + "\n", "line 2: the quotation marks or the length"),
    ],
)
def test_a_file_that_is_no_list_of_people_is_told_so(tell, people, said):
    # when
    code, out, err = tell("people.csv", people=people)

    # then
    assert (code, out) == (2, "")
    assert f"people.csv: {said}" in err
    assert "Traceback" not in err


def test_files_that_cannot_be_read_or_written_are_named(tell, tmp_path):
    assert tell("nowhere.csv")[::2] == (
        2,
        "nowhere.csv cannot be read (No such file or directory). Check the path.\n",
    )
    assert "cannot be read (Is a directory)" in tell(".")[2]
    assert "nowhere/out.csv cannot be written" in tell("people.csv", "--out", "nowhere/out.csv")[2]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["met.csv", "people.csv"]


def test_nothing_is_written_when_something_is_wrong(tell, tmp_path):
    # when
    code, out, _ = tell("people.csv", "--out", "out.csv", people="id\na\na\n")

    # then
    assert (code, out) == (2, "")
    assert not (tmp_path / "out.csv").exists()


def test_json_is_one_object_with_exactly_its_keys(tell):
    # when
    code, out, err = tell("people.csv", "--met", "met.csv", "--rounds", 3, "--json", "--confidential")

    # then
    told = json.loads(out)
    assert (code, err, out.count("\n"), list(told)) == (0, "", 1, ["rounds"])
    assert [list(each) for each in told["rounds"]] == [
        ["groups", "unmatched", "seconds", "objective", "bound"]
    ] * 3
    groups = [group for each in told["rounds"] for group in each["groups"]]
    assert {tuple(group) for group in groups} == {("people", "reason", "score")}
    assert all(each["bound"] is None or each["objective"] <= each["bound"] for each in told["rounds"])


def test_an_unmatched_person_is_in_the_json_with_a_reason_and_comes_first_next_time(tell):
    # when
    _, out, _ = tell(
        "people.csv", "--different", "team", "--rounds", 2, "--json", people="id,team\na,x\nb,x\nc,y\n"
    )

    # then
    first, second = json.loads(out)["rounds"]
    assert [list(one) for one in first["unmatched"]] == [["id", "reason"]]
    assert first["unmatched"][0]["id"] != second["unmatched"][0]["id"]


def test_the_outcome_is_written_with_hostile_cells_disarmed(tell, tmp_path):
    # given
    hostile = 'id,name\n=a,＝b\n+c,"@d"\n-e,\u202e+f\n'

    # when
    code, _, _ = tell("people.csv", "--size", 3, "--out", "out.csv", people=hostile)

    # then
    rows = list(csv.DictReader((tmp_path / "out.csv").read_text(encoding="utf-8").splitlines()))
    assert code == 0
    assert sorted((row["id"], row["name"]) for row in rows) == [
        ("'+c", "'@d"),
        ("'-e", "'+f"),
        ("'=a", "'＝b"),
    ]


def test_the_outcome_may_be_written_as_json(tell, tmp_path):
    # when
    _, out, _ = tell("people.csv", "--json", "--out", "out.json")

    # then
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8")) == json.loads(out)


def test_what_a_person_wrote_does_not_reach_the_terminal_as_a_command(tell):
    assert "\x1b" not in tell("people.csv", people="id,name\na,\x1b[31mred\nb,B\n")[1]


def test_the_same_files_and_seed_draw_the_same_and_another_seed_another(tell):
    # given
    people = "id\n" + "\n".join(f"p{n}" for n in range(20)) + "\n"

    # when
    drawn = [json.loads(tell("people.csv", "--json", "--seed", seed, people=people)[1])["rounds"][0]["groups"] for seed in "001"]  # fmt: skip

    # then
    assert drawn[0] == drawn[1] != drawn[2]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--size", "9"], "'--size'"),
        (["--rounds", "0"], "'--rounds'"),
        (["--different", "floor"], "'floor' is not one of 'team', 'site'"),
        (["--guest", "z"], "--guest: nobody in the file has the id “z”"),
        (["--date", "23/11/2026"], "--date: “23/11/2026” is not a date"),
    ],
)
def test_what_cannot_be_asked_is_told_with_what_can(tell, arguments, said):
    # when
    code, out, err = tell("people.csv", *arguments)

    # then
    assert code == 2
    assert said in " ".join((out + err).replace("│", " ").split())


def test_a_guest_sits_with_somebody_else_each_round(tell):
    # when
    _, out, _ = tell("people.csv", "--guest", "e", "--rounds", 4, "--json")

    # then
    rounds = json.loads(out)["rounds"]
    company = [
        next(set(g["people"]) - {"e"} for g in each["groups"] if "e" in g["people"]) for each in rounds
    ]
    assert sorted(map(sorted, company)) == [["a"], ["b"], ["c"], ["d"]]


def test_progress_is_shown_only_where_somebody_sees_it(tmp_path):
    # given
    people = tmp_path / "people.csv"
    people.write_text(PEOPLE, encoding="utf-8")

    # when
    watched = compagnon(tmp_path, "pair", people, "--json", TTY_COMPATIBLE=1, TERM="xterm-256color")
    piped = compagnon(tmp_path, "pair", people, "--json")

    # then
    assert "Drawing" in watched.stderr
    assert piped.stderr == ""
    assert piped.returncode == 0


def test_help_does_not_load_what_draws_are_computed_with(tmp_path):
    # when
    told = subprocess.run(
        [sys.executable, "-c", "import sys, bot.cli; print(*sys.modules)"],
        cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(Path(cli.__file__).parents[1])},
        capture_output=True, text=True, check=True,
    )  # fmt: skip

    # then
    assert {"numpy", "scipy", "rustworkx", "bot.pairing"} & set(told.stdout.split()) == set()
