"""An observation is kept whole, with what is known of those it concerns; two changes at once do not overwrite each other."""

from dataclasses import replace
from datetime import timedelta

import pytest
from builders import ADA, IRIS, MONDAY, QUAIS, happened, settings
from observing import LEO, MAUD, WISHES

from bot.handle import handle
from facilitation.actions import Decision
from facilitation.community import Person
from facilitation.events import CommunityEnrolled, HelpAsked, PauseChosen, PersonKnown
from facilitation.shadowing.changes import ShadowingSaved
from facilitation.shadowing.events import (
    ShadowingAsked,
    ShadowingDue,
    ShadowingFormAsked,
    ShadowingFormSent,
    ShadowingSent,
)
from facilitation.shadowing.state import ShadowingId
from storage.problems import StaleError

CASE = ShadowingId(f"{IRIS} stage:1")


@pytest.fixture
def asked(store):
    known = (PersonKnown(Person(ADA, "fr", admin=True)), PersonKnown(Person(LEO, "en")))
    for n, event in enumerate((*known, CommunityEnrolled(QUAIS, ADA, settings()))):
        handle(store, happened(event, name=f"before:{n}"))
    sent = ShadowingSent(QUAIS, IRIS, (LEO,), (MAUD,), {**WISHES, "on": "2026-03-10"})
    handle(store, happened(sent))
    return store


def facts(store, event):
    with store.begin() as ledger:
        return ledger.facts(happened(event))


def test_it_comes_back_as_it_was_decided_in_its_community(asked):
    known = facts(asked, ShadowingDue(CASE, 1))

    assert (known.shadowing.case.shadow, known.shadowing.case.host) == (IRIS, LEO)
    assert (known.shadowing.case.version, known.community.id) == (1, QUAIS)


def test_what_is_known_of_those_it_concerns_comes_with_it(asked):
    handle(asked, happened(PauseChosen(QUAIS, LEO, None, days=7), name="pause"))

    known = facts(asked, ShadowingFormAsked(CASE, LEO, "yes"))

    assert {one.id: one.language for one in known.people} == {IRIS: None, LEO: "en", MAUD: None}
    assert known.shadowing.away == (LEO,)


def test_whoever_asks_again_is_known_to_have_asked(asked):
    assert [one.id for one in facts(asked, ShadowingAsked(QUAIS, IRIS)).shadowing.mine] == [CASE]
    assert facts(asked, ShadowingAsked(QUAIS, LEO)).shadowing.mine == ()


def test_it_is_on_the_page_of_both_until_it_has_ended(asked):
    with asked.begin() as ledger:
        pages = {person: ledger.home(person).shadowings for person in (IRIS, LEO, MAUD)}
    handle(asked, happened(ShadowingFormSent(CASE, IRIS, "cancel"), name="cancel"))
    with asked.begin() as ledger:
        after = ledger.home(IRIS).shadowings

    assert {person: len(page) for person, page in pages.items()} == {IRIS: 1, LEO: 1, MAUD: 0}
    assert after == ()


def test_two_who_change_the_same_one_do_not_overwrite_each_other(asked):
    case = facts(asked, ShadowingDue(CASE, 1)).shadowing.case
    change = Decision((ShadowingSaved(replace(case, reminded=True)),))
    with asked.begin() as ledger:
        ledger.save(happened(HelpAsked(QUAIS, IRIS)), change)

    with pytest.raises(StaleError), asked.begin() as ledger:
        ledger.save(happened(HelpAsked(QUAIS, IRIS)), change)


def test_its_clock_is_set_and_what_is_held_is_let_go(asked):
    with asked.begin() as ledger:
        ledger.hold(happened(ShadowingDue(CASE, 1)))
        assert ledger.next_due() >= MONDAY + timedelta(days=3)
