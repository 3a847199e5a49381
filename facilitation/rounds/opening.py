"""A round is opened: who, by which method, together or slowly, and who holds the frame."""

from difflib import get_close_matches

from facilitation.actions import Ask, Decision, Gather, Noted, RoundSaved, Say, Wake, Whisper
from facilitation.cards import Blank, Card, Choice, Input, PersonId, Quote, Text, conversation
from facilitation.community import Community
from facilitation.events import Happened
from facilitation.facts import Facts, only_coach, reply
from facilitation.matching.rules import MIXES, chosen_in
from facilitation.rounds.anchor import anchor, anchor_of, mentions
from facilitation.rounds.bringing import brought_together
from facilitation.rounds.events import RoundAsked, RoundOpened, TimeUp
from facilitation.rounds.floor import begin
from facilitation.rounds.method import Method
from facilitation.rounds.state import Round, RoundId
from facilitation.rounds.tempo import present

IDEAL = 6
"""How many Compagnon proposes where the method leaves it open: enough experience, and everyone has time to speak."""


def round_asked(event: RoundAsked, facts: Facts) -> Decision:
    refused = may_not_open(event, facts)
    method = method_of(event.method, facts)
    if refused is not None or method is None:
        return reply(facts, event.community, refused or unknown(event.method, facts))
    return Decision(actions=(form(event, method, facts),))


def may_not_open(event: RoundAsked | RoundOpened, facts: Facts) -> Text | None:
    if facts.community is None:
        return Text("no-community")
    if facts.role == "member":
        return only_coach(facts)
    return None if method_of(event.method, facts) else unknown(event.method, facts)


def method_of(name: str, facts: Facts) -> Method | None:
    return next((method for method in facts.rounds.methods if method.id == name), None)


def unknown(name: str, facts: Facts) -> Text:
    known = tuple(method.id for method in facts.rounds.methods)
    begins = [one for one in known if name and one.startswith(name.casefold())]
    near = next(iter(begins or get_close_matches(name[:40].casefold(), known, n=1)), "")
    blanks: dict[str, Blank] = {"said": Quote(name[:80]), "near": near, "close": "yes" if near else "no"}
    return Text("method-unknown", {**blanks, "known": known})


def form(event: RoundAsked | RoundOpened, method: Method, facts: Facts, *problem: Text) -> Ask:
    """With what was filled in before, and the problem when there is one."""
    opened = (
        event if isinstance(event, RoundOpened) else RoundOpened(event.community, event.person, event.method)
    )
    least, most = method.people
    size: dict[str, Blank] = {"least": least, "most": most, "same": "yes" if least == most else "no"}
    tempos = (Choice("live", Text("open-round.live")), Choice("slow", Text("open-round.slow")))
    chairs = (Choice("yes", Text("open-round.me")), Choice("no", Text("open-round.compagnon")))
    mixes = tuple(Choice(mix, Text(f"encounters-mix.{mix}")) for mix in MIXES)
    inputs = (
        Input(
            "people", Text("open-round.people", size), "people", value=" ".join(opened.people), required=False
        ),
        Input("mixing", Text("open-round.mixing"), "choice", mixes, chosen_in(MIXES, opened.mixing)),
        Input("tempo", Text("open-round.tempo"), "choice", tempos, opened.tempo),
        Input("chaired", Text("open-round.chair"), "choice", chairs, "yes" if opened.chaired else "no"),
    )
    card = Card(
        title=Text("open-round"),
        lines=(*problem, Text(f"{method.id}.purpose")),
        inputs=inputs if method.facilitated else inputs[:-1],
    )
    return Ask(event.person, facts.voice, card, "round_opened", method.id, event.community)


def round_opened(happened: Happened, event: RoundOpened, facts: Facts) -> Decision:
    community, method = facts.community, method_of(event.method, facts)
    refused = may_not_open(event, facts)
    if community is None or method is None or refused is not None:
        return reply(facts, event.community, refused or Text("no-community"))
    chaired = event.chaired and method.facilitated
    named = tuple(one for one in dict.fromkeys(event.people) if not (chaired and one == event.person))
    people = named or proposed(happened, method, event, facts, chaired=chaired)
    problem = cannot_meet(method, people, facts, proposed=not named)
    if problem is not None:
        return Decision(actions=(form(event, method, facts, problem),))
    if any(set(one.people) == set(people) and is_open(one, method) for one in facts.rounds.recent):
        return reply(facts, event.community, Text("round-open-already"))
    return opened(happened, event, community, method, people, facts)


def is_open(meeting: Round, method: Method) -> bool:
    return meeting.status != "ended" and meeting.method.id == method.id


def proposed(
    happened: Happened, method: Method, event: RoundOpened, facts: Facts, *, chaired: bool
) -> tuple[PersonId, ...]:
    """A draw among those who take part."""
    willing = sorted(one for one in facts.rounds.willing if not (chaired and one == event.person))
    least, most = method.people
    return brought_together(happened, willing, max(least, min(most, IDEAL)), least, facts, event.mixing)


def cannot_meet(method: Method, people: tuple[PersonId, ...], facts: Facts, *, proposed: bool) -> Text | None:
    least, most = method.people
    unwilling = tuple(one for one in people if one in facts.rounds.unwilling)
    if unwilling:
        return Text("round-not-now", {"who": mentions(unwilling)})
    size: dict[str, Blank] = {"count": len(people), "least": least, "most": most}
    if proposed and len(people) < least:
        return Text("round-too-few-known", size)
    if len(people) < least:
        return Text("round-too-few", size)
    return Text("round-too-many", size) if len(people) > most else None


def opened(
    happened: Happened,
    event: RoundOpened,
    community: Community,
    method: Method,
    people: tuple[PersonId, ...],
    facts: Facts,
) -> Decision:
    meeting = Round(
        RoundId(f"{community.id} {happened.id}"),
        community.id,
        method,
        community.settings.voice,
        event.person,
        people,
        happened.at,
        chaired=event.chaired and method.facilitated,
        tempo=event.tempo,
        former=coming_back(method, people, facts),
    )
    meeting = begin(meeting, present(happened, facts, meeting.tempo))
    assert meeting.until is not None  # noqa: S101 - a method has steps and a round has people
    apart = (event.person,) if meeting.chaired else ()
    told = Text(
        "round-opened",
        {"method": Text(method.id), "who": mentions(people), "drawn": "no" if event.people else "yes"},
    )
    return Decision(
        (RoundSaved(meeting), Noted(community.id, Text("note-round-opened"))),
        (
            Gather(community.id, (*people, *apart), meeting.voice, Text(method.id), meeting.id),
            Say(conversation(meeting.id), meeting.voice, anchor(meeting), anchor_of(meeting)),
            Wake(meeting.until, TimeUp(meeting.id, meeting.number)),
            Whisper(event.person, facts.voice, Card(lines=(told,)), event.community),
        ),
    )


def coming_back(method: Method, people: tuple[PersonId, ...], facts: Facts) -> PersonId | None:
    """The client of the latest session that one of these people brought a situation to."""
    sessions = (one for one in facts.rounds.recent if one.status == "ended" and one.method.id == method.id)
    clients = (one.client for one in sessions if one.outcome == "finished" and not one.turns)
    return next((client for client in clients if client in people), None)
