"""What an observation looks like to those it concerns: never more than each of them needs."""

from collections.abc import Iterable, Iterator
from functools import partial

from facilitation.actions import Whisper
from facilitation.cards import Blank, Button, Card, Day, Mention, PersonId, Quote, Text
from facilitation.facts import Facts
from facilitation.privately import privately
from facilitation.shadowing.state import Shadowing

TITLE = Text("shadowing")


to = partial(privately, title=TITLE)
"""A private message about an observation, which may have a title of its own."""


def opens(case: Shadowing, form: str, label: Text, *, main: bool = False) -> Button:
    """A button that opens the form of this name."""
    return Button("shadowing_form", label, f"{case.id}#{form}", main)


def cancel(case: Shadowing) -> Button:
    return opens(case, "cancel", Text("shadowing-button.cancel"))


def who(case: Shadowing) -> Text:
    return Text("shadowing-what.who", {"asker": Mention(case.shadow), "person": Mention(case.host)})


def when(case: Shadowing) -> Text:
    blanks: dict[str, Blank] = {"on": Day(case.on), "lasts": case.lasts, "mode": case.mode}
    return Text("shadowing-what.when", blanks)


def objectives(case: Shadowing) -> Iterator[Text]:
    yield Text("shadowing-objectives")
    yield from (Text("shadowing-objectives.one", {"said": Quote(one)}) for one in case.objectives)


def request(case: Shadowing, facts: Facts) -> Whisper:
    """To the host."""
    return to(
        case.host,
        facts,
        Text("shadowing-request", {"asker": Mention(case.shadow)}),
        when(case),
        *objectives(case),
        why=(Text("shadowing-request.why"),),
        buttons=(
            opens(case, "yes", Text("shadowing-button.yes"), main=True),
            opens(case, "no", Text("shadowing-button.no")),
        ),
    )


def approval(case: Shadowing, manager: PersonId, facts: Facts) -> Whisper:
    """To a manager: who, when, and to learn what."""
    return to(
        manager,
        facts,
        Text("shadowing-approval", {"asker": Mention(case.shadow), "person": Mention(case.host)}),
        when(case),
        *objectives(case),
        why=(Text("shadowing-approval.why"),),
        buttons=(
            opens(case, "yes", Text("shadowing-button.approve"), main=True),
            opens(case, "no", Text("shadowing-button.refuse")),
        ),
    )


def brief(case: Shadowing, person: PersonId, facts: Facts, *first: Text) -> Whisper:
    """What to look at, within which limits, and what stays between the two."""
    return to(
        person,
        facts,
        *first,
        who(case),
        when(case),
        *objectives(case),
        Text("shadowing-brief.limits", {"mode": case.mode}),
        Text("shadowing-brief.others"),
        Text("shadowing-brief.between"),
        title=Text("shadowing-brief"),
        why=(Text("shadowing-brief.why"),),
        buttons=(
            Button("shadowing_suits", Text("shadowing-button.suits"), f"{case.id}#{case.on}", main=True),
            opens(case, "date", Text("shadowing-button.date")),
            cancel(case),
        ),
    )


def of_the_day(case: Shadowing, person: PersonId, facts: Facts) -> Whisper:
    """On the morning of the day."""
    return to(
        person,
        facts,
        who(case),
        *objectives(case),
        Text("shadowing-today.begin"),
        Text("shadowing-brief.between"),
        title=Text("shadowing-today"),
        buttons=(opens(case, "date", Text("shadowing-button.date")), cancel(case)),
    )


def debrief(case: Shadowing, person: PersonId, facts: Facts) -> Whisper:
    """To both: what to talk about; only whoever observed writes."""
    writes = (opens(case, "debrief", Text("shadowing-button.debrief"), main=True),)
    return to(
        person,
        facts,
        Text("shadowing-debrief.ask", {"person": Mention(other(case, person))}),
        Text("shadowing-debrief.surprise"),
        Text("shadowing-debrief.reason"),
        Text("shadowing-debrief.try"),
        title=Text("shadowing-debrief"),
        why=(Text("shadowing-debrief.why"),),
        buttons=(
            *(writes if person == case.shadow else ()),
            opens(case, "date", Text("shadowing-button.not-yet")),
            cancel(case),
        ),
    )


def transfer(case: Shadowing, facts: Facts) -> Whisper:
    """Two weeks later, to whoever observed, alone."""
    learnt = (Text("shadowing-objectives.one", {"said": Quote(one)}) for one in case.learnings)
    return to(
        case.shadow,
        facts,
        Text("shadowing-transfer.ask", {"person": Mention(case.host)}),
        *learnt,
        title=Text("shadowing-transfer"),
        why=(Text("shadowing-transfer.why"),),
        buttons=(opens(case, "transfer", Text("shadowing-button.transfer"), main=True),),
    )


def other(case: Shadowing, person: PersonId) -> PersonId:
    return case.host if person == case.shadow else case.shadow


def stands(case: Shadowing) -> Text:
    """Where it is, in one line."""
    return Text(
        "shadowing-stands",
        {
            "asker": Mention(case.shadow),
            "person": Mention(case.host),
            "on": Day(case.on),
            "stage": case.status,
        },
    )


def own(cases: Iterable[Shadowing]) -> Iterator[Card]:
    """On one's own page: those that have not ended, and how to call each off."""
    for case in cases:
        yield Card((stands(case),), TITLE, buttons=(cancel(case),))
