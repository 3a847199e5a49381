"""The two prepare it, live it, talk it over; two weeks later, whoever observed looks at what they made of it."""

from dataclasses import replace

from facilitation.actions import Ask, Decision
from facilitation.cards import Card, Choice, Day, Input, Mention, PersonId, Quote, Text
from facilitation.events import Happened
from facilitation.facts import Facts, voice_of
from facilitation.pausing import day_of
from facilitation.shadowing import cards
from facilitation.shadowing.answering import no_longer_asked
from facilitation.shadowing.asking import OBJECTIVES, fault_of_day
from facilitation.shadowing.events import ShadowingFormSent, ShadowingSuits
from facilitation.shadowing.state import Shadowing
from facilitation.shadowing.steps import APPLIED_AFTER, ends, goes_on, unhurried
from facilitation.working_time import local_day, morning, waits


def suits(happened: Happened, event: ShadowingSuits, case: Shadowing, facts: Facts) -> Decision:
    """Ready, for the day they were looking at."""
    if event.person in case.ready:
        return Decision()
    if event.on != case.on.isoformat():
        return Decision(actions=(cards.brief(case, event.person, facts, Text("shadowing-day-changed")),))
    if case.on <= local_day(happened.at, facts):
        return Decision(actions=(date_form(case, event.person, facts, Text("shadowing-day-past")),))
    other = cards.other(case, event.person)
    if other not in case.ready:
        told = cards.to(event.person, facts, Text("shadowing-ready", {"person": Mention(other)}))
        until = unhurried(happened.at, facts)
        return goes_on(case, until, told, ready=(event.person,), reminded=case.reminded)
    both = tuple(
        cards.to(
            one,
            facts,
            Text("shadowing-set", {"on": Day(case.on), "person": Mention(cards.other(case, one))}),
            buttons=(cards.opens(case, "date", Text("shadowing-button.date")), cards.cancel(case)),
        )
        for one in case.two
    )
    return goes_on(case, morning(case.on, facts), *both, status="agreed", ready=case.two)


def date_form(case: Shadowing, person: PersonId, facts: Facts, *problem: Text) -> Ask:
    day = Input("on", Text("shadowing-form.on"), "date", value=case.on.isoformat())
    card = Card((*problem, cards.who(case)), cards.TITLE, inputs=(day,))
    return Ask(person, voice_of(person, facts), card, "shadowing_filled", f"{case.id}#date")


def dated(happened: Happened, event: ShadowingFormSent, case: Shadowing, facts: Facts) -> Decision:
    """Whoever names another day is ready for it; the other one is asked."""
    said = event.said.get("on", "")
    day = day_of(said)
    if day is None:
        problem = Text("pause-no-day", {"said": Quote(said[:40])})
        return Decision(actions=(date_form(case, event.person, facts, problem),))
    fault = fault_of_day(day, local_day(happened.at, facts))
    if fault is not None:
        return Decision(actions=(date_form(case, event.person, facts, fault),))
    if day == case.on and case.status in {"briefing", "agreed"}:
        return suits(happened, ShadowingSuits(case.id, event.person, said), case, facts)
    moved = replace(case, on=day)
    other = cards.other(case, event.person)
    proposed = Text("shadowing-day-proposed", {"person": Mention(event.person), "on": Day(day)})
    told = cards.to(
        event.person, facts, Text("shadowing-day-asked", {"person": Mention(other), "on": Day(day)})
    )
    until = unhurried(happened.at, facts)
    return goes_on(
        moved,
        until,
        told,
        cards.brief(moved, other, facts, proposed),
        status="briefing",
        ready=(event.person,),
    )


def debrief_form(case: Shadowing, facts: Facts, *problem: Text) -> Ask:
    choices = (Choice("yes", Text("shadowing-debrief.shared")), Choice("no", Text("shadowing-debrief.kept")))
    inputs = (
        *(
            Input(
                name,
                Text("shadowing-debrief.learning", {"rank": name}),
                longest=600,
                required=name == "first",
            )
            for name in OBJECTIVES
        ),
        Input(
            "shared", Text("shadowing-debrief.who", {"person": Mention(case.host)}), "choice", choices, "no"
        ),
    )
    card = Card((*problem, *cards.objectives(case)), Text("shadowing-debrief"), inputs=inputs)
    return Ask(case.shadow, voice_of(case.shadow, facts), card, "shadowing_filled", f"{case.id}#debrief")


def debriefed(happened: Happened, event: ShadowingFormSent, case: Shadowing, facts: Facts) -> Decision:
    """What they learnt is theirs; the host reads it when they say so, and is thanked in any case."""
    learnings = tuple(one for name in OBJECTIVES if (one := event.said.get(name, "").strip()))
    if not learnings:
        return Decision(actions=(debrief_form(case, facts, Text("shadowing-debrief.needed")),))
    lines = tuple(Text("shadowing-objectives.one", {"said": Quote(one)}) for one in learnings)
    shared = event.said.get("shared") == "yes"
    told = (
        cards.to(
            case.shadow, facts, Text("shadowing-debriefed"), *lines, why=(Text("shadowing-debriefed.why"),)
        ),
        cards.to(
            case.host,
            facts,
            Text(
                "shadowing-debriefed.host",
                {"asker": Mention(case.shadow), "shared": "yes" if shared else "no"},
            ),
            *(lines if shared else ()),
        ),
    )
    until = waits(happened.at, facts, APPLIED_AFTER)
    return goes_on(case, until, *told, status="transferring", learnings=learnings)


def transfer_form(case: Shadowing, facts: Facts, *problem: Text) -> Ask:
    card = Card(
        problem,
        Text("shadowing-transfer"),
        inputs=(
            Input("text", Text("shadowing-transfer.applied"), "paragraph", required=False, longest=1000),
        ),
    )
    return Ask(case.shadow, voice_of(case.shadow, facts), card, "shadowing_filled", f"{case.id}#transfer")


def transferred(happened: Happened, event: ShadowingFormSent, case: Shadowing, facts: Facts) -> Decision:
    """Nothing yet is an answer too."""
    thanks = cards.to(case.shadow, facts, Text("shadowing-transferred"))
    return ends(case, happened.at, "closed", thanks, applied=event.said.get("text", "").strip())


def cancel_form(case: Shadowing, person: PersonId, facts: Facts) -> Ask:
    word = Input("word", Text("shadowing-cancel.word"), "paragraph", required=False, longest=600)
    card = Card((Text("shadowing-cancel.means"), cards.who(case)), cards.TITLE, inputs=(word,))
    voice, about = voice_of(person, facts), f"{case.id}#cancel"
    return Ask(person, voice, card, "shadowing_filled", about, submit=Text("shadowing-button.cancel"))


def cancelled(happened: Happened, event: ShadowingFormSent, case: Shadowing, facts: Facts) -> Decision:
    """At any step, by either; nobody has to say why."""
    word, other = event.said.get("word", "").strip(), cards.other(case, event.person)
    said = (Text("shadowing-word", {"person": Mention(event.person), "said": Quote(word)}),) if word else ()
    told = (
        cards.to(other, facts, Text("shadowing-cancelled", {"person": Mention(event.person)}), *said),
        cards.to(event.person, facts, Text("shadowing-cancelled.done", {"person": Mention(other)})),
        *no_longer_asked(case, facts),
    )
    return ends(case, happened.at, "cancelled", *told)
