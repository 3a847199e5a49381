"""Profiles: told in two minutes, nothing required, and shown only as far as they are ticked."""

from dataclasses import replace
from datetime import time

import pytest
from builders import IRIS, MONDAY, NOOR, QUAIS, answer, asked, facts, happened, keys, person, whispered

from facilitation.cards import SpaceId
from facilitation.engine import decide
from facilitation.matching.people import Hours
from facilitation.matching.reasons import shared_language
from facilitation.profiles.candidates import candidate
from facilitation.profiles.changes import BelongingSaved, ProfileSaved, SkillsSaved
from facilitation.profiles.deciding import own_card
from facilitation.profiles.events import PeopleImported, ProfileAsked, ProfileSent, SkillsAsked
from facilitation.profiles.facts import ProfileFacts
from facilitation.profiles.reading import read_hours, words_in
from facilitation.profiles.state import Belonging, Profile, Skill
from facilitation.profiles.vocabulary import Vocabulary

ME = person(IRIS, language="fr", zone="Europe/Paris")
KNOWN = Vocabulary((Skill("tableur", "Tableur"), Skill("excel", "Excel", "tableur")))
TOLD = Profile(
    IRIS, ("Excel",), ("photo",), ("jazz",), team="Atelier", avoid=(NOOR,), shown=("skills",), seats=2
)


def knowing(*profiles, vocabulary=KNOWN, belongings=()):
    return ProfileFacts(
        {one.person: one for one in profiles}, {one.person: one for one in belongings}, vocabulary
    )


def sent(**filled):
    return decide(happened(ProfileSent(QUAIS, IRIS, filled)), facts(ME, profiles=knowing()))


def test_the_form_is_filled_with_what_is_known_already():
    known = knowing(belongings=[Belonging(IRIS, "Ventes", "Lyon", NOOR)])

    [form] = asked(decide(happened(ProfileAsked(QUAIS, IRIS)), facts(ME, profiles=known)))

    filled = {one.name: one.value for one in form.card.inputs}
    assert (filled["team"], filled["site"], filled["zone"], filled["languages"]) == (
        "Ventes",
        "Lyon",
        "Europe/Paris",
        "fr",
    )
    assert not any(one.required for one in form.card.inputs)
    assert {one.value for one in form.card.inputs if one.kind == "yes_no"} == {"no"}


def test_an_empty_form_is_a_profile_too():
    decision = sent()

    assert decision.changes == (ProfileSaved(Profile(IRIS)),)
    assert "profile-saved.hidden" in keys(whispered(decision)[0].card)


def test_what_was_filled_in_is_kept_and_what_is_shown_is_told():
    decision = sent(
        offers="Tableurs, tableur ;Gestion de projet",
        hours="9h-17h30",
        zone="Europe/Paris",
        shows_skills="yes",
    )

    saved, learnt = decision.changes
    assert saved == ProfileSaved(
        Profile(
            IRIS,
            offers=("Tableurs", "Gestion de projet"),
            hours=Hours(time(9), time(17, 30)),
            shown=("skills",),
        )
    )
    assert learnt == SkillsSaved(IRIS, (Skill("gestion projet", "Gestion de projet"),))
    assert keys(whispered(decision)[0].card)[1:3] == ["profile-saved.shown", "profile-says.offers"]


def test_all_that_is_wrong_is_told_at_once_and_nothing_is_lost():
    filled = {"hours": "la nuit", "zone": "Europe/Pari", "offers": ", ".join(f"{n}x" for n in range(13))}

    decision = sent(**filled)

    [form] = asked(decision)
    assert not decision.changes
    assert keys(form.card)[1:4] == ["settings-zone-unknown", "profile-fault.many", "profile-fault.hours"]
    assert {one.name: one.value for one in form.card.inputs}["hours"] == "la nuit"


@pytest.mark.parametrize(
    ("said", "hours"),
    [
        ("9:00-17:30", Hours(time(9), time(17, 30))),
        ("9h – 17h30", Hours(time(9), time(17, 30))),
        ("9\u202fh – 17\u202fh\u202f30", Hours(time(9), time(17, 30))),
        ("9 à 17", Hours(time(9), time(17))),
        ("22:00-6:00", Hours(time(22), time(6))),
        ("16:00-24:00", Hours(time(16), time(0))),
        ("9:00-9:00", None),
        ("9:00-25:00", None),
        ("24:30-9:00", None),
        ("le matin", None),
    ],
)
def test_hours_are_read_as_people_write_them(said, hours):
    assert read_hours(said) == hours


def test_the_same_thing_written_twice_is_once():
    assert words_in("Photo, photos ; Écoute active,, ecoute  active\nSQL") == (
        "Photo",
        "Écoute active",
        "SQL",
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gestion de projet", "gestion de projets"),
        ("Réseaux", "reseau"),
        ("Journaux", "journal"),
        ("Budgets", "budget"),
        ("Libraries", "library"),
        ("Project management", "Gestion de projets"),
        ("Écoute active", "active listening"),
        ("prise de parole en public", "Public Speaking"),
    ],
)
def test_the_same_skill_is_recognised(one, other):
    assert Vocabulary().is_same(one, other)


@pytest.mark.parametrize(("one", "other"), [("SQL", "CSS"), ("vente", "vent"), ("process", "proces")])
def test_different_skills_stay_different(one, other):
    assert not Vocabulary().is_same(one, other)


def test_what_somebody_wrote_first_is_how_everyone_writes_it():
    known = Vocabulary((Skill("gestion projet", "Gestion de projet"),))

    assert known.in_one_spelling(("project management", "GESTION DE PROJETS", "SQL")) == (
        "Gestion de projet",
        "SQL",
    )


def test_a_coach_says_that_two_words_are_the_same_and_profiles_stay_as_they_were_written():
    decision = decide(
        happened(SkillsAsked(QUAIS, NOOR, "calc = Excel")), facts(person(NOOR), profiles=knowing())
    )

    [saved] = decision.changes
    joined = Vocabulary((*KNOWN.skills, *saved.skills))
    assert joined.is_same("calc", "tableur")
    assert joined.spelled("calc") == "Tableur"
    assert "skills-joined" in keys(whispered(decision)[0].card)


def test_joining_what_is_joined_already_says_so():
    known = facts(person(NOOR), profiles=knowing())

    assert answer(decide(happened(SkillsAsked(QUAIS, NOOR, "excel=tableurs")), known)) == [
        "skills-joined.already"
    ]


@pytest.mark.parametrize("said", ["= Excel", "Excel", "Excel ="])
def test_half_a_sentence_is_answered_with_how_it_is_done(said):
    known = facts(person(NOOR), profiles=knowing())

    assert answer(decide(happened(SkillsAsked(QUAIS, NOOR, said)), known)) == ["skills-how"]


def test_members_see_the_words_and_only_coaches_join_them():
    known = facts(ME, profiles=knowing())

    assert answer(decide(happened(SkillsAsked(QUAIS, IRIS)), known)) == [
        "skills",
        "skills.known",
        "skills.why",
    ]
    assert answer(decide(happened(SkillsAsked(QUAIS, IRIS, "a = b")), known)) == ["only-coach"]


def test_where_nobody_named_a_skill_one_is_told_how_to_begin():
    known = facts(ME, profiles=knowing(vocabulary=Vocabulary()))

    assert answer(decide(happened(SkillsAsked(QUAIS, IRIS)), known)) == ["skills.none"]


def test_ones_own_words_come_before_the_list_in_a_draw():
    known = knowing(TOLD, belongings=[Belonging(IRIS, "Ventes", "Lyon", NOOR)])

    drawn = candidate(ME, known, left_out=2)

    assert (drawn.team, drawn.site, drawn.manager) == ("Atelier", "Lyon", NOOR)
    assert (drawn.offers, drawn.zone, drawn.left_out, drawn.discreet) == (
        ("Tableur",),
        "Europe/Paris",
        2,
        False,
    )


def test_skills_that_are_not_shown_are_weighed_discreetly():
    assert candidate(ME, knowing(Profile(IRIS, ("Excel",)))).discreet


def test_the_language_of_a_screen_is_weighed_and_said_of_nobody():
    iris, noor = (
        candidate(person(one, language=language), knowing()) for one, language in ((IRIS, "fr"), (NOOR, "en"))
    )
    told = replace(iris, presumed=False), replace(noor, presumed=False)

    assert (iris.languages, iris.presumed) == (("fr",), True)
    assert list(shared_language((iris, noor))) == []
    assert [text.key for text in shared_language(told)] == ["match-language.none"]


def test_on_ones_own_page_everything_is_told_but_whom_one_avoids():
    card = own_card(IRIS, knowing(TOLD))

    assert keys(card) == [
        "profile",
        "profile-says.offers",
        "profile-says.wants",
        "profile-says.topics",
        "profile-says.belonging",
        "profile-seen",
    ]
    assert NOOR not in repr(card)


def test_an_imported_list_is_kept_and_nobody_is_told():
    event = PeopleImported(SpaceId("stage:T1"), (Belonging(IRIS, "Ventes", "Lyon", NOOR),))

    decision = decide(happened(event, MONDAY), facts())

    assert decision.changes[0] == BelongingSaved(Belonging(IRIS, "Ventes", "Lyon", NOOR))
    assert not decision.actions
