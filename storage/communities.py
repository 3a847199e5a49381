"""Communities: all that are enrolled in a workspace."""

from functools import lru_cache

from sqlalchemy import Connection, select

from facilitation.cards import SpaceId
from facilitation.community import Community, Settings
from storage import codec
from storage.tables import communities


@lru_cache(maxsize=1024)
def settings_in(written: str) -> Settings:
    """Settings are read far more often than they change."""
    return codec.settings.read(written)


def communities_in(connection: Connection, tenant: str) -> tuple[Community, ...]:
    """The oldest first."""
    query = (
        select(communities)
        .where(communities.c.tenant == tenant)
        .order_by(communities.c.since, communities.c.id)
    )
    return tuple(
        Community(SpaceId(row.id), settings_in(row.settings), row.since, row.version)
        for row in connection.execute(query)
    )
