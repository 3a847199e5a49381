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
from pathlib import Path
from typing import Any

import aiohttp
import yaml
from playwright.async_api import Locator, Page, async_playwright

sys.path.insert(0, str(Path(__file__).parents[1]))

from teamwork.several import Several
from wall_clock import WallClock

ROOT = Path(__file__).parents[2]
DOOR, HEALTH, BEFORE, CLIENTS = 4200, 4201, 4202, 56150
TENANT = "11111111-1111-4111-8111-111111111111"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-sync",
    "--no-first-run",
]
NAMES = {
    "Ada Lovel": "fr-FR",
    "Bob Bright": "en-GB",
    "Cléa Costa": "fr-FR",
    "Dan Dupuy": "fr-FR",
    "Eve Evans": "en-GB",
    "Flo Faure": "fr-FR",
}
PEOPLE = [
    {
        "id": f"29:person-{number}",
        "name": name,
        "aadObjectId": f"00000000-0000-4000-8000-00000000000{number}",
        "direct": f"a:personal-{number}",
        "locale": locale,
    }
    for number, (name, locale) in enumerate(NAMES.items())
]
THREE = PEOPLE[:3]
WRITE, DONE = "Écrire ma question", "J’ai terminé"
SEND = ("Envoyer", "Send", "Envoyer")
"""As each of the three reads it."""


def context(number: int) -> str:
    """What one client knows: whose it is, who else there is, and the same team for all."""
    people = [
        {
            "id": one["id"],
            "name": one["name"],
            "userPrincipleName": f"{number}@example.com",
            "aadObjectId": one["aadObjectId"],
            "givenName": one["name"].split()[0],
            "surname": one["name"].split()[1],
            "email": f"{number}@example.com",
        }
        for number, one in enumerate(PEOPLE)
    ]
    return yaml.safe_dump(
        {
            "version": "0.1.0",
            "tenantId": TENANT,
            "bot": {"id": "28:compagnon", "name": "Compagnon"},
            "currentUser": people[number],
            "users": [one for place, one in enumerate(people) if place != number],
            "personalChat": {"id": PEOPLE[number]["direct"]},
            "groupChat": {"id": "19:group@thread.v2", "name": "Groupe"},
            "team": {
                "id": "19:team@thread.tacv2",
                "name": "Atelier",
                "aadGroupId": "00000000-0000-4000-8000-000000000031",
                "channels": [{"id": "19:practice@thread.tacv2", "name": "Pratiques"}],
            },
        }
    )


class Person:
    """Someone in front of their own client."""

    def __init__(self, page: Page, number: int, folder: Path) -> None:
        self.page, self.number, self.folder = page, number, folder

    async def goes_to(self, place: str) -> None:
        await self.page.get_by_role("treeitem", name=place).first.click()
        await self.page.wait_for_timeout(400)

    async def writes(self, text: str) -> None:
        """In their own chat with Compagnon."""
        await self.goes_to("Personal Chat")
        await self.page.get_by_role("textbox").last.fill(text)
        await self.page.get_by_role("button", name="Send Message").last.click()

    async def calls(self, text: str, place: str = "Pratiques") -> None:
        """`@Compagnon …` as a post of its own in a channel."""
        await self.goes_to(place)
        await self.page.get_by_role("textbox").first.click()
        await self.page.keyboard.type("@")
        await self.page.get_by_role("menuitem", name="Compagnon").first.click()
        await self.page.keyboard.type(f" {text}")
        await self.page.get_by_role("button", name="Post", exact=True).first.click()
        await self.page.wait_for_timeout(500)

    async def sees(self, text: str, seconds: float = 40) -> Locator:
        found = self.page.get_by_text(text).last
        await found.wait_for(timeout=seconds * 1000, state="attached")
        return found

    def button(self, label: str) -> Locator:
        return self.page.get_by_role("button", name=label, exact=True)

    async def presses(self, label: str, which: int = -1) -> None:
        await self.button(label).nth(which).click()
        await self.page.wait_for_timeout(600)

    async def mocks(self, what: str) -> None:
        """What nobody can do there by hand, from the client's own menu; some of it asks once more."""
        await self.page.get_by_role("button", name="Mock an Activity").click()
        await self.page.get_by_role("menuitem", name=what).first.click()
        again = self.page.get_by_role("dialog").get_by_role("button").last
        with suppress(Exception):
            await again.click(timeout=2000)
        await self.page.wait_for_timeout(1000)
        await self.picture(f"mock-{what.lower().replace(' ', '-')}")

    async def picture(self, name: str) -> None:
        await self.page.wait_for_timeout(500)
        await self.page.screenshot(path=self.folder / f"{name}.png")


class Afternoon:
    def __init__(self, several: Several, people: list[Person], clock: WallClock) -> None:
        self.several, self.clock = several, clock
        self.people = people
        self.ada, self.bob, self.clea = people
        self.seen: dict[str, Any] = {}

    async def lives(self) -> dict[str, Any]:
        await self.help_in_both_languages()
        await self.a_community()
        await self.a_question_and_its_answer()
        await self.a_troika()
        await self.a_page()
        await self.gone()
        return self.seen

    async def help_in_both_languages(self) -> None:
        await self.ada.writes("aide")
        await self.ada.sees("Ce que vous pouvez faire ici")
        await self.ada.picture("help-fr")
        await self.bob.writes("help")
        await self.bob.sees("What you can do here")
        await self.bob.picture("help-en")
        await self.clea.writes("aide")
        await self.clea.sees("Ce que vous pouvez faire ici", 40)
        self.seen["help"] = ["fr", "en"]

    async def a_community(self) -> None:
        """The form comes as a message there; what is typed in it stands in the next one, and is then saved."""
        await self.ada.calls("inscrire Accueil")
        await self.ada.sees("Aperçu")
        await self.ada.picture("enrolling")
        await self.ada.presses("Aperçu")
        await self.ada.sees("Enregistrer")
        await self.ada.picture("preview")
        await self.ada.presses("Enregistrer")
        await self.ada.sees("Compagnon s’installe ici")
        await self.bob.goes_to("Pratiques")
        await self.bob.sees("Compagnon s’installe ici")
        await self.ada.picture("enrolled")
        self.seen["enrolled"] = True

    async def a_question_and_its_answer(self) -> None:
        """Days pass at once: the question comes by itself, and is answered by its card."""
        for day in range(1, 9):
            self.clock.step(f"+{day * 24 - 12}h")
            with suppress(Exception):
                await self.bob.sees("Répondre", 6)
                break
        await self.bob.picture("question")
        await self.bob.presses("Répondre")
        form = self.bob.page.locator("textarea").last
        await form.fill("Un colis <at>Ada Lovel</at> et [deux](https://example.org) lettres")
        await self.bob.picture("answering")
        await self.bob.presses("Send")
        await self.ada.goes_to("Pratiques")
        await self.ada.sees("Un colis")
        await self.ada.picture("answered")
        self.seen["links"] = await self.ada.page.locator('a[href*="example.org"]').count()
        self.seen["answered"] = True

    async def a_troika(self) -> None:
        """In a thread of its own, whose first message always says where it stands."""
        await self.ada.calls("troïka")
        await self.ada.sees("Avec qui")
        for name in ("Ada Lovel", "Bob Bright", "Cléa Costa"):
            await self.ada.page.get_by_role("checkbox", name=name).first.check()
        await self.ada.picture("opening")
        await self.ada.presses("Envoyer")
        for person in self.people:
            await person.goes_to("Pratiques")
            await person.sees("Troïka")
        await self.clea.picture("troika-begins")
        self.seen["steps"] = await self.to_its_end()
        await self.ada.picture("troika-ends")
        self.seen["ended"] = [await one.page.get_by_text("c’est terminé").count() > 0 for one in self.people]

    async def to_its_end(self) -> list[str]:
        """Everyone says that they are done, whenever they are asked; one of them writes what is asked first."""
        titles: list[str] = []
        for _ in range(40):
            heading = self.ada.page.get_by_role("heading", name="Troïka :").last
            title = (await heading.text_content() or "").strip()
            titles += [title] if title not in titles else []
            if await self.ada.page.get_by_text("c’est terminé").count():
                break
            for person in self.people:
                if await person.button(WRITE).count() and not self.seen.get("written"):
                    await self.writing(person)
                if await person.button(DONE).count():
                    await person.presses(DONE)
            await asyncio.sleep(1)
        return titles

    async def writing(self, person: Person) -> None:
        await person.presses(WRITE)
        await person.page.get_by_role("textbox").last.wait_for()
        box = person.page.locator("input[type=text], textarea").last
        await box.fill("Comment dire non ?")
        await person.picture("writing")
        await person.presses(SEND[person.number])
        await self.ada.sees("Comment dire non")
        self.seen["written"] = True

    async def a_page(self) -> None:
        await self.ada.writes("moi")
        await self.ada.sees("Personne d’autre")
        await self.ada.picture("page")
        self.seen["page"] = True

    async def gone(self) -> None:
        """Someone joins the team; someone else takes Compagnon out of their own chats."""
        await self.clea.mocks("Add user")
        await self.bob.goes_to("Personal Chat")
        await self.bob.mocks("Uninstall application")
        told = [(one["type"], one.get("action")) for one in self.several.said]
        self.seen["joined"] = any(len(one.get("membersAdded") or ()) == 1 for one in self.several.said)
        self.seen["removed"] = ("installationUpdate", "remove") in told


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
    raise TimeoutError(port)


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
                    viewport={"width": 1280, "height": 900}, timezone_id="Europe/Paris"
                )
                page.set_default_timeout(45_000)
                await page.goto(f"http://127.0.0.1:{CLIENTS + number}", wait_until="domcontentloaded")
                await page.wait_for_timeout(2000)
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
