"""What people share through the bot: signed, or anonymously where the community allows it."""

from collections.abc import Iterator

from facilitation.actions import Ask, ContributionKept, Decision, Say, SharingSaved, Whisper
from facilitation.cards import Card, Choice, Input, Mention, Quote, Text
from facilitation.community import Community
from facilitation.events import Happened, ShareOffered, ShareStarted
from facilitation.facts import Facts, reply
from facilitation.sharing.prompting import count_answer
from facilitation.sharing.state import Contribution, Sharing

LONGEST = 3000
"""Characters in one share: what the smallest platform's form takes."""


def share_started(event: ShareStarted, facts: Facts) -> Decision:
    refused = may_not_share(facts)
    if facts.community is None or refused is not None:
        return reply(facts, event.community, refused or Text("no-community"))
    return Decision(actions=(form(event, facts.community, facts),))


def share_offered(happened: Happened, event: ShareOffered, facts: Facts) -> Decision:
    community, sharing = facts.community, facts.sharing
    refused = may_not_share(facts) or too_long(event.text)
    if community is None or sharing is None or refused is not None:
        return give_back(event, facts, refused or Text("no-community"))
    if not event.text.strip():
        return Decision(actions=(form(event, community, facts),))
    if not event.signed and not community.settings.anonymous_allowed:
        return Decision(actions=(form(event, community, facts, Text("share-must-sign")),))
    return share(happened, event, community, sharing, facts)


def share(
    happened: Happened, event: ShareOffered, community: Community, sharing: Sharing, facts: Facts
) -> Decision:
    prompt = facts.prompt
    sharing, replied = count_answer(sharing, prompt)
    contribution = Contribution(
        id=f"{community.id} {happened.id}",
        community=community.id,
        at=happened.at,
        text=event.text,
        person=event.person if event.signed else None,
        prompt=prompt.id if prompt else None,
    )
    say = Say(
        community.id,
        community.settings.voice,
        share_card(event),
        known_as=contribution.id,
        thread=prompt.id if prompt else None,
    )
    thanks = Text("share-thanks", {"signed": "yes" if event.signed else "no"})
    changed = (SharingSaved(sharing),) if sharing != facts.sharing else ()
    return Decision(
        (*changed, ContributionKept(contribution), *replied),
        (say, Whisper(facts.asker.id, facts.voice, Card(lines=(thanks,)), community.id, must_arrive=False)),
    )


def share_card(event: ShareOffered) -> Card:
    said = Quote(event.text.strip())
    if event.signed:
        return Card(lines=(Text("share-signed", {"who": Mention(event.person), "said": said}),))
    return Card(lines=(Text("share-anonymous", {"said": said}),))


def may_not_share(facts: Facts) -> Text | None:
    if facts.community is None:
        return Text("no-community")
    if facts.community.settings.takes_part == "opt_in" and not facts.takes_part:
        return Text("share-take-part-first")
    return None


def too_long(text: str) -> Text | None:
    if len(text) <= LONGEST:
        return None
    return Text("share-too-long", {"length": len(text), "longest": LONGEST})


def give_back(event: ShareOffered, facts: Facts, refused: Text) -> Decision:
    """Why it could not be, and what they wrote, so that nothing is lost."""
    back = (Text("share-kept", {"said": Quote(event.text)}),) if event.text.strip() else ()
    return reply(facts, event.community, refused, *back)


def form(event: ShareStarted | ShareOffered, community: Community, facts: Facts, *problem: Text) -> Ask:
    """The share form, with what was already written, and the problem when there is one."""
    question = (Text(facts.prompt.key),) if facts.prompt else ()
    text = Input(
        "text",
        Text("share-form.text"),
        "paragraph",
        value=event.text[:LONGEST],
        hint=Text(f"{facts.prompt.key}.start") if facts.prompt else None,
        longest=LONGEST,
    )
    signed = (signature(),) if community.settings.anonymous_allowed else ()
    lines = (*problem, *question, *about_the_text(event))
    card = Card(title=Text("share-form"), lines=lines, inputs=(text, *signed))
    about = facts.prompt.id if facts.prompt else ""
    return Ask(facts.asker.id, facts.voice, card, "share_offered", about, community.id)


def about_the_text(event: ShareStarted | ShareOffered) -> Iterator[Text]:
    """That not all of it is there; or that these are somebody else's words, which are theirs to publish: one tells in one's own."""
    if len(event.text) > LONGEST:
        yield Text("share-cut", {"length": len(event.text), "longest": LONGEST})
    if isinstance(event, ShareStarted) and event.quoted.strip():
        who = Mention(event.whose) if event.whose else ""
        yield Text("share-others", {"named": "yes" if event.whose else "no", "who": who})
        yield Text("share-others.said", {"said": Quote(event.quoted.strip()[:LONGEST])})


def signature() -> Input:
    choices = (Choice("yes", Text("share-form.signed")), Choice("no", Text("share-form.anonymous")))
    return Input("signed", Text("share-form.signature"), "choice", choices, "yes")
