"""How much may be asked of a platform, and when: asked before each request, so that no limit is ever met from the wrong side.

A request draws on several purses at once (the method's, the channel's): all of them or none. Whoever comes too early is
told when to come back, each a little later than the one before, so that a crowd does not come back together. What is
urgent may take the last coin; the rest leaves a few for it. When the platform itself says wait, the purse is shut until
then, for everyone.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from time import monotonic
from typing import Final

from adapters.errors import TryLater

MOST: Final = 20_000
"""Purses kept; those untouched the longest are full again and can be forgotten."""


@dataclass(frozen=True, slots=True)
class Rate:
    """So many requests a minute, of which `at_once` without a pause. `spared` of these are for what is urgent."""

    a_minute: float
    at_once: float = 1.0
    spared: float = 0.0

    @property
    def pause(self) -> float:
        """Seconds from one request to the next."""
        return 60 / self.a_minute


@dataclass(slots=True)
class Purse:
    """`coins` at the time `at`; `promised`: until when coins to come have been promised; `shut`: until when there are none."""

    rate: Rate
    coins: float
    at: float
    promised: float = 0.0
    shut: float = 0.0

    def wait(self, now: float, urgency: int) -> float:
        """Seconds until there may be a coin; 0: there is one."""
        self._fill(now)
        if now < self.shut:
            return self.shut - now + self.rate.pause
        spared = self.rate.spared if urgency else 0.0
        missing = 1.0 + spared - self.coins
        return 0.0 if missing <= 1e-9 else missing * self.rate.pause  # noqa: PLR2004 - what rounding leaves

    def promise(self, now: float, wait: float) -> float:
        """A time of one's own among those who wait."""
        self.promised = max(self.promised + self.rate.pause, now + wait)
        return self.promised - now

    def _fill(self, now: float) -> None:
        since = max(self.at, self.shut)
        if now > since:
            self.coins = min(self.rate.at_once, self.coins + (now - since) / self.rate.pause)
        self.at = max(self.at, now)


class Budget:
    """The purses of one platform in one process."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self.clock = clock
        self.purses: OrderedDict[str, Purse] = OrderedDict()

    def take(self, rates: Iterable[tuple[str, Rate]], urgency: int = 0) -> None:
        """One coin from each purse. Raises `TryLater` and takes none when one is empty. `urgency`: 0 is the most urgent."""
        now = self.clock()
        purses = [self._purse(name, rate, now) for name, rate in rates]
        waits = [(purse.wait(now, urgency), purse) for purse in purses]
        longest, emptiest = max(waits, key=lambda one: one[0])
        if longest > 0:
            raise TryLater(emptiest.promise(now, longest) if urgency else longest)
        for purse in purses:
            purse.coins -= 1

    def shut(self, name: str, rate: Rate, seconds: float) -> None:
        """The platform said: not for so long."""
        now = self.clock()
        purse = self._purse(name, rate, now)
        purse.coins = 0.0
        purse.shut = max(purse.shut, now + seconds)

    def _purse(self, name: str, rate: Rate, now: float) -> Purse:
        purse = self.purses.get(name)
        if purse is None:
            purse = self.purses[name] = Purse(rate, rate.at_once, now)
        self.purses.move_to_end(name)
        if len(self.purses) > MOST:
            self.purses.popitem(last=False)
        return purse
