"""The host says yes or no with a word; managers approve or refuse with a reason, which only whoever asked reads."""

from facilitation.actions import Ask, Decision, Whisper
from facilitation.cards import Card, Input, Mention, PersonId, Quote, Text
from facilitation.events import Happened
from facilitation.facts import Facts, voice_of
from facilitation.shadowing import cards
from facilitation.shadowing.asking import approving
from facilitation.shadowing.events import ShadowingFormSent
from facilitation.shadowing.state import Shadowing
from facilitation.shadowing.steps import ends, goes_on, unhurried


def form(case: Shadowing, person: PersonId, answer: str, facts: Facts, *problem: Text) -> Ask:
    """For the host or a manager, whoever is waited for."""
    hosting = case.status == "host_asked"
    label = Text("shadowing-answer.word") if hosting else Text("shadowing-answer.reason", {"yes": answer})
    asks = hosting and answer == "yes" and person not in facts.shadowing.managers
    inputs = (
        Input("word", label, "paragraph", required=not hosting, longest=600),
        *((Input("manager", Text("shadowing-answer.manager"), "people", required=False),) if asks else ()),
    )
    card = Card((*problem, cards.who(case)), cards.TITLE, inputs=inputs)
    about = f"{case.id}#{answer}"
    return Ask(
        person, voice_of(person, facts), card, "shadowing_filled", about,
        submit=Text("shadowing-answer.send", {"yes": answer}),
    )  # fmt: skip


def answered(happened: Happened, event: ShadowingFormSent, case: Shadowing, facts: Facts) -> Decision:
    """Whoever is waited for answered."""
    word = event.said.get("word", "").strip()
    if case.status == "host_asked":
        return (
            accepted(happened, event, case, word, facts)
            if event.form == "yes"
            else declined(happened, case, word, facts)
        )
    if not word:
        problem = Text("shadowing-answer.needed")
        return Decision(actions=(form(case, event.person, event.form, facts, problem),))
    if event.form == "yes":
        return approved(happened, event.person, case, word, facts)
    return refused(happened, event.person, case, word, facts)


def quoted(word: str, person: PersonId) -> tuple[Text, ...]:
    return (Text("shadowing-word", {"person": Mention(person), "said": Quote(word)}),) if word else ()


def accepted(
    happened: Happened, event: ShadowingFormSent, case: Shadowing, word: str, facts: Facts
) -> Decision:
    """Their manager is asked too, when there is one."""
    known = facts.shadowing.managers.get(case.host)
    named = (known,) if known else event.named[:1]
    managers = approving((*case.managers, *named), case.two)
    if not managers:
        return prepared(happened, case, facts, *quoted(word, case.host))
    blanks = {"person": Mention(case.host)}
    told = (
        cards.to(
            case.shadow,
            facts,
            Text("shadowing-accepted", blanks),
            *quoted(word, case.host),
            buttons=(cards.cancel(case),),
        ),
        cards.to(
            case.host,
            facts,
            Text("shadowing-accepted.thanks"),
            buttons=(cards.cancel(case),),
        ),
        *(cards.approval(case, one, facts) for one in managers),
    )
    return goes_on(case, unhurried(happened.at, facts), *told, status="managers_asked", managers=managers)


def declined(happened: Happened, case: Shadowing, word: str, facts: Facts) -> Decision:
    """No is an answer like any other."""
    blanks = {"person": Mention(case.host)}
    told = (
        cards.to(
            case.shadow,
            facts,
            Text("shadowing-declined", blanks),
            *quoted(word, case.host),
            Text("shadowing-declined.next"),
        ),
        cards.to(case.host, facts, Text("shadowing-declined.thanks", {"asker": Mention(case.shadow)})),
    )
    return ends(case, happened.at, "declined", *told)


def approved(happened: Happened, manager: PersonId, case: Shadowing, word: str, facts: Facts) -> Decision:
    thanks = cards.to(manager, facts, Text("shadowing-approved.thanks", {"asker": Mention(case.shadow)}))
    approvals = (*case.approved, manager)
    if any(one not in approvals for one in case.managers):
        told = cards.to(
            case.shadow,
            facts,
            Text("shadowing-approved", {"person": Mention(manager)}),
            *quoted(word, manager),
            Text("shadowing-approved.left"),
            buttons=(cards.cancel(case),),
        )
        return goes_on(
            case, unhurried(happened.at, facts), thanks, told, approved=approvals, reminded=case.reminded
        )
    why = quoted(word, manager) or (Text("shadowing-approved", {"person": Mention(manager)}),)
    return prepared(happened, case, facts, *why, also=(thanks,), approved=approvals)


def refused(happened: Happened, manager: PersonId, case: Shadowing, word: str, facts: Facts) -> Decision:
    """The reason is for whoever asked, and for nobody else."""
    told = (
        cards.to(
            case.shadow,
            facts,
            Text("shadowing-refused", {"person": Mention(manager)}),
            *quoted(word, manager),
            Text("shadowing-refused.next"),
        ),
        cards.to(case.host, facts, Text("shadowing-refused.host", {"asker": Mention(case.shadow)})),
        cards.to(manager, facts, Text("shadowing-refused.thanks", {"asker": Mention(case.shadow)})),
        *no_longer_asked(case, facts, manager),
    )
    return ends(case, happened.at, "refused", *told)


def no_longer_asked(case: Shadowing, facts: Facts, *but: PersonId) -> tuple[Whisper, ...]:
    """To managers who had something to answer, or had approved."""
    asked = case.managers if case.status != "host_asked" else ()
    gone = Text("shadowing-cancelled.manager", {"asker": Mention(case.shadow), "person": Mention(case.host)})
    return tuple(cards.to(one, facts, gone) for one in asked if one not in but)


def prepared(
    happened: Happened,
    case: Shadowing,
    facts: Facts,
    *first: Text,
    also: tuple[Whisper, ...] = (),
    approved: tuple[PersonId, ...] = (),
) -> Decision:
    """Everyone agrees: the two prepare it. What the others said is for whoever asked."""
    all_agree = Text("shadowing-all-agree")
    told = (
        *also,
        cards.brief(case, case.shadow, facts, all_agree, *first),
        cards.brief(case, case.host, facts, all_agree),
    )
    until = unhurried(happened.at, facts)
    return goes_on(case, until, *told, status="briefing", approved=approved, ready=())
