"""The command line: what it is asked in vain gets a sentence, exit code 2, and never a stack trace."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from commands import COMMAND, ROOT, compagnon, environment
from exports import as_files, in_folder, in_zip, message
from histories import export_of, lifelike
from typer.testing import CliRunner

from bot import __version__, cli
from bot.config import Config
from storage import schema

TENANT = "99999999-2222-4333-8444-555555555555"
COMMANDS = ["serve", "check", "migrate", "backtest", "demo", "pair"]
CHANNEL_KEYS = [
    "name",
    "people",
    "messages",
    "from",
    "to",
    "prompts",
    "reach_mean",
    "fixed_reach_mean",
    "interruptions",
    "fixed_interruptions",
]
PROMPT_KEYS = ["at", "kind", "reasons", "reach", "live"]


@pytest.fixture(autouse=True)
def bare(monkeypatch, tmp_path):
    for name in (*Config.model_fields, "lc_all", "lc_messages"):
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("COMPAGNON_DATA", str(tmp_path / "kept"))
    monkeypatch.setenv("LANG", "C.UTF-8")


@pytest.fixture
def tell(monkeypatch, capsys):
    """Runs the command in this process: its exit code, what it prints and what it complains of."""

    def run(*arguments: object, **variables: str) -> tuple[int, str, str]:
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr(sys, "argv", ["compagnon", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        out, err = capsys.readouterr()
        return ended.value.code, out, err

    return run


@pytest.fixture
def export(tmp_path) -> Path:
    return export_of(tmp_path / "export", {"general": lifelike(6), "annonces": []})


def plain(said: str) -> str:
    """Without the frame, folds and colours of a terminal."""
    return " ".join(re.sub(r"\x1b\[[0-9;]*m|[│╭╮╰╯─]", " ", said).split())


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_says_what_it_does_with_an_example(command):
    # when
    told = CliRunner().invoke(cli.app, [command, "--help"], prog_name="compagnon")

    # then
    assert told.exit_code == 0
    assert re.search(rf"Examples?: compagnon {command}\b", plain(told.output))


def test_help_names_every_command_the_first_step_and_the_exit_codes():
    # when
    told = CliRunner().invoke(cli.app, ["-h"], prog_name="compagnon")

    # then
    said = plain(told.output)
    assert [command for command in COMMANDS if f" {command} " not in said] == []
    assert "Usage: compagnon" in said
    assert "Start with compagnon demo" in said
    assert "2 could not be done as asked" in said


def test_every_option_is_explained():
    # when
    told = {command: plain(CliRunner().invoke(cli.app, [command, "-h"]).output) for command in COMMANDS}

    # then
    for option in ("--channel", "--rhythm", "--tz", "--country", "--seed", "--limit", "--json", "--language"):
        assert option in told["backtest"]


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_the_version_is_said(tell, option):
    assert tell(option) == (0, f"compagnon {__version__}\n", "")


def test_python_m_bot_is_the_command_under_its_own_name(tmp_path):
    # when
    told = compagnon(tmp_path, "--help")

    # then
    assert told.returncode == 0
    assert "Usage: compagnon [OPTIONS]" in told.stdout
    assert told.stderr == ""


def test_what_is_no_longer_needed_is_thrown_away_again_once_a_command_begins(tmp_path):
    # given
    asked = "import atexit, gc, sys; sys.argv = ['compagnon', *sys.argv[1:]]; "
    asked += "atexit.register(lambda: print(gc.isenabled())); from bot.__main__ import main; main()"

    # when
    told = [
        subprocess.run(
            [sys.executable, "-c", asked, *words],
            cwd=tmp_path,
            env=environment(tmp_path),
            capture_output=True,
            text=True,
            check=False,
        ).stdout.split()[-1]
        for words in (["--help"], ["check"], ["keys", "new"])
    ]

    # then
    assert told == ["False", "True", "True"]


def test_help_imports_nothing_heavy(tmp_path):
    # when
    told = subprocess.run(
        [sys.executable, "-c", "import sys, bot.cli; print(*sys.modules)"],
        cwd=tmp_path,
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=True,
    )

    # then
    heavy = {
        "sqlalchemy",
        "alembic",
        "rich.progress",
        "aiohttp",
        "slack_bolt",
        "pydantic",
        "holidays",
        "babel",
        "asyncio",
    }
    assert heavy & set(told.stdout.split()) == set()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_printed_for_each_shell(tmp_path, shell):
    # when
    told = compagnon(tmp_path, _COMPAGNON_COMPLETE=f"source_{shell}")

    # then
    assert told.returncode == 0
    assert f"_COMPAGNON_COMPLETE=complete_{shell}" in told.stdout


def test_completion_knows_the_commands(tmp_path):
    # when
    told = compagnon(tmp_path, _COMPAGNON_COMPLETE="complete_bash", COMP_WORDS="compagnon ba", COMP_CWORD=1)

    # then
    assert told.stdout.split() == ["backtest"]


def test_a_backtest_in_json_is_one_object_with_exactly_its_keys(tmp_path, export):
    # when
    told = compagnon(tmp_path, "backtest", export, "--json")

    # then
    assert told.returncode == 0
    assert told.stderr == ""
    assert told.stdout.count("\n") == 1
    outcome = json.loads(told.stdout)
    assert list(outcome) == ["channels"]
    assert [list(channel) for channel in outcome["channels"]] == [CHANNEL_KEYS] * 2
    prompts = outcome["channels"][0]["prompts"]
    assert [list(prompt) for prompt in prompts] == [PROMPT_KEYS] * len(prompts)
    assert prompts != []


def test_progress_goes_to_the_error_stream_and_only_where_somebody_sees_it(tmp_path, export):
    # when
    watched = compagnon(tmp_path, "backtest", export, "--json", TTY_COMPATIBLE=1, TERM="xterm-256color")
    piped = compagnon(tmp_path, "backtest", export, "--json")

    # then
    assert "#general" in watched.stderr
    assert "%" in watched.stderr
    assert piped.stderr == ""
    assert watched.stdout == piped.stdout


def test_a_backtest_to_read_says_what_it_found(tell, export):
    # when
    code, out, err = tell("backtest", export, "--channel", "general", "--tz", "Europe/Paris")

    # then
    assert (code, err) == (0, "")
    assert "#general" in out
    assert "annonces" not in out
    assert "Mondays at 10:00" in out


def test_it_speaks_the_language_of_the_terminal_or_the_one_asked(tell, export):
    assert "Le lundi à 10" in tell("backtest", export, LANG="fr_FR.UTF-8")[1]
    assert "Mondays at 10:00" in tell("backtest", export, "-l", "en")[1]
    assert "Le lundi à 10" in tell("backtest", export, "-l", "fr", LANG="C")[1]


@pytest.mark.slow
def test_an_imaginary_history_needs_nothing(tmp_path):
    # when
    told = compagnon(tmp_path, "backtest", "--demo", "--language", "fr")

    # then
    assert told.returncode == 0
    assert told.stderr == ""
    assert "#atelier-des-nuages" in told.stdout
    assert "Cette histoire est imaginaire" in told.stdout
    assert list(tmp_path.iterdir()) == []


USAGE = [
    ([], "Usage: compagnon"),
    (["dance"], "No such command 'dance'."),
    (["backtest"], "Or try --demo."),
    (["backtest", "x", "--limit", "0"], "'--limit': Input should be greater than or equal to 1"),
    (["backtest", "x", "--seed", "many"], "'--seed': Input should be a valid integer"),
    (["backtest", "x", "--language", "de"], "'de' is not one of 'en', 'fr'"),
    (["backtest", "x", "--colour"], "No such option"),
    (["migrate", "--to"], "requires an argument"),
]


@pytest.mark.parametrize(("arguments", "said"), USAGE)
def test_a_command_that_does_not_exist_or_lacks_something_is_told_so(tell, arguments, said):
    # when
    code, out, err = tell(*arguments)

    # then
    assert code == 2
    assert said in plain(out + err)
    assert "Traceback" not in out + err


REFUSED = [
    (["--channel", "generl"], "There is no channel “generl” in this export. Did you mean: general?"),
    (["--channel", "zzz"], "Did you mean: annonces, general?"),
    (["--tz", "Mars/Olympus"], "--tz: “Mars/Olympus” is not a time zone. Try Europe/Paris"),
    (["--tz", ""], "is not a time zone"),
    (["--tz", "../../etc/passwd"], "is not a time zone"),
    (["--country", "ZZ"], "--country: no calendar for “ZZ”"),
    (["--country", "FR-99"], "--country: no calendar for “FR-99”"),
    (["--rhythm", "often"], "--rhythm: “often”"),
    (["--rhythm", "FREQ=SECONDLY"], "--rhythm: "),
    (["--rhythm", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"], "--rhythm: "),
    (["--rhythm", ""], "--rhythm: "),
    (["--rhythm", "x" * 20_000], "--rhythm: "),
]


@pytest.mark.parametrize(("arguments", "said"), REFUSED)
@pytest.mark.parametrize("form", [[], ["--json"]])
def test_what_a_backtest_cannot_be_asked_is_told_with_what_can(tell, export, arguments, said, form):
    # when
    code, out, err = tell("backtest", export, *arguments, *form)

    # then
    assert (code, out) == (2, "")
    assert said in err
    assert len(err.strip().splitlines()) == 1
    assert len(err) < 400


def test_a_rhythm_that_cannot_be_is_explained_in_french_to_a_french_terminal(tell, export):
    # when
    code, _, err = tell("backtest", export, "--rhythm", "FREQ=SECONDLY", LANG="fr_FR.UTF-8")

    # then
    assert code == 2
    assert "« FREQ=SECONDLY »" in err.replace("\N{NARROW NO-BREAK SPACE}", " ").replace(
        "\N{NO-BREAK SPACE}", " "
    )


def test_a_day_file_cut_short_is_named_with_the_place(tell, tmp_path):
    # given
    files = as_files(message(0), message(60))
    files["general/2024-05-13.json"] = files["general/2024-05-13.json"][:-30]
    path = in_folder(tmp_path / "cut", files)

    # when
    code, out, err = tell("backtest", path, "--json")

    # then
    assert (code, out) == (2, "")
    assert re.match(r"general/2024-05-13\.json, line \d+, column \d+, entry 2: .+\.\n$", err)


@pytest.mark.parametrize("form", [[], ["--json"]])
@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("nothing", None, "there is nothing here"),
        ("photos", {"beach.jpg": b"sand"}, "there is no users.json"),
        ("photos.zip", {"beach.jpg": b"sand"}, "there is no users.json"),
        ("no-channels", {"users.json": b"[]"}, "there is no channels.json"),
        ("users", {"users.json": b"{}", "channels.json": b"[]"}, "users.json, line 1, column 1: "),
        ("empty", {"users.json": b"", "channels.json": b"[]"}, "users.json: the file is empty"),
        ("text.zip", b"not a zip at all", "this is neither a folder nor a zip"),
        ("cut.zip", b"PK\x03\x04 and then the disk was full", "the zip is damaged"),
    ],
)
def test_a_foreign_or_damaged_export_is_named(tell, tmp_path, name, content, said, form):
    # given
    path = tmp_path / name
    if isinstance(content, bytes):
        path.write_bytes(content)
    elif content is not None:
        (in_zip if path.suffix else in_folder)(path, content)

    # when
    code, out, err = tell("backtest", path, *form)

    # then
    assert (code, out) == (2, "")
    assert said in err
    assert len(err.splitlines()) == 1


def test_nothing_is_printed_when_a_later_channel_is_damaged(tell, tmp_path):
    # given
    path = export_of(tmp_path / "export", {"sound": lifelike(1), "broken": lifelike(1)})
    (path / "broken" / "2024-02-05.json").write_text("[{]")

    # when
    code, out, err = tell("backtest", path)

    # then
    assert (code, out) == (2, "")
    assert err.startswith("broken/2024-02-05.json, line 1, column 3, entry 1: ")


def test_check_tells_a_program_every_fault_with_its_variable_and_no_value(tell):
    # when
    code, out, err = tell("check", "--json", SLACK_BOT_TOKEN="xoxp-secret", PORT="x")

    # then
    assert (code, err) == (2, "")
    told = json.loads(out)
    assert list(told) == ["ok", "faults", "said"]
    assert told["ok"] is False
    assert [fault["variable"] for fault in told["faults"]] == [
        "PORT",
        "SLACK_BOT_TOKEN",
        "SLACK_SIGNING_SECRET",
    ]
    assert "secret" not in out


def test_check_tells_a_person_what_is_well_or_not(tell):
    # when
    code, out, _ = tell("check")

    # then
    assert code == 0
    assert out.splitlines() == [
        "Platforms: none yet, and serve needs one: SLACK_BOT_TOKEN or TEAMS_APP_ID switches it on.",
        "Door: 127.0.0.1:8080. Health: 127.0.0.1:9091.",
        f"Database: revision none yet, this version's is {schema.head()}.",
    ]
    assert tell("check", PORT="x") == (2, "", "PORT is not a port, a number from 0 to 65535\n")


KNOWN = ", ".join(sorted(schema.known()))


def test_migrate_goes_up_and_down_and_refuses_what_it_does_not_know(tell):
    assert tell("migrate") == (0, f"The database went from revision none to {schema.head()}.\n", "")
    assert tell("migrate", "--to", "base") == (
        0,
        f"The database went from revision {schema.head()} to none.\n",
        "",
    )
    assert tell("migrate", "--to", "nowhere") == (
        2,
        "",
        f"There is no revision nowhere. There are: base, {KNOWN}.\n",
    )


@pytest.mark.parametrize("command", ["migrate", "serve"])
def test_a_faulty_environment_is_refused_with_every_fault(tell, command):
    # when
    code, out, err = tell(command, HOST="nowhere", TEAMS_APP_ID="1", TEAMS_TENANT_ID=TENANT)

    # then
    assert (code, out) == (2, "")
    assert err.splitlines() == [
        "The environment cannot be used:",
        "  HOST is not an IP address, such as 127.0.0.1 or 0.0.0.0",
        "  TEAMS_APP_PASSWORD is missing: Teams needs all three of its variables",
        "  TEAMS_APP_ID is not an id such as 11111111-2222-4333-8444-555555555555",
    ]


def test_what_is_ours_to_fix_is_said_without_a_stack_trace_or_the_words_of_the_error(tell, monkeypatch):
    # given
    def breaks() -> None:
        raise LookupError("what somebody confided")

    monkeypatch.setattr("bot.checking.check_all", breaks)

    # when
    code, out, err = tell("check")

    # then
    assert (code, out) == (1, "")
    assert re.fullmatch(
        r"Compagnon broke \(LookupError at test_cli\.py:\d+\)\. This is ours to fix: .+\n", err
    )
    assert "confided" not in err


def test_interrupted_it_ends_without_a_word(tell, monkeypatch):
    # given
    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("bot.checking.check_all", interrupted)

    # when
    code, out, err = tell("check")

    # then
    assert (code, out) == (130, "")
    assert "Traceback" not in err


def test_a_reader_that_leaves_early_is_no_fault(tmp_path, export):
    # when
    told = subprocess.run(
        ["bash", "-c", f"{' '.join(COMMAND)} backtest {export} | head -c 1"],
        cwd=ROOT,
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )

    # then
    assert "Traceback" not in told.stderr
    assert "broke" not in told.stderr
