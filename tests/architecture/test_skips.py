"""A test that was skipped has guarded nothing: where everything is installed, that is a failure."""

import os
import subprocess
import sys

import pytest

SKIPPED = """
import pytest

def test_passes(): pass

@pytest.mark.skip(reason="no browser here")
def test_is_skipped(): pass

@pytest.mark.xfail(reason="known", strict=True)
def test_is_known_to_fail(): raise AssertionError
"""
SKIPPED_WHOLE = "import pytest\npytest.importorskip('a_module_that_is_nowhere')\n"


def run(folder, root, source: str, ci: str) -> subprocess.CompletedProcess:
    (folder / "conftest.py").write_text((root / "tests/conftest.py").read_text())
    (folder / "test_it.py").write_text(source)
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "no:cacheprovider",
        "-rA",
        str(folder),
        f"--rootdir={folder}",
    ]
    return subprocess.run(
        command,
        cwd=folder,
        env=os.environ | {"CI": ci, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("source", "counted"), [(SKIPPED, "1 passed, 1 xfailed, 1 error"), (SKIPPED_WHOLE, "1 error")]
)
def test_a_skipped_test_fails_when_ci_is_true(tmp_path, root, source, counted):
    told = run(tmp_path, root, source, ci="true")

    assert told.returncode != 0
    assert counted in told.stdout
    assert "counts as a failure" in told.stdout


@pytest.mark.parametrize(
    ("source", "counted"), [(SKIPPED, "1 passed, 1 skipped, 1 xfailed"), (SKIPPED_WHOLE, "1 skipped")]
)
def test_elsewhere_it_is_only_said(tmp_path, root, source, counted):
    told = run(tmp_path, root, source, ci="")

    assert counted in told.stdout
