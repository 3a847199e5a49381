"""Anything at all at the door: never a fault of ours, never a row without a valid signature."""

import asyncio
import json
import os
from collections import Counter
from copy import deepcopy
from random import Random
from urllib.parse import urlencode

from workspace.payloads import as_sent, click, command, event, headers, message, shortcut, submission, written

MUTATED = int(os.environ.get("FUZZED_PAYLOADS", "5000"))
SEED = int(os.environ.get("FUZZ_SEED", "20261125"))
HONEST = 0.9
"""How many are signed: whoever does not sign comes alone, so that nothing else could have left a row."""
JUNK = (
    None,
    True,
    0,
    -1,
    2**70,
    1e308,
    "",
    " ",
    "x" * 300,
    "\x00",
    "\ud83d",
    "<!channel>",
    "T1:C1",
    [],
    {},
    [[]],
    [None],
    {"id": {}},
    {"id": "U1"},
    ["a", {"b": []}],
    "slack:T01TEAM:C1",
    "1.2.3",
)
SEEDS = (
    lambda: command("partager Un colis"),
    lambda: command("troika"),
    lambda: click("share_started:0", "slack:T01TEAM:C01QUAIS wake:1"),
    lambda: click("vote_cast:0", "slack:T01TEAM:C01QUAIS slack:1#2#U"),
    lambda: submission("share_offered", written(text="Un colis")),
    lambda: submission("round_opened", {"in:people": {"people": {"selected_users": ["U1", "U2"]}}}, "troika"),
    shortcut,
    lambda: shortcut("shortcut", "help"),
    lambda: message(thread_ts="1772438400.000200"),
    lambda: event({"type": "app_mention", "user": "U1", "channel": "C1", "text": "<@U0BOT> aide"}),
    lambda: event({"type": "app_home_opened", "user": "U1", "channel": "D1", "tab": "home"}),
    lambda: event({"type": "member_joined_channel", "user": "U0BOT", "channel": "C1", "inviter": "U1"}),
    lambda: event({"type": "user_change", "user": {"id": "U1"}}),
    lambda: event({"type": "tokens_revoked", "tokens": {"bot": []}}),
    lambda: {"type": "view_closed", "view": {"id": "V1", "callback_id": "form:x"}, "user": {"id": "U1"}},
    lambda: {"type": "url_verification", "challenge": "x"},
)


def paths(value, here=()):
    """Every place in a payload."""
    found = [here] if here else []
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return found + [one for key, inner in items for one in paths(inner, (*here, key))]


def mutated(chance: Random):
    """A real payload in which a few places are not what they should be."""
    payload = deepcopy(chance.choice(SEEDS)())
    for _ in range(chance.randint(0, 4)):
        places = paths(payload)
        if not places:
            break
        *way, last = chance.choice(places)
        inner = payload
        for step in way:
            inner = inner[step]
        match chance.randrange(3):
            case 0:
                del inner[last]
            case 1:
                inner[last] = deepcopy(chance.choice(JUNK))
            case _:
                inner[last] = [inner[last]]
    return payload


def wrapped(payload, chance: Random):
    """In the wrapping Slack uses for it, or in another, or broken."""
    kind, body = (
        as_sent(payload)
        if isinstance(payload, dict) and all(isinstance(k, str) for k in payload)
        else ("application/json", json.dumps(payload).encode())
    )
    match chance.randrange(8):
        case 0:
            return kind, body[: chance.randrange(len(body) + 1)]
        case 1:
            return "application/json", body
        case 2:
            return "application/x-www-form-urlencoded", urlencode({"payload": json.dumps(payload)}).encode()
        case 3:
            place = chance.randrange(len(body) + 1)
            return kind, body[:place] + bytes(chance.randrange(256) for _ in range(3)) + body[place:]
        case _:
            return kind, body


async def test_mutated_payloads_never_break_anything(desk):
    chance, statuses, forged = Random(SEED), Counter(), 0
    honest = []
    for _ in range(MUTATED):
        kind, body = wrapped(mutated(chance), chance)
        sent = headers(kind, body)
        if chance.random() < HONEST:
            honest.append((body, sent))
            continue
        statuses += await answers(desk, honest)
        honest.clear()
        await desk.settled()  # what could not be delivered is heard of as well
        before = desk.rows("inbox")
        statuses += await answers(desk, [(body, {**sent, "X-Slack-Signature": "v0=" + "0" * 64})])
        forged += desk.rows("inbox") != before
    statuses += await answers(desk, honest)

    assert sum(statuses.values()) == MUTATED
    assert set(statuses) == {200, 401}, statuses
    assert forged == 0
    assert desk.rows("inbox") > 0


async def answers(desk, knocks):
    """All at once, as on a busy morning: how often which status."""
    told = await asyncio.gather(*(desk.knocks(body, sent) for body, sent in knocks))
    return Counter(status for status, _ in told)
