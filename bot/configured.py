"""The platforms that the environment switches on."""

from collections.abc import Callable, Iterator

from adapters.shelf import read_shelf
from bot.clock import now
from bot.config import Config, listed
from bot.platforms import Platform
from bot.worker import Worker


def configured(config: Config, worker: Callable[[], Worker], *, local: bool = False) -> Iterator[Platform]:
    """What they need is imported only here: the rest starts without. `worker`: that of the process, once it has one.

    `local`: with Teams as its local client speaks it, where nobody proves anything.
    """
    if "slack" in config.platforms:
        yield slack(config, worker)
    if local or "teams" in config.platforms:
        yield teams(config, worker)


def slack(config: Config, worker: Callable[[], Worker]) -> Platform:
    from adapters.slack.installing import OneWorkspace
    from adapters.slack.oauth import OAuth
    from adapters.slack.platform import Keys, Slack
    from bot.installations import StoredInstallations, noted, seal_of

    keys = Keys(config.slack_signing_secret, config.slack_app_token, config.slack_api_url)
    folders = read_shelf(config.methods).word_folders
    if not config.slack_client_id:
        one = OneWorkspace(config.slack_bot_token or "", noted(worker))
        return Slack(keys, one, now, folders=folders)
    kept = StoredInstallations(seal_of(config), worker)
    oauth = OAuth(
        config.slack_client_id, config.slack_client_secret or "", config.slack_redirect_url or "", kept, now
    )
    return Slack(keys, kept, now, folders=folders, oauth=oauth)


def teams(config: Config, worker: Callable[[], Worker]) -> Platform:
    from adapters.teams.cloud import Bot, on_this_machine
    from adapters.teams.platform import Teams
    from bot.whereabouts import StoredWhereabouts

    tenants = listed((config.teams_tenant_id or "").lower())
    app, password = (config.teams_app_id or "").lower(), config.teams_app_password
    bot = Bot(app, password, tenants) if app and password and tenants else on_this_machine()
    folders = read_shelf(config.methods).word_folders
    admins = frozenset(listed((config.teams_admins or "").lower()))
    return Teams(bot, StoredWhereabouts(worker), now, folders=folders, admins=admins)
