"""The wall clock of real processes, set forward or back while they run; their monotonic clock stays true."""

from pathlib import Path

LIBRARIES = sorted(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))


class WallClock:
    """`path`: where its offset to the true time stands, in seconds; whoever has its `environment` lives by it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.step("+0")
        self.environment = {
            "LD_PRELOAD": str(LIBRARIES[0]),
            "FAKETIME_TIMESTAMP_FILE": str(path),
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_FORCE_MONOTONIC_FIX": "0",  # it makes threads that wait for each other spin
        }

    def step(self, offset: str) -> None:
        new = self.path.with_suffix(".new")
        new.write_text(f"{offset}\n")
        new.rename(self.path)
