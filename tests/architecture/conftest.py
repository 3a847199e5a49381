"""The product's own files, as the architecture tests read them."""

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("bot", "adapters", "facilitation", "storage")


@pytest.fixture
def root() -> Path:
    return ROOT


@pytest.fixture(params=PACKAGES)
def package(request) -> Path:
    return ROOT / request.param


@pytest.fixture(scope="session")
def files() -> list[Path]:
    """What is in the repository or about to be, as paths from its root; what .gitignore names is not."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return sorted(
        path for name in listed.stdout.split("\0") if name and (ROOT / (path := Path(name))).is_file()
    )
