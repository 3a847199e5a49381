"""Someone in front of their own local client: what they do there with the mouse and the keyboard, and what they see."""

from pathlib import Path

from playwright.async_api import Locator, Page, expect

HERE = "Pratiques"


class Person:
    """`number`: of their client. The newest post of a channel stands on top; what answers it, below it, the newest last."""

    def __init__(self, page: Page, number: int, folder: Path) -> None:
        self.page, self.number, self.folder = page, number, folder

    async def goes_to(self, place: str) -> None:
        await self.page.get_by_role("treeitem", name=place).first.click()
        await expect(self.page.get_by_text("Start a new post")).to_have_count(int(place == HERE))

    async def writes(self, text: str) -> None:
        """In their own chat with Compagnon."""
        await self.goes_to("Personal Chat")
        await self.page.get_by_role("textbox").last.fill(text)
        await self.page.get_by_role("button", name="Send Message").last.click()

    async def calls(self, text: str) -> Locator:
        """`@Compagnon …` as a post of its own in the channel; returns that post."""
        await self.goes_to(HERE)
        await self.page.get_by_role("textbox").first.click()
        await self.page.keyboard.type("@")
        await self.page.get_by_role("menuitem", name="Compagnon").first.click()
        await self.page.keyboard.type(f" {text}")
        await self.page.get_by_role("button", name="Post", exact=True).first.click()
        said = self.post(f"Compagnon {text}")
        await said.wait_for()
        return said

    async def sees(self, text: str, seconds: float = 40, within: Locator | None = None) -> Locator:
        found = (within or self.page).get_by_text(text).last
        await found.wait_for(timeout=seconds * 1000, state="attached")
        return found

    def post(self, *texts: str) -> Locator:
        """The newest that has all these words in it or below it."""
        found = self.page.locator(".fui-Card")
        for text in texts:
            found = found.filter(has_text=text)
        return found.first

    def card(self, button: str, within: Locator | None = None) -> Locator:
        """The newest in a thread, or in one's own chat, that has this button."""
        pressed = self.page.get_by_role("button", name=button, exact=True)
        return (within or self.page).locator(".ac-adaptiveCard").filter(has=pressed).last

    async def presses(self, label: str, within: Locator | None = None) -> None:
        await (within or self.page).get_by_role("button", name=label, exact=True).last.click()

    async def fills(self, form: Locator, text: str) -> None:
        await form.get_by_role("textbox").last.fill(text)

    async def mocks(self, what: str) -> None:
        """What nobody can do there by hand, from the client's own menu, which shows what it will send."""
        await self.page.get_by_role("button", name="Mock an Activity").click()
        await self.page.get_by_text(what, exact=True).first.click()
        send = self.page.get_by_role("dialog").get_by_role("button", name="Send activity")
        await send.wait_for()
        await self.picture(f"mock-{what.lower().replace(' ', '-')}")
        await send.click()
        await send.wait_for(state="hidden")

    async def picture(self, name: str, of: Locator | None = None) -> None:
        if of is not None:
            await of.scroll_into_view_if_needed()
        await self.page.screenshot(path=self.folder / f"{name}.png")
