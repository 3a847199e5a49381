"""A community is set by a form: asked for, looked at once more, saved.

Nothing is kept between the form and its preview: what the preview showed travels with it as a digest. Sent as it is, it is
saved; changed in any way, it is looked at anew.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

from facilitation.actions import Action, Decision, Say
from facilitation.cards import Card, Moment, Text
from facilitation.community import Community, Settings
from facilitation.enrolling import changed, enrolled, may_not_change, may_not_enrol
from facilitation.events import CommunityEnrolled, Happened
from facilitation.facts import Facts, reply
from facilitation.settings.comparing import described, differences
from facilitation.settings.events import EnrolmentAsked, SettingsAsked, SettingsEvent, SettingsSent
from facilitation.settings.form import form, values
from facilitation.settings.reading import BadSettings, read_settings, zone_fault
from facilitation.sharing.prompting import plan
from facilitation.sharing.state import Sharing


def by_form(happened: Happened, event: SettingsEvent, facts: Facts) -> Decision:
    match event:
        case EnrolmentAsked():
            return enrolment_asked(event, facts)
        case SettingsAsked():
            return settings_asked(event, facts)
        case SettingsSent():
            return settings_sent(happened, event, facts)


def settings_asked(event: SettingsAsked, facts: Facts) -> Decision:
    community, refused = facts.community, may_not_change(facts)
    if community is None or refused is not None:
        return reply(facts, event.community, refused or Text("no-community"))
    filled = values(community.settings)
    ask = form(event.person, facts.voice, community.id, filled, version=community.version)
    return Decision(actions=(ask,))


def enrolment_asked(event: EnrolmentAsked, facts: Facts) -> Decision:
    refused = may_not_enrol(facts)
    if refused is not None:
        return reply(facts, event.community, refused)
    filled = {**values(at_first(facts)), "theme": event.theme}
    return Decision(actions=(form(event.person, facts.voice, event.community, filled),))


def at_first(facts: Facts) -> Settings:
    """What an admin begins with: their own language and zone; the coach is theirs to change."""
    usual = Settings(voice=facts.voice, coaches=(facts.asker.id,))
    known = facts.asker.zone
    return replace(usual, zone=known) if known and zone_fault(known) is None else usual


def settings_sent(happened: Happened, event: SettingsSent, facts: Facts) -> Decision:
    refused = may_not_enrol(facts) if event.version == 0 else may_not_change(facts)
    if refused is not None:
        return reply(facts, event.community, refused)
    stands = facts.community or Community(event.community, at_first(facts), happened.at)
    overtaken = () if event.version == stands.version else (Text("settings-changed-meanwhile"),)
    today = happened.at.astimezone(ZoneInfo(stands.settings.zone)).date()
    try:
        chosen = read_settings(event.filled, stands.settings, facts.countries, today)
    except BadSettings as bad:
        return again(event, stands, facts, *overtaken, *bad.faults)
    if facts.community is not None and chosen == stands.settings:
        return reply(facts, event.community, Text("settings-unchanged"))
    if overtaken:
        return again(event, stands, facts, *overtaken)
    if facts.community is None:
        chosen = replace(chosen, coaches=chosen.coaches or (event.person,))
    return looked_at(happened, event, stands, chosen, facts)


def looked_at(
    happened: Happened, event: SettingsSent, stands: Community, chosen: Settings, facts: Facts
) -> Decision:
    """Saved, when this is what was previewed."""
    if digest(chosen) != event.previewed:
        return preview(happened, event, stands, chosen, facts)
    if facts.community is None:
        return enrolled(happened, CommunityEnrolled(event.community, event.person, chosen), facts)
    return saved(happened, stands, chosen, facts)


def again(
    event: SettingsSent, stands: Community, facts: Facts, *lines: Text, previewed: str = ""
) -> Decision:
    """The form with all that was filled in, and what to know about it."""
    ask = form(
        event.person,
        facts.voice,
        event.community,
        event.filled,
        *lines,
        version=stands.version,
        previewed=previewed,
    )
    return Decision(actions=(ask,))


def preview(
    happened: Happened, event: SettingsSent, stands: Community, chosen: Settings, facts: Facts
) -> Decision:
    """What would change, when the next question could come, and how to save it."""
    rows = differences(stands.settings, chosen) if facts.community else described(chosen)
    told = (Text("settings-told"),) if facts.community and concerns_all(stands.settings, chosen) else ()
    coming = next_question(happened, replace(stands, settings=chosen), facts)
    lines = (*rows, coming, *told, Text("settings-preview"))
    return again(event, stands, facts, *lines, previewed=digest(chosen))


def next_question(happened: Happened, community: Community, facts: Facts) -> Text:
    if facts.sharing is not None and facts.sharing.rests:
        return Text("settings-next.resting")
    listening = timedelta(weeks=community.settings.listens if facts.community is None else 0)
    planned, _ = plan(Sharing(community.id), community, happened.at + listening, facts)
    return (
        Text("settings-next", {"at": Moment(planned.due.opens)})
        if planned.due
        else Text("settings-next.never")
    )


def saved(happened: Happened, stands: Community, chosen: Settings, facts: Facts) -> Decision:
    decision = changed(happened, replace(stands, settings=chosen), facts)
    return replace(decision, actions=(*decision.actions, *announced(stands, chosen)))


def announced(stands: Community, chosen: Settings) -> tuple[Action, ...]:
    """To the whole channel, what concerns everyone there; the rest is between the coaches."""
    lines = tuple(concerning(stands.settings, chosen))
    card = Card(lines=lines, why=(Text("settings-now.why"),))
    return (Say(stands.id, chosen.voice, card),) if lines else ()


def concerns_all(was: Settings, now: Settings) -> bool:
    return any(concerning(was, now))


def concerning(was: Settings, now: Settings) -> Iterator[Text]:
    if was.takes_part != now.takes_part:
        yield Text("settings-now.opt-in" if now.takes_part == "opt_in" else "settings-now.everyone")
    if was.anonymous_allowed != now.anonymous_allowed:
        yield Text("settings-now.anonymous" if now.anonymous_allowed else "settings-now.signed")


def digest(settings: Settings) -> str:
    """The same for the same settings, whatever way they were written in the form."""
    return sha256(repr(settings).encode("utf-8", "surrogatepass")).hexdigest()[:16]
