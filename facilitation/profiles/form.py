"""The two-minute form: what it asks, what stands in its boxes, and what others may see of it."""

from collections.abc import Iterator, Mapping

from facilitation.actions import Ask
from facilitation.cards import Blank, Card, Choice, Input, PersonId, Quote, SpaceId, Text
from facilitation.facts import Facts
from facilitation.matching.people import Hours
from facilitation.profiles.facts import ProfileFacts
from facilitation.profiles.reading import LONGEST_PLACE, MOST_SEATS
from facilitation.profiles.state import LEVELS, PARTS, Part, Profile
from facilitation.settings.reading import spoken, yes_no

LONGEST_LINE = 500
PROPOSED = 6
"""Words of others that a hint shows."""


def values(profile: Profile, facts: Facts) -> dict[str, str]:
    """What stands in the boxes: their own words, else what the platform and the organisation's list say."""
    listed = facts.profiles.belonging(profile.person)
    return {
        "offers": ", ".join(profile.offers),
        "wants": ", ".join(profile.wants),
        "topics": ", ".join(profile.topics),
        "level": str(profile.level),
        "languages": ", ".join(profile.languages or spoken_by(facts)),
        "team": profile.team or listed.team,
        "site": profile.site or listed.site,
        "zone": profile.zone or facts.asker.zone or "",
        "hours": written(profile.hours),
        "seats": str(profile.seats),
        "avoid": " ".join(profile.avoid),
        **{f"shows_{part}": yes_no(part in profile.shown) for part in PARTS},
    }


def spoken_by(facts: Facts) -> tuple[str, ...]:
    return (facts.asker.language,) if facts.asker.language else ()


def written(hours: Hours | None) -> str:
    return f"{spoken(hours.start)}-{spoken(hours.end)}" if hours else ""


def form(space: SpaceId, person: PersonId, filled: Mapping[str, str], facts: Facts, *problem: Text) -> Ask:
    """With what was filled in before, and what is wrong with it."""
    card = Card(
        title=Text("profile"),
        lines=(*problem, Text("profile-form.intro")),
        inputs=(*about_skills(filled, facts), *about_oneself(filled), *for_oneself(filled)),
    )
    return Ask(person, facts.voice, card, "profile_sent", "", space, Text("form-save"))


def about_skills(filled: Mapping[str, str], facts: Facts) -> Iterator[Input]:
    known = tuple(Quote(words[0]) for words in facts.profiles.vocabulary.kinds())[-PROPOSED:]
    hint: Mapping[str, Blank] = {"skills": known, "any": "yes" if known else "no"}
    yield line("offers", Text("profile-offers"), filled, Text("profile-offers.hint", hint), LONGEST_LINE)
    yield line("wants", Text("profile-wants"), filled, Text("profile-wants.hint"), LONGEST_LINE)
    yield line("topics", Text("profile-topics"), filled, Text("profile-topics.hint"), LONGEST_LINE)
    yield Input("level", Text("profile-level"), "choice", levels(), filled.get("level", "0"), required=False)
    yield Input("seats", Text("profile-seats"), "choice", seats(), filled.get("seats", "0"), required=False)


def about_oneself(filled: Mapping[str, str]) -> Iterator[Input]:
    yield line("languages", Text("profile-languages"), filled, Text("profile-languages.hint"), LONGEST_LINE)
    yield line("team", Text("profile-team"), filled)
    yield line("site", Text("profile-site"), filled)
    yield line("zone", Text("profile-zone"), filled, Text("settings-zone.hint"))
    yield line("hours", Text("profile-hours"), filled, Text("profile-hours.hint"))


def for_oneself(filled: Mapping[str, str]) -> Iterator[Input]:
    """What nobody sees, and what others may."""
    yield Input(
        "avoid", Text("profile-avoid"), "people", value=filled.get("avoid", ""), required=False
    )  # fmt: skip
    for part in PARTS:
        name = f"shows_{part}"
        yield Input(
            name, Text(f"profile-shows.{part}"), "yes_no", value=filled.get(name, "no"), required=False
        )


def line(
    name: str, label: Text, filled: Mapping[str, str], hint: Text | None = None, longest: int = LONGEST_PLACE
) -> Input:
    return Input(name, label, value=filled.get(name, ""), hint=hint, required=False, longest=longest)


def levels() -> tuple[Choice, ...]:
    return tuple(Choice(str(one), level(one)) for one in range(LEVELS + 1))


def level(one: int) -> Text:
    return Text("profile-level.name", {"level": one})


def seats() -> tuple[Choice, ...]:
    return tuple(
        Choice(str(one), Text("profile-seats.count", {"count": one})) for one in range(MOST_SEATS + 1)
    )


def described(profile: Profile, facts: ProfileFacts, *parts: Part) -> Iterator[Text]:
    """These parts of a profile, in sentences; what is empty is left out."""
    listed, spelled = facts.belonging(profile.person), facts.vocabulary.in_one_spelling
    if "skills" in parts and profile.offers:
        yield Text("profile-says.offers", {"skills": tuple(map(Quote, spelled(profile.offers)))})
    if "skills" in parts and profile.wants:
        yield Text("profile-says.wants", {"skills": tuple(map(Quote, spelled(profile.wants)))})
    if "topics" in parts and profile.topics:
        yield Text("profile-says.topics", {"topics": tuple(map(Quote, profile.topics))})
    if "belonging" in parts:
        where = [profile.team or listed.team, profile.site or listed.site]
        if any(where):
            yield Text("profile-says.belonging", {"where": tuple(Quote(one) for one in where if one)})
        if profile.languages:
            yield Text("profile-says.languages", {"languages": tuple(map(Quote, profile.languages))})
