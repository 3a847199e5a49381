"""What a button or a form means: the same on every platform."""

from collections.abc import Mapping

from facilitation.cards import PersonId, SpaceId
from facilitation.events import Event, ShareOffered, ShareStarted, SharingResumed, SharingStopped
from facilitation.rounds import presses as of_rounds
from facilitation.settings import presses as of_settings

ASKED_BY: Mapping[str, str] = {
    "share_offered": "share_started",
    "enrolment_sent": "enrolment_asked",
    "settings_sent": "settings_asked",
    "round_opened": "round_asked",
    "writing_sent": "writing_started",
    "notes_kept": "notes_opened",
}
"""For each form, by what its answer is: the button that asks for it (again), about the same thing."""


def pressed(
    does: str, about: str, space: SpaceId, person: PersonId, filled: Mapping[str, str]
) -> Event | None:
    """`does` and `about` as the card had them, `space` where it was shown, `filled` by the names of its inputs.

    `None`: no card of this version has such a button.
    """
    match does:
        case "share_started":
            return ShareStarted(community_of(about) or space, person, about or None)
        case "share_offered":
            signed = filled.get("signed", "yes") == "yes"
            return ShareOffered(space, person, filled.get("text", ""), signed, about or None)
        case "sharing_resumed":
            return SharingResumed(SpaceId(about), person)
        case "sharing_stopped":
            return SharingStopped(SpaceId(about), person)
        case _:
            ours = of_settings.pressed(does, about, space, person, filled)
            return ours or of_rounds.pressed(does, about, space, person, filled)


def community_of(prompt: str) -> SpaceId | None:
    """A prompt is named after its community."""
    return SpaceId(prompt.partition(" ")[0]) if prompt else None
