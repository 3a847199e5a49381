"""What answers over HTTP: the platforms' door, and beside it health and metrics for whoever runs Compagnon."""

from collections.abc import Awaitable, Callable, Sequence

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

Check = Callable[[], Awaitable[str | None]]
"""`None`: well. Else what is wrong."""


class AddressTakenError(Exception):
    """Another program listens there already, or the address is not ours."""


def health(alive: Check, ready: Check) -> web.Application:
    """/livez: start me again if this fails. /readyz: send me nothing while this fails. /metrics: for Prometheus."""
    app = web.Application()
    app.add_routes(
        [
            web.get("/livez", answering(alive)),
            web.get("/readyz", answering(ready)),
            web.get("/metrics", metrics),
        ]
    )
    return app


def answering(check: Check) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def answer(_request: web.Request) -> web.Response:
        wrong = await check()
        return web.Response(text=f"{wrong or 'ok'}\n", status=503 if wrong else 200)

    return answer


async def metrics(_request: web.Request) -> web.Response:
    return web.Response(body=generate_latest(), headers={"Content-Type": CONTENT_TYPE_LATEST})


def door(version: str, routes: Sequence[web.AbstractRouteDef] = ()) -> web.Application:
    """Where platforms knock. Each brings its own routes; where none has the front page, it says what this is."""

    async def hello(_request: web.Request) -> web.Response:
        return web.Response(text=f"Compagnon {version}\n")

    app = web.Application(client_max_size=1024 * 1024)
    app.add_routes(routes)
    if all(getattr(route, "path", None) != "/" for route in routes):
        app.add_routes([web.get("/", hello)])
    return app


async def listen(app: web.Application, host: str, port: int) -> web.AppRunner:
    """Raises `AddressTakenError`."""
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=5)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError as bad:
        await runner.cleanup()
        raise AddressTakenError(f"{host}:{port} cannot be listened on ({bad.strerror or bad})") from bad
    return runner
