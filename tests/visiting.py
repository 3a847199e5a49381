"""What a visitor does in the playground, in the words they see."""

import re
from dataclasses import dataclass
from typing import Any

WORDS = {
    "fr": {
        "enter": "Entrer",
        "send": "Envoyer",
        "save": "Enregistrer",
        "play": "Laisser jouer les autres",
        "done": "J’ai terminé",
        "write": re.compile("^Écrire"),
        "vote": re.compile("^Sujet 1"),
        "finished": "terminé",
        "nobody": "Personne d’autre",
        "share": "/compagnon partager",
        "me": "Compagnon",
    },
    "en": {
        "enter": "Walk in",
        "send": "Send",
        "save": "Save",
        "play": "Let the others play",
        "done": "I’m done",
        "write": re.compile("^Write"),
        "vote": re.compile("^Subject 1"),
        "finished": "finished",
        "nobody": "Nobody else",
        "share": "/compagnon share",
        "me": "Compagnon",
    },
}
LONGEST = 60
"""Turns of a visitor in a round: more would be going round in circles."""


@dataclass
class Visitor:
    """Acts as Ondine, on one page."""

    page: Any
    language: str

    @property
    def words(self) -> dict[str, Any]:
        return WORDS[self.language]

    def walks_in(self) -> None:
        self.page.goto(f"/?language={self.language}")
        self.page.get_by_role("button", name=self.words["enter"]).click()
        self.page.wait_for_url("**/as/ondine/in/atelier")

    def says(self, text: str) -> None:
        self.page.locator("#say").fill(text)
        self.page.locator("#say").press("Enter")

    def waits_for(self, what: Any) -> None:
        """Moves the clock from one event to the next, until this is there."""
        for _ in range(10):
            self.page.locator("button[value=something]").click()
            self.settles()
            if what.count():
                return
        raise AssertionError("it never came")

    def reads_in_private(self) -> None:
        """What Compagnon says to her alone."""
        self.page.locator("#ways a[href$=with-ondine]").first.click()
        self.page.wait_for_url("**/in/with-ondine")

    def opens_a_round(self, command: str, *people: str, chair: str | None = None) -> None:
        """Then goes where it is held."""
        groups = self.page.locator("#ways a[href*=group]")
        before = groups.count()
        self.says(command)
        form = self.page.get_by_role("dialog")
        for name in people:
            form.get_by_role("checkbox", name=name).check()
        if chair is not None:
            form.locator(f"input[name=chaired][value={chair}]").check()
        self.sends()
        self.page.wait_for_function(
            "before => document.querySelectorAll('#ways a[href*=group]').length > before", arg=before
        )
        groups.first.click()
        self.page.wait_for_url("**/in/group-*")

    def sends(self, how: str = "send") -> None:
        """The form that is open, which then is not any more."""
        form = self.page.get_by_role("dialog")
        form.get_by_role("button", name=self.words[how]).click()
        form.wait_for(state="detached")
        self.settles()

    def presses(self, name: Any) -> None:
        self.page.locator(".pinned").get_by_role("button", name=name).first.click()
        self.settles()

    def settles(self) -> None:
        """What was done has been heard, and all that followed is on the page."""
        self.page.locator("body:not([data-busy])").wait_for()

    def lets_the_others_play(self) -> bool:
        """Whether anybody did anything."""
        self.page.get_by_role("button", name=self.words["play"]).click()
        self.settles()
        note = self.page.locator("main > .note")
        return not (note.count() and self.words["nobody"] in note.first.inner_text())

    @property
    def stands(self) -> str:
        return self.page.locator(".pinned h3").inner_text()

    def lives_through_the_round(self) -> list[str]:
        """Lets the others play; when they wait for her, takes her turn. The titles that were seen, in order."""
        seen = [self.stands]
        for _ in range(LONGEST):
            if not self.lets_the_others_play():
                self.takes_her_turn()
            if self.stands != seen[-1]:
                seen.append(self.stands)
            if self.words["finished"] in seen[-1]:
                return seen
        raise AssertionError(f"still at {seen}")

    def takes_her_turn(self) -> None:
        pinned = self.page.locator(".pinned")
        before = pinned.inner_text()
        for name in (self.words["vote"], self.words["write"], self.words["done"]):
            if pinned.get_by_role("button", name=name).count():
                self.presses(name)
                if name is self.words["write"]:
                    self.writes_what_is_asked()
                if pinned.inner_text() != before:
                    return
        self.says("Cela dépend des jours.")  # somebody asked her something

    def writes_what_is_asked(self) -> None:
        form = self.page.get_by_role("dialog")
        form.wait_for()
        for field in form.locator("textarea, input[type=text]").all():
            field.fill("Une idée à moi")
        for field in form.locator("input[type=date]").all():
            field.fill("2027-01-11")
        self.sends()
