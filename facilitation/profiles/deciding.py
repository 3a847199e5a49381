"""People tell about themselves, agree on words, and an admin's list says where they belong."""

from typing import assert_never

from facilitation.actions import Decision, Noted, Whisper
from facilitation.cards import Button, Card, PersonId, Quote, Text
from facilitation.facts import Facts, only_coach, reply
from facilitation.profiles.changes import BelongingSaved, ProfileSaved, SkillsSaved
from facilitation.profiles.events import (
    PeopleImported,
    ProfileAsked,
    ProfileEvent,
    ProfileSent,
    SkillsAsked,
)
from facilitation.profiles.facts import ProfileFacts
from facilitation.profiles.form import described, form, values
from facilitation.profiles.reading import BadProfile, new_words, read_profile
from facilitation.profiles.state import PARTS, Profile, Skill
from facilitation.profiles.vocabulary import LONGEST_SKILL, key_of

MOST_KINDS = 60
"""Skills listed at once."""


def about_profiles(event: ProfileEvent, facts: Facts) -> Decision:
    match event:
        case ProfileAsked():
            return profile_asked(event, facts)
        case ProfileSent():
            return profile_sent(event, facts)
        case SkillsAsked():
            return skills_asked(event, facts)
        case PeopleImported():
            return people_imported(event)
        case never:
            assert_never(never)


def profile_asked(event: ProfileAsked, facts: Facts) -> Decision:
    stands = facts.profiles.profile(event.person)
    return Decision(actions=(form(event.space, event.person, values(stands, facts), facts),))


def profile_sent(event: ProfileSent, facts: Facts) -> Decision:
    try:
        profile = read_profile(event.filled, event.person, facts.asker.zone)
    except BadProfile as bad:
        return Decision(actions=(form(event.space, event.person, event.filled, facts, *bad.faults),))
    learnt = facts.profiles.vocabulary.learnt(new_words(profile, facts.profiles.vocabulary))
    words = (SkillsSaved(event.person, learnt),) if learnt else ()
    card = Card(
        title=Text("profile-saved"), lines=(*seen_of(profile, facts.profiles), Text("profile-saved.change")), buttons=AGAIN
    )  # fmt: skip
    return Decision((ProfileSaved(profile), *words), (Whisper(event.person, facts.voice, card, event.space),))


AGAIN = (Button("profile_asked", Text("profile-button")),)


def seen_of(profile: Profile, facts: ProfileFacts) -> tuple[Text, ...]:
    """What others can see of it, or that they see nothing."""
    seen = tuple(described(profile, facts, *profile.shown))
    return (Text("profile-saved.shown"), *seen) if seen else (Text("profile-saved.hidden"),)


def own_card(person: PersonId, facts: ProfileFacts) -> Card:
    """On one's own page: all that was told, and what of it others see."""
    profile = facts.profile(person)
    if profile.is_blank:
        return Card(title=Text("profile"), lines=(Text("profile-none"),), buttons=AGAIN)
    told = tuple(described(profile, facts, *PARTS))
    seen = Text("profile-seen", {"parts": tuple(Text(f"profile-part.{part}") for part in profile.shown)})
    unseen = Text("profile-seen.nothing")
    return Card(title=Text("profile"), lines=(*told, seen if profile.shown else unseen), buttons=AGAIN)


def skills_asked(event: SkillsAsked, facts: Facts) -> Decision:
    if not event.said.strip():
        return listed(event, facts)
    one, _, other = (part.strip()[:LONGEST_SKILL] for part in event.said.partition("="))
    if facts.role == "member":
        return reply(facts, event.space, only_coach(facts))
    if not (key_of(one) and key_of(other)):
        return reply(facts, event.space, Text("skills-how"))
    return joined(event, one, other, facts)


def listed(event: SkillsAsked, facts: Facts) -> Decision:
    kinds = list(facts.profiles.vocabulary.kinds())
    if not kinds:
        return reply(facts, event.space, Text("skills.none"))
    shown = sorted((Quote(" = ".join(words)) for words in kinds), key=lambda one: key_of(one.said))
    more = (Text("skills.more", {"count": len(kinds) - MOST_KINDS}),) if len(kinds) > MOST_KINDS else ()
    how = (Text("skills-how"),) if facts.role != "member" else ()
    lines = (Text("skills.known", {"skills": tuple(shown[:MOST_KINDS])}), *more, *how)
    card = Card(title=Text("skills"), lines=lines, why=(Text("skills.why"),))
    return Decision(actions=(Whisper(event.person, facts.voice, card, event.space),))


def joined(event: SkillsAsked, one: str, other: str, facts: Facts) -> Decision:
    """The first is from now on the second, in every profile; both stay as their authors wrote them."""
    known = facts.profiles.vocabulary
    blanks = {"one": Quote(known.spelled(one)), "other": Quote(known.spelled(other))}
    if known.is_same(one, other):
        return reply(facts, event.space, Text("skills-joined.already", blanks))
    root, target = known.root(key_of(one)), known.root(key_of(other))
    words = (*known.learnt((other, one)), Skill(root, known.spelled(one), target))
    done = reply(facts, event.space, Text("skills-joined", blanks))
    return Decision((SkillsSaved(event.space, words),), done.actions)


def people_imported(event: PeopleImported) -> Decision:
    """Nobody is told: it says nothing of anybody that is shown. The audit keeps that it was done."""
    noted = Noted(event.workspace, Text("note-people-imported", {"count": len(event.people)}))
    return Decision((*(BelongingSaved(one) for one in event.people), noted))
