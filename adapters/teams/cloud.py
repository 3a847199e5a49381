"""Where Microsoft's side of Teams lives: who signs, who gives tokens, and where what we say may be sent."""

from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

LOOPBACK: Final = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(frozen=True, slots=True)
class Cloud:
    """`hosts` by whole name: under `trafficmanager.net` anyone can have one. `schemes`: with their usual port, unless the host is our own machine."""

    openid: str = "https://login.botframework.com/v1/.well-known/openidconfiguration"
    issuer: str = "https://api.botframework.com"
    login: str = "https://login.microsoftonline.com"
    scope: str = "https://api.botframework.com/.default"
    hosts: frozenset[str] = frozenset({"smba.trafficmanager.net"})
    domains: tuple[str, ...] = (".botframework.com", ".teams.microsoft.com")
    schemes: frozenset[str] = frozenset({"https"})

    def trusts(self, service: object) -> bool:
        """Whether what we say may be sent there, our token with it."""
        if not isinstance(service, str) or not service.isascii():
            return False
        try:
            parts = urlsplit(service)
            host, port = parts.hostname or "", parts.port
        except ValueError:
            return False
        if (
            parts.username
            or parts.password
            or parts.query
            or parts.fragment
            or parts.scheme not in self.schemes
        ):
            return False
        usual = port in {None, 443} or host in LOOPBACK
        return usual and (host in self.hosts or host.endswith(self.domains))


PUBLIC: Final = Cloud()
HERE: Final = Cloud(hosts=LOOPBACK, domains=(), schemes=frozenset({"http", "https"}))
"""Microsoft's local client, on this machine."""


@dataclass(frozen=True, slots=True)
class Bot:
    """What we are to Microsoft. `tenants`: ours first, then the others that are let in. Without an `app`, nobody proves anything: only on one's own machine."""

    app: str = ""
    password: str = field(default="", repr=False)
    tenants: tuple[str, ...] = ()
    cloud: Cloud = PUBLIC

    @property
    def local(self) -> bool:
        return not self.app

    def admits(self, tenant: str) -> bool:
        return self.local or tenant.lower() in self.tenants


def on_this_machine() -> Bot:
    """For Microsoft's local client: nothing is proven, and nothing leaves."""
    return Bot(cloud=HERE)
