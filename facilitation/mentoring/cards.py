"""What a mentoring looks like to those it concerns."""

from collections.abc import Iterable, Iterator
from functools import partial

from facilitation.actions import Whisper
from facilitation.cards import Blank, Button, Card, Day, Mention, PersonId, Quote, Text
from facilitation.facts import Facts
from facilitation.mentoring.state import ACCOMPANIED, Agreement, Mentoring
from facilitation.privately import privately

TITLE = Text("mentoring")
AGENDAS = ("first", "second", "third", "fourth")
"""The sorts of agenda there are; they come round."""

to = partial(privately, title=TITLE)
"""A private message about a mentoring, which may have a title of its own."""


def opens(case: Mentoring, form: str, label: Text, *, main: bool = False) -> Button:
    """A button that opens the form of this name."""
    return Button("mentoring_form", label, f"{case.id}#{form}", main)


def presses(case: Mentoring, what: str, label: Text, *, main: bool = False) -> Button:
    """A button that needs no form."""
    return Button("mentoring_pressed", label, f"{case.id}#{what}", main)


def stop(case: Mentoring) -> Button:
    return opens(case, "stop", Text("mentoring-button.stop"))


def mentioned(people: Iterable[PersonId]) -> tuple[Mention, ...]:
    return tuple(Mention(one) for one in people)


def suggestions(case: Mentoring, facts: Facts) -> Whisper:
    """To the mentee: who could accompany them, and why."""
    lines = (
        Text(
            "mentoring-suggested.one",
            {"number": number, "person": Mention(one.mentor), "sentence": one.reason},
        )
        for number, one in enumerate(case.suggested, 1)
    )
    return to(
        case.mentees[0],
        facts,
        Text("mentoring-suggested", {"count": len(case.suggested)}),
        *lines,
        why=(Text("mentoring-suggested.why"),),
        buttons=(opens(case, "rank", Text("mentoring-button.rank"), main=True), stop(case)),
    )


def goal(case: Mentoring) -> Text:
    return Text("mentoring-goal", {"said": Quote(case.goal)})


def request(case: Mentoring, mentor: PersonId, facts: Facts) -> Whisper:
    """To a mentor: who asks, for what, and why them."""
    reason = next(one.reason for one in case.suggested if one.mentor == mentor)
    return to(
        mentor,
        facts,
        Text("mentoring-request", {"asker": Mention(case.mentees[0]), "sort": case.sort}),
        goal(case),
        Text("mentoring-request.because", {"sentence": reason}),
        why=(Text("mentoring-request.why"),),
        buttons=(
            opens(case, "yes", Text("mentoring-button.yes"), main=True),
            opens(case, "no", Text("mentoring-button.no")),
        ),
    )


def found(case: Mentoring, person: PersonId, facts: Facts, *first: Text) -> Whisper:
    """To each of those who will accompany each other: write down together what for, how often, until when."""
    return to(
        person,
        facts,
        *first,
        Text("mentoring-agree"),
        title=Text("mentoring-agree.title"),
        why=(Text("mentoring-agree.why"),),
        buttons=(opens(case, "agree", Text("mentoring-button.agree"), main=True), stop(case)),
    )


def agreed(agreement: Agreement) -> Iterator[Text]:
    yield Text("mentoring-agreed.goals", {"said": Quote(agreement.goals)})
    blanks: dict[str, Blank] = {"pace": agreement.pace, "on": Day(agreement.ends)}
    yield Text("mentoring-agreed.pace", blanks)
    yield Text("mentoring-agreed.between", {"named": "yes" if agreement.between_us else "no"})


def proposal(case: Mentoring, person: PersonId, facts: Facts, *first: Text) -> Whisper:
    """To those who have not agreed to it yet. The button names the draft: nobody agrees to what they have not read."""
    lines = agreed(case.agreement) if case.agreement else ()
    return to(
        person,
        facts,
        *first,
        *lines,
        title=Text("mentoring-agree.title"),
        buttons=(
            presses(case, f"agreed {case.drafts}", Text("mentoring-button.agreed"), main=True),
            opens(case, "agree", Text("mentoring-button.change")),
            stop(case),
        ),
    )


def begun(case: Mentoring, person: PersonId, facts: Facts) -> Whisper:
    others = (one for one in case.people if one != person)
    return to(
        person,
        facts,
        Text("mentoring-begun", {"who": mentioned(others)}),
        *(agreed(case.agreement) if case.agreement else ()),
        why=(Text("mentoring-begun.why"),),
        buttons=on_the_way(case),
    )


def on_the_way(case: Mentoring) -> tuple[Button, ...]:
    return (
        opens(case, "pause", Text("mentoring-button.pause")),
        opens(case, "agree", Text("mentoring-button.change")),
        stop(case),
    )


def agenda(case: Mentoring, person: PersonId, facts: Facts) -> Whisper:
    """Before each meeting: one way to use it."""
    others = (one for one in case.people if one != person)
    which = AGENDAS[case.met % len(AGENDAS)]
    return to(
        person,
        facts,
        Text("mentoring-agenda.with", {"who": mentioned(others)}),
        Text("mentoring-agenda.first", {"part": which}),
        Text("mentoring-agenda.then", {"part": which}),
        Text("mentoring-agenda.last"),
        title=Text("mentoring-agenda"),
        why=(Text("mentoring-agenda.why", {"pace": case.agreement.pace if case.agreement else "monthly"}),),
        buttons=on_the_way(case),
    )


def check_in(case: Mentoring, person: PersonId, facts: Facts) -> Whisper:
    """Half-way, to each alone."""
    mentee = person in case.mentees
    others = mentioned(one for one in case.people if one != person)
    change = (presses(case, "rematch", Text("mentoring-button.rematch")),) if mentee else ()
    return to(
        person,
        facts,
        Text("mentoring-check.ask", {"who": others}),
        title=Text("mentoring-check"),
        why=(Text("mentoring-check.why"),),
        buttons=(
            presses(case, "well", Text("mentoring-button.well"), main=True),
            opens(case, "agree", Text("mentoring-button.change")),
            *change,
            stop(case),
        ),
    )


def closing(case: Mentoring, person: PersonId, facts: Facts) -> Whisper:
    others = (one for one in case.people if one != person)
    return to(
        person,
        facts,
        Text("mentoring-closing.ask", {"who": mentioned(others)}),
        title=Text("mentoring-closing"),
        why=(Text("mentoring-closing.why"),),
        buttons=(opens(case, "close", Text("mentoring-button.close"), main=True),),
    )


def follow_up(case: Mentoring, person: PersonId, facts: Facts) -> Whisper:
    """Two weeks later, to whoever wrote what they take home."""
    return to(
        person,
        facts,
        Text("follow-up.ask"),
        Text("mentoring-kept", {"said": Quote(case.kept[person])}),
        title=Text("follow-up"),
        why=(Text("mentoring-closed.asked"),),
        buttons=(
            presses(case, "yes", Text("follow-up.yes"), main=True),
            presses(case, "partly", Text("follow-up.partly")),
            presses(case, "not_yet", Text("follow-up.not-yet")),
        ),
    )


def stands(case: Mentoring) -> Text:
    """Where it is, in one line: while a mentor is looked for, nobody else is named."""
    together = case.status in ACCOMPANIED
    blanks: dict[str, Blank] = {"who": mentioned(case.people) if together else "", "stage": case.status}
    return Text("mentoring-stands", blanks)


def own(cases: Iterable[Mentoring]) -> Iterator[Card]:
    """On one's own page: those that have not ended, and how to stop each."""
    for case in cases:
        yield Card((stands(case),), TITLE, buttons=(stop(case),))
