"""What a button or a form means: the same on every platform."""

from collections.abc import Iterator, Mapping

from facilitation.actions import Ask
from facilitation.cards import PersonId, SpaceId
from facilitation.encounters import presses as of_encounters
from facilitation.events import (
    Event,
    HelpAsked,
    PauseAsked,
    PauseChosen,
    PauseDated,
    PauseEnded,
    ShareOffered,
    ShareStarted,
    SharingResumed,
    SharingStopped,
    VoiceChosen,
)
from facilitation.mentoring import presses as of_mentoring
from facilitation.profiles import presses as of_profiles
from facilitation.rounds import presses as of_rounds
from facilitation.settings import presses as of_settings
from facilitation.shadowing import presses as of_shadowing

ASKED_BY: Mapping[str, str] = {
    "share_offered": "share_started",
    "enrolment_sent": "enrolment_asked",
    "settings_sent": "settings_asked",
    "round_opened": "round_asked",
    "writing_sent": "writing_started",
    "notes_kept": "notes_opened",
    "pause_filled": "pause_dated",
    "profile_sent": "profile_asked",
    "shadowing_sent": "shadowing_asked",
    "shadowing_filled": "shadowing_form",
    "encounters_set": "encounters_asked",
    "swap_sent": "swap_started",
    "encounter_kept": "encounter_takeaway",
    "mentor_sent": "mentor_asked",
    "mentoring_filled": "mentoring_form",
    "matching_aside": "matching_reviewed",
    "matching_swapped": "matching_swap",
}
"""For each form, by what its answer is: the button that asks for it (again), about the same thing."""


ITS_TEXT = "\n"
"""Before what was written already, in what a button that asks for the form of a share is about."""


def again(form: Ask, longest: int) -> str:
    """What a button that asks for this form again is about: of a share also its text, where that fits into so many characters."""
    text = next((one.value for one in form.card.inputs if one.name == "text"), "")
    about = f"{form.about}{ITS_TEXT}{text}" if form.does == "share_offered" and text.strip() else form.about
    return about if len(about) <= longest else form.about


def pressed(
    does: str, about: str, space: SpaceId, person: PersonId, filled: Mapping[str, str]
) -> Event | None:
    """`does` and `about` as the card had them, `space` where it was shown, `filled` by the names of its inputs.

    `None`: no card of this version has such a button.
    """
    match does:
        case "share_started":
            prompt, _, text = about.partition(ITS_TEXT)
            return ShareStarted(community_of(prompt) or space, person, prompt or None, text)
        case "share_offered":
            signed = filled.get("signed", "yes") == "yes"
            return ShareOffered(space, person, filled.get("text", ""), signed, about or None)
        case "sharing_resumed":
            return SharingResumed(SpaceId(about), person)
        case "sharing_stopped":
            return SharingStopped(SpaceId(about), person)
        case _:
            return next((event for event in others(does, about, space, person, filled) if event), None)


def others(
    does: str, about: str, space: SpaceId, person: PersonId, filled: Mapping[str, str]
) -> Iterator[Event | None]:
    """What each of the others takes it for."""
    yield personal(does, about, space, person, filled)
    yield of_settings.pressed(does, about, space, person, filled)
    yield of_profiles.pressed(does, about, space, person, filled)
    yield of_encounters.pressed(does, about, space, person, filled)
    yield of_rounds.pressed(does, about, space, person, filled)
    yield of_shadowing.pressed(does, about, space, person, filled)
    yield of_mentoring.pressed(does, about, space, person, filled)


def personal(  # noqa: PLR0911 - one line a button
    does: str, about: str, space: SpaceId, person: PersonId, filled: Mapping[str, str]
) -> Event | None:
    """What someone decides for themselves alone."""
    match does:
        case "help_asked":
            return HelpAsked(space, person)
        case "voice_chosen":
            return VoiceChosen(space, person, about)
        case "pause_asked":
            return PauseAsked(space, person)
        case "pause_dated":
            return PauseDated(space, person)
        case "pause_chosen":
            community, _, days = about.rpartition("#")
            return PauseChosen(space, person, SpaceId(community) if community else None, whole(days))
        case "pause_filled":
            here = SpaceId(about) if about and filled.get("where", "here") == "here" else None
            return PauseChosen(space, person, here, until=filled.get("until", ""))
        case "pause_ended":
            return PauseEnded(space, person)
        case _:
            return None


def whole(said: str) -> int:
    """Days as a button has them; anything else is none, and asks for the day."""
    return int(said) if said.isdecimal() and len(said) < 4 else 0  # noqa: PLR2004 - no pause is that long


def community_of(prompt: str) -> SpaceId | None:
    """A prompt is named after its community."""
    return SpaceId(prompt.partition(" ")[0]) if prompt else None
