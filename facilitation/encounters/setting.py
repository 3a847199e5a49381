"""How a community meets, in a form for its coach: off until they switch it on."""

from collections.abc import Mapping
from dataclasses import replace

from facilitation.actions import Action, Ask, Decision, Noted, Say, Whisper
from facilitation.cards import (
    Blank,
    Button,
    Card,
    Choice,
    Input,
    Moment,
    PersonId,
    Place,
    Quote,
    SpaceId,
    Text,
)
from facilitation.community import Community
from facilitation.encounters.changes import PlanSaved
from facilitation.encounters.drawing import planned
from facilitation.encounters.events import EncountersAsked, EncountersSet
from facilitation.encounters.state import Plan
from facilitation.enrolling import may_not_change
from facilitation.events import Happened
from facilitation.facts import Facts, reply
from facilitation.matching.rules import LARGEST, MIXES, SMALLEST, Belonging, chosen_in
from facilitation.rhythm import PLAIN, name_of
from facilitation.settings.form import rhythms
from facilitation.settings.reading import yes_no

RULES: Mapping[str, tuple[Belonging, ...]] = {"none": (), "team": ("team",), "site": ("site",)}
OFFERED = ("weekly", "fortnightly", "monthly")


def plan_of(community: Community, facts: Facts) -> Plan:
    return facts.encounters.plan or Plan(community.id)


def encounters_asked(event: EncountersAsked, facts: Facts) -> Decision:
    community, refused = facts.community, may_not_change(facts)
    if community is None or refused is not None:
        return reply(facts, event.community, refused or Text("no-community"))
    plan = plan_of(community, facts)
    return Decision(actions=(form(event.person, plan, values(plan), facts),))


def values(plan: Plan) -> dict[str, str]:
    return {
        "on": yes_no(plan.on),
        "size": str(plan.size),
        "rhythm": name_of(plan.rhythm),
        "joining": plan.joining,
        "previewed": yes_no(plan.previewed),
        "different": chosen_in(RULES, plan.different),
        "same": chosen_in(RULES, plan.same),
        "mixing": chosen_in(MIXES, plan.mixing),
        "guest": plan.guest or "",
        "allied": next(iter(plan.allied), "none"),
    }


def form(person: PersonId, plan: Plan, filled: Mapping[str, str], facts: Facts, *problem: Text) -> Ask:
    """With what was filled in before. Only communities of this workspace are offered, by their themes."""
    card = Card(
        title=Text("encounters-form"),
        lines=problem or (Text("encounters-form.intro"),),
        inputs=(*usual(filled), *special(filled, facts)),
    )
    about = f"{plan.community}#{plan.version}"
    return Ask(person, facts.voice, card, "encounters_set", about, plan.community, Text("form-save"))


def usual(filled: Mapping[str, str]) -> tuple[Input, ...]:
    return (
        Input("on", Text("encounters-on"), "yes_no", value=filled.get("on", "no"), required=False),
        choice("size", Text("encounters-size"), filled, sizes()),
        choice("rhythm", Text("encounters-rhythm"), filled, tuple(one for one in rhythms() if one.value in OFFERED)),
        choice("joining", Text("encounters-joining"), filled, joinings()),
        Input("previewed", Text("encounters-previewed"), "yes_no", value=filled.get("previewed", ""), required=False),
    )  # fmt: skip


def special(filled: Mapping[str, str], facts: Facts) -> tuple[Input, ...]:
    rules = tuple(Choice(rule, Text(f"encounters-rule.{rule}")) for rule in RULES)
    mixes = tuple(Choice(mix, Text(f"encounters-mix.{mix}")) for mix in MIXES)
    others = tuple(
        Choice(one.id, Text("encounters-allied.one", {"theme": Quote(one.settings.theme or one.id)}))
        for one in facts.encounters.neighbours
    )
    allied = (Choice("none", Text("encounters-allied.none")), *others)
    return (
        choice("different", Text("encounters-different"), filled, rules),
        choice("same", Text("encounters-same"), filled, rules),
        choice("mixing", Text("encounters-mixing"), filled, mixes),
        Input("guest", Text("encounters-guest"), "people", value=filled.get("guest", ""), required=False),
        *((choice("allied", Text("encounters-allied"), filled, allied),) if others else ()),
    )


def choice(name: str, label: Text, filled: Mapping[str, str], choices: tuple[Choice, ...]) -> Input:
    return Input(name, label, "choice", choices, filled.get(name, ""), required=False)


def sizes() -> tuple[Choice, ...]:
    return tuple(
        Choice(str(one), Text("encounters-size.count", {"together": one}))
        for one in range(SMALLEST, LARGEST + 1)
    )


def joinings() -> tuple[Choice, ...]:
    return (
        Choice("everyone", Text("encounters-joining.everyone")),
        Choice("each_time", Text("encounters-joining.each-time")),
    )


def encounters_set(happened: Happened, event: EncountersSet, facts: Facts) -> Decision:
    community, refused = facts.community, may_not_change(facts)
    if community is None or refused is not None:
        return reply(facts, event.community, refused or Text("no-community"))
    stands = plan_of(community, facts)
    wanted = read(event.filled, stands, facts)
    problem = fault(event, stands, wanted)
    if problem is not None:
        return Decision(actions=(form(event.person, stands, event.filled, facts, problem),))
    if not wanted.on:
        saved = PlanSaved(replace(wanted, due=None, call=None))
        off = reply(facts, event.community, Text("encounters-saved.off"))
        return Decision((saved, Noted(community.id, Text("note-encounters"))), off.actions)
    return switched_on(happened, event, stands, wanted, community, facts)


def fault(event: EncountersSet, stands: Plan, wanted: Plan) -> Text | None:
    if event.version != stands.version:
        return Text("settings-changed-meanwhile")
    if len(event.filled.get("guest", "").split()) > 1:
        return Text("encounters-fault.guests")
    return Text("encounters-fault.rules") if set(wanted.same) & set(wanted.different) else None


def read(filled: Mapping[str, str], stands: Plan, facts: Facts) -> Plan:
    """What no form offers is not taken."""
    size, guests = filled.get("size", ""), filled.get("guest", "").split()
    offered = {one.id for one in facts.encounters.neighbours}
    allied = SpaceId(filled.get("allied", ""))
    return replace(
        stands,
        on=filled.get("on") == "yes",
        size=int(size) if size in map(str, range(SMALLEST, LARGEST + 1)) else stands.size,
        rhythm=PLAIN.get(filled.get("rhythm", ""), stands.rhythm),
        joining="each_time" if filled.get("joining") == "each_time" else "everyone",
        previewed=filled.get("previewed") == "yes",
        different=RULES.get(filled.get("different", ""), stands.different),
        same=RULES.get(filled.get("same", ""), stands.same),
        mixing=MIXES.get(filled.get("mixing", ""), stands.mixing),
        guest=PersonId(guests[0]) if guests else None,
        allied=(allied,) if allied in offered else (),
    )


def switched_on(
    happened: Happened, event: EncountersSet, stands: Plan, wanted: Plan, community: Community, facts: Facts
) -> Decision:
    """The next draw is told to the coach; that there are encounters now, to the whole channel."""
    since = stands.since if stands.on else happened.at
    plan, wakes = planned(replace(wanted, since=since), community, happened.at, facts)
    at = plan.due.opens if plan.due is not None else None
    next_one = Text("encounters-saved", {"at": Moment(at)}) if at else Text("encounters-saved.never")
    card = Card(
        lines=(next_one, *alone_in_it(plan, facts)),
        buttons=(Button("draw_asked", Text("encounters-draw.now"), community.id),),
    )
    actions: tuple[Action, ...] = (*wakes, Whisper(event.person, facts.voice, card, community.id))
    if not stands.on:
        actions = (*actions, Say(community.id, community.settings.voice, announced(plan, community)))
    return Decision((PlanSaved(plan), Noted(community.id, Text("note-encounters"))), actions)


def alone_in_it(plan: Plan, facts: Facts) -> tuple[Text, ...]:
    """Communities meet together once both have said so."""
    agreed = {one.community for one in facts.encounters.allied if one.on and plan.community in one.allied}
    waiting = tuple(Place(one) for one in plan.allied if one not in agreed)
    return (Text("encounters-saved.allied", {"place": waiting[0]}),) if waiting else ()


def announced(plan: Plan, community: Community) -> Card:
    blanks: dict[str, Blank] = {
        "together": plan.size,
        "name": name_of(plan.rhythm),
        "each": "yes" if plan.joining == "each_time" else "no",
    }
    return Card(
        title=Text("encounters-now"),
        lines=(Text("encounters-now.what", blanks), Text("encounters-now.who", blanks)),
        why=(Text("encounters-now.why", {"place": Place(community.id)}),),
        buttons=(
            Button("profile_asked", Text("encounters-now.profile"), main=True),
            Button("pause_asked", Text("pause-button")),
        ),
    )
