"""Ids of Microsoft Entra, as its portal shows them: a name in the place of one would only be noticed when nobody is let in."""

from typing import Final
from uuid import UUID

SUCH_AS: Final = "is not an id such as 11111111-2222-4333-8444-555555555555"


def is_id(said: str) -> bool:
    try:
        return str(UUID(said)) == said.lower()
    except ValueError:
        return False
