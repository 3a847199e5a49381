"""What a form asks for on Teams, and what comes back."""

from hypothesis import given
from hypothesis import strategies as st

from adapters.teams.fields import field, filled, of_people
from adapters.teams.surface import Bare
from adapters.words import words
from facilitation.cards import Choice, Input, PersonId, Text, Voice

SAID = words(Voice("fr"), Bare("fr"))
LABEL = Text("form-send")
IRIS, NOOR = PersonId("teams:t1:aad-iris"), PersonId("teams:t1:aad-noor")
NAMES = {IRIS: "Iris Petit", NOOR: "Noor Khan", "teams:t1:19:hall@thread.tacv2": "Accueil"}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=4),
    max_leaves=12,
)


def test_an_answer_that_is_needed_says_what_is_missing_when_there_is_none():
    needed, free = (field(Input("text", LABEL, "line", required=one), SAID, {}) for one in (True, False))

    assert (needed["isRequired"], needed["errorMessage"]) == (True, "Il manque quelques mots ici.")
    assert "isRequired" not in free


def test_a_text_is_no_longer_than_it_may_be():
    drawn = field(Input("text", LABEL, "paragraph", value="x" * 50, longest=20), SAID, {})

    assert (drawn["isMultiline"], drawn["maxLength"], drawn["value"]) == (True, 20, "x" * 20)


def test_people_are_looked_up_in_the_directory_or_chosen_among_those_known_here():
    drawn = field(Input("who", LABEL, "people", value=NOOR), SAID, NAMES)

    assert drawn["choices.data"] == {"type": "Data.Query", "dataset": "graph.microsoft.com/users"}
    assert drawn["choices"] == [
        {"title": "Noor Khan", "value": "aad-noor"},
        {"title": "Iris Petit", "value": "aad-iris"},
    ]
    assert drawn["value"] == "aad-noor"


def test_yes_or_no_is_one_box_with_its_own_words():
    drawn = field(Input("signed", LABEL, "yes_no", value="yes"), SAID, {})

    assert (drawn["type"], drawn["title"], drawn["value"]) == ("Input.Toggle", "Envoyer", "yes")
    assert "label" not in drawn


def test_a_day_that_is_none_is_left_out():
    good, bad = (
        field(Input("until", LABEL, "date", value=said), SAID, {}) for said in ("2026-12-04", "demain")
    )

    assert good["value"] == "2026-12-04"
    assert "value" not in bad


def test_a_choice_that_is_not_offered_is_not_chosen():
    drawn = field(Input("where", LABEL, "choice", (Choice("here", LABEL),), value="there"), SAID, {})

    assert "value" not in drawn


def test_what_was_filled_in_comes_back_under_its_name():
    asked = [Input("who", LABEL, "people"), Input("text", LABEL)]
    sent = {
        "compagnon": {"form": "x", "people": of_people(asked)},
        "msteams": {"type": "task/submit"},
        "who": "aad-iris, aad-noor",
        "text": "Un colis, deux lettres\u202e",
        "until": "",
        "signed": "no",
    }

    assert filled(sent, "t1") == {
        "who": f"{IRIS} {NOOR}",
        "text": "Un colis, deux lettres",
        "signed": "no",
    }


@given(JSON)
def test_anything_else_that_comes_back_is_passed_over(sent):
    assert all(isinstance(said, str) and said for said in filled(sent, "t1").values())
