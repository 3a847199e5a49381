"""An encounter in a Slack client that we did not write, from the settings to what somebody takes away, days later.

    unshare -rn bash -c 'ip link set lo up; exec python encounter.py CLIENT FOLDER events|socket'

Prints what was seen as JSON; the test judges it.
"""

import asyncio
import json
import re
import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from workspace.drawn import as_drawn, texts
from workspace.local_client import ADA, BOB, CAT, Client, a_client

from bot.clock import now

AN_HOUR, A_DAY = 3600, 86400
YES = {"type": "checkboxes", "selected_options": [{"value": "yes"}]}
BOTH = {"type": "plain_text_input", "value": "fr, en"}
KEPT = "Commencer par une histoire, pas par un plan."


class Encounter(Client):
    lasts = (0, 0)
    """From when to when its people have to meet."""

    async def lives(self) -> dict[str, Any]:
        await self.a_community()
        await self.two_profiles()
        await self.encounters_open()
        await self.a_draw_to_look_at()
        room, introduction = await self.an_introduction()
        await self.halfway(room, introduction)
        await self.whether_they_met()
        await self.what_cat_keeps()
        refused = [one for one in (await self.look("log"))["log"] if one["summary"].startswith("HTTP 5")]
        return {**self.seen, "faults": len(refused)}

    async def two_profiles(self) -> None:
        """Bob knows what Cat would like to learn; both show it."""
        for person, field in ((BOB, "in:offers"), (CAT, "in:wants")):
            filled = as_drawn(await self.form_after(partial(self.types, person, "profil")))
            said = {"type": "plain_text_input", "value": "prise de parole en public"}
            told = {field: {"line": said}, "in:languages": {"line": BOTH}, "in:shows_skills": {"yes_no": YES}}
            await self.sends(person, **{**filled, **told})

    async def form_after(self, asks: Callable[[], Awaitable[Any]]) -> dict[str, Any]:
        """Asked again where a busy machine was too late for the first: Slack opens none then."""
        before = sum(one["summary"] == "views.open" for one in (await self.look("log"))["log"])
        for _ in range(4):
            await asks()
            with suppress(TimeoutError):
                await self.logged("views.open", before + 1, tries=80)
                return await self.form()
        raise TimeoutError("no form came")

    async def encounters_open(self) -> None:
        filled = as_drawn(await self.form_after(partial(self.types, ADA, "rencontres")))
        await self.picture("settings")
        await self.sends(ADA, **{**filled, "in:on": {"yes_no": YES}})
        await self.until("Des rencontres commencent ici")
        await self.everybody_is_known()
        await self.picture("opened")

    async def everybody_is_known(self) -> None:
        """The last in the channel is a program; the draw has to do without it."""
        for _ in range(100):
            asked = (
                one["detail"] for one in (await self.look("log"))["log"] if one["summary"] == "users.info"
            )
            if any(one["user"] == "U0BOT" for one in asked):
                return
            await asyncio.sleep(0.1)
        raise TimeoutError("nobody asked who is in the channel")

    async def a_draw_to_look_at(self) -> None:
        saved = await self.until("draw_asked:")
        begins = int(now().timestamp())
        coming = int(re.findall(r"<!date\^(\d+)\^", json.dumps(saved))[-1])
        self.lasts = begins, max(coming - 2 * AN_HOUR, begins + 4 * A_DAY)
        await self.presses(ADA, saved, "draw_asked")
        desk = await self.alone_with(ADA)
        preview = await self.until("draw_published:", desk)
        self.seen["preview"] = read(preview)
        await self.opens("Ada L")
        await self.picture("draw")
        await self.presses(ADA, preview, "draw_published", desk)
        await self.until("C’est parti", desk)

    async def an_introduction(self) -> tuple[str, dict[str, Any]]:
        room = await self.the_room()
        introduction = await self.until("encounter_told:", room)
        self.seen["introduction"] = read(introduction)
        await self.opens("groupe")
        await self.picture("introduction")
        return room, introduction

    async def halfway(self, room: str, introduction: dict[str, Any]) -> None:
        asked = await self.comes("Où en est la rencontre", room, 0.4)
        self.seen["in its thread"] = asked.get("thread_ts") == introduction["ts"]
        await self.page.get_by_text("1 reply").click()
        await self.picture("halfway")

    async def whether_they_met(self) -> None:
        desk = await self.alone_with(CAT)
        question = await self.comes("Et cette rencontre", desk, 0.75)
        await self.act_as("Cat C")
        await self.opens("Cat C")
        self.seen["outcome"] = read(question)
        await self.picture("outcome")
        await self.form_after(partial(self.presses, CAT, question, "encounter_told", desk))

    async def what_cat_keeps(self) -> None:
        written = {"type": "plain_text_input", "value": KEPT}
        await self.picture("take-away")
        await self.sends(CAT, **{"in:text": {"paragraph": written}})
        kept = await self.until("C’est gardé", await self.alone_with(CAT))
        self.seen["kept"] = read(kept)
        await self.picture("kept")
        await self.control("open-home", user=CAT)
        await self.opens("compagnon")
        await self.page.get_by_text(KEPT).last.wait_for()
        await self.picture("page")
        self.seen["on the page"] = True

    async def comes(self, something: str, channel: str, share: float) -> dict[str, Any]:
        """When so much of the time is over, or a working morning after that."""
        begins, ends = self.lasts
        for later in range(4):
            self.it_is(int(begins + share * (ends - begins)) + later * A_DAY)
            with suppress(TimeoutError):
                return await self.until(something, channel, tries=80)
        raise TimeoutError(f"days went by, and nobody said: {something}")

    async def alone_with(self, person: str) -> str:
        channels = (await self.look("state"))["channels"]
        return next(str(one["id"]) for one in channels if one["is_im"] and person in one["members"])

    async def opens(self, name: str) -> None:
        await self.page.locator("button.sidebar-item", has_text=name).last.click()


def read(message: dict[str, Any]) -> str:
    return "\n".join(one for block in message["blocks"] for one in texts(block))


async def live(binary: str, folder: Path, mode: str) -> dict[str, Any]:
    async with a_client(binary, folder, mode, Encounter) as encounter:
        return await encounter.lives()


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asyncio.run(live(sys.argv[1], Path(sys.argv[2]), sys.argv[3]))))
