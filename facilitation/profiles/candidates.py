"""Someone as a draw sees them: their own words, in the spelling of all; what they did not tell, from the organisation's list."""

from facilitation.community import Person
from facilitation.matching import people as matching
from facilitation.profiles.facts import ProfileFacts


def candidate(person: Person, facts: ProfileFacts, left_out: int = 0) -> matching.Person:
    """What someone says of their own team and site comes before any list. Skills they do not show are weighed, never named; so is the language of their screen."""
    own, listed = facts.profile(person.id), facts.belonging(person.id)
    spelled = facts.vocabulary.in_one_spelling
    return matching.Person(
        person.id,
        team=own.team or listed.team,
        site=own.site or listed.site,
        manager=listed.manager,
        zone=own.zone or person.zone or "",
        hours=own.hours,
        languages=own.languages or ((person.language,) if person.language else ()),
        offers=spelled(own.offers),
        wants=spelled(own.wants),
        avoid=own.avoid,
        left_out=left_out,
        level=own.level,
        seats=own.seats,
        discreet="skills" not in own.shown,
        presumed=not own.languages,
    )
