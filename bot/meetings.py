"""The page of Compagnon's own that anyone may open: a moment for a calendar."""

from aiohttp import web

from adapters.calendar import calendar, read_name
from bot.clock import now


async def meeting(request: web.Request) -> web.Response:
    entry = read_name(request.match_info["name"])
    if entry is None:
        raise web.HTTPNotFound(text="This names no moment.\n")
    return web.Response(
        body=calendar(entry, now()),
        headers={
            "Content-Type": "text/calendar; charset=utf-8",
            "Content-Disposition": 'attachment; filename="compagnon.ics"',
            "X-Content-Type-Options": "nosniff",
        },
    )


ROUTES = (web.get("/meetings/{name}", meeting),)
