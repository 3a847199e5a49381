"""Communities come to be, change their settings and rhythm, and people step in and out."""

from dataclasses import replace
from datetime import timedelta

from facilitation.actions import (
    Action,
    CommunitySaved,
    Decision,
    Noted,
    ParticipationSaved,
    PersonSaved,
    Say,
    SharingSaved,
)
from facilitation.cards import Card, Moment, Quote, Text
from facilitation.community import Community, Settings
from facilitation.events import (
    CommunityEnrolled,
    Happened,
    ParticipationChosen,
    PersonKnown,
    RhythmChosen,
)
from facilitation.facts import Facts, only_coach, reply
from facilitation.rhythm import BadRhythm, read_rhythm
from facilitation.settings.reading import backwards, zone_fault
from facilitation.sharing.prompting import plan
from facilitation.sharing.state import Sharing


def person_known(event: PersonKnown) -> Decision:
    """A time zone that no calendar knows is as good as none: nobody may stumble over it later."""
    person = event.person
    if person.zone is not None and zone_fault(person.zone) is not None:
        person = replace(person, zone=None)
    return Decision((PersonSaved(person),))


def enrolled(happened: Happened, event: CommunityEnrolled, facts: Facts) -> Decision:
    bad = may_not_enrol(facts) or fault(event.settings)
    if bad is not None:
        return reply(facts, event.community, bad)
    settings = replace(event.settings, coaches=event.settings.coaches or (event.person,))
    community = Community(event.community, settings, happened.at)
    heard = happened.at + timedelta(weeks=settings.listens)
    sharing, wakes = plan(Sharing(community.id), community, heard, facts)
    return Decision(
        (CommunitySaved(community), SharingSaved(sharing), Noted(community.id, Text("note-enrolled"))),
        (
            *wakes,
            Say(community.id, settings.voice, welcome(settings)),
            *done(event, settings, facts, sharing),
        ),
    )


def may_not_enrol(facts: Facts) -> Text | None:
    if facts.community is not None:
        return Text("enrol-already")
    return None if facts.role == "admin" else Text("only-admin")


def done(event: CommunityEnrolled, settings: Settings, facts: Facts, sharing: Sharing) -> tuple[Action, ...]:
    """To the admin alone: when the first prompt may come, and who coaches."""
    steers = "yes" if settings.coaches == (event.person,) else "no"
    text = Text("enrol-done-no-window")
    if sharing.due is not None:
        text = Text("enrol-done", {"at": Moment(sharing.due.opens), "steers": steers})
    return reply(facts, event.community, text).actions


def welcome(settings: Settings) -> Card:
    """What Compagnon does here, what it sees, and how to keep out of it."""
    opt_in = "yes" if settings.takes_part == "opt_in" else "no"
    return Card(
        title=Text("welcome", {"theme": Quote(settings.theme), "named": "yes" if settings.theme else "no"}),
        lines=(Text("welcome.does"), Text("welcome.sees"), Text("welcome.choice", {"opt_in": opt_in})),
        why=(Text("welcome.why"),),
    )


def rhythm_chosen(happened: Happened, event: RhythmChosen, facts: Facts) -> Decision:
    community = facts.community
    refused = may_not_change(facts)
    if community is None or refused is not None:
        return reply(facts, event.community, refused or Text("no-community"))
    if not event.said.strip():
        return reply(facts, event.community, Text("help-rhythm"))
    try:
        rhythm = read_rhythm(event.said)
    except BadRhythm as bad:
        return reply(facts, event.community, bad.reason)
    return changed(happened, replace(community, settings=replace(community.settings, rhythm=rhythm)), facts)


def changed(happened: Happened, community: Community, facts: Facts) -> Decision:
    """New settings are saved, and the next window is planned anew."""
    sharing = replace(facts.sharing or Sharing(community.id), open=None, due=None)
    wakes: tuple[Action, ...] = ()
    if not sharing.rests:
        sharing, wakes = plan(sharing, community, happened.at, facts)
    done = Text("settings-saved-resting" if sharing.rests else "settings-saved-no-window")
    if sharing.due is not None:
        done = Text("settings-saved", {"at": Moment(sharing.due.opens)})
    saved = (CommunitySaved(community), SharingSaved(sharing), Noted(community.id, Text("note-settings")))
    return Decision(saved, wakes + reply(facts, community.id, done).actions)


def participation_chosen(event: ParticipationChosen, facts: Facts) -> Decision:
    if facts.community is None:
        return reply(facts, event.community, Text("no-community"))
    saved = ParticipationSaved(event.community, event.person, event.takes_part)
    done = Text("takes-part.yes" if event.takes_part else "takes-part.no")
    return Decision((saved,), reply(facts, event.community, done).actions)


def may_not_change(facts: Facts) -> Text | None:
    if facts.community is None:
        return Text("no-community")
    return only_coach(facts) if facts.role == "member" else None


def fault(settings: Settings) -> Text | None:
    """What cannot be in these settings, or `None`."""
    return zone_fault(settings.zone) or backwards(enumerate(settings.black_outs, 1))
