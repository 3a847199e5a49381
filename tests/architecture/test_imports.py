"""The direction: bot above adapters and storage, which do not know each other, above facilitation."""

import subprocess
import sys
from pathlib import Path


def test_every_import_keeps_the_direction(root):
    linter = Path(sys.executable).with_name("lint-imports")

    told = subprocess.run([linter, "--no-cache"], cwd=root, capture_output=True, text=True, check=False)

    assert told.returncode == 0, told.stdout + told.stderr
