"""A person's own page: a pause in one tap, and the language Compagnon speaks to them."""

import pytest

pytestmark = pytest.mark.slow


def test_a_pause_is_one_tap_on_ones_own_page_and_ends_as_easily(tab):
    # given
    page = tab("/as/jasper/me")

    # when
    page.locator("button[value^=pause_chosen]").first.click()

    # then
    page.locator("button[value^=pause_ended]").first.wait_for()
    assert page.locator(".stream .note").is_visible()
    page.locator("button[value^=pause_ended]").first.click()
    page.locator("button[value^=pause_chosen]").first.wait_for()


def test_compagnon_speaks_to_each_in_the_language_they_chose(tab):
    # given
    page = tab("/as/clementine/me")

    # when
    page.get_by_role("button", name="Français").last.click()

    # then
    page.get_by_text("Compagnon vous parle en français", exact=False).first.wait_for()
