"""Whom `serve` listens to: somebody, and with `--local`, where nobody proves who they are, this machine alone."""

from collections.abc import Iterator
from ipaddress import ip_address

from bot.config import Config, ConfigError, Fault


def heard_by_somebody(config: Config) -> None:
    """For `serve`. Raises `ConfigError` when no platform is switched on."""
    if not config.platforms:
        raise ConfigError((Fault("SLACK_BOT_TOKEN", NOBODY),))


NOBODY = (
    "or TEAMS_APP_ID is missing: nobody could speak to Compagnon. docs/how-to/slack.md and docs/how-to/teams.md say where "
    "they come from; compagnon demo needs neither"
)


def kept_at_home(config: Config) -> None:
    """For `serve --local`, where nobody proves who they are. Raises `ConfigError` unless only this machine can speak to it."""
    found = tuple(home_faults(config))
    if found:
        raise ConfigError(found)


def home_faults(config: Config) -> Iterator[Fault]:
    if config.host != "localhost" and not ip_address(config.host).is_loopback:
        yield Fault("HOST", "is not this machine's own address: with --local it has to be 127.0.0.1")
    if config.teams_app_id:
        yield Fault("TEAMS_APP_ID", "is set: --local is for trying Teams without it; unset one of them")
