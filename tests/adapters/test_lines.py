"""What the imaginary colleagues say: the same in both languages, well written, and true to the rules of the methods."""

import re
from collections.abc import Iterator

import pytest

from adapters.playground.lines import LINES, Lines, lines, sentences, twins
from facilitation.rounds.writing import LONGEST
from facilitation.sharing.prompts import PROMPTS


def said(language: str) -> list[str]:
    """Every string of a file of lines that someone may read."""
    source = (LINES / f"{language}.toml").read_text(encoding="utf-8")
    return [one for one in re.findall(r'"([^"]*)"', source) if not re.fullmatch(r"[a-z]+", one)]


def those_matching(rule: str, language: str) -> list[str]:
    return [one for one in said(language) if re.search(rule, one)]


def shape(spoken: Lines) -> Iterator[tuple[str, tuple[int, ...]]]:
    for subject in (*spoken.subjects, spoken.any):
        counted = (subject.expose, subject.asked, subject.experiences, subject.lessons)
        yield getattr(subject, "id", ""), (*map(len, counted), subject.days)


def test_both_languages_tell_the_same_subjects_at_the_same_length():
    assert list(shape(lines("fr"))) == list(shape(lines("en")))
    assert len(list(sentences(lines("fr")))) == len(list(sentences(lines("en"))))


def test_every_subject_is_named_once():
    names = [subject.id for subject in lines("en").subjects]

    assert len(names) == len(set(names)) >= 6


def test_no_two_colleagues_have_the_same_sentence_to_say():
    told = [*sentences(lines("fr")), *sentences(lines("en"))]

    assert len(told) == len(set(told)) == len(twins())


@pytest.mark.parametrize("language", ["en", "fr"])
def test_each_sort_of_question_to_a_channel_has_answers(language):
    assert {kind for kind, texts in lines(language).shares.items() if len(texts) > 1} == set(PROMPTS)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_clarification_is_made_of_questions(language):
    threads = (*lines(language).subjects, lines(language).any)

    assert [one for thread in threads for one, _ in thread.asked if not one.endswith("?")] == []


def test_consultation_gives_no_orders():
    order = {
        "fr": r"(?i)\b(il faut|tu dois|tu devrais|n’as qu’à)\b",
        "en": r"(?i)\byou (should|must|need to)\b",
    }
    told = {
        language: [
            one for thread in (*lines(language).subjects, lines(language).any) for one in thread.experiences
        ]
        for language in order
    }

    assert [one for language, rule in order.items() for one in told[language] if re.search(rule, one)] == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_line_fits_in_a_form(language):
    assert [one for one in said(language) if len(one) > LONGEST // 2] == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_lines_have_typographic_marks_and_single_spaces(language):
    assert those_matching(r"'|\.\.\.|  |^\s|\s$", language) == []


def test_french_lines_have_narrow_spaces_where_they_belong():
    assert those_matching(r"(?<![\u202f!?])[;:!?]|«(?!\u202f)|(?<!\u202f)»|[“”]", "fr") == []


def test_english_lines_have_no_space_before_their_marks():
    assert those_matching(r"\s[;:!?,.]|[«»\u202f]", "en") == []


def test_anybody_can_say_a_french_line_of_themselves():
    assert those_matching(r"·|\w\(e\)|\b[Jj]e (me )?suis \w+ée?\b", "fr") == []
