"""`compagnon serve` with Teams: on one's own machine without proof, and with Slack in one process."""

import asyncio
import subprocess
from contextlib import contextmanager

import aiohttp
import pytest
from commands import COMMAND, SLACK, compagnon, environment, free_port
from connector.activities import IRIS, as_sent, direct, message
from connector.fake_microsoft import FakeMicrosoft, words_of

TEAMS = {
    "TEAMS_APP_ID": "11111111-2222-4333-8444-555555555555",
    "TEAMS_APP_PASSWORD": "2",
    "TEAMS_TENANT_ID": "99999999-2222-4333-8444-555555555555",
}
JSON = {"Content-Type": "application/json"}


@contextmanager
def serving(folder, *arguments, **variables):
    """The address of its door."""
    port = free_port()
    ports = {"PORT": port, "HEALTH_PORT": free_port()}
    with subprocess.Popen(
        [*COMMAND, "serve", *arguments],
        cwd=folder,
        env=environment(folder, **ports, **variables),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            process.kill()


async def until(there, seconds: float = 40) -> None:
    async with asyncio.timeout(seconds):
        while not await there():  # noqa: ASYNC110 - nobody else is told
            await asyncio.sleep(0.1)


async def listens(session, url) -> bool:
    try:
        async with session.get(url) as answer:
            return answer.status == 200
    except aiohttp.ClientConnectionError:
        return False


@pytest.mark.slow
async def test_on_ones_own_machine_it_answers_a_client_that_proves_nothing(tmp_path):
    fake = FakeMicrosoft()
    await fake.start()
    with serving(tmp_path, "--local", **SLACK) as url:
        async with aiohttp.ClientSession() as session:
            await until(lambda: listens(session, url))
            body = as_sent(message("aide", IRIS), f"{fake.url}/")
            async with session.post(f"{url}/api/messages", data=body, headers=JSON) as answer:
                status = answer.status

            async def answered() -> bool:
                return len(fake.posts[direct(IRIS)]) == 2

            await until(answered)
            async with session.post(f"{url}/slack/events", data=b"{}", headers=JSON) as answer:
                slack = answer.status

    assert (status, slack) == (200, 401)
    assert "Ce que vous pouvez faire ici" in words_of(fake.posts[direct(IRIS)][1])
    await fake.stop()


@pytest.mark.parametrize(
    ("variables", "said"),
    [
        ({"HOST": "192.0.2.1"}, "HOST is not this machine's own address"),
        (
            TEAMS,
            "TEAMS_APP_ID is set: --local is for trying",
        ),
    ],
)
def test_without_proof_it_is_for_this_machine_alone_or_not_at_all(tmp_path, variables, said):
    told = compagnon(tmp_path, "serve", "--local", **variables)

    assert told.returncode == 2
    assert said in told.stderr
    assert "Traceback" not in told.stderr


@pytest.mark.parametrize("missing", TEAMS)
def test_it_does_not_serve_while_anything_is_missing_and_says_what(tmp_path, missing):
    told = compagnon(tmp_path, "serve", **{name: said for name, said in TEAMS.items() if name != missing})

    assert told.returncode == 2
    assert f"{missing} is missing" in told.stderr
