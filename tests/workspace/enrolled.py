"""A community in that workspace, as most tests begin."""

from datetime import timedelta

from workspace.payloads import ADA, NOW, QUAIS, TEAM, command

from facilitation.cards import PersonId, SpaceId
from facilitation.community import Settings
from facilitation.events import CommunityEnrolled, Happened

HERE = SpaceId(f"slack:{TEAM}:{QUAIS}")


async def enrolled(desk):
    """A community, whose coach is Ada; the first contact with her, and its notice, are behind us."""
    await desk.says(command("aide", user=ADA, response_url=desk.fake.hook))
    ada = PersonId(f"slack:{TEAM}:{ADA}")
    await desk.ear.hear(Happened("slack:enrolled", NOW, CommunityEnrolled(HERE, ada, Settings("Accueil"))))
    await desk.settled()
    desk.clock.forward(timedelta(seconds=2))
