"""How often the Connector lets itself be asked.

In one conversation 7 in a second, 8 in two, 60 in half a minute, 1,800 in an hour; from one tenant 30 in a second. A purse
of c coins that gains r a second never gives more than c + r·t in t seconds; three purses keep all four:

    at once 4,  2 a second:      6 in 1 s, 8 in 2 s
    at once 12, 1.6 a second:   60 in 30 s
    at once 71, 0.48 a second:  1,799 in an hour
"""

from collections.abc import Iterator
from typing import Final

from adapters.budget import Rate

MOMENT: Final = Rate(120, at_once=4, spared=1)
HALF_MINUTE: Final = Rate(96, at_once=12, spared=2)
HOUR: Final = Rate(28.8, at_once=71, spared=5)
TENANT: Final = Rate(60 * 28.6, at_once=1.4, spared=0.3)


def purses(tenant: str, conversation: str | None) -> Iterator[tuple[str, Rate]]:
    """What one request draws on; `None`: it is in no conversation."""
    yield tenant, TENANT
    if conversation is not None:
        yield f"{tenant} {conversation} moment", MOMENT
        yield f"{tenant} {conversation} half minute", HALF_MINUTE
        yield f"{tenant} {conversation} hour", HOUR
