"""Something to begin with, fitted to those who meet, out of what they chose to show."""

from collections.abc import Iterator, Sequence
from itertools import combinations, permutations
from random import Random

from facilitation.cards import Blank, Mention, PersonId, Quote, Text
from facilitation.profiles.facts import ProfileFacts
from facilitation.profiles.state import Profile

FOR_ANYONE = (
    Text("icebreaker-any.small-pride"),
    Text("icebreaker-any.first-day"),
    Text("icebreaker-any.question"),
    Text("icebreaker-any.changed-mind"),
    Text("icebreaker-any.tool"),
)


def icebreaker(people: Sequence[PersonId], facts: ProfileFacts, chance: Random) -> Text:
    """What two of them share comes first, then what one could ask another, then something for anyone."""
    told = [facts.profile(one) for one in people]
    for kind in (shared_topics(told), questions(told, facts)):
        if found := list(kind):
            return chance.choice(found)
    return chance.choice(FOR_ANYONE)


def shared_topics(told: Sequence[Profile]) -> Iterator[Text]:
    shown = [one for one in told if "topics" in one.shown]
    for one, other in combinations(shown, 2):
        theirs = {topic.casefold() for topic in other.topics}
        for topic in one.topics:
            if topic.casefold() in theirs:
                who = (Mention(one.person), Mention(other.person))
                yield Text("icebreaker-topic", {"who": who, "topic": Quote(topic)})


def questions(told: Sequence[Profile], facts: ProfileFacts) -> Iterator[Text]:
    """How somebody came to what another would like to learn."""
    shown = [one for one in told if "skills" in one.shown]
    for giver, asker in permutations(shown, 2):
        for skill in asker.wants:
            if any(facts.vocabulary.is_same(skill, offered) for offered in giver.offers):
                blanks: dict[str, Blank] = {
                    "asker": Mention(asker.person),
                    "giver": Mention(giver.person),
                    "skill": Quote(skill),
                }
                yield Text("icebreaker-skill", blanks)
