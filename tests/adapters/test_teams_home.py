"""A person's own page in Teams."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from adaptive import check_message, every
from hostile_cards import CARDS
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from adapters.slack import home as slack
from adapters.teams import home
from facilitation.cards import PersonId, Voice
from facilitation.community import Person
from facilitation.home import HomeFacts
from facilitation.home import home as decided

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
IRIS = Person(PersonId("teams:t1:aad-iris"), language="fr", admin=True)
MARKER = "a page"


@pytest.mark.parametrize("said", ["moi", "Me", " ma  page ", "moi !", "/me"])
def test_it_is_asked_for_by_typing_so(said):
    assert home.asked(said)


@pytest.mark.parametrize("said", ["", "aide", "moi aussi", "dis-moi"])
def test_anything_else_does_not_ask_for_it(said):
    assert not home.asked(said)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_it_shows_what_slack_shows(language):
    seen = decided(HomeFacts(replace(IRIS, language=language), NOON))

    page = home.page(seen.voice, seen.cards, MARKER)
    theirs = slack.page(seen.voice, seen.cards)

    check_message(page)
    pressed = {one["data"]["compagnon"]["does"] for one in every(page) if "data" in one}
    assert pressed == {one["action_id"].partition(":")[0] for one in every(theirs) if "action_id" in one}
    titles = [one["text"] for one in every(page) if one.get("style") == "heading"]
    assert titles == [one["text"]["text"] for one in every(theirs) if one.get("type") == "header"]


@pytest.mark.filterwarnings("ignore:Generating overly large repr")
@settings(max_examples=15, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(st.lists(CARDS, max_size=3))
def test_it_fits_whatever_it_holds(cards):
    page = home.page(Voice("fr"), cards, MARKER)

    check_message(page)
    assert json.dumps(page)
