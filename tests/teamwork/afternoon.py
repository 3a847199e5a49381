"""A whole afternoon in Microsoft's own local client: the real `compagnon serve --local`, three people, and Chromium.

    unshare -rn bash -c 'ip link set lo up; exec python afternoon.py CLIENT FOLDER'

It listens on every address, so everything runs in a network of its own. Prints what was seen as JSON; the test judges it.
"""

import asyncio
import json
import os
import subprocess
import sys
from contextlib import suppress
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

import aiohttp
from playwright.async_api import Locator, async_playwright
from playwright.async_api import TimeoutError as NotSeen

sys.path.insert(0, str(Path(__file__).parents[1]))

from teamwork.person import HERE, Person
from teamwork.several import Several
from teamwork.team import THREE, context
from wall_clock import WallClock

from bot.clock import now

ROOT = Path(__file__).parents[2]
DOOR, HEALTH, BEFORE, CLIENTS = 4200, 4201, 4202, 56150
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-sync",
    "--no-first-run",
]
ANSWER, WRITE, DONE, SAVE = "Répondre", "Écrire ma question", "J’ai terminé", "Enregistrer"
MORNING = time(9, 30, tzinfo=UTC)
KEPT = "Demander avant de proposer"
SEND = ("Envoyer", "Send", "Envoyer")
"""As each of the three reads it."""


class Afternoon:
    def __init__(self, several: Several, people: list[Person], clock: WallClock) -> None:
        self.several, self.clock = several, clock
        self.people = people
        self.ada, self.bob, self.clea = people
        self.seen: dict[str, Any] = {}
        self.days = 0

    async def lives(self) -> dict[str, Any]:
        await self.help_in_both_languages()
        await self.a_community()
        await self.a_question_and_its_answer()
        await self.a_troika()
        await self.an_encounter()
        await self.a_page()
        await self.gone()
        return self.seen

    async def help_in_both_languages(self) -> None:
        for person, word, heading in (
            (self.ada, "aide", "Ce que vous pouvez faire ici"),
            (self.bob, "help", "What you can do here"),
            (self.clea, "aide", "Ce que vous pouvez faire ici"),
        ):
            await person.writes(word)
            await person.sees(heading)
            await person.picture(f"help-{person.number}")
        self.seen["help"] = ["fr", "en"]

    async def a_community(self) -> None:
        """The form comes as a message there; what is typed in it stands in the next one, and is then saved."""
        asked = await self.ada.calls("inscrire Accueil")
        await self.ada.presses("Aperçu", self.ada.card("Aperçu", asked))
        await self.ada.presses("Enregistrer", self.ada.card("Enregistrer", asked))
        await self.bob.goes_to(HERE)
        for person in (self.ada, self.bob):
            await person.sees("Compagnon s’installe ici")
        await self.ada.picture("enrolled", self.ada.post("Compagnon s’installe ici"))
        self.seen["enrolled"] = True

    async def a_question_and_its_answer(self) -> None:
        """Days pass at once: the question comes by itself, and is answered by its card, below it."""
        question = self.bob.card(ANSWER)
        await self.days_until(question)
        await self.bob.picture("question", question)
        asked = self.bob.post(ANSWER)
        await self.bob.presses(ANSWER, asked)
        form = self.bob.card(SEND[self.bob.number], asked)
        await self.bob.fills(form, "Un colis <at>Ada Lovel</at> et [deux](https://example.org) lettres")
        await self.bob.picture("answering")
        await self.bob.presses(SEND[self.bob.number], form)
        await self.ada.goes_to(HERE)
        below = self.ada.post(ANSWER)
        answer = await self.ada.sees("Un colis", within=below)
        await self.ada.picture("answered", answer)
        self.seen["links"] = await self.ada.page.locator('a[href*="example.org"]').count()
        self.seen["answered"] = (await answer.text_content() or "").strip()

    async def days_until(self, what: Locator) -> None:
        """One after the other, as nothing that is days late is said, and always in the morning, as nothing is asked in the evening."""
        for _ in range(14):
            self.days += 1
            then = datetime.combine(now().date() + timedelta(days=self.days), MORNING)
            self.clock.step(f"+{(then - now()).total_seconds():.0f}")
            with suppress(NotSeen):
                await what.wait_for(timeout=5000)
                return
        raise NotSeen(str(what))

    async def a_troika(self) -> None:
        """In a thread of its own, whose first message always says where it stands."""
        asked = await self.ada.calls("troïka")
        form = self.ada.card(SEND[0], asked)
        for name in ("Ada Lovel", "Bob Bright", "Cléa Costa"):
            await form.get_by_role("checkbox", name=name).check()
        await self.ada.picture("opening", form)
        await self.ada.presses(SEND[0], form)
        for person in self.people:
            await person.goes_to(HERE)
            await person.sees("Troïka : Réflexion")
        await self.clea.picture("troika-begins")
        self.seen["steps"] = await self.to_its_end()
        self.seen["ended"] = []
        for person in self.people:
            await person.sees("c’est terminé", 10)
            self.seen["ended"].append(person.number)
        await self.ada.picture("troika-ends", self.ada.post("Troïka"))

    async def to_its_end(self) -> list[str]:
        """Everyone says that they are done, as long as they are asked; one of them writes what is asked first."""
        titles: list[str] = []
        for turn in range(60):
            person = self.people[turn % len(self.people)]
            thread = person.post("le groupe se retrouve ici")
            title = (await thread.get_by_role("heading", name="Troïka :").first.text_content() or "").strip()
            if title.endswith("c’est terminé"):
                break
            titles += [title] if title not in titles else []
            client = thread.get_by_text(f"Personne cliente : {THREE[person.number]['name']}")
            if "written" not in self.seen and await client.count():
                await self.writing(person, thread)
            done = person.card(DONE, thread)
            if await done.count():
                told = self.several.delivered
                await person.presses(DONE, done)
                await self.several.delivers(told)
        return titles

    async def writing(self, person: Person, thread: Locator) -> None:
        await person.presses(WRITE, person.card(WRITE, thread))
        form = person.card(SEND[person.number], thread)
        await person.fills(form, "Comment dire non ?")
        await person.picture("writing", form)
        await person.presses(SEND[person.number], form)
        await self.ada.sees("Comment dire non")
        await self.ada.picture("written", self.ada.post("le groupe se retrouve ici"))
        self.seen["written"] = True

    async def an_encounter(self) -> None:
        """The coach opens them and asks for a draw, looks at it, and lets it be known; one of the group says that they met."""
        asked = await self.ada.calls("rencontres")
        form = self.ada.card(SAVE, asked)
        await form.get_by_role("checkbox", name="Proposer des rencontres").check()
        await self.ada.picture("encounters-form", form)
        await self.ada.presses(SAVE, form)
        await self.ada.presses("Tirer maintenant", asked)
        await self.ada.goes_to("Personal Chat")
        await self.ada.sees("Un tirage à regarder")
        await self.ada.picture("draw", self.ada.card("Annoncer"))
        await self.ada.presses("Annoncer")
        thread = self.bob.post("Une rencontre", THREE[self.bob.number]["name"])
        await thread.wait_for()
        await self.bob.picture("encounter", thread)
        await self.bob.presses("On s’est vus", self.bob.card("On s’est vus", thread))
        form = self.bob.card("Save", thread)
        await self.bob.fills(form, KEPT)
        await self.bob.picture("take-away", form)
        await self.bob.presses("Save", form)
        await self.bob.sees(KEPT, within=thread.locator(".ac-adaptiveCard").last)
        await self.bob.picture("kept", self.bob.card("Change these words", thread))
        self.seen["kept"] = [one.number for one in self.people if await one.page.get_by_text(KEPT).count()]
        await self.clea.goes_to("Personal Chat")
        question = self.clea.card("On s’est vus")
        await self.days_until(question)
        await self.clea.picture("did-you-meet", question)
        await self.clea.presses("Pas encore", question)
        self.seen["met"] = True

    async def a_page(self) -> None:
        await self.ada.writes("moi")
        await self.ada.sees("Personne d’autre")
        await self.ada.picture("page")
        self.seen["page"] = True

    async def gone(self) -> None:
        """Someone joins the team; someone else takes Compagnon out of their own chats."""
        already = len(self.several.answered)
        await self.clea.goes_to(HERE)
        await self.clea.mocks("Add user")
        await self.bob.goes_to("Personal Chat")
        await self.bob.mocks("Uninstall application")
        await self.several.hears(already + 2)
        self.seen["mocked"] = [
            [said["type"], said.get("action", "added" if said.get("membersAdded") else ""), status]
            for said, status in self.several.answered[already:]
        ]


def started(folder: Path, clock: WallClock) -> list[subprocess.Popen[bytes]]:
    log = (folder / "log").open("wb")
    variables = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "HOME": str(folder),
        "COMPAGNON_DATA": str(folder / "kept"),
        "HOST": "127.0.0.1",
        "PORT": str(DOOR),
        "HEALTH_PORT": str(HEALTH),
        **clock.environment,
    }
    bot = subprocess.Popen(
        [sys.executable, "-m", "bot", "serve", "--local"], cwd=folder, env=variables, stdout=log, stderr=log
    )
    return [bot]


def client(cli: str, folder: Path, number: int) -> subprocess.Popen[bytes]:
    own = folder / f"client-{number}"
    own.mkdir()
    (own / ".m365agentsplayground.yml").write_text(context(number))
    log = (own / "log").open("wb")
    command = ["node", cli, "start", "-e", f"http://127.0.0.1:{BEFORE}/from/{number}", "-c", "msteams"]
    return subprocess.Popen(
        [*command, "-p", str(CLIENTS + number), "--disable-telemetry"],
        cwd=own,
        env={**os.environ, "TZ": "Europe/Paris"},
        stdout=log,
        stderr=log,
    )


async def reached(session: aiohttp.ClientSession, port: int, path: str = "/") -> None:
    for _ in range(300):
        with suppress(aiohttp.ClientError):
            async with session.get(f"http://127.0.0.1:{port}{path}") as answer:
                if answer.status < 500:
                    return
        await asyncio.sleep(0.1)
    raise ConnectionError(port)


async def live(cli: str, folder: Path) -> dict[str, Any]:
    clock = WallClock(folder / "clock")
    async with aiohttp.ClientSession() as session, async_playwright() as playwright:
        several = Several(session, THREE, f"http://127.0.0.1:{DOOR}/api/messages", CLIENTS)
        before = await several.start(BEFORE)
        processes = started(folder, clock)
        browser = await playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        try:
            await reached(session, HEALTH, "/readyz")
            people = []
            for number in range(len(THREE)):
                processes.append(client(cli, folder, number))
                await reached(session, CLIENTS + number)
                page = await browser.new_page(
                    viewport={"width": 1280, "height": 900},
                    timezone_id="Europe/Paris",
                    locale=THREE[number]["locale"],
                )
                page.set_default_timeout(45_000)
                await page.goto(f"http://127.0.0.1:{CLIENTS + number}", wait_until="domcontentloaded")
                await page.get_by_role("treeitem", name=HERE).first.wait_for()
                people.append(Person(page, number, folder))
            afternoon = Afternoon(several, people, clock)
            try:
                return await afternoon.lives()
            except BaseException:
                for person in people:
                    await person.picture(f"broke-{person.number}")
                sys.stderr.write(json.dumps(afternoon.seen))
                raise
        finally:
            await browser.close()
            for process in reversed(processes):
                process.terminate()
                process.wait(15)
            await before.cleanup()


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asyncio.run(live(sys.argv[1], Path(sys.argv[2])))))
