"""What every test shares."""

import os
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("any-machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any-machine")
"""A test says what holds, not how quick this machine was today."""

CI = os.environ.get("CI") == "true"


def _failed_if_skipped(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Where everything a test needs has been installed, a skipped test has guarded nothing."""
    if CI and report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"Skipped, which counts as a failure when CI=true. {reason}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    _failed_if_skipped(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    _failed_if_skipped(report)
    return report


@pytest.fixture(scope="session")
def postgresql_server() -> Generator[Any, None, None]:
    """A `databases.PostgreSQL`, started once for all tests of this process."""
    from databases import PostgreSQL

    server = PostgreSQL()
    yield server
    server.close()


@pytest.fixture
def postgresql_url(postgresql_server: Any) -> Generator[str, None, None]:
    """An empty PostgreSQL database."""
    url = postgresql_server.fresh()
    yield url
    postgresql_server.drop(url)


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """A SQLite database that does not exist yet."""
    return f"sqlite:///{tmp_path / 'compagnon.db'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """An empty database: each test that asks for it runs on both kinds."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url
