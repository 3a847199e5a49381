"""A whole afternoon, and a morning some days later, in a Slack client that we did not write.

    unshare -rn bash -c 'ip link set lo up; exec python afternoon.py CLIENT FOLDER events|socket'

Prints what was seen as JSON; the test judges it.
"""

import asyncio
import json
import re
import sys
from pathlib import Path
from typing import Any

from workspace.drawn import buttons, texts
from workspace.local_client import ADA, BOB, CAT, GENERAL, Client, a_client


class Afternoon(Client):
    async def lives(self) -> dict[str, Any]:
        await self.help_in_both_languages()
        await self.a_community()
        await self.a_shared_experience()
        await self.a_troika()
        await self.a_prompt_to_its_thread()
        await self.a_home()
        refused = [one for one in (await self.look("log"))["log"] if one["summary"].startswith("HTTP 5")]
        return {**self.seen, "faults": len(refused)}

    async def help_in_both_languages(self) -> None:
        await self.act_as("Ada L")
        await self.page.get_by_role("button", name="general").click()
        composer = self.page.locator("textarea.composer-input").last
        await composer.fill("/compagnon aide")
        await composer.press("Enter")
        french = await self.until("Ce que vous pouvez faire ici")
        await self.picture("help-fr")
        await self.act_as("Bob B")
        await self.types(BOB, "help")
        english = await self.until("What you can do here")
        await self.picture("help-en")
        self.seen["help"] = [french["ephemeral_to"], english["ephemeral_to"]]
        await self.types(BOB, "shere")  # known by now, he has it in the acknowledgement
        self.seen["nearest"] = (await self.until("Perhaps /compagnon share"))["ephemeral_to"]
        await self.picture("nearest")

    async def a_shared_experience(self) -> None:
        """By the form, in the client's own window: first with nothing in it, then with something, pressed twice."""
        await self.types(BOB, "share")
        form = self.page.locator(".bk-plain-input").first
        await form.wait_for()
        await self.act_as("Bob B")
        await form.fill("   ")
        await self.sends_by_hand("Send")
        await self.page.get_by_text("A few words are missing here.").wait_for()
        self.seen["field error"] = True
        await self.picture("form-error")
        await form.fill("A parcel <!channel> & two letters")
        await self.picture("form")
        await self.sends_by_hand("Send")
        shared = await self.until("A parcel")
        self.seen["shared"] = shared["blocks"][0]["text"]["text"]
        await self.picture("shared")

    async def a_troika(self) -> None:
        await self.types(ADA, "troïka")
        await self.logged("views.open", 3)
        people = {"people": {"type": "multi_users_select", "selected_users": [ADA, BOB, CAT]}}
        tempo = {"choice": {"type": "radio_buttons", "selected_option": {"value": "live"}}}
        await self.sends(ADA, **{"in:people": people, "in:tempo": tempo})
        room = await self.the_room()
        await self.until("Troïka" if self.french else "Troika", room)
        await self.page.get_by_role("button", name="groupe").click()
        await self.picture("troika-begins")
        steps = await self.to_its_end(room)
        await self.picture("troika-ends")
        self.seen["troika"] = {
            "steps": steps,
            "ended": ("terminé" if self.french else "finished")
            in json.dumps(await self.anchor(room), ensure_ascii=False),
        }

    async def anchor(self, room: str) -> dict[str, Any]:
        return next(one for one in await self.messages(room) if one.get("subtype") != "ephemeral")

    async def to_its_end(self, room: str) -> list[str]:
        """Everyone does what the anchor offers, each of them twice in a row, until it offers nothing."""
        titles: list[str] = []
        for _ in range(60):
            anchor = await self.anchor(room)
            titles += [title for title in [anchor["blocks"][0]["text"]["text"]] if title not in titles]
            if not buttons(anchor):
                return titles
            for user in (ADA, BOB, CAT):
                now = await self.anchor(room)
                if await self.presses(user, now, "writing_started", room):
                    await asyncio.sleep(0.3)
                    said = {"type": "plain_text_input", "value": f"De {user}"}
                    await self.sends(
                        user, **{name: {kind: said} for name, kind in (await self.fields()).items()}
                    )
                await self.presses(user, now, "floor_yielded", room)
                await self.presses(user, now, "floor_yielded", room)
            await asyncio.sleep(1.5)
        return titles

    async def a_prompt_to_its_thread(self) -> None:
        """A window opens, somebody writes, and the question waits until nobody has for a while; then it is answered by its button."""
        await self.types(ADA, "rythme quotidien")
        saved = await self.until("C’est enregistré")
        opens = int(re.findall(r"<!date\^(\d+)\^", json.dumps(saved))[-1])
        self.it_is(opens + 2)
        await asyncio.sleep(3)
        self.it_is(opens + 55 * 60)
        await self.control("message", channel=GENERAL, user=CAT, text="Quelqu’un a vu le chariot ?")
        await asyncio.sleep(1)
        self.it_is(opens + 62 * 60)
        await asyncio.sleep(3)
        self.seen["cut in"] = any(map(is_a_prompt, await self.messages()))
        self.it_is(opens + 68 * 60)
        prompt = await self.until("share_started:")
        self.seen["prompt"] = [one for block in prompt["blocks"] for one in texts(block)]
        await self.act_as("Bob B")
        await self.page.get_by_role("button", name="general").click()
        await self.picture("prompt")
        await self.page.get_by_role("button", name="Répondre" if self.french else "Answer").last.click()
        form = self.page.locator(".bk-plain-input").first
        await form.wait_for()
        await form.fill("We label the trolley by its aisle")
        await self.picture("prompt-form")
        await self.sends_by_hand("Send")
        answer = await self.until("We label the trolley")
        self.seen["in its thread"] = answer.get("thread_ts") == prompt["ts"]
        await self.page.get_by_text("1 reply").click()
        await self.picture("answered")

    async def a_home(self) -> None:
        await self.control("open-home", user=ADA)
        await asyncio.sleep(1)
        self.seen["home"] = any(one["summary"] == "views.publish" for one in (await self.look("log"))["log"])
        await self.page.locator("button.sidebar-item", has_text="compagnon").last.click()
        await self.picture("home")


def is_a_prompt(message: dict[str, Any]) -> bool:
    return any(one["action_id"].startswith("share_started:") for one in buttons(message))


async def live(binary: str, folder: Path, mode: str) -> dict[str, Any]:
    async with a_client(binary, folder, mode, Afternoon) as afternoon:
        return await afternoon.lives()


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asyncio.run(live(sys.argv[1], Path(sys.argv[2]), sys.argv[3]))))
