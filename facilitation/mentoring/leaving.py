"""It stops before its end: a search withdrawn, a mentoring called off, another mentor wanted; nobody has to say why."""

from dataclasses import replace

from facilitation.actions import Ask, Decision
from facilitation.cards import Card, Input, Mention, PersonId, Quote, Text
from facilitation.events import Happened
from facilitation.facts import Facts, voice_of
from facilitation.mentoring import cards
from facilitation.mentoring.changes import MentoringSaved, SeatFreed
from facilitation.mentoring.events import MentoringFormSent
from facilitation.mentoring.searching import suggested
from facilitation.mentoring.state import ACCOMPANIED, Mentoring, MentoringId
from facilitation.mentoring.steps import ends


def stop_form(case: Mentoring, person: PersonId, facts: Facts) -> Ask:
    accompanied = case.status in ACCOMPANIED
    word = Input("word", Text("mentoring-stop.word"), "paragraph", required=False, longest=600)
    means = Text("mentoring-stop.means", {"named": "yes" if accompanied else "no"})
    card = Card((means,), cards.TITLE, inputs=(word,) if accompanied else ())
    voice, about = voice_of(person, facts), f"{case.id}#stop"
    return Ask(person, voice, card, "mentoring_filled", about, submit=Text("mentoring-button.stop"))


def stopped(happened: Happened, event: MentoringFormSent, case: Mentoring, facts: Facts) -> Decision:
    person = event.person
    if case.status not in ACCOMPANIED:
        return withdrawn(happened, case, facts)
    if person in case.mentees and len(case.mentees) > 1:
        return one_leaves(person, case, facts)
    word = event.said.get("word", "").strip()
    line = Text("mentoring-stopped", {"person": Mention(person)})
    said = (Text("mentoring-word", {"person": Mention(person), "said": Quote(word)}),) if word else ()
    next_for = {one: Text("mentoring-stopped.next") for one in case.mentees}
    told = (
        cards.to(person, facts, Text("mentoring-stopped.done")),
        *(
            cards.to(one, facts, line, *said, *((next_for[one],) if one in next_for else ()))
            for one in case.people
            if one != person
        ),
    )
    return ends(case, happened.at, "stopped", facts, *told)


def withdrawn(happened: Happened, case: Mentoring, facts: Facts) -> Decision:
    """A mentor who was being asked has nothing to answer any more."""
    asked = (case.mentor,) if case.status == "asking" and case.mentor else ()
    line = Text("mentoring-withdrawn.mentor", {"asker": Mention(case.mentees[0])})
    told = (
        cards.to(case.mentees[0], facts, Text("mentoring-withdrawn")),
        *(cards.to(one, facts, line) for one in asked),
    )
    return ends(case, happened.at, "withdrawn", facts, *told)


def one_leaves(person: PersonId, case: Mentoring, facts: Facts) -> Decision:
    """The group goes on; their seat is free."""
    rest = replace(
        case,
        mentees=tuple(one for one in case.mentees if one != person),
        proposed=tuple(one for one in case.proposed if one != person),
        kept={one: text for one, text in case.kept.items() if one != person},
    )
    freed = (SeatFreed(case.mentor, case.id, person),) if case.mentor else ()
    told = (
        cards.to(person, facts, Text("mentoring-stopped.done")),
        *(cards.to(one, facts, Text("mentoring-left", {"person": Mention(person)})) for one in rest.people),
    )
    return Decision((*freed, MentoringSaved(rest)), told)


def rematched(happened: Happened, person: PersonId, case: Mentoring, facts: Facts) -> Decision:
    """Another mentor, without blame: this one hears that it is over, and the search begins anew without them."""
    line = Text("mentoring-rematched", {"person": Mention(person)})
    if len(case.mentees) > 1:
        before = one_leaves(person, case, facts)
    else:
        told = (cards.to(one, facts, line) for one in case.people if one != person)
        before = ends(case, happened.at, "rematched", facts, *told)
    gone = (case.mentor,) if case.mentor else ()
    again = Mentoring(
        MentoringId(f"{person} {happened.id}"), case.community, (person,), case.sort, case.goal, happened.at,
        declined=(*case.declined, *gone), mentor=None,
    )  # fmt: skip
    after = suggested(happened, again, facts)
    return Decision((*before.changes, *after.changes), (*before.actions, *after.actions))
