"""A clock that one sets by hand."""

from datetime import datetime, timedelta


class HandClock:
    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at

    def forward(self, by: timedelta) -> None:
        self.at += by

    def back(self, by: timedelta) -> None:
        self.at -= by

    def until(self, at: datetime) -> None:
        """Never backward."""
        self.at = max(self.at, at)
