"""An invitation to share comes by the clock, and is answered."""

import pytest
from visiting import Visitor

pytestmark = pytest.mark.slow


def test_a_prompt_arrives_is_answered_by_a_form_and_by_the_others(tab):
    # given
    ondine = Visitor(tab(), "fr")
    ondine.walks_in()
    page = ondine.page

    # when
    prompt = page.locator(".message.bot", has=page.locator("button[value^=share_started]")).last
    ondine.waits_for(prompt)
    prompt.locator("button[value^=share_started]").click()
    form = page.get_by_role("dialog")
    form.locator("textarea").fill("Nous avons éclairci le gris avec de la craie.")
    ondine.sends()

    # then
    prompt.get_by_text("Nous avons éclairci le gris avec de la craie.").wait_for()
    prompt.get_by_text("Pourquoi ce message").click()
    assert prompt.locator(".why li").count() > 1
    assert page.locator(".whispered").last.is_visible()
    assert ondine.lets_the_others_play()
    assert prompt.locator(".reply").count() >= 2
