"""How an imaginary colleague takes part in a round: speaks when it is their turn, writes what is asked, and gives the floor on."""

from collections.abc import Sequence
from random import Random

from adapters.dates import Language
from adapters.playground.lines import Subject, Thread, known, lines, replies, twins
from adapters.playground.seeing import Move, Press, Seen, Standing, View, Write, Wrote, standing
from facilitation.cards import PersonId, Quote
from facilitation.rounds.state import STOP


def in_a_round(person: PersonId, sees: Sequence[View], chance: Random, language: Language) -> Move | None:
    now = standing(sees)
    if now is None or now.paused:
        return None
    if person not in now.who:
        return out_of_turn(person, now, sees, chance, language)
    if person in now.done:
        return None
    if now.button("vote_cast"):
        return vote(person, now, chance)
    if now.button("floor_yielded") is None and now.asks:
        return press(now, "writing_started")
    return (
        speech(person, now, sees, chance, language)
        or writing(person, now)
        or (press(now, "floor_yielded") if may_go_on(person, now) else None)
    )


def press(now: Standing, does: str) -> Press | None:
    button = now.button(does)
    return Press(now.seen.marker, button) if button else None


def vote(person: PersonId, now: Standing, chance: Random) -> Press:
    """For someone else, where there is a choice; never to stop."""
    offered = [one for one in now.seen.card.buttons if one.does == "vote_cast"]
    subjects = [one for one in offered if not one.about.endswith(f"#{STOP}")] or offered
    others = [one for one in subjects if not one.about.endswith(f"#{person}")]
    return Press(now.seen.marker, chance.choice(others or subjects))


def out_of_turn(
    person: PersonId, now: Standing, sees: Sequence[View], chance: Random, language: Language
) -> Write | None:
    """The client answers questions; a consultant says a request back. Nothing else is said without the floor."""
    said = now.since[-1] if now.since else None
    if now.step == "clarify" and person == now.client and said is not None and said.person != person:
        return Write(reply(said.text, sees, chance, language))
    to_restate = now.asks == "request" and now.client is not None and now.wrote(now.client, "request")
    if to_restate and person in now.known and not any(one.person != now.client for one in now.since):
        subject = subject_of(now.client, now, language)
        restates = (
            (subject.restate,) if isinstance(subject, Subject) and own(now) else lines(language).any.restates
        )
        return Write(fresh(sees, chance, restates))
    return None


def own(now: Standing) -> bool:
    """Whether the request is one of ours, to which our words fit."""
    requests = {one.request for language in ("en", "fr") for one in lines(language).subjects}
    return any(asked == "request" and text in requests for _, asked, text in now.kept)


def reply(question: str, sees: Sequence[View], chance: Random, language: Language) -> str:
    name, number = replies().get(question, (None, 0))
    if name is None:
        return fresh(sees, chance, lines(language).any.answers)
    return lines(language).about(name).asked[number][1]


def speech(
    person: PersonId, now: Standing, sees: Sequence[View], chance: Random, language: Language
) -> Write | None:
    """What is left to say here, one message at a time."""
    spoken = sum(one.person == person for one in now.since)
    if now.step == "clarify" and now.since and not spoken and now.since[-1].person != now.client:
        return None
    if person == now.client or now.floor == "client":
        mine = client_says(person, now, sees, chance, language)
    else:
        mine = colleague_says(now, sees, chance, language)
    return Write(mine[spoken]) if spoken < len(mine) else None


def client_says(  # noqa: PLR0911 - one line for what is asked
    person: PersonId, now: Standing, sees: Sequence[View], chance: Random, language: Language
) -> tuple[str, ...]:
    """One after another; short where there is only a question to ask."""
    thread, general = subject_of(person, now, language), lines(language).any
    match now.asks:
        case "title":
            return thread.expose
        case "question":
            return thread.expose[:1]
        case "request":
            return (fresh(sees, chance, general.asking),)
        case "action":
            return (thread.keeps,)
        case "outcome":
            return (chance.choice(general.outcomes),)
        case "learning":
            return (fresh(sees, chance, general.relieved),)
        case _:
            return () if now.step == "reflect" else (chance.choice(general.other),)


def colleague_says(
    now: Standing, sees: Sequence[View], chance: Random, language: Language
) -> tuple[str, ...]:
    thread, general = subject_of(now.client, now, language), lines(language).any
    if now.step == "reflect":
        return ()
    if now.step == "clarify":
        suited, usual = ([question for question, _ in one.asked] for one in (thread, general))
        return (next_of(suited, sees) or fresh(sees, chance, usual),)
    if now.floor == "consultants":
        return (next_of(thread.experiences, sees) or fresh(sees, chance, general.experiences),)
    return (fresh(sees, chance, general.thanks if now.asks == "learning" else general.other),)


def writing(person: PersonId, now: Standing) -> Press | None:
    return press(now, "writing_started") if now.asks and not now.wrote(person, now.asks) else None


def may_go_on(person: PersonId, now: Standing) -> bool:
    """A question waits for its answer, and a request for whoever will meet it."""
    if now.step == "clarify":
        return not now.since or now.since[-1].person == now.client
    if now.asks == "request" and now.known - {person}:
        return any(one.person != person for one in now.since)
    return True


def piece_of_writing(
    asked: str, person: PersonId, now: Standing, sees: Sequence[View], chance: Random, language: Language
) -> str:
    """What is written under this word; of a date, in how many days it is."""
    thread, general = subject_of(person, now, language), lines(language).any
    match asked:
        case "subject" | "title" | "question" | "request" | "action":
            return str(getattr(thread, asked))
        case "date":
            return str(thread.days)
        case "learning" if person == now.client:
            return thread.learning
        case "learning":
            about = subject_of(now.client, now, language)
            return next_of(about.lessons, sees) or fresh(sees, chance, general.lessons)
        case "outcome":
            return chance.choice(general.outcomes)
        case _:
            return ""


def subject_of(person: PersonId | None, now: Standing, language: Language) -> Thread:
    """By what they wrote of it; before that, the one that falls to them in this round, to each another."""
    spoken = lines(language)
    for who, asked, text in now.kept:
        if who == person and asked in {"subject", "question"}:
            return spoken.about(known().get(text))
    roster = now.turns or (now.who if now.floor == "each" else ())
    if person in roster:
        drawn = Random(now.round).sample(spoken.subjects, len(spoken.subjects))  # noqa: S311 - no secret
        return drawn[roster.index(person) % len(drawn)]
    return spoken.any


def next_of(told: Sequence[str], sees: Sequence[View]) -> str | None:
    """Of what is told about a subject, what comes first and has not been said: later words lean on it."""
    return next(iter(unsaid(told, sees)), None)


def fresh(sees: Sequence[View], chance: Random, usual: Sequence[str]) -> str:
    """Something that nobody has said here yet, as long as there is anything left."""
    return chance.choice(unsaid(usual, sees) or usual)


def unsaid(pool: Sequence[str], sees: Sequence[View]) -> Sequence[str]:
    """In any language: a story told in one is not told again in the other."""
    names = twins()
    told = {names.get(text, text) for text in heard(sees)}
    return [text for text in pool if names.get(text, text) not in told]


def heard(sees: Sequence[View]) -> set[str]:
    """All that people wrote, in the conversation or for a card to show."""
    shown = {
        blank.said
        for one in sees
        if isinstance(one, Seen)
        for line in one.card.lines
        for blank in line.blanks.values()
        if isinstance(blank, Quote)
    }
    return shown | {one.text for one in sees if isinstance(one, Wrote)}
