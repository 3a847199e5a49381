"""What decisions about profiles look at."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from facilitation.cards import PersonId
from facilitation.profiles.state import Belonging, Profile
from facilitation.profiles.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class ProfileFacts:
    """Of those whom the event is about; whoever is in none of them told nothing and is on no list."""

    profiles: Mapping[PersonId, Profile] = field(default_factory=dict)
    belongings: Mapping[PersonId, Belonging] = field(default_factory=dict)
    vocabulary: Vocabulary = field(default_factory=Vocabulary)

    def profile(self, person: PersonId) -> Profile:
        return self.profiles.get(person, Profile(person))

    def belonging(self, person: PersonId) -> Belonging:
        return self.belongings.get(person, Belonging(person))
