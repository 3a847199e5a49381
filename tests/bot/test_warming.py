"""What draws are computed with is loaded before anybody waits for it, and only where people are to meet."""

import os
import subprocess
import sys
from pathlib import Path

from bot import warming

HEAVY = {"numpy", "scipy", "rustworkx"}
SPOKEN = """
import asyncio, sys
from bot.warming import Warming
from facilitation.cards import PersonId, SpaceId
from facilitation.encounters.events import EncountersAsked
from facilitation.events import HelpAsked

async def speak():
    here, iris, warming = SpaceId("stage:T1:quais"), PersonId("stage:T1:iris"), Warming()
    warming.heard(HelpAsked(here, iris))
    print(*sys.modules)
    warming.heard(EncountersAsked(here, iris))
    await warming.loading
    print(*sys.modules)

asyncio.run(speak())
"""


def test_the_form_of_encounters_loads_what_draws_need_and_help_does_not(tmp_path):
    told = subprocess.run(
        [sys.executable, "-c", SPOKEN],
        cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(Path(warming.__file__).parents[1])},
        capture_output=True, text=True, check=True,
    )  # fmt: skip

    before, after = (set(line.split()) for line in told.stdout.splitlines())
    assert HEAVY & before == set()
    assert after >= HEAVY
