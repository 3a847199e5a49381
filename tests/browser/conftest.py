"""A real Chromium in front of a playground that runs."""

import shutil
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from playing import Playing, playing

pytestmark = pytest.mark.slow
sync_api = pytest.importorskip("playwright.sync_api")

CHROMIUM = shutil.which("chromium")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
AXE = Path(__file__).parents[2] / "var/npm/node_modules/axe-core/axe.min.js"
AXE_IS = "29348999450cdf2849a8e70b7912fc2da85a849da39c0d0d5394f51d4a9ed95c"
"""axe-core 4.14.1, as `make axe` fetches it."""


@pytest.fixture(scope="session")
def playground(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Playing]:
    with playing(tmp_path_factory.mktemp("playground")) as running:
        yield running


@pytest.fixture(scope="module")
def chromium() -> Iterator[object]:
    """Gone with its module: while it plays, no other event loop can run in this process."""
    if CHROMIUM is None:
        pytest.skip("There is no chromium on the PATH (on Debian: apt-get install chromium).")
    with sync_api.sync_playwright() as player:
        browser = player.chromium.launch(executable_path=CHROMIUM, args=[*QUIET])
        yield browser
        browser.close()


@pytest.fixture
def tab(chromium, playground: Playing) -> Iterator[Callable[..., object]]:
    """Opens a page at a path; at the end, no page may have complained."""
    contexts, complaints = [], []

    def opened(path: str = "/", width: int = 1280, height: int = 800, **how: object) -> object:
        context = chromium.new_context(
            viewport={"width": width, "height": height}, base_url=playground.address, **how
        )
        context.set_default_timeout(15_000)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda told: complaints.append(told.text) if told.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(path, wait_until="domcontentloaded")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture(scope="session")
def axe() -> str:
    if not AXE.exists():
        pytest.skip("There is no axe-core here: make axe.")
    source = AXE.read_bytes()
    assert sha256(source).hexdigest() == AXE_IS
    return source.decode()
