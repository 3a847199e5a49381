"""A visitor alone lives an encounter, from the draw to what they keep of it; the other one is played by the playground."""

import re

import pytest
from visiting import Visitor

pytestmark = pytest.mark.slow

SAID = {
    "fr": {
        "open": "/compagnon rencontres",
        "draw": "Tirer maintenant",
        "publish": "Annoncer",
        "met": "On s’est vus",
        "kept": "C’est gardé",
        "keep": "Commencer par une histoire.",
    },
    "en": {
        "open": "/compagnon encounters",
        "draw": "Draw now",
        "publish": "Announce",
        "met": "We met",
        "kept": "Kept",
        "keep": "Begin with a story.",
    },
}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_visitor_lives_an_encounter_from_the_draw_to_what_they_keep(tab, language):
    # given
    ondine, said = Visitor(tab(), language), SAID[language]
    ondine.walks_in()
    page = ondine.page

    # when
    ondine.says(said["open"])
    page.get_by_role("dialog").locator("input[name=on][value=yes]").check()
    ondine.sends("save")
    page.get_by_role("button", name=said["draw"]).last.click()
    ondine.settles()
    ondine.reads_in_private()
    page.get_by_role("button", name=said["publish"]).last.click()
    ondine.settles()
    page.locator("#ways a[href*=group]").first.click()
    page.wait_for_url("**/in/group-*")
    assert ondine.lets_the_others_play()
    ondine.waits_for(page.locator("button[value$='#not_yet']"))
    assert ondine.lets_the_others_play()
    page.get_by_role("button", name=said["met"]).last.click()
    page.get_by_role("dialog").locator("textarea").fill(said["keep"])
    ondine.sends("save")

    # then
    kept = page.locator(".message.bot", has_text=said["kept"]).last
    assert said["keep"] in kept.inner_text()
    page.get_by_role("link", name=re.compile("Compagnon")).last.click()
    page.get_by_text(said["keep"]).last.wait_for()
