"""The page itself: for eyes, ears and keyboards; on a phone, in the dark, without JavaScript, in two tabs."""

import time

import pytest
from playing import playing
from visiting import Visitor

pytestmark = pytest.mark.slow

ATELIER = "/as/ondine/in/atelier"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def findings(page, axe: str) -> list[str]:
    """What axe finds serious or worse."""
    page.evaluate(axe)
    found = page.evaluate("rules => axe.run(document, rules)", RULES)["violations"]
    return [
        f"{one['id']} {node['target']}"
        for one in found
        if one["impact"] in {"serious", "critical"}
        for node in one["nodes"]
    ]


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_nothing_serious_stands_in_anyones_way(tab, axe, width, scheme):
    # given
    page = tab("/", width=width, color_scheme=scheme, bypass_csp=True)
    ondine = Visitor(page, "en")
    found = {"welcome": findings(page, axe)}

    # when
    ondine.walks_in()
    found["channel"] = findings(page, axe)
    ondine.says("/compagnon troika")
    page.get_by_role("dialog").wait_for()
    found["form"] = findings(page, axe)
    page.keyboard.press("Escape")
    page.get_by_role("dialog").wait_for(state="detached")
    page.goto("/as/ondine/me")
    found["own page"] = findings(page, axe)

    # then
    assert {name: told for name, told in found.items() if told} == {}
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_a_phone_shows_everything_within_its_width(tab):
    # given
    page = tab(f"{ATELIER}", width=390, height=844)

    # then
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    for button in page.locator(".moves button").all():
        box = button.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390
    page.get_by_role("link", name="Conversations").click()
    assert page.locator("#ways").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#ways").is_visible()


def test_a_long_answer_is_seen_to_its_end(tab):
    # given
    page = tab("/")
    ondine = Visitor(page, "en")
    ondine.walks_in()

    # when
    ondine.says("/compagnon help")
    page.get_by_role("heading", name="What you can do here").wait_for()

    # then
    page.wait_for_function(
        "() => { const s = document.querySelector('.stream');"
        " return s.scrollHeight - s.clientHeight - s.scrollTop < 2; }"
    )


def test_everything_can_be_done_by_keyboard(tab):
    # given
    page = tab("/?language=en")
    press = page.keyboard.press

    # when
    press("Tab")
    press("Enter")
    page.wait_for_url("**/in/atelier")
    press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    press("Enter")
    assert page.evaluate("document.activeElement.id") == "say"
    page.keyboard.type("/compagnon share")
    press("Enter")
    page.wait_for_function("() => document.activeElement?.closest('dialog')")
    page.keyboard.type("Written without a mouse.")
    for _ in range(8):
        if page.evaluate("document.activeElement.tagName") == "BUTTON":
            break
        press("Tab")
    press("Enter")

    # then
    page.locator(".message", has_text="Written without a mouse.").wait_for()
    page.get_by_role("dialog").wait_for(state="detached")
    assert page.evaluate("document.activeElement.id") == "say"


def test_what_arrives_does_not_move_what_is_being_read_nor_take_the_focus(tab):
    # given
    reader, writer = tab(ATELIER, height=500), tab("/as/lison/in/atelier")
    reader.evaluate("document.getElementById('stream').scrollTop = 40")
    reader.locator("#say").fill("Un brouillon")
    first = reader.locator("#m-past-1")
    before = first.bounding_box()["y"]

    # when
    writer.locator("#say").fill("Voici du neuf")
    writer.locator("#say").press("Enter")
    reader.get_by_text("Voici du neuf").first.wait_for(state="attached")

    # then
    assert first.bounding_box()["y"] == before
    assert reader.evaluate("document.activeElement.id") == "say"
    assert reader.locator("#say").input_value() == "Un brouillon"
    reader.wait_for_function("() => document.getElementById('live').textContent.includes('Voici du neuf')")


def test_two_tabs_of_the_same_person_both_see_a_form_and_one_of_them_sends_it(tab):
    # given
    one, other = tab(ATELIER), tab(ATELIER)
    other.locator("#say").fill("Un brouillon")
    Visitor(one, "en").says("/compagnon share")
    one.get_by_role("dialog").locator("textarea").fill("Une fois suffit")

    # when
    other.locator("#waiting").wait_for()
    focused = other.evaluate("document.activeElement.id")
    other.locator("#waiting").click()
    other.get_by_role("dialog").wait_for()
    one.get_by_role("dialog").locator("button.main").click()

    # then
    assert focused == "say"
    one.get_by_role("dialog").wait_for(state="detached")
    other.get_by_role("dialog").wait_for(state="detached")
    one.locator(".message", has_text="Une fois suffit").wait_for()
    assert one.locator(".message", has_text="Une fois suffit").count() == 1
    assert other.locator("#say").input_value() == "Un brouillon"


def test_it_works_without_javascript(tab):
    # given
    page = tab(ATELIER, java_script_enabled=False)

    # when
    page.locator("#say").fill("/compagnon share")
    page.locator("#say").press("Enter")
    page.locator("dialog textarea").fill("Rien que du HTML")
    page.locator("dialog button.main").click()

    # then
    assert page.locator("dialog").count() == 0
    assert page.get_by_text("Rien que du HTML").is_visible()


def test_ten_thousand_messages_stay_fluid(tmp_path, chromium):
    # given
    with playing(tmp_path) as first:
        first.kill()
    journal = tmp_path / "kept/playground/chat.jsonl"
    line = '{"marker":"n%d","at":"2026-12-01T08:30:00Z","space":"playground:T1:atelier","person":"playground:T1:lison","text":"Message %d","thread":null,"kind":"posted"}\n'
    with journal.open("a") as file:
        file.writelines(line % (n, n) for n in range(10_000))

    # when
    with playing(tmp_path) as many:
        page = chromium.new_page(base_url=many.address)
        begun = time.monotonic()
        page.goto(ATELIER, wait_until="load")
        opened = time.monotonic() - begun
        begun = time.monotonic()
        page.locator("#say").fill("Le suivant")
        page.locator("#say").press("Enter")
        page.locator(".message .text", has_text="Le suivant").wait_for()
        answered = time.monotonic() - begun
        shown = page.locator(".message").count()
        page.context.close()

    # then
    assert shown == 101
    assert opened < 5
    assert answered < 3
