"""A visitor alone lives whole rounds, the others played by the playground."""

import pytest
from visiting import Visitor

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("language", "steps"),
    [
        (
            "fr",
            [
                "Sujets",
                "Choix",
                "Exposé",
                "Clarification",
                "Contrat",
                "Consultation",
                "Synthèse",
                "Apprentissages",
            ],
        ),
        (
            "en",
            [
                "Subjects",
                "Choice",
                "Situation",
                "Clarification",
                "Contract",
                "Consultation",
                "Summary",
                "Learning",
            ],
        ),
    ],
)
def test_a_visitor_alone_lives_a_whole_co_development_round(tab, language, steps):
    # given
    ondine = Visitor(tab(), language)
    ondine.walks_in()

    # when
    ondine.opens_a_round("/compagnon codev", "Ondine", "Lison", "Winnie", "Haru", "Zélie", chair="no")
    titles = ondine.lives_through_the_round()

    # then
    assert [step for step in steps if not any(step in title for title in titles)] == []
    kept = ondine.page.locator(".pinned").inner_text()
    assert kept.count("@") > 8
    ondine.page.get_by_role("link", name="Compagnon", exact=False).last.click()


def test_a_troika_gives_each_of_the_three_a_turn(tab):
    # given
    ondine = Visitor(tab(), "en")
    ondine.walks_in()

    # when
    ondine.opens_a_round("/compagnon troika", "Ondine", "Jasper", "Haru")
    titles = ondine.lives_through_the_round()

    # then
    assert len(titles) > 6
    assert "finished" in titles[-1]
