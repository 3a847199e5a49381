"""A pause until a day, here or everywhere, in one tap; nobody asks why, and nobody else is told."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

from facilitation.actions import Ask, Decision, PauseSaved, PausesEnded, Whisper
from facilitation.cards import Button, Card, Choice, Day, Input, Place, Quote, Text
from facilitation.community import CommunityId, Pause
from facilitation.events import Happened, PauseAsked, PauseChosen, PauseDated, PauseEnded
from facilitation.facts import Facts, reply

A_WEEK, A_MONTH = 7, 30
LONGEST = 366
"""Days: whoever wants to be left alone for longer had better leave."""


def pause_asked(happened: Happened, event: PauseAsked, facts: Facts) -> Decision:
    """What there is to choose from; a day named at once is taken at its word."""
    if event.said.strip():
        here = facts.community.id if facts.community else None
        return pause_chosen(happened, PauseChosen(event.space, event.person, here, until=event.said), facts)
    card = Card(
        title=Text("pause"),
        lines=(*standing(facts, local_day(happened, facts)), Text("pause.ask")),
        why=(Text("pause.why"),),
        buttons=(*buttons(facts.community.id if facts.community else None), *back(facts)),
    )
    return Decision(actions=(Whisper(event.person, facts.voice, card, event.space),))


def standing(facts: Facts, day: date) -> tuple[Text, ...]:
    """The pauses there are."""
    return tuple(told(pause) for pause in facts.pauses if pause.until >= day)


def told(pause: Pause) -> Text:
    if pause.community is None:
        return Text("pause-until.everywhere", {"on": Day(pause.until)})
    return Text("pause-until.here", {"on": Day(pause.until), "place": Place(pause.community)})


def buttons(community: CommunityId | None) -> tuple[Button, ...]:
    here = (
        (
            Button("pause_chosen", Text("pause-here.week"), f"{community}#{A_WEEK}", main=True),
            Button("pause_chosen", Text("pause-here.month"), f"{community}#{A_MONTH}"),
        )
        if community
        else ()
    )
    return (
        *here,
        Button("pause_chosen", Text("pause-everywhere.week"), f"#{A_WEEK}", main=not here),
        Button("pause_chosen", Text("pause-everywhere.month"), f"#{A_MONTH}"),
        Button("pause_dated", Text("pause-button.dated")),
    )


def back(facts: Facts) -> tuple[Button, ...]:
    return (Button("pause_ended", Text("pause-button.back")),) if facts.pauses else ()


def pause_dated(event: PauseDated, facts: Facts) -> Decision:
    here = facts.community.id if facts.community else None
    return Decision(actions=(form(PauseChosen(event.space, event.person, here), facts),))


def form(event: PauseChosen, facts: Facts, *problem: Text) -> Ask:
    community = facts.community
    wheres = (Choice("here", Text("pause-form.here")), Choice("everywhere", Text("pause-form.everywhere")))
    where = (
        Input(
            "where", Text("pause-form.where"), "choice", wheres, "here" if event.community else "everywhere"
        ),
    )
    until = Input("until", Text("pause-form.until"), "date", value=event.until[:10])
    card = Card(title=Text("pause"), lines=problem, inputs=(*(where if community else ()), until))
    about = community.id if community else ""
    return Ask(event.person, facts.voice, card, "pause_filled", about, event.space)


def pause_chosen(happened: Happened, event: PauseChosen, facts: Facts) -> Decision:
    now = local_day(happened, facts)
    until = now + timedelta(days=event.days) if event.days else day_of(event.until)
    if until is None:
        return Decision(
            actions=(form(event, facts, Text("pause-no-day", {"said": Quote(event.until[:40])})),)
        )
    problem = fault(until, now)
    if problem is not None:
        return Decision(actions=(form(event, facts, problem),))
    pause = Pause(event.community, until)
    card = Card(
        lines=(told(pause), Text("pause-until.means")),
        buttons=(Button("pause_ended", Text("pause-button.back")),),
    )
    return Decision(
        (PauseSaved(event.person, pause),), (Whisper(event.person, facts.voice, card, event.space),)
    )


def fault(until: date, now: date) -> Text | None:
    if until < now:
        return Text("pause-past", {"on": Day(until)})
    return Text("pause-too-long") if (until - now).days > LONGEST else None


def day_of(said: str) -> date | None:
    try:
        return date.fromisoformat(said.strip())
    except ValueError:
        return None


def pause_ended(event: PauseEnded, facts: Facts) -> Decision:
    if not facts.pauses:
        return reply(facts, event.space, Text("pause-none"))
    return Decision((PausesEnded(event.person),), reply(facts, event.space, Text("pause-over")).actions)


def local_day(happened: Happened, facts: Facts) -> date:
    """Where they are, as far as it is known."""
    zone = facts.asker.zone or (facts.community.settings.zone if facts.community else "UTC")
    return happened.at.astimezone(ZoneInfo(zone)).date()
