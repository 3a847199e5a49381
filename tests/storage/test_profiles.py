"""What people told of themselves is kept, and one word is one word, whoever brought it first."""

from datetime import time

from builders import IRIS, NOOR, QUAIS, happened

from facilitation.actions import Decision
from facilitation.cards import PersonId, SpaceId
from facilitation.matching.people import Hours
from facilitation.profiles.changes import BelongingSaved, ProfileSaved, SkillsSaved
from facilitation.profiles.events import PeopleImported, ProfileAsked
from facilitation.profiles.state import Belonging, Profile, Skill

ASKED = happened(ProfileAsked(QUAIS, IRIS))
TOLD = Profile(IRIS, ("Excel",), level=3, hours=Hours(time(9), time(17)), avoid=(NOOR,), shown=("topics",))


def save(store, *changes):
    with store.begin() as ledger:
        ledger.save(ASKED, Decision(changes))


def known(store):
    with store.begin() as ledger:
        return ledger.facts(ASKED).profiles


def test_a_profile_is_kept_as_it_was_told_and_replaced_by_the_next(store):
    save(store, ProfileSaved(Profile(IRIS)))
    save(store, ProfileSaved(TOLD))

    assert known(store).profile(IRIS) == TOLD


def test_whoever_told_nothing_has_a_blank_one(store):
    assert known(store).profile(IRIS) == Profile(IRIS)
    assert known(store).belonging(IRIS) == Belonging(IRIS)


def test_an_imported_list_replaces_the_one_before(store):
    save(store, BelongingSaved(Belonging(IRIS, "Ventes", "Lyon", NOOR)))
    save(store, BelongingSaved(Belonging(IRIS, "Achats")))

    assert known(store).belonging(IRIS) == Belonging(IRIS, "Achats")


def test_a_word_that_two_people_bring_is_as_the_first_wrote_it(store):
    save(store, SkillsSaved(IRIS, (Skill("excel", "Excel"), Skill("tableur", "Tableur"))))
    save(store, SkillsSaved(IRIS, (Skill("excel", "EXCEL"), Skill("tableur", "tableurs", "excel"))))

    assert known(store).vocabulary.skills == (Skill("excel", "Excel"), Skill("tableur", "Tableur", "excel"))


def test_another_workspace_has_its_own_words_and_people(store):
    save(store, SkillsSaved(SpaceId("stage:T2"), (Skill("excel", "Excel"),)))
    save(store, ProfileSaved(Profile(PersonId("stage:T2:iris"), ("Excel",))))

    assert not known(store).vocabulary.skills
    assert known(store).profile(IRIS).is_blank


def test_an_import_happens_in_its_workspace(store):
    with store.begin() as ledger:
        assert ledger.first_time(happened(PeopleImported(SpaceId("stage:T1"), ()), name="import"))
        assert not ledger.facts(happened(PeopleImported(SpaceId("stage:T1"), ()))).profiles.profiles
