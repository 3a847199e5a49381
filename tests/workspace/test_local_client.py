"""In a Slack client that we did not write, with the real process and a real browser: by the door, then by the socket."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from wall_clock import LIBRARIES

pytestmark = pytest.mark.slow
HERE = Path(__file__).parent
ROOT = HERE.parent.parent
CLIENT = HERE / "client/node_modules/local-slack-linux-x64/bin/local-slack"
WHY = {"events": "Cette communauté a souhaité", "socket": "This community asked"}
"""What stands under a question, first: by the door it is French, by the socket English."""
TOOLS = ("unshare", "ip", "chromium")


@pytest.mark.skipif(
    not CLIENT.exists() or not LIBRARIES or not all(map(shutil.which, TOOLS)),
    reason="needs `make clients`, chromium, faketime and iproute2",
)
@pytest.mark.parametrize("mode", ["events", "socket"])
def test_an_afternoon_in_a_real_client(tmp_path, mode):
    inside = f"ip link set lo up; exec {sys.executable} {HERE / 'afternoon.py'} {CLIENT} {tmp_path} {mode}"

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

    assert told.returncode == 0, told.stderr[-3000:] + (tmp_path / "log").read_text()[-3000:]
    seen = json.loads(told.stdout)
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
        "form-error",
        "shared",
        "troika-ends",
        "prompt",
        "answered",
    }
