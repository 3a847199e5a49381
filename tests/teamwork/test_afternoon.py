"""In Microsoft's own local client, with the real process and a real browser: three people, one channel, one afternoon."""

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
CLIENT = HERE.parent / "workspace/client/node_modules/@microsoft/m365agentsplayground/cli.js"
STEPS = 13
"""Of a troika: reflection once, then four for each of the three. A quick hand may pass over one before it is drawn."""
TOOLS = ("unshare", "ip", "node", "chromium")


@pytest.mark.skipif(
    not CLIENT.exists() or not LIBRARIES or not all(map(shutil.which, TOOLS)),
    reason="needs `make clients`, node, chromium, faketime and iproute2",
)
def test_an_afternoon_in_microsofts_client(tmp_path):
    inside = f"ip link set lo up; exec {sys.executable} {HERE / 'afternoon.py'} {CLIENT} {tmp_path}"

    told = subprocess.run(
        ["unshare", "-rn", "bash", "-c", inside],
        capture_output=True,
        text=True,
        timeout=540,
        check=False,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )

    assert told.returncode == 0, told.stderr[-3000:] + (tmp_path / "log").read_text()[-3000:]
    seen = json.loads(told.stdout)
    assert seen["help"] == ["fr", "en"]
    assert seen["enrolled"]
    assert seen["answered"].endswith("et [deux](https://example.org) lettres")
    assert "<at>" not in seen["answered"]
    assert seen["links"] == 0
    assert seen["ended"] == [0, 1, 2]
    assert STEPS - 2 <= len(seen["steps"]) <= STEPS
    assert seen["written"]
    assert seen["kept"] == [1]
    assert seen["met"]
    assert seen["page"]
    assert seen["mocked"] == [["conversationUpdate", "added", 200], ["installationUpdate", "remove", 200]]
