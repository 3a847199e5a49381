"""The two agree, meet at their own pace, pause, change, and close on the day they chose, each with what they take home."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

from facilitation.actions import Ask, Decision
from facilitation.cards import Blank, Card, Choice, Day, Input, Mention, PersonId, Quote, Text
from facilitation.events import Happened
from facilitation.facts import Facts, voice_of
from facilitation.mentoring import cards
from facilitation.mentoring.changes import MentoringSaved
from facilitation.mentoring.events import MentoringFormSent
from facilitation.mentoring.state import Agreement, Mentoring, Pace
from facilitation.mentoring.steps import DAYS, UNHURRIED, ends, goes_on, next_agenda
from facilitation.pausing import day_of
from facilitation.working_time import local_day, morning, waits

USUAL = 182
"""Days: half a year."""
LONGEST = 366
LONGEST_PAUSE = 92
NOTHING: Mapping[str, str] = MappingProxyType({})


def agree_form(
    case: Mentoring,
    person: PersonId,
    now: date,
    facts: Facts,
    *problem: Text,
    said: Mapping[str, str] = NOTHING,
) -> Ask:
    """What was filled in before; else what was agreed, or what the mentee asked for."""
    filled = {**written(case, now), **said}
    paces = tuple(Choice(name, Text("mentoring-pace", {"pace": name})) for name in DAYS)
    betweens = (Choice("yes", Text("mentoring-between.us")), Choice("no", Text("mentoring-between.agreed")))
    inputs = (
        Input("goals", Text("mentoring-agree.goals"), "paragraph", value=filled["goals"], longest=1000),
        Input("pace", Text("mentoring-agree.pace"), "choice", paces, filled["pace"]),
        Input("between", Text("mentoring-agree.between"), "choice", betweens, filled["between"]),
        Input("ends", Text("mentoring-agree.ends"), "date", value=filled["ends"][:10]),
    )
    card = Card((*problem, Text("mentoring-agree.means")), Text("mentoring-agree.title"), inputs=inputs)
    return Ask(person, voice_of(person, facts), card, "mentoring_filled", f"{case.id}#agree")


def written(case: Mentoring, now: date) -> dict[str, str]:
    had = case.agreement or Agreement(case.goal, "fortnightly", True, now + timedelta(days=USUAL))
    between = "yes" if had.between_us else "no"
    return {"goals": had.goals, "pace": had.pace, "between": between, "ends": had.ends.isoformat()}


def agreement_sent(happened: Happened, event: MentoringFormSent, case: Mentoring, facts: Facts) -> Decision:
    """Whoever proposes agrees; it holds once all have."""
    now, said = local_day(happened.at, facts), event.said
    day, goals, pace = day_of(said.get("ends", "")), said.get("goals", "").strip(), said.get("pace", "")
    problem = fault(goals, day, now, said.get("ends", ""))
    if problem is not None or day is None:
        asked = agree_form(case, event.person, now, facts, *((problem,) if problem else ()), said=said)
        return Decision(actions=(asked,))
    chosen: Pace = next((one for one in DAYS if one == pace), "fortnightly")
    agreement = Agreement(goals, chosen, said.get("between", "yes") == "yes", day)
    if agreement == case.agreement:
        return agreed(happened, event.person, str(case.drafts), case, facts)
    proposed = replace(case, agreement=agreement, proposed=(event.person,), drafts=case.drafts + 1)
    first = Text("mentoring-proposed", {"person": Mention(event.person)})
    others = tuple(one for one in case.people if one != event.person)
    told = (
        cards.to(event.person, facts, Text("mentoring-proposed.thanks", {"who": cards.mentioned(others)})),
        *(cards.proposal(proposed, one, facts, first) for one in others),
    )
    until = waits(happened.at, facts, UNHURRIED)
    return goes_on(proposed, until, *told, status="agreeing")


def fault(goals: str, day: date | None, now: date, said: str) -> Text | None:
    if not goals:
        return Text("mentoring-no-goal")
    if day is None:
        return Text("pause-no-day", {"said": Quote(said[:40])})
    if day <= now:
        return Text("mentoring-ends-past", {"on": Day(day)})
    return Text("mentoring-ends-far") if (day - now).days > LONGEST else None


def agreed(happened: Happened, person: PersonId, drafts: str, case: Mentoring, facts: Facts) -> Decision:
    """To the draft they were looking at."""
    if case.agreement is None or case.status != "agreeing" or person in case.proposed:
        return Decision()
    if drafts != str(case.drafts):
        return Decision(actions=(cards.proposal(case, person, facts, Text("mentoring-proposed.again")),))
    proposed = (*case.proposed, person)
    if any(one not in proposed for one in case.people):
        left = tuple(one for one in case.people if one not in proposed)
        told = cards.to(person, facts, Text("mentoring-proposed.thanks", {"who": cards.mentioned(left)}))
        return goes_on(
            case, waits(happened.at, facts, UNHURRIED), told, proposed=proposed, reminded=case.reminded
        )
    day = local_day(happened.at, facts)
    if case.agreement.ends <= day:
        past = Text("mentoring-ends-past", {"on": Day(case.agreement.ends)})
        return Decision(actions=(agree_form(case, person, day, facts, past),))
    begun = replace(case, proposed=proposed, status="running", began=case.began or day)
    told_all = tuple(cards.begun(begun, one, facts) for one in case.people)
    return goes_on(begun, next_agenda(day, case.agreement, facts), *told_all)


def pause_form(case: Mentoring, person: PersonId, facts: Facts, *problem: Text) -> Ask:
    until = Input("until", Text("pause-form.until"), "date")
    card = Card((*problem, Text("mentoring-pause.means")), cards.TITLE, inputs=(until,))
    return Ask(person, voice_of(person, facts), card, "mentoring_filled", f"{case.id}#pause")


def paused(happened: Happened, event: MentoringFormSent, case: Mentoring, facts: Facts) -> Decision:
    now, said = local_day(happened.at, facts), event.said.get("until", "")
    day = day_of(said)
    if day is None:
        problem = Text("pause-no-day", {"said": Quote(said[:40])})
    elif day <= now:
        problem = Text("pause-past", {"on": Day(day)})
    elif (day - now).days > LONGEST_PAUSE:
        problem = Text("mentoring-pause.long")
    else:
        blanks: dict[str, Blank] = {"person": Mention(event.person), "on": Day(day)}
        back = (cards.presses(case, "back", Text("mentoring-button.back")), cards.stop(case))
        told = (cards.to(one, facts, Text("mentoring-paused", blanks), buttons=back) for one in case.people)
        return goes_on(case, morning(day, facts), *told, status="paused")
    return Decision(actions=(pause_form(case, event.person, facts, problem),))


def resumed(happened: Happened, case: Mentoring, facts: Facts) -> Decision:
    day = local_day(happened.at, facts)
    if case.agreement is None or case.agreement.ends <= day:
        return closes(happened, case, facts)
    told = (
        cards.to(one, facts, Text("mentoring-resumed"), buttons=cards.on_the_way(case)) for one in case.people
    )
    until = next_agenda(day, case.agreement, facts)
    return goes_on(case, until, *told, status="running")


def on_its_way(happened: Happened, case: Mentoring, facts: Facts) -> Decision:
    """An agenda at the pace they chose; once, half-way, the question how it goes; on its day, the end."""
    day, agreement = local_day(happened.at, facts), case.agreement
    if agreement is None or case.began is None or agreement.ends <= day:
        return closes(happened, case, facts)
    half = case.began + (agreement.ends - case.began) / 2
    check = day >= half > day - timedelta(days=DAYS[agreement.pace]) and case.met > 0
    shown = cards.check_in if check else cards.agenda
    told = (shown(case, one, facts) for one in case.people if one not in facts.mentoring.away)
    return goes_on(case, next_agenda(day, agreement, facts), *told, met=case.met + 1)


def closes(happened: Happened, case: Mentoring, facts: Facts) -> Decision:
    told = (cards.closing(case, one, facts) for one in case.people)
    return goes_on(case, waits(happened.at, facts, UNHURRIED), *told, status="closing")


def close_form(case: Mentoring, person: PersonId, facts: Facts, *problem: Text) -> Ask:
    inputs = (
        Input("kept", Text("mentoring-close.kept"), "paragraph", longest=1000, required=False),
        Input("given", Text("mentoring-close.given"), "paragraph", longest=600, required=False),
    )
    card = Card((*problem, Text("mentoring-close.means")), Text("mentoring-closing"), inputs=inputs)
    return Ask(person, voice_of(person, facts), card, "mentoring_filled", f"{case.id}#close")


def closed(happened: Happened, event: MentoringFormSent, case: Mentoring, facts: Facts) -> Decision:
    """What each keeps is theirs; the word for the others is carried to them at once."""
    person = event.person
    kept, given = event.said.get("kept", "").strip(), event.said.get("given", "").strip()
    if not kept and not given:
        problem = Text("mentoring-close.needed")
        return Decision(actions=(close_form(case, person, facts, problem),))
    line = Text("mentoring-given", {"person": Mention(person), "said": Quote(given)})
    thanks = (Text("mentoring-kept", {"said": Quote(kept)}),) if kept else ()
    others = tuple(one for one in case.people if one != person)
    told = (
        cards.to(person, facts, Text("mentoring-closed"), *thanks),
        *(cards.to(one, facts, line) for one in others if given),
    )
    all_kept = {**case.kept, person: kept}
    if all(one in all_kept for one in case.people):
        return ends(case, happened.at, "closed", facts, *told, kept=worth_keeping(all_kept))
    return goes_on(case, waits(happened.at, facts, UNHURRIED), *told, kept=all_kept, reminded=case.reminded)


def worth_keeping(kept: dict[PersonId, str]) -> dict[PersonId, str]:
    return {person: text for person, text in kept.items() if text}


def applied(person: PersonId, how: str, case: Mentoring, facts: Facts) -> Decision:
    """The last answer counts."""
    if person not in case.kept:
        return Decision()
    thanks = cards.to(person, facts, Text("follow-up.thanks", {"how": how}), title=None)
    return Decision((MentoringSaved(replace(case, applied={**case.applied, person: how})),), (thanks,))
