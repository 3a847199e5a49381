"""Anything at all at the door: never a fault of ours, never a row without a token."""

import json
import os
from random import Random

from connector.activities import (
    ADA,
    ATELIER,
    BOT,
    CHAT,
    IRIS,
    QUAIS,
    TENANT,
    activity,
    added,
    button,
    executed,
    form,
    installed,
    keeping,
    message,
    of_team,
    opening,
    pressed,
    removed,
    sending,
)
from workspace.test_fuzz import JUNK, paths

from adapters.teams import listening

MUTATED = int(os.environ.get("FUZZED_ACTIVITIES", "500"))
SEED = int(os.environ.get("FUZZ_SEED", "20261126"))
HERE = f"teams:{TENANT}:{QUAIS}"
SEEDS = (
    lambda: message("aide", IRIS),
    lambda: message("partager Un colis", IRIS, QUAIS),
    lambda: message("troika", ADA, CHAT),
    lambda: message("Bonjour", IRIS, f"{QUAIS};messageid=1772438400000", mention=False),
    lambda: pressed(button("share_started", f"{HERE} wake:1"), IRIS, QUAIS),
    lambda: pressed(button("vote_cast", f"{HERE} teams:1#2#U")),
    lambda: executed(button("sharing_stopped", HERE), ADA, QUAIS),
    lambda: opening(button("round_asked", "troika"), ADA, QUAIS),
    lambda: sending(
        form("round_opened", "troika", space=HERE, people=("people",), people_="aad-iris,aad-noor"), ADA
    ),
    lambda: sending(form("share_offered", space=HERE, text="Un colis", signed="yes"), IRIS),
    lambda: keeping("<p>Un colis</p>"),
    lambda: installed(ADA),
    lambda: installed(ADA, "remove"),
    lambda: added(ADA),
    lambda: removed(ADA),
    lambda: added(ADA, members=(BOT, "29:someone")),
    lambda: of_team(added(ADA), "teamMemberAdded", settings={"selectedChannel": {"id": ATELIER}}),
    lambda: of_team(removed(ADA, members=(f"29:{IRIS}", {"id": "29:1", "aadObjectId": "aad-noor"}))),
    lambda: of_team(removed(ADA), "teamMemberRemoved"),
    lambda: of_team(activity("conversationUpdate", ADA, QUAIS), "teamDeleted"),
    lambda: of_team(activity("conversationUpdate", ADA, QUAIS), "channelRestored", channel={"id": ATELIER}),
    lambda: activity("messageReaction", IRIS, QUAIS, reactionsAdded=[{"type": "like"}]),
    lambda: activity("endOfConversation", IRIS),
)


def mutated(chance: Random, service: str):
    """A real activity in which a few places are not what they should be; that it comes from a service stays."""
    said = json.loads(json.dumps(chance.choice(SEEDS)()))
    for _ in range(chance.randint(0, 4)):
        places = paths(said)
        if not places:
            break
        *way, last = chance.choice(places)
        inner = said
        for step in way:
            inner = inner[step]
        match chance.randrange(3):
            case 0:
                del inner[last]
            case 1:
                inner[last] = chance.choice(JUNK)
            case _:
                inner[last] = [inner[last]]
    return said | {"serviceUrl": service} if chance.random() < 0.95 else said


async def test_mutated_activities_never_break_anything(desk, monkeypatch):
    chance, statuses, forged = Random(SEED), {}, 0
    token = desk.token()
    desk.post.closing = True  # what is said in return is another test's
    monkeypatch.setattr(listening, "PATIENCE", 0.0)  # and no form waits for it
    for _ in range(MUTATED):
        body = json.dumps(mutated(chance, desk.service)).encode()
        honest = chance.random() < 0.8
        sent = {
            "Content-Type": "application/json",
            "Authorization": f"Bearer {token if honest else token[:-9]}",
        }
        before = None if honest else desk.rows("inbox")
        status, _ = await desk.knocks(body, sent)
        statuses[status] = statuses.get(status, 0) + 1
        forged += before is not None and desk.rows("inbox") != before

    assert {200, 401} <= set(statuses) <= {200, 401, 403}, statuses
    assert forged == 0
    assert desk.rows("inbox") > 0
