"""The platforms that the environment switches on."""

from collections.abc import Iterator

from bot.clock import now
from bot.config import Config
from bot.platforms import Platform


def configured(config: Config) -> Iterator[Platform]:
    """What they need is imported only here: the rest starts without."""
    if "slack" in config.platforms:
        yield slack(config)


def slack(config: Config) -> Platform:
    from adapters.slack.installing import OneWorkspace
    from adapters.slack.platform import Keys, Slack

    keys = Keys(config.slack_signing_secret, config.slack_app_token, config.slack_api_url)
    return Slack(keys, OneWorkspace(config.slack_bot_token or ""), now)
