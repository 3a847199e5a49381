"""What a button or a form of a mentoring means: the same on every platform."""

from collections.abc import Mapping

from facilitation.cards import PersonId, SpaceId
from facilitation.mentoring.events import (
    MatchingAsked,
    MatchingReleased,
    MatchingReviewed,
    MatchingSwapped,
    MentorAsked,
    MentoringEvent,
    MentoringFormAsked,
    MentoringFormSent,
    MentoringPressed,
    MentorSent,
)
from facilitation.mentoring.state import MentoringId
from facilitation.shadowing.presses import people_in


def pressed(  # noqa: C901, PLR0911 - one line a button
    does: str, about: str, space: SpaceId, person: PersonId, filled: Mapping[str, str]
) -> MentoringEvent | None:
    """`about` is `mentoring#what`, or a community and, for a plan, its name. `None`: not one of a mentoring's."""
    name, _, what = about.rpartition("#")
    case, community = MentoringId(name), SpaceId(name or about or space)
    match does:
        case "mentor_asked":
            return MentorAsked(space, person)
        case "mentor_sent":
            return MentorSent(space, person, dict(filled))
        case "mentoring_form":
            return MentoringFormAsked(case, person, what)
        case "mentoring_filled":
            return MentoringFormSent(case, person, what, dict(filled))
        case "mentoring_pressed":
            return MentoringPressed(case, person, what)
        case "matching_reviewed":
            return MatchingReviewed(community, person)
        case "matching_swap":
            return MatchingReviewed(community, person, "swap", what)
        case "matching_swapped":
            return MatchingSwapped(community, person, what, people_in(filled.get("people", "")))
        case "matching_aside":
            return MatchingAsked(community, person, people_in(filled.get("people", "")))
        case "matching_released":
            return MatchingReleased(community, person, what)
        case _:
            return None
