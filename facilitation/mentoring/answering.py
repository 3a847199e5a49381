"""A mentor says yes or no, with a kind word. A seat is a number: whoever finds it taken a moment before hears so kindly."""

from dataclasses import replace

from facilitation.actions import Action, Ask, Change, Decision, Gather, Say, Wake
from facilitation.cards import Card, Input, Mention, PersonId, Quote, Text, conversation
from facilitation.events import Happened
from facilitation.facts import Facts, voice_of
from facilitation.mentoring import cards, preparing
from facilitation.mentoring.changes import MentoringSaved, SeatTaken
from facilitation.mentoring.events import MentoringForgotten, MentoringFormSent
from facilitation.mentoring.searching import next_one
from facilitation.mentoring.state import Mentoring
from facilitation.mentoring.steps import KEPT, UNHURRIED, goes_on
from facilitation.working_time import waits


def form(case: Mentoring, person: PersonId, answer: str, facts: Facts) -> Ask:
    word = Input("word", Text("mentoring-answer.word"), "paragraph", required=False, longest=600)
    card = Card((cards.goal(case),), cards.TITLE, inputs=(word,))
    voice, about = voice_of(person, facts), f"{case.id}#{answer}"
    return Ask(
        person, voice, card, "mentoring_filled", about, submit=Text("mentoring-answer.send", {"yes": answer})
    )


def quoted(word: str, person: PersonId) -> tuple[Text, ...]:
    return (Text("mentoring-word", {"person": Mention(person), "said": Quote(word)}),) if word else ()


def free_seat(mentor: PersonId, facts: Facts) -> int | None:
    """The lowest number that nobody has."""
    taken = facts.mentoring.taken.get(mentor, ())
    return next((n for n in range(facts.mentoring.seats.get(mentor, 0)) if n not in taken), None)


def accepted(happened: Happened, event: MentoringFormSent, case: Mentoring, facts: Facts) -> Decision:
    mentor, word = event.person, event.said.get("word", "").strip()
    seat = free_seat(mentor, facts)
    if seat is None:
        return full(happened, case, mentor, facts)
    mentee, group = case.mentees[0], facts.mentoring.group
    prepared = () if facts.mentoring.led_before else preparing.messages(mentor, happened, facts)
    if case.sort == "group" and group is not None:
        taken = SeatTaken(mentor, seat, group.id, mentee)
        return joined(happened, case, group, facts, taken, *quoted(word, mentor))
    taken = SeatTaken(mentor, seat, case.id, mentee)
    met = replace(case, status="agreeing", mentor=mentor)
    told: tuple[Action, ...] = (
        cards.found(
            met, mentee, facts, Text("mentoring-found", {"person": Mention(mentor)}), *quoted(word, mentor)
        ),
        cards.found(met, mentor, facts, Text("mentoring-found.mentor", {"person": Mention(mentee)})),
        *prepared,
    )
    return goes_on(met, waits(happened.at, facts, UNHURRIED), *told, also=(taken,))


def full(happened: Happened, case: Mentoring, mentor: PersonId, facts: Facts) -> Decision:
    """All seats were taken meanwhile: nobody has to regret a yes."""
    kind = cards.to(
        mentor,
        facts,
        Text("mentoring-full", {"asker": Mention(case.mentees[0])}),
        Text("mentoring-full.next"),
    )
    decision = next_one(
        happened,
        replace(case, declined=(*case.declined, mentor)),
        facts,
        Text("mentoring-full.mentee", {"person": Mention(mentor)}),
    )
    return Decision(decision.changes, (kind, *decision.actions))


def declined(happened: Happened, event: MentoringFormSent, case: Mentoring, facts: Facts) -> Decision:
    """No is an answer like any other."""
    mentor, word = event.person, event.said.get("word", "").strip()
    thanks = cards.to(mentor, facts, Text("mentoring-declined.thanks", {"asker": Mention(case.mentees[0])}))
    blanks = {"person": Mention(mentor)}
    first = Text("mentoring-declined", blanks)
    if word:
        first = Text("mentoring-declined.word", {**blanks, "said": Quote(word)})
    decision = next_one(happened, replace(case, declined=(*case.declined, mentor)), facts, first)
    return Decision(decision.changes, (thanks, *decision.actions))


def joined(
    happened: Happened, case: Mentoring, group: Mentoring, facts: Facts, taken: SeatTaken, *words: Text
) -> Decision:
    """The group of a mentor grows by one; whoever comes finds what was agreed."""
    mentee, mentor = case.mentees[0], taken.mentor
    grown = replace(group, mentees=(*group.mentees, mentee))
    over = replace(
        case, status="ended", outcome="joined", mentor=mentor, ended=happened.at, number=case.number + 1
    )
    found = Text("mentoring-joined", {"person": Mention(mentor), "who": cards.mentioned(group.mentees)})
    lines = (found, *words, *(cards.agreed(group.agreement) if group.agreement else ()))
    told = (
        cards.to(mentee, facts, *lines, buttons=(cards.stop(grown),)),
        *(
            cards.to(one, facts, Text("mentoring-joined.others", {"asker": Mention(mentee)}))
            for one in group.people
        ),
        *together(grown, facts),
    )
    changes: tuple[Change, ...] = (taken, MentoringSaved(grown), MentoringSaved(over))
    forgotten = Wake(happened.at + KEPT, MentoringForgotten(case.id), f"{case.id} forgotten")
    return Decision(changes, (*told, forgotten))


def together(group: Mentoring, facts: Facts) -> tuple[Action, ...]:
    """Several mentees and their mentor have a conversation of their own."""
    if facts.community is None:
        return ()
    voice = facts.community.settings.voice
    known_as = f"{group.id} {len(group.mentees)}"
    welcome = Card((Text("mentoring-together", {"who": cards.mentioned(group.people)}),), cards.TITLE)
    return (
        Gather(facts.community.id, group.people, voice, cards.TITLE, known_as),
        Say(conversation(known_as), voice, welcome),
    )
