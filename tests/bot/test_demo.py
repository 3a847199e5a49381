"""`compagnon demo` as a process: it opens, refuses a busy port, remembers, and its clock moves."""

import re
import socket
import stat

import pytest
from commands import compagnon, free_port
from playing import playing, seen

pytestmark = pytest.mark.slow

ATELIER = "/as/ondine/in/atelier"


@pytest.fixture(scope="module")
def here(tmp_path_factory):
    with playing(tmp_path_factory.mktemp("playing"), "--language", "fr") as running:
        yield running


def clock(page: str) -> str:
    return seen(page, r'<strong id="clock">(.*?)</strong>')


def test_it_says_where_it_is_and_keeps_what_it_remembers_in_a_folder_of_its_own(here):
    told = (here.folder / "log").read_text()

    assert told == f"The playground is at http://127.0.0.1:{here.port} (Ctrl-C stops it).\n"
    kept = here.folder / "kept/playground"
    assert {"chat.jsonl", "compagnon.db"} <= {path.name for path in kept.iterdir()}
    assert stat.S_IMODE((kept / "chat.jsonl").stat().st_mode) == 0o600


def test_the_first_page_says_what_this_is_in_the_language_asked(here):
    assert "Rien ne sort de cette machine." in here.get("/")
    assert "Nothing leaves this machine." in here.get("/?language=en")


def test_the_past_of_the_company_can_be_read_by_each_in_their_own_language_and_zone(here):
    ondine, haru = here.get(ATELIER), here.get("/as/haru/in/atelier")

    assert "Le cumulus de la mairie est sorti trop gris." in ondine
    assert "Fabriquer des nuages sur mesure" in ondine
    assert ", 09:3" in clock(ondine)
    assert ", 17:3" in clock(haru)
    assert '<html lang="en">' in haru


def test_a_command_is_answered_to_whoever_typed_it_alone(here):
    page = here.post(f"{ATELIER}/say", text="/compagnon aide")

    assert "Ce que vous pouvez faire ici" in page
    assert "Ce que vous pouvez faire ici" not in here.get("/as/lison/in/atelier")


def test_a_form_opens_keeps_what_was_wrong_and_closes(here):
    # given
    page = here.post(f"{ATELIER}/say", text="/compagnon codev")
    marker = seen(page, r'<dialog id="d-(.*?)"')

    # when
    again = here.post(f"{ATELIER}/fill", marker=marker, people="playground:T1:lison", tempo="slow")
    second = seen(again, r'<dialog id="d-(.*?)"')
    closed = here.post(f"{ATELIER}/fill", marker=second, cancel="yes")
    twice = here.post(f"{ATELIER}/fill", marker=marker, people="playground:T1:lison")

    # then
    assert re.search(r'value="playground:T1:lison"\s+checked', again)
    assert re.search(r'value="slow"\s+checked', again)
    assert "<dialog" not in closed
    assert "Ce formulaire a déjà été envoyé." in twice


def test_the_clock_moves_for_everyone_and_what_falls_due_happens_on_the_way(here):
    # given
    before = here.get(ATELIER)

    # when
    day_after = here.post(f"{ATELIER}/time", move="day")
    prompted = here.post(f"{ATELIER}/time", move="something")

    # then
    assert clock(before) != clock(day_after) != clock(prompted)
    assert "share_started" not in day_after
    assert "share_started" in prompted
    assert "Pourquoi ce message" in prompted
    assert clock(here.get("/as/basile/in/atelier")) == clock(prompted)


def test_a_name_that_is_not_ours_and_a_form_from_elsewhere_are_refused(here):
    origin = {"Origin": here.address}

    assert here.refusal("/begin", **origin) == 200
    assert here.refusal("/begin", Origin="https://elsewhere.example") == 403
    assert here.refusal("/begin") == 403
    assert here.refusal("/begin", **origin, **{"Sec-Fetch-Site": "cross-site"}) == 403
    assert here.refusal("/begin", Host="elsewhere.example", Origin="http://elsewhere.example") == 403


def test_what_was_there_is_there_after_a_kill_and_starting_afresh_forgets_it(tmp_path):
    # given
    with playing(tmp_path) as first:
        first.post(f"{ATELIER}/say", text="Une pensée pour le grenier")
        first.post(f"{ATELIER}/say", text="/compagnon troika")
        moved = clock(first.post(f"{ATELIER}/time", move="monday"))
        first.kill()

    # when
    with playing(tmp_path) as second:
        page = second.get(ATELIER)
        afresh = second.post("/afresh")
        empty = second.get(ATELIER)

    # then
    assert "Une pensée pour le grenier" in page
    assert "<dialog" in page
    assert moved.rpartition(",")[0] == clock(page).rpartition(",")[0]
    assert "<main>" in afresh
    assert "Une pensée pour le grenier" not in empty
    assert "<dialog" not in empty
    assert clock(empty) != clock(page)


def test_a_busy_port_is_said_and_nothing_else_happens(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        told = compagnon(tmp_path, "demo", "--port", port)

    assert told.returncode == 2
    assert f"127.0.0.1:{port} cannot be listened on (" in told.stderr
    assert f"make demo PORT={port + 1}" in told.stderr
    assert told.stdout == ""


def test_a_second_playground_in_the_same_folder_is_refused(here):
    told = compagnon(here.folder, "demo", "--port", free_port())

    assert told.returncode == 2
    assert "Another playground already runs" in told.stderr


def test_elsewhere_than_on_this_machine_it_says_loudly_what_that_means(tmp_path):
    from bot.demo import is_loopback

    assert [is_loopback(host) for host in ("127.0.0.1", "::1", "localhost", "192.0.2.9", "192.0.2.7")] == [
        True,
        True,
        True,
        False,
        False,
    ]
