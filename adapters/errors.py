"""What can go wrong when a platform is spoken to, and what it means for the message."""

from facilitation.cards import PersonId


class PlatformError(Exception):
    """A platform did not take a message."""


class TryLater(PlatformError):
    """It certainly did not arrive; the platform asks to wait, or could not be reached. `after` in seconds."""

    def __init__(self, after: float | None = None) -> None:
        super().__init__(f"after {after} s" if after else "after a while")
        self.after = after


class Uncertain(PlatformError):
    """Nobody can tell whether it arrived: the answer was lost."""


class GiveUp(PlatformError):
    """It will never arrive: refused for good."""


class Unreachable(GiveUp):
    """This person cannot be written to."""

    def __init__(self, person: PersonId) -> None:
        super().__init__("person unreachable")
        self.person = person


class CannotTell(PlatformError):
    """The platform cannot look for a message by its marker."""
