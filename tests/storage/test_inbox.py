from contextlib import suppress
from datetime import timedelta

from builders import A_DAY, ADA, IRIS, QUAIS, happened

from facilitation.cards import SpaceId
from facilitation.events import CommandUnknown, HelpAsked

ASKED = happened(HelpAsked(QUAIS, IRIS))


def test_what_happened_is_heard_once(store):
    with store.begin() as ledger:
        first = ledger.first_time(ASKED)
        in_the_same_transaction = ledger.first_time(ASKED)
    with store.begin() as ledger:
        later = ledger.first_time(ASKED)

    assert (first, in_the_same_transaction, later) == (True, False, False)


def test_the_name_decides_whatever_is_said_under_it(store):
    with store.begin() as ledger:
        ledger.first_time(ASKED)
        again = ledger.first_time(happened(CommandUnknown(QUAIS, ADA, "x", None), name=ASKED.id))

    assert again is False


def test_another_workspace_has_names_of_its_own(store):
    elsewhere = happened(HelpAsked(SpaceId("stage:T2:quais"), IRIS), name=ASKED.id)
    with store.begin() as ledger:
        ledger.first_time(ASKED)

        assert ledger.first_time(elsewhere) is True


def test_what_was_undone_was_not_heard(store):
    with suppress(ZeroDivisionError), store.begin() as ledger:
        ledger.first_time(ASKED)
        1 / 0  # noqa: B018 - something breaks

    with store.begin() as ledger:
        assert ledger.first_time(ASKED) is True


def test_what_was_heard_long_ago_is_forgotten(store, clock):
    with store.begin() as ledger:
        ledger.first_time(ASKED)
    clock.forward(15 * A_DAY)

    with store.begin() as ledger:
        ledger.forget(heard=20 * A_DAY, said=timedelta(days=90))
        still_known = not ledger.first_time(ASKED)
        ledger.forget(heard=14 * A_DAY, said=timedelta(days=90))
        forgotten = ledger.first_time(ASKED)

    assert (still_known, forgotten) == (True, True)
