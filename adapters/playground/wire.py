"""The playground's door: pages, what is done on them, and what is delivered to them."""

from collections.abc import Sequence
from pathlib import Path

from aiohttp import web

from adapters.dates import Language
from adapters.errors import GiveUp, Unreachable
from adapters.playground.doing import Doing
from adapters.playground.guard import guarded
from adapters.playground.journal import Journal
from adapters.playground.live import Live, Sight
from adapters.playground.memory import Memory
from adapters.playground.pages import STATIC, TYPES
from adapters.playground.past import first_morning, happenings, remembered
from adapters.playground.people import ATELIER, BY_KEY, COACH
from adapters.playground.records import ClockMoved, Delivered, Settled
from adapters.playground.render import Reader
from adapters.playground.spaces import direct
from adapters.playground.views import chat, home, lost, welcome
from adapters.playground.world import World
from adapters.seam import Address, Delivery, Ear, Reply
from facilitation.actions import Amend, Ask, Gather, Say, Whisper
from facilitation.cards import SpaceId

JOURNAL = "chat.jsonl"


class Playground:
    """A platform like any other: it tells the ear what happens and carries what it is given. Raises `JournalError`.

    `elsewhere`: the address it is reached at when that is not this machine alone.
    """

    prefix = "playground"

    world: World
    """Given before it is opened: time and storage need to know first how far the clock had been moved."""

    def __init__(self, folder: Path, language: Language | None = None, elsewhere: str | None = None) -> None:
        self.memory = Memory(Journal(folder / JOURNAL))
        self.language, self.elsewhere = language, elsewhere
        self.live = Live(self.memory)
        self.doing: Doing | None = None

    # The platform's side

    async def open(self, ear: Ear) -> None:
        self.memory.word_folders = ear.word_folders
        self.doing = Doing(self.memory, self.world, ear)
        if self.memory.settled is None:
            await self.settle()

    async def deliver(self, delivery: Delivery, _reply: Reply | None) -> Address | None:
        found = await self.find(delivery)
        if found is None:
            message = delivery.message
            self.refuse_nowhere(message)
            thread, standing = delivery.thread, delivery.standing
            self.memory.record(Delivered(delivery.marker, self.world.now(), message, thread, standing))
            found = await self.find(delivery)
        return found

    def refuse_nowhere(self, message: Say | Whisper | Ask | Gather | Amend) -> None:
        """Raises what the other platforms raise for somebody or some place that is not there."""
        if isinstance(message, Whisper | Ask) and message.person not in BY_KEY.values():
            raise Unreachable(message.person)
        space = message.space
        if space is not None and self.memory.space(space) is None:
            raise GiveUp("channel_not_found")

    async def find(self, delivery: Delivery) -> Address | None:
        address = self.memory.arrived.get(delivery.marker)
        return Address(address) if address else None

    async def close(self) -> None:
        self.live.close()
        self.memory.journal.close()

    def clock_moved(self, ahead: float) -> None:
        """So many seconds ahead of the machine's clock."""
        self.memory.record(ClockMoved(ahead))

    async def settle(self) -> None:
        """The company comes to be: its past is lived through, and then it is Tuesday morning."""
        self.memory.begin_again()
        await self.world.begin_again()
        self.memory.begin_again()
        opens = first_morning(self.world.now())
        await self.world.live_through(happenings(opens), opens)
        for posted in remembered(opens):
            self.memory.record(posted)
        self.memory.record(Settled(opens))

    # The visitors' side

    def routes(self) -> Sequence[web.AbstractRouteDef]:
        there = "/as/{who}/in/{where}"
        return [
            web.get("/", guarded(self.front)),
            web.post("/begin", guarded(self.begin)),
            web.post("/afresh", guarded(self.afresh)),
            web.get("/static/{file}", guarded(self.static)),
            web.get("/as/{who}/me", guarded(self.own_page)),
            web.get(there, guarded(self.talk)),
            web.get(f"{there}/live", guarded(self.line)),
            web.post("/as/{who}/{at:me|in/[^/]+}/{does}", guarded(self.act)),
        ]

    async def front(self, request: web.Request) -> web.Response:
        return page(welcome(self.spoken(request), elsewhere=self.elsewhere))

    def spoken(self, request: web.Request) -> Language:
        """What the visitor asked for, else what the playground was started in, else what their browser says."""
        asked = request.query.get("language") or self.language or ""
        asked = asked or request.headers.get("Accept-Language", "en")
        return "fr" if asked.casefold().startswith("fr") else "en"

    async def begin(self, request: web.Request) -> web.Response:
        sent = await request.post()
        language: Language = "fr" if sent.get("language") == "fr" else "en"
        if self.memory.language(COACH.id) != language:
            await self.ready.speak(COACH.id, language)
        raise web.HTTPSeeOther(f"/as/{COACH.key}/in/{ATELIER.key}")

    async def afresh(self, _request: web.Request) -> web.Response:
        async with self.ready.moving:
            await self.settle()
        raise web.HTTPSeeOther("/")

    async def static(self, request: web.Request) -> web.StreamResponse:
        path = STATIC.get(request.match_info["file"])
        if path is None:
            raise web.HTTPNotFound
        kept = {"Cache-Control": "max-age=31536000, immutable"} if request.query_string else {}
        return web.Response(
            body=path.read_bytes(), content_type=TYPES[path.suffix], charset="utf-8", headers=kept
        )

    async def talk(self, request: web.Request) -> web.Response:
        found = self.reader(request)
        if found is None:
            return page(lost(self.spoken(request)), 404)
        space = self.memory.space(SpaceId(f"playground:T1:{request.match_info['where']}"))
        if space is None or found.person not in space.members:
            raise web.HTTPSeeOther(f"/as/{found.colleague.key}/in/{ATELIER.key}")
        self.memory.read_all(found.person, space.id)
        before, note = request.query.get("before"), request.query.get("note", "")
        return page(chat(found, self.world, space, before, note))

    async def own_page(self, request: web.Request) -> web.Response:
        found = self.reader(request)
        if found is None:
            return page(lost(self.spoken(request)), 404)
        answer = self.memory.entries.get(request.query.get("answer", ""))
        if answer is not None and not answer.visible_to(found.person):
            answer = None
        note, own = request.query.get("note", ""), await self.ready.ear.home(found.person)
        return page(home(found, self.world, direct(found.person), own, answer, note))

    async def line(self, request: web.Request) -> web.StreamResponse:
        found = self.reader(request)
        space = self.memory.space(SpaceId(f"playground:T1:{request.match_info['where']}"))
        if found is None or space is None or found.person not in space.members:
            raise web.HTTPNotFound
        after = request.headers.get("Last-Event-ID") or request.query.get("after", "")
        return await self.live.stream(
            request, Sight(self.memory, self.world, found, space, int(after) if after.isdecimal() else 0)
        )

    async def act(self, request: web.Request) -> web.Response:
        """Something was done: it is told, and the page comes back; to a page that listens, only what cannot be seen there."""
        found = self.reader(request)
        does = request.match_info["does"]
        at = request.match_info["at"]
        space = direct(found.person) if at == "me" and found else None
        if found is not None and space is None:
            space = self.memory.space(SpaceId(f"playground:T1:{at.removeprefix('in/')}"))
        if found is None or space is None or found.person not in space.members:
            return page(lost(self.spoken(request)), 404)
        outcome = await self.ready.do(does, found.person, space, await sent_by(request))
        if "application/json" in request.headers.get("Accept", ""):
            note = self.ready.noted(Reader(self.memory, found.person), outcome)
            return web.json_response({"note": note, "seq": len(self.memory.touched) - 1})
        query = f"?{outcome.query}" if outcome.query else ""
        raise web.HTTPSeeOther(f"/as/{found.colleague.key}/{at}{query}")

    def reader(self, request: web.Request) -> Reader | None:
        person = BY_KEY.get(request.match_info["who"])
        return Reader(self.memory, person) if person else None

    @property
    def ready(self) -> Doing:
        """Nobody knocks before the platform is open."""
        assert self.doing is not None  # noqa: S101 - as above
        return self.doing


async def sent_by(request: web.Request) -> dict[str, list[str]]:
    sent = await request.post()
    return {name: [str(value) for value in sent.getall(name)] for name in sent}


def page(html: str, status: int = 200) -> web.Response:
    return web.Response(text=html, content_type="text/html", status=status)
