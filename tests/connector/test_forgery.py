"""Whoever is not Teams is sent away with 401, and nothing they said is kept."""

import asyncio
import json
from base64 import urlsafe_b64encode
from copy import deepcopy
from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import jwt
import pytest
from connector.activities import (
    APP,
    IRIS,
    NOW,
    OTHER,
    QUAIS,
    as_sent,
    button,
    keeping,
    message,
    opening,
    pressed,
)
from connector.conftest import microsoft
from connector.fake_microsoft import Signer

from adapters.teams import guard

AT = int(NOW.timestamp())
STRANGER = Signer("key-1")
UNENDORSED = Signer("key-web", ("webchat", "directline"))
JSON = {"Content-Type": "application/json"}
SORTS = {
    "message": message("aide", IRIS),
    "channel message": message("partager Un colis", IRIS, QUAIS),
    "card": pressed(button("help_asked")),
    "dialog": opening(button("share_started")),
    "action": keeping("<p>Un colis</p>"),
}


def b64(said) -> str:
    return (
        urlsafe_b64encode(said if isinstance(said, bytes) else json.dumps(said).encode())
        .rstrip(b"=")
        .decode()
    )


def with_(**claims):
    return lambda desk: f"Bearer {desk.token(**claims)}"


def without(name):
    def forge(desk):
        claims = desk.fake.claims(AT)
        del claims[name]
        return f"Bearer {microsoft().sign(claims)}"

    return forge


def headed(**header):
    return lambda desk: f"Bearer {microsoft().sign(desk.fake.claims(AT), **header)}"


def unsigned(desk):
    return f"Bearer {jwt.encode(desk.fake.claims(AT), None, algorithm='none', headers={'kid': 'key-1'})}"


def with_the_public_key_as_a_secret(desk):
    published = json.dumps(microsoft().published())
    head, claims = {"alg": "HS256", "typ": "JWT", "kid": "key-1"}, desk.fake.claims(AT)
    signature = jwt.algorithms.HMACAlgorithm(jwt.algorithms.HMACAlgorithm.SHA256).sign(
        f"{b64(head)}.{b64(claims)}".encode(), published.encode()
    )
    return f"Bearer {b64(head)}.{b64(claims)}.{b64(signature)}"


def changed(desk):
    head, _, signature = desk.token().split(".")
    return f"Bearer {head}.{b64(desk.fake.claims(AT, aud=APP, extra='admin'))}.{signature}"


def claims_of_nobody(what):
    def forge(desk):
        head, _, signature = desk.token().split(".")
        return f"Bearer {head}.{b64(what)}.{signature}"

    return forge


FORGED = {
    "no header": lambda desk: None,
    "an empty header": lambda desk: "",
    "a word": lambda desk: "hello",
    "no token": lambda desk: "Bearer ",
    "the scheme left out": lambda desk: desk.token(),
    "another scheme": lambda desk: f"Basic {desk.token()}",
    "two tokens": lambda desk: f"Bearer {desk.token()} {desk.token()}",
    "garbage": lambda desk: "Bearer a.b.c",
    "dots": lambda desk: "Bearer ..",
    "in other letters": lambda desk: "Bearer é.é.é",
    "too long": lambda desk: f"Bearer {'a' * 8000}",
    "the signature left out": lambda desk: f"Bearer {desk.token().rpartition('.')[0]}.",
    "the signature cut short": lambda desk: f"Bearer {desk.token()[:-8]}",
    "a part too many": lambda desk: f"Bearer {desk.token()}.x",
    "claims changed": changed,
    "claims that are a list": claims_of_nobody([1]),
    "claims that are no JSON": claims_of_nobody(b"{"),
    "claims that are nested deep": claims_of_nobody(b"[" * 3000),
    "unsigned": unsigned,
    "signed with the public key": with_the_public_key_as_a_secret,
    "another key of the same name": lambda desk: f"Bearer {desk.token(STRANGER)}",
    "a key for another channel": lambda desk: f"Bearer {desk.token(UNENDORSED)}",
    "a key nobody has": headed(kid="key-2"),
    "a key without a name": headed(kid=""),
    "a key that is a path": headed(kid="../../dev/null"),
    "another algorithm in its head": headed(alg="RS512"),
    "expired": with_(exp=AT - 301),
    "expired long ago": with_(exp=1),
    "not yet valid": with_(nbf=AT + 301),
    "for ever": without("exp"),
    "an end that is a word": with_(exp="tomorrow"),
    "an end that is true": with_(exp=True),
    "an end that is a fraction": with_(exp=1e300),
    "a beginning that is a word": with_(nbf="now"),
    "for another bot": with_(aud="22222222-aaaa-bbbb-cccc-000000000002"),
    "for nobody": without("aud"),
    "for an empty name": with_(aud=""),
    "for several": with_(aud=[APP, "x"]),
    "for one in a list": with_(aud=[APP]),
    "from another issuer": with_(iss="https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/"),
    "from an emulator": with_(
        iss="https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0"
    ),
    "from nobody": without("iss"),
    "from two issuers": with_(iss=["https://api.botframework.com"]),
    "about another service": with_(serviceurl="https://smba.trafficmanager.net/emea/"),
    "about a service that only begins alike": with_(serviceurl="http://127.0.0.1"),
    "about no service": without("serviceurl"),
    "about an empty service": with_(serviceurl=""),
    "about a service in capitals": lambda desk: f"Bearer {desk.token(serviceurl=desk.service.upper())}",
}


@pytest.mark.parametrize("sort", SORTS)
async def test_each_forgery_is_answered_401_and_leaves_nothing(desk, sort):
    body = as_sent(SORTS[sort], desk.service)
    desk.fake.signers.append(UNENDORSED)

    answers = {}
    for name, forge in FORGED.items():
        header = forge(desk)
        sent = JSON if header is None else {**JSON, "Authorization": header}
        answers[name] = await desk.knocks(body, sent)

    assert len(answers) >= 48
    assert {name: answer for name, answer in answers.items() if answer != (401, "")} == {}
    assert desk.rows("inbox") == desk.rows("outbox") == desk.rows("whereabouts") == 0


async def test_another_channel_than_teams_is_not_vouched_for(desk):
    status, _ = await desk.says({**message("aide"), "channelId": "webchat"})

    assert status == 401


async def test_a_token_for_one_service_does_not_open_another(desk):
    status, _ = await desk.says(message("aide"))
    body = as_sent(message("aide"), "http://localhost:1/")

    other, _ = await desk.knocks(body, {**JSON, "Authorization": f"Bearer {desk.token()}"})

    assert (status, other) == (200, 401)


@pytest.mark.parametrize(
    "service",
    ["https://evil.example.org/", "http://127.0.0.1.evil.example.org/", "https://user@127.0.0.1/", "x"],
)
async def test_no_token_leaves_for_a_service_that_is_not_microsofts_even_when_it_is_signed(desk, service):
    body = as_sent(message("aide"), service)

    status, _ = await desk.knocks(body, {**JSON, "Authorization": f"Bearer {desk.token(serviceurl=service)}"})

    assert status == 403
    assert desk.rows("inbox") == desk.rows("whereabouts") == 0


@pytest.mark.parametrize("sort", SORTS)
async def test_a_tenant_that_is_not_let_in_changes_nothing(desk, sort):
    other = deepcopy(SORTS[sort]) | {"channelData": {"tenant": {"id": OTHER}}}

    status, _ = await desk.says(other)

    assert status == 403
    assert desk.rows("inbox") == desk.rows("whereabouts") == 0


async def test_nothing_is_done_to_another_tenant(desk):
    status, _ = await desk.says(pressed(button("sharing_stopped", f"teams:{OTHER}:{QUAIS}")))

    assert status == 200
    assert desk.rows("inbox") == 0


async def test_a_token_that_was_proven_once_is_still_held_to_its_time_its_place_and_its_key(desk):
    header = {**JSON, "Authorization": f"Bearer {desk.token()}"}
    first, elsewhere = as_sent(message("aide", IRIS), desk.service), as_sent(message("aide", IRIS), "x")

    answers = [(await desk.knocks(body, header))[0] for body in (first, first, elsewhere)]
    desk.clock.forward(timedelta(hours=2))
    late = await desk.knocks(first, header)
    fresh = {**JSON, "Authorization": f"Bearer {desk.token()}"}
    again = await desk.knocks(first, fresh)
    desk.teams.keys.keys.clear()
    desk.fake.signers[:] = [UNENDORSED]
    without_its_key = await desk.knocks(first, fresh)

    assert answers == [200, 200, 401]
    assert (late[0], again[0], without_its_key[0]) == (401, 200, 401)


async def test_a_signature_is_proven_once_for_each_token(desk, monkeypatch):
    proven = []
    monkeypatch.setattr(guard, "proven", lambda *of: proven.append(of[0]) or desk.fake.claims(AT))

    for _ in range(3):
        await desk.asks(message("aide", IRIS))
    await desk.knocks(
        as_sent(message("aide"), desk.service),
        {**JSON, "Authorization": f"Bearer {desk.token(exp=AT + 60)}"},
    )

    assert len(proven) == 2


async def test_a_new_key_is_asked_for_when_it_is_first_seen(desk):
    await desk.says(message("aide"))
    newer = Signer("key-2")
    desk.fake.signers.append(newer)
    desk.teams.keys.tried -= 60

    status, _ = await desk.says(message("aide"), Authorization=f"Bearer {desk.token(newer)}")

    assert status == 200


async def test_keys_that_nobody_has_do_not_send_us_to_microsoft_each_time(desk):
    fetches = []
    for number in range(20):
        header = f"Bearer {microsoft().sign(desk.fake.claims(AT), kid=f'invented-{number}')}"
        await desk.says(message("aide"), Authorization=header)
        fetches.append(desk.fake.key_fetches)

    assert fetches[-1] <= 2


async def test_while_microsofts_keys_cannot_be_had_it_is_asked_to_come_again(desk):
    desk.teams.keys.keys = {}
    desk.fake.signers.clear()

    status, _ = await desk.says(message("aide"))

    assert status == 503


async def test_old_keys_serve_while_newer_ones_are_fetched(desk):
    await desk.says(message("aide"))
    desk.teams.keys.fetched -= 90000
    desk.teams.keys.tried -= 90000
    before = desk.fake.key_fetches

    status, _ = await desk.says(message("aide"))
    await asyncio.wait_for(desk.teams.keys.fetching, 5)

    assert status == 200
    assert desk.fake.key_fetches == before + 1


UNREADABLE = [
    ("application/json", b"[1, 2]"),
    ("application/json", b"{"),
    ("application/json", b"\xff\xfe"),
    ("application/json", b"null"),
    ("application/json", b"[" * 100_000),
    ("application/json", b""),
    ("text/plain", b"{}"),
    ("", b"{}"),
]


async def test_what_nobody_can_read_is_sent_back(desk):
    token = {"Authorization": f"Bearer {desk.token()}"}

    statuses = [(await desk.knocks(body, {**token, "Content-Type": kind}))[0] for kind, body in UNREADABLE]

    assert statuses == [400] * len(UNREADABLE)


async def test_a_body_beyond_a_megabyte_is_refused(desk):
    body = as_sent({**message("aide"), "text": "x" * 1_100_000}, desk.service)

    status, _ = await desk.knocks(BytesIO(body), {**JSON, "Authorization": f"Bearer {desk.token()}"})

    assert status == 413


async def test_only_posting_is_known_at_the_door(desk):
    for method in ("GET", "PUT", "DELETE"):
        async with desk.session.request(method, f"{desk.url}/api/messages") as answer:
            assert answer.status == 405


async def test_on_ones_own_machine_only_its_own_name_opens(desk):
    desk.teams.bot = replace(desk.teams.bot, app="")
    body = as_sent(message("aide"), desk.service)

    by_name, _ = await desk.knocks(body, {**JSON, "Host": "127.0.0.1:8080"})
    by_another, _ = await desk.knocks(body, {**JSON, "Host": "evil.example.org"})

    assert (by_name, by_another) == (200, 403)
