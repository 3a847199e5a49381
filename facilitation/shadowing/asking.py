"""An observation is asked for: whom, to learn what, when, and who has to agree."""

from datetime import date, timedelta

from facilitation.actions import Ask, Decision
from facilitation.cards import Blank, Card, Choice, Day, Input, Mention, PersonId, Quote, Text
from facilitation.events import Happened
from facilitation.facts import Facts, reply
from facilitation.pausing import day_of
from facilitation.shadowing import cards
from facilitation.shadowing.events import ShadowingAsked, ShadowingSent
from facilitation.shadowing.state import LASTS, Mode, Shadowing, ShadowingId
from facilitation.shadowing.steps import goes_on, unhurried
from facilitation.working_time import local_day

MODES: tuple[Mode, ...] = ("observation", "regular_briefings", "hands_on")
OBJECTIVES = ("first", "second", "third")
FARTHEST = 180
"""Days ahead: nobody knows their work later than that."""
AT_ONCE = 3
"""How many one may ask for at the same time."""


def shadowing_asked(event: ShadowingAsked, facts: Facts) -> Decision:
    if len(facts.shadowing.mine) >= AT_ONCE:
        return reply(facts, event.space, Text("shadowing-enough"), *map(cards.stands, facts.shadowing.mine))
    return Decision(actions=(form(ShadowingSent(event.space, event.person), facts),))


def form(event: ShadowingSent, facts: Facts, *problem: Text) -> Ask:
    """With what was filled in before, and the problem when there is one."""
    said = event.said
    lasts = tuple(Choice(name, Text("shadowing-lasts", {"lasts": name})) for name in LASTS)
    modes = tuple(Choice(name, Text("shadowing-mode", {"mode": name})) for name in MODES)
    inputs = (
        Input("host", Text("shadowing-form.host"), "people", value=" ".join(event.host)),
        *(
            Input(
                name, Text("shadowing-form.objective", {"rank": name}), value=said.get(name, ""), longest=300
            )
            for name in OBJECTIVES
        ),
        Input("mode", Text("shadowing-form.mode"), "choice", modes, said.get("mode", MODES[0])),
        Input("on", Text("shadowing-form.on"), "date", value=said.get("on", "")[:10]),
        Input("lasts", Text("shadowing-form.lasts"), "choice", lasts, said.get("lasts", "half_day")),
        *who_approves(event, facts),
    )
    card = Card((*problem, Text("shadowing-form.means")), cards.TITLE, inputs=inputs)
    return Ask(
        event.person, facts.voice, card, "shadowing_sent", "", event.space, Text("shadowing-button.ask")
    )


def who_approves(event: ShadowingSent, facts: Facts) -> tuple[Input, ...]:
    """Asked for only when nobody has told to whom they report."""
    if event.person in facts.shadowing.managers:
        return ()
    return (Input("manager", Text("shadowing-form.manager"), "people", value=" ".join(event.manager)),)


def shadowing_sent(happened: Happened, event: ShadowingSent, facts: Facts) -> Decision:
    day = day_of(event.said.get("on", ""))
    problem = fault_of_people(event, facts) or fault_of_what(event, local_day(happened.at, facts), day)
    if problem is not None or day is None:
        return Decision(actions=(form(event, facts, *((problem,) if problem else ())),))
    [host] = event.host
    mode = event.said.get("mode", "observation")
    known = facts.shadowing.managers.get(event.person)
    case = Shadowing(
        ShadowingId(f"{event.person} {happened.id}"),
        facts.community.id if facts.community else None,
        event.person,
        host,
        tuple(event.said[name].strip() for name in OBJECTIVES),
        mode if mode in MODES else "observation",
        event.said.get("lasts", "half_day"),
        day,
        approving((known,) if known else event.manager, (event.person, host)),
        happened.at,
    )
    told = cards.to(
        event.person,
        facts,
        Text("shadowing-sent", {"person": Mention(host)}),
        why=(Text("shadowing-sent.why"),),
        buttons=(cards.cancel(case),),
    )
    return goes_on(case, unhurried(happened.at, facts), cards.request(case, facts), told)


def approving(named: tuple[PersonId, ...], two: tuple[PersonId, ...]) -> tuple[PersonId, ...]:
    """Whoever is one of the two already says yes or no as such."""
    return tuple(dict.fromkeys(one for one in named if one not in two))


def fault_of_people(event: ShadowingSent, facts: Facts) -> Text | None:
    host = event.host[0] if len(event.host) == 1 else event.person
    if host == event.person:
        return Text("shadowing-one-host")
    if host in facts.shadowing.away:
        return Text("shadowing-away", {"person": Mention(host)})
    if any(one.host == host for one in facts.shadowing.mine):
        return Text("shadowing-already", {"person": Mention(host)})
    if len(facts.shadowing.mine) >= AT_ONCE:
        return Text("shadowing-enough")
    known = event.person in facts.shadowing.managers
    one_other = len(event.manager) == 1 and event.person not in event.manager
    return None if known or one_other else Text("shadowing-one-manager")


def fault_of_what(event: ShadowingSent, now: date, day: date | None) -> Text | None:
    if not all(event.said.get(name, "").strip() for name in OBJECTIVES):
        return Text("shadowing-three-objectives")
    if event.said.get("lasts", "half_day") not in LASTS:
        return Text("shadowing-how-long")
    if day is None:
        return Text("pause-no-day", {"said": Quote(event.said.get("on", "")[:40])})
    return fault_of_day(day, now)


def fault_of_day(day: date, now: date) -> Text | None:
    blanks: dict[str, Blank] = {"on": Day(day)}
    if day <= now:
        return Text("shadowing-too-soon", blanks)
    return Text("shadowing-too-far", blanks) if day > now + timedelta(days=FARTHEST) else None
