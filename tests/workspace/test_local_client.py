"""In a Slack client that we did not write, with the real process and a real browser: by the door, or by the socket."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from wall_clock import LIBRARIES

pytestmark = pytest.mark.slow
HERE = Path(__file__).parent
ROOT = HERE.parent.parent
CLIENT = HERE / "client/node_modules/local-slack-linux-x64/bin/local-slack"
WHY = {"events": "Cette communauté a souhaité", "socket": "This community asked"}
"""What stands under a question, first: by the door it is French, by the socket English."""
TOOLS = ("unshare", "ip", "chromium")


needs_a_client = pytest.mark.skipif(
    not CLIENT.exists() or not LIBRARIES or not all(map(shutil.which, TOOLS)),
    reason="needs `make clients`, chromium, faketime and iproute2",
)


def lived(story: str, folder: Path, mode: str) -> dict[str, Any]:
    """In a network and a process of its own."""
    inside = f"ip link set lo up; exec {sys.executable} {HERE / story} {CLIENT} {folder} {mode}"
    told = subprocess.run(
        ["unshare", "-rn", "bash", "-c", inside],
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
        env={
            **os.environ,
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}",
        },
    )
    assert told.returncode == 0, told.stderr[-3000:] + (folder / "log").read_text()[-3000:]
    return json.loads(told.stdout)


@needs_a_client
@pytest.mark.parametrize("mode", ["events", "socket"])
def test_an_afternoon_in_a_real_client(tmp_path, mode):
    seen = lived("afternoon.py", tmp_path, mode)

    assert seen["help"] == ["U01ADA", "U02BOB"]
    assert seen["nearest"] == "U02BOB"
    assert seen["field error"]
    assert seen["shared"].endswith("A parcel &lt;!channel&gt; &amp; two letters")
    assert "<@U02BOB>" in seen["shared"]
    assert seen["troika"]["ended"]
    assert len(seen["troika"]["steps"]) > 5
    assert not seen["cut in"]
    assert seen["prompt"][-1].startswith(WHY[mode])
    assert seen["in its thread"]
    assert seen["faults"] == 0
    assert {picture.stem for picture in tmp_path.glob("*.png")} >= {
        "help-fr",
        "help-en",
        "nearest",
        "form-error",
        "shared",
        "troika-ends",
        "prompt",
        "answered",
    }


@needs_a_client
def test_an_encounter_from_the_draw_to_what_somebody_takes_away(tmp_path):
    seen = lived("encounter.py", tmp_path, "events")

    assert "*Un tirage à regarder, pour <#C01GEN>*" in seen["preview"]
    assert all(f"<@{one}>" in seen["preview"] for one in ("U01ADA", "U02BOB", "U03CAT"))
    assert "U0BOT" not in seen["preview"]
    assert "<@U02BOB> peut éclairer <@U03CAT> (prise de parole en public)" in seen["introduction"]
    assert "Pour commencer" in seen["introduction"]
    assert seen["introduction"].count("\n• <!date^") == 3
    assert seen["in its thread"]
    assert all(f"<@{one}>" in seen["outcome"] for one in ("U01ADA", "U02BOB"))
    assert "Commencer par une histoire, pas par un plan." in seen["kept"]
    assert seen["on the page"]
    assert seen["faults"] == 0
    assert {picture.stem for picture in tmp_path.glob("*.png")} >= {
        "settings",
        "draw",
        "introduction",
        "halfway",
        "outcome",
        "take-away",
        "kept",
        "page",
    }
