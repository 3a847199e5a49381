"""Imaginary colleagues: each looks at the screen as a person does, and makes their next move, or none.

They take part and answer when asked. Nobody steers, nobody leaves, nobody speaks out of turn.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import Final

from adapters.dates import Language
from adapters.playground.encounters import at_an_encounter
from adapters.playground.lines import lines
from adapters.playground.playing import fresh, in_a_round, piece_of_writing
from adapters.playground.seeing import Fill, Move, Press, Seen, View, Write, Wrote, people, standing
from facilitation.cards import Input, PersonId, Text
from facilitation.sharing.prompts import PROMPTS, Kind

NOT_THEIRS: Final = frozenset({"round_opened", "encounters_set", "swap_sent"})
"""Forms that steer."""
ENOUGH = 2
"""Answers to one question asked of a whole channel."""
SATURDAY = 5


def next_move(
    person: PersonId, sees: Sequence[View], chance: Random, language: Language, today: date
) -> Move | None:
    """`sees`: one conversation as this person sees it, oldest first; cards as they are now, and forms still open."""
    form = next((one for one in sees if isinstance(one, Seen) and to_fill_in(one, sees)), None)
    if form is not None:
        return filled_in(form, person, sees, chance, language, today)
    return (
        in_a_round(person, sees, chance, language)
        or at_an_encounter(person, sees, chance, language)
        or followed_up(sees, chance)
        or shared(person, sees, chance, language)
    )


def to_fill_in(one: Seen, sees: Sequence[View]) -> bool:
    """Not when others have answered the channel meanwhile: then the form is left as it is."""
    if one.form is None or one.form.does in NOT_THEIRS:
        return False
    question = last_with(sees, "share_started")
    return one.form.does != "share_offered" or question is None or answers_to(question, sees) < ENOUGH


def filled_in(
    form: Seen, person: PersonId, sees: Sequence[View], chance: Random, language: Language, today: date
) -> Fill:
    assert form.form is not None  # noqa: S101 - chosen for it
    now, spoken = standing(sees), lines(language)
    filled = {}
    for asked in form.card.inputs:
        text = asked.value or by_kind(asked, spoken.any.days, today)
        match form.form.does, asked.name:
            case "share_offered", "text":
                text = share_text(form.card.lines, sees, chance, language)
            case "share_offered", "signed":
                text = "no"
            case "encounter_kept", "text":
                text = chance.choice(spoken.any.keeps_from)
            case "notes_kept", "text":
                text = text or chance.choice(spoken.any.notes)
            case "writing_sent", name if now is not None:
                text = piece_of_writing(name, person, now, sees, chance, language) or text
                text = working_day(today, int(text)).isoformat() if asked.kind == "date" else text
            case _:
                text = text or (
                    chance.choice(spoken.any.other) if asked.kind in {"line", "paragraph"} else ""
                )
        filled[asked.name] = text
    return Fill(form.marker, filled)


def by_kind(asked: Input, days: int, today: date) -> str:
    """Something that fits a form which nobody foresaw."""
    match asked.kind:
        case "choice":
            return asked.choices[0].value
        case "yes_no":
            return "yes"
        case "date":
            return working_day(today, days).isoformat()
        case _:
            return ""


def working_day(today: date, days: int) -> date:
    """So many days from now, or the Monday after."""
    on = today + timedelta(days=days)
    return on + timedelta(days=7 - on.weekday()) if on.weekday() >= SATURDAY else on


def followed_up(sees: Sequence[View], chance: Random) -> Press | None:
    """Two weeks later: an honest answer, once."""
    question = last_with(sees, "take_away_applied")
    if question is None or any("follow-up.thanks" in keys(one) for one in after(question, sees)):
        return None
    return Press(
        question.marker,
        chance.choice([one for one in question.card.buttons if one.does == "take_away_applied"]),
    )


def shared(person: PersonId, sees: Sequence[View], chance: Random, language: Language) -> Move | None:
    """A question to a channel: the first answers in its thread, another by the form and without a name; then it is enough."""
    question = last_with(sees, "share_started")
    if question is None or kind_of(question.card.lines) is None:
        return None
    later = after(question, sees)
    if any(answered_by(person, one, question) for one in later):
        return None
    answers = answers_to(question, sees)
    if answers >= ENOUGH:
        return None
    if not answers:
        return Write(share_text(question.card.lines, sees, chance, language), question.marker)
    return Press(question.marker, next(one for one in question.card.buttons if one.does == "share_started"))


def answers_to(question: Seen, sees: Sequence[View]) -> int:
    return sum(is_answer(one, question) for one in after(question, sees))


def is_answer(one: View, question: Seen) -> bool:
    if isinstance(one, Wrote):
        return one.under == question.marker
    return bool({"share-signed", "share-anonymous"} & keys(one))


def answered_by(person: PersonId, one: View, question: Seen) -> bool:
    """In the thread, by the form, or with a private word from Compagnon, be it that they may not."""
    if isinstance(one, Wrote):
        return one.person == person and one.under == question.marker
    return one.mine or ("share-signed" in keys(one) and person in people(one.card.lines[0]))


def share_text(asked: Sequence[Text], sees: Sequence[View], chance: Random, language: Language) -> str:
    kind = kind_of(asked) or of_any_kind(chance)
    return fresh(sees, chance, lines(language).shares[kind])


def of_any_kind(chance: Random) -> Kind:
    return chance.choice(tuple(PROMPTS))


def kind_of(asked: Sequence[Text]) -> Kind | None:
    """What a question of the week is after."""
    named = {line.key for line in asked}
    return next((kind for kind, questions in PROMPTS.items() if named & set(questions)), None)


def last_with(sees: Sequence[View], does: str) -> Seen | None:
    """The latest card that has such a button."""
    return next(
        (
            one
            for one in reversed(sees)
            if isinstance(one, Seen) and any(button.does == does for button in one.card.buttons)
        ),
        None,
    )


def after(seen: Seen, sees: Sequence[View]) -> Sequence[View]:
    return sees[sees.index(seen) + 1 :]


def keys(one: View) -> set[str]:
    return {line.key for line in one.card.lines} if isinstance(one, Seen) else set()
