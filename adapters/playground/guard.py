"""Who may knock at the playground's door: this machine's own browser, and only its own pages."""

from collections.abc import Awaitable, Callable
from functools import wraps
from ipaddress import ip_address
from typing import Final, TypeAlias
from urllib.parse import urlsplit

from aiohttp import web

Knock: TypeAlias = Callable[[web.Request], Awaitable[web.StreamResponse]]

HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cache-Control": "no-store",
}
"""On every answer: nothing inline, nothing from elsewhere, nothing kept."""


def guarded(knock: Knock) -> Knock:
    """Refuses foreign names and foreign pages before anything is looked at."""

    @wraps(knock)
    async def answer(request: web.Request) -> web.StreamResponse:
        try:
            refused = why_refused(request)
            response = web.Response(status=403, text=f"{refused}\n") if refused else await knock(request)
        except web.HTTPException as other:
            other.headers.update(HEADERS)
            raise
        if not response.prepared:
            for name, value in HEADERS.items():
                response.headers.setdefault(name, value)
        return response

    return answer


def why_refused(request: web.Request) -> str | None:
    if not is_ours(request.host):
        return "The playground answers to localhost or to an address, never to a name: some other page may have led here."
    if request.method == "POST" and not is_from_here(request):
        return "This came from another site's page."
    return None


def is_ours(host: str) -> bool:
    """A name that another site can turn towards this machine (DNS rebinding) is none of ours; an address cannot be turned."""
    try:
        name = urlsplit(f"//{host}").hostname or ""
        return name == "localhost" or bool(ip_address(name))
    except ValueError:
        return False


def is_from_here(request: web.Request) -> bool:
    """A browser says where a form comes from in one way or the other; what says neither is refused."""
    origin, site = request.headers.get("Origin"), request.headers.get("Sec-Fetch-Site")
    if origin is not None and urlsplit(origin).netloc != request.host:
        return False
    if site is not None:
        return site == "same-origin"
    return origin is not None
