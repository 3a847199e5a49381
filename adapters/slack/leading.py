"""The first steps, where only a token was given: it does not say who installed Compagnon."""

from adapters.seam import Ear, Now
from adapters.slack.ids import PREFIX, team_of
from adapters.slack.people import People
from facilitation.cards import PersonId
from facilitation.events import Happened, Installed


class Leading:
    """The first admin who looks for their way is led on, as whoever installs by OAuth is. `done`: nobody has to be, here."""

    def __init__(self, people: People, now: Now, *, done: bool) -> None:
        self.people, self.now, self.done = people, now, done

    async def look(self, person: PersonId, ear: Ear) -> None:
        """They opened their page, or asked what they can do. Whether anybody was led before is known to the core."""
        if self.done or not self.people.administers(person):
            return
        at = self.now()
        await ear.hear(Happened(f"{PREFIX}:led {team_of(person)}", at, Installed(person, surmised=True)))
        self.done = True
