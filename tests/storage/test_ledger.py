"""Two who decide on the same thing at the same time: both have their effect, one after the other."""

import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest
from builders import ADA, IRIS, MONDAY, QUAIS, community, happened, sharing

from bot.handle import TRIES, handle
from facilitation.actions import CommunitySaved, Decision, SharingSaved
from facilitation.cards import PersonId
from facilitation.community import Person, Settings
from facilitation.events import CommunityEnrolled, HelpAsked, MessageSeen, PersonKnown, ShareOffered
from storage.ledger import Ledger
from storage.problems import LostError, StaleError

ASKED = happened(HelpAsked(QUAIS, IRIS))
ENROLLED = CommunityEnrolled(QUAIS, ADA, Settings("Les quais"))

FIRST_SHARE = 3
"""Messages that follow: the notice of a first contact, the share, the thanks."""


@pytest.fixture
def enrolled(store):
    handle(store, happened(PersonKnown(Person(ADA, admin=True)), name="stage:ada"))
    handle(store, happened(ENROLLED, name="stage:enrolled"))
    return store


def known(store):
    with store.begin() as ledger:
        return ledger.facts(happened(MessageSeen(QUAIS)))


@pytest.mark.parametrize("change", [SharingSaved(sharing(version=1)), CommunitySaved(community(version=1))])
def test_what_has_changed_since_it_was_read_is_not_overwritten(enrolled, change):
    with enrolled.begin() as ledger:
        ledger.save(ASKED, Decision((change,)))

    with pytest.raises(StaleError), enrolled.begin() as ledger:
        ledger.save(ASKED, Decision((change,)))


@pytest.mark.parametrize("change", [SharingSaved(sharing(version=0)), CommunitySaved(community(version=0))])
def test_what_has_come_to_be_meanwhile_is_not_overwritten(enrolled, change):
    with pytest.raises(StaleError), enrolled.begin() as ledger:
        ledger.save(ASKED, Decision((change,)))


def test_what_is_gone_cannot_be_changed(store):
    with pytest.raises(StaleError), store.begin() as ledger:
        ledger.save(ASKED, Decision((SharingSaved(sharing(version=1)),)))


def test_a_refused_change_takes_everything_with_it(enrolled):
    with suppress(StaleError), enrolled.begin() as ledger:
        ledger.first_time(ASKED)
        ledger.save(ASKED, Decision((SharingSaved(sharing(version=1)), SharingSaved(sharing(version=1)))))

    with enrolled.begin() as ledger:
        assert ledger.first_time(ASKED) is True
    assert known(enrolled).sharing.version == 1


def test_an_attempt_that_breaks_undoes_itself_alone(store):
    with store.begin() as ledger:
        ledger.first_time(ASKED)
        with suppress(ZeroDivisionError), ledger.attempt():
            ledger.first_time(happened(ASKED.event, name="stage:2"))
            1 / 0  # noqa: B018 - something breaks

    with store.begin() as ledger:
        heard = ledger.first_time(ASKED), ledger.first_time(happened(ASKED.event, name="stage:2"))
    assert heard == (False, True)


def test_an_attempt_says_so_when_the_database_has_undone_everything(store):
    with pytest.raises(LostError), store.begin() as ledger, ledger.attempt():
        ledger.connection.exec_driver_sql("ROLLBACK")
        raise OSError


def test_a_stale_decision_is_made_anew(enrolled, monkeypatch):
    real, slower = Ledger.save, iter(range(3))

    def overtaken(ledger, *args):
        if next(slower, None) is not None:
            raise StaleError
        real(ledger, *args)

    monkeypatch.setattr(Ledger, "save", overtaken)

    queued = handle(enrolled, happened(ShareOffered(QUAIS, IRIS, "Un colis."), name="stage:2"))

    assert len(queued) == FIRST_SHARE


def test_a_decision_that_is_always_overtaken_is_given_up(enrolled, monkeypatch):
    tries = []

    def overtaken(_ledger, *_args):
        tries.append(1)
        raise StaleError

    monkeypatch.setattr(Ledger, "save", overtaken)

    with pytest.raises(StaleError):
        handle(enrolled, happened(MessageSeen(QUAIS), name="stage:2"))
    assert len(tries) == TRIES


def test_what_several_do_at_once_all_has_its_effect(enrolled):
    with ThreadPoolExecutor(4) as threads:
        messages = [happened(MessageSeen(QUAIS), name=f"stage:message {n}") for n in range(12)]
        list(threads.map(lambda message: handle(enrolled, message), messages))

    assert known(enrolled).sharing.version == 13


def test_what_several_share_at_once_all_is_said(enrolled):
    with ThreadPoolExecutor(4) as threads:
        shares = [
            happened(ShareOffered(QUAIS, PersonId(f"stage:T1:{n}"), "Un colis."), name=f"stage:share {n}")
            for n in range(12)
        ]
        queued = list(threads.map(lambda share: handle(enrolled, share), shares))

    assert [len(names) for names in queued] == [FIRST_SHARE] * 12


def test_the_same_thing_heard_by_two_at_once_has_one_effect(enrolled):
    share = happened(ShareOffered(QUAIS, IRIS, "Un colis."), name="stage:twice")
    together = threading.Barrier(2)

    def hear():
        together.wait()
        return handle(enrolled, share)

    with ThreadPoolExecutor(2) as threads:
        queued = [one.result() for one in (threads.submit(hear), threads.submit(hear))]

    assert sorted(len(names) for names in queued) == [0, FIRST_SHARE]


def test_actions_are_named_after_what_happened(enrolled):
    share = ShareOffered(QUAIS, IRIS, "Un colis.")

    here = handle(enrolled, happened(share, name="stage:a"))
    there = handle(enrolled, happened(share, name="stage:b"))

    assert len({*here, *there}) == FIRST_SHARE + 2


def test_the_time_is_the_clock_s(store, clock):
    with store.begin() as ledger:
        assert ledger.now == clock.at == MONDAY
