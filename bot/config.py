"""The environment, read once. All faults are reported together, each with its variable."""

from base64 import urlsafe_b64decode
from binascii import Error as BadBase64
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.entra import SUCH_AS, is_id
from storage.problems import StorageError
from storage.store import read_url


class ConfigError(Exception):
    """The environment cannot be used. `faults`: every one of them."""

    def __init__(self, faults: "tuple[Fault, ...]") -> None:
        super().__init__("; ".join(f"{fault.variable}: {fault.problem}" for fault in faults))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a variable, and what would be right. Never its value: it may be a secret."""

    variable: str
    problem: str


class Folders(BaseSettings):
    """Where things are kept on this machine; all that the commands about methods need to know."""

    model_config = SettingsConfigDict(env_ignore_empty=True, extra="ignore", frozen=True)

    compagnon_data: Path = Field(
        Path("~/.local/share/compagnon"),
        description="Folder of the SQLite database, made when it is missing.",
    )
    compagnon_methods: Path | None = Field(
        None,
        description="Folder of methods of your own, each in a folder with its `method.toml`, `en.ftl` and `fr.ftl`. "
        "Default: `methods` in COMPAGNON_DATA, when it is there.",
    )

    @property
    def methods(self) -> Path | None:
        """The folder of methods that somebody here wrote, if there is one."""
        if self.compagnon_methods is not None:
            return self.compagnon_methods.expanduser()
        usual = self.compagnon_data.expanduser() / "methods"
        with suppress(PermissionError):  # whoever may not look into it hears that from the database
            return usual if usual.is_dir() else None
        return None


class Config(Folders):
    """Every variable Compagnon reads. An empty one counts as absent; a platform without its variables is off."""

    host: str = Field("127.0.0.1", description="Address that platforms reach Compagnon at.")
    port: int = Field(8080, ge=0, le=65535, description="Port of that address.")
    compagnon_url: str | None = Field(
        None,
        description="Where people's browsers reach that address: `https://…`. With it, a proposed time comes with a calendar file.",
    )
    health_host: str = Field("127.0.0.1", description="Address of /livez, /readyz and /metrics.")
    health_port: int = Field(9091, ge=0, le=65535, description="Port of that address.")
    database_url: str | None = Field(
        None,
        description="`postgresql://user@host/name`, or `sqlite:///path`. Default: SQLite in COMPAGNON_DATA.",
    )
    compagnon_keys: str | None = Field(
        None,
        description="Keys that encrypt tokens at rest: 32 bytes in URL-safe base64, the newest first, separated by commas.",
    )
    slack_bot_token: str | None = Field(None, description="Slack, one workspace: the bot's token, `xoxb-…`.")
    slack_signing_secret: str | None = Field(None, description="Slack over HTTP: the app's signing secret.")
    slack_app_token: str | None = Field(
        None, description="Slack over Socket Mode: the app's token, `xapp-…`."
    )
    slack_client_id: str | None = Field(None, description="Slack, many workspaces: the app's client id.")
    slack_client_secret: str | None = Field(
        None, description="Slack, many workspaces: the app's client secret."
    )
    slack_redirect_url: str | None = Field(
        None,
        description="Slack, many workspaces: where it comes back to, exactly: `https://…/slack/oauth_redirect`.",
    )
    slack_api_url: str | None = Field(None, description="Another root of Slack's Web API, for local clients.")
    teams_app_id: str | None = Field(None, description="Teams: the bot's application id.")
    teams_app_password: str | None = Field(None, description="Teams: the bot's client secret.")
    teams_tenant_id: str | None = Field(
        None,
        description="Teams: the tenant the bot belongs to; then others that may use it, separated by commas.",
    )
    teams_admins: str | None = Field(
        None,
        description="Teams: who may enrol channels beside those who add Compagnon to a team: Entra object ids, separated by commas.",
    )

    @property
    def database(self) -> str:
        """Where everything is remembered."""
        return self.database_url or f"sqlite:///{self.compagnon_data.expanduser() / 'compagnon.db'}"

    @property
    def address(self) -> str:
        """Where Compagnon's own pages are reached; empty: nowhere."""
        return (self.compagnon_url or "").rstrip("/")

    @property
    def platforms(self) -> tuple[str, ...]:
        """The platforms whose variables are set."""
        slack = self.slack_bot_token or self.slack_client_id
        return tuple(name for name, on in (("slack", slack), ("teams", self.teams_app_id)) if on)


def listed(said: str | None) -> tuple[str, ...]:
    """What stands between commas."""
    return tuple(one for part in (said or "").split(",") if (one := part.strip()))


def read_config() -> Config:
    """Raises `ConfigError` with every fault of the environment."""
    found: tuple[Fault, ...] = ()
    try:
        config = Config()
    except ValidationError as bad:
        ports = [str(error["loc"][0]) for error in bad.errors(include_input=False, include_url=False)]
        found = tuple(Fault(name.upper(), "is not a port, a number from 0 to 65535") for name in ports)
        config = Config(**dict.fromkeys(ports, 0))  # type: ignore[arg-type]
    found += tuple(faults(config))
    if found:
        raise ConfigError(found)
    return config


def faults(config: Config) -> Iterator[Fault]:
    yield from address_faults(config)
    yield from database_faults(config)
    yield from method_faults(config)
    yield from key_faults(config)
    yield from slack_faults(config)
    yield from teams_faults(config)


def address_faults(config: Config) -> Iterator[Fault]:
    for variable, host in (("HOST", config.host), ("HEALTH_HOST", config.health_host)):
        if host != "localhost" and not is_address(host):
            yield Fault(variable, "is not an IP address, such as 127.0.0.1 or 0.0.0.0")

    if config.compagnon_url and not is_url(config.compagnon_url):
        yield Fault("COMPAGNON_URL", "is not an http or https address, such as https://compagnon.example.org")


def is_url(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and not parts.query


def is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def database_faults(config: Config) -> Iterator[Fault]:
    try:
        read_url(config.database)
    except RuntimeError:
        yield Fault("COMPAGNON_DATA", "begins with the home of somebody who has none here")
    except StorageError as bad:
        yield Fault("DATABASE_URL", f"cannot be used. {bad}")


def read_folders() -> Folders:
    """Raises `ConfigError` when they cannot be used; nothing else of the environment is looked at."""
    folders = Folders()
    found = tuple(method_faults(folders))
    if found:
        raise ConfigError(found)
    return folders


def method_faults(folders: Folders) -> Iterator[Fault]:
    try:
        methods = folders.methods
    except RuntimeError:
        if folders.compagnon_methods is not None:
            yield Fault("COMPAGNON_METHODS", "begins with the home of somebody who has none here")
        return
    if methods is not None and not readable(methods):
        yield Fault("COMPAGNON_METHODS", "is not a folder that can be read")
    elif methods is not None and (methods / "method.toml").exists():
        yield Fault("COMPAGNON_METHODS", "is itself the folder of a method: name the folder it stands in")


def readable(folder: Path) -> bool:
    try:
        next(folder.iterdir(), None)
    except OSError:
        return False
    return True


def key_faults(config: Config) -> Iterator[Fault]:
    for n, key in enumerate((config.compagnon_keys or "").split(","), start=1):
        if config.compagnon_keys and not is_key(key.strip()):
            yield Fault("COMPAGNON_KEYS", f"key {n} is not 32 bytes in URL-safe base64")


def is_key(key: str) -> bool:
    try:
        return len(urlsafe_b64decode(key)) == 32  # noqa: PLR2004 - what the cipher takes
    except (BadBase64, ValueError):
        return False


def slack_faults(config: Config) -> Iterator[Fault]:
    yield from prefix_faults("SLACK_BOT_TOKEN", config.slack_bot_token, "xoxb-")
    yield from prefix_faults("SLACK_APP_TOKEN", config.slack_app_token, "xapp-")
    if config.slack_api_url and urlsplit(config.slack_api_url).scheme not in {"http", "https"}:
        yield Fault("SLACK_API_URL", "is not an http or https address")
    if config.slack_bot_token and not (config.slack_signing_secret or config.slack_app_token):
        yield Fault(
            "SLACK_SIGNING_SECRET",
            "is missing: without it, or SLACK_APP_TOKEN, nothing Slack says can be trusted",
        )
    if config.slack_client_id and not config.slack_client_secret:
        yield Fault("SLACK_CLIENT_SECRET", "is missing beside SLACK_CLIENT_ID")
    if config.slack_client_id and not config.slack_signing_secret:
        yield Fault("SLACK_SIGNING_SECRET", "is missing beside SLACK_CLIENT_ID")
    if config.slack_client_id and not config.compagnon_keys:
        yield Fault(
            "COMPAGNON_KEYS", "is missing: with SLACK_CLIENT_ID, tokens are stored, and only encrypted"
        )
    yield from redirect_faults(config)
    if not (config.slack_bot_token or config.slack_client_id) and (
        config.slack_signing_secret or config.slack_app_token
    ):
        yield Fault("SLACK_BOT_TOKEN", "is missing (or SLACK_CLIENT_ID, for many workspaces)")


def redirect_faults(config: Config) -> Iterator[Fault]:
    """One workspace or many, not both: two ways to a token would be one too many."""
    if config.slack_client_id and config.slack_bot_token:
        yield Fault("SLACK_BOT_TOKEN", "is for one workspace, SLACK_CLIENT_ID for many: unset one of them")
    if config.slack_client_id and not config.slack_redirect_url:
        yield Fault("SLACK_REDIRECT_URL", "is missing beside SLACK_CLIENT_ID")
    if config.slack_redirect_url and not is_redirect(config.slack_redirect_url):
        yield Fault("SLACK_REDIRECT_URL", "is not https://…/slack/oauth_redirect")


def is_redirect(url: str) -> bool:
    parts = urlsplit(url)
    local = parts.hostname in {"127.0.0.1", "localhost"}
    return (parts.scheme == "https" or local) and parts.path == "/slack/oauth_redirect" and not parts.query


def prefix_faults(variable: str, value: str | None, prefix: str) -> Iterator[Fault]:
    if value and not value.startswith(prefix):
        yield Fault(variable, f"does not start with {prefix}: another kind of token was pasted")


def teams_faults(config: Config) -> Iterator[Fault]:
    """All three or none: an empty application id would switch authentication off."""
    given = {
        "TEAMS_APP_ID": config.teams_app_id,
        "TEAMS_APP_PASSWORD": config.teams_app_password,
        "TEAMS_TENANT_ID": config.teams_tenant_id,
    }
    if any(given.values()):
        for variable in (variable for variable, said in given.items() if not said):
            yield Fault(variable, "is missing: Teams needs all three of its variables")
    elif config.teams_admins:
        yield Fault("TEAMS_ADMINS", "is set, and Teams is not: TEAMS_APP_ID is missing")
    for variable, said in (given | {"TEAMS_ADMINS": config.teams_admins}).items():
        if said and variable != "TEAMS_APP_PASSWORD" and not all(map(is_id, listed(said) or [said])):
            yield Fault(variable, SUCH_AS)
