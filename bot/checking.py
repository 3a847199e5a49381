"""Says whether Compagnon could run: the environment, and the database behind it."""

from dataclasses import dataclass

from adapters.shelf import OURS, BadMethods, read_shelf
from bot.config import Config, ConfigError, read_config
from bot.methods import told
from storage import schema
from storage.problems import InUseError, StorageError
from storage.store import Store


@dataclass(frozen=True, slots=True)
class Found:
    """`said`: what is well. `faults`: each with its `variable` and the `problem`."""

    said: tuple[str, ...]
    faults: tuple[dict[str, str], ...]


def check_all() -> Found:
    """Every fault at once; the database is only tried when the environment is sound."""
    try:
        config = read_config()
    except ConfigError as bad:
        return Found(
            (), tuple({"variable": fault.variable, "problem": fault.problem} for fault in bad.faults)
        )
    try:
        said = sound(config)
    except BadMethods as bad:
        return Found(
            (), tuple({"variable": "COMPAGNON_METHODS", "problem": told(one, "en")} for one in bad.found)
        )
    try:
        revision = database_revision(config)
    except InUseError:
        return Found((*said, "Database: in use by a Compagnon that runs."), ())
    except StorageError as bad:
        variable = "DATABASE_URL" if config.database_url else "COMPAGNON_DATA"
        return Found((), ({"variable": variable, "problem": str(bad)},))
    return Found(
        (*said, f"Database: revision {revision or 'none yet'}, this version's is {schema.head()}."),
        (),
    )


def sound(config: Config) -> tuple[str, ...]:
    """Raises `BadMethods`."""
    theirs = ", ".join(method.id for method in read_shelf(config.methods).methods[len(OURS.methods) :])
    on = (
        ", ".join(config.platforms)
        or "none yet, and serve needs one: SLACK_BOT_TOKEN or TEAMS_APP_ID switches it on"
    )
    return (
        f"Platforms: {on}.",
        f"Door: {config.host}:{config.port}. Health: {config.health_host}:{config.health_port}.",
        *((f"Methods of your own: {theirs}.",) if theirs else ()),
    )


def database_revision(config: Config) -> str | None:
    """Raises `StorageError` when the database cannot be used."""
    store = Store(config.database)
    try:
        return schema.checked_revision(store)
    finally:
        store.close()


def migrate_to(config: Config, to: str) -> str:
    """What was done, in a sentence. Raises `StorageError`."""
    store = Store(config.database)
    try:
        before = schema.checked_revision(store)
        schema.move(store, to)
        after = schema.checked_revision(store)
    finally:
        store.close()
    if before == after:
        return f"The database is at revision {after or 'none'} already."
    return f"The database went from revision {before or 'none'} to {after or 'none'}."
