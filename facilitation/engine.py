"""Decides: what happened and the facts in, what changed and what should be done out. The rules themselves live by capability."""

from typing import assert_never

from facilitation import arriving, enrolling, failing, help, pausing  # noqa: A004 - the capability is called help
from facilitation.actions import Decision
from facilitation.channels.deciding import in_the_channel
from facilitation.channels.events import ChannelEvent
from facilitation.encounters.absent import not_waited_for
from facilitation.encounters.coming import stepped_in
from facilitation.encounters.deciding import around_encounters
from facilitation.encounters.events import EncounterEvent
from facilitation.events import (
    ArrivalEvent,
    CommandUnknown,
    CommunityEnrolled,
    CommunityEvent,
    Happened,
    HelpAsked,
    HelpEvent,
    MessageLost,
    MessageSeen,
    MethodsAsked,
    MomentDue,
    ParticipationChosen,
    PauseAsked,
    PauseChosen,
    PauseDated,
    PauseEnded,
    PersonalEvent,
    PersonKnown,
    RhythmChosen,
    RhythmDue,
    ShareOffered,
    ShareStarted,
    SharingEvent,
    SharingResumed,
    SharingStopped,
    VoiceChosen,
)
from facilitation.facts import Facts
from facilitation.mentoring.deciding import of_mentoring
from facilitation.mentoring.events import MentoringEvent
from facilitation.profiles.deciding import about_profiles
from facilitation.profiles.events import ProfileEvent
from facilitation.rounds import opening, shelf
from facilitation.rounds.deciding import within_a_round
from facilitation.rounds.events import RoundAsked, RoundOpened, SaidInRound
from facilitation.rounds.typed import OfTheChannel, as_meant, outside, say_it_there
from facilitation.settings import deciding as setting
from facilitation.settings.events import EnrolmentAsked, SettingsAsked, SettingsSent
from facilitation.shadowing.deciding import of_shadowing
from facilitation.shadowing.events import ShadowingEvent
from facilitation.sharing import coaching, prompting, shares
from facilitation.speaking import voice_chosen


def decide(happened: Happened, facts: Facts) -> Decision:  # noqa: C901, PLR0911, PLR0912 - one line an event
    here = facts.rounds.here
    event = as_meant(happened.event, here)
    if here is not None and isinstance(event, OfTheChannel):
        return say_it_there(event, here, facts)
    if isinstance(event, HelpEvent):
        return helped(event, facts)
    if isinstance(event, PersonalEvent):
        return by_themselves(happened, event, facts)
    if isinstance(event, ArrivalEvent):
        return arriving.arrived(happened, event, facts)
    if isinstance(event, ChannelEvent):
        return in_the_channel(happened, event, facts)
    if isinstance(event, CommunityEvent):
        return of_a_community(happened, event, facts)
    if isinstance(event, SharingEvent):
        return of_sharing(happened, event, facts)
    if isinstance(event, ProfileEvent):
        return about_profiles(event, facts)
    if isinstance(event, ShadowingEvent):
        return of_shadowing(happened, event, facts)
    if isinstance(event, EncounterEvent):
        return around_encounters(happened, event, facts)
    if isinstance(event, MentoringEvent):
        return of_mentoring(happened, event, facts)
    match event:
        case SaidInRound():
            return outside(event, facts)
        case RoundAsked():
            return opening.round_asked(event, facts)
        case RoundOpened():
            return opening.round_opened(happened, event, facts)
        case event:
            return within_a_round(happened, event, facts)


def of_sharing(  # noqa: PLR0911 - one line an event
    happened: Happened, event: SharingEvent, facts: Facts
) -> Decision:
    """A question is asked at a good moment, and answered."""
    match event:
        case MessageSeen():
            return prompting.message_seen(happened, facts)
        case RhythmDue():
            return prompting.window_opened(happened, event, facts)
        case MomentDue():
            return prompting.moment_due(happened, event, facts)
        case ShareStarted():
            return shares.share_started(event, facts)
        case ShareOffered():
            return shares.share_offered(happened, event, facts)
        case SharingResumed():
            return coaching.sharing_resumed(happened, event, facts)
        case SharingStopped():
            return coaching.sharing_stopped(event, facts)
        case never:
            assert_never(never)


def of_a_community(happened: Happened, event: CommunityEvent, facts: Facts) -> Decision:
    """A community comes to be, changes, and people step in and out."""
    match event:
        case CommunityEnrolled():
            return enrolling.enrolled(happened, event, facts)
        case EnrolmentAsked() | SettingsAsked() | SettingsSent():
            return setting.by_form(happened, event, facts)
        case RhythmChosen():
            return enrolling.rhythm_chosen(happened, event, facts)
        case ParticipationChosen():
            chosen = enrolling.participation_chosen(event, facts)
            return not_waited_for(happened, facts, stepped_in(happened, event, facts, chosen))
        case PersonKnown():
            return enrolling.person_known(event)
        case never:
            assert_never(never)


def helped(event: HelpEvent, facts: Facts) -> Decision:
    """Someone does not find their way, or a message does not."""
    match event:
        case HelpAsked():
            return help.help_asked(event, facts)
        case MethodsAsked():
            return shelf.methods_asked(event, facts)
        case CommandUnknown():
            return help.command_unknown(event, facts)
        case MessageLost():
            return failing.message_lost(event, facts)
        case never:
            assert_never(never)


def by_themselves(happened: Happened, event: PersonalEvent, facts: Facts) -> Decision:
    """What someone decides for themselves alone."""
    match event:
        case PauseAsked():
            return not_waited_for(happened, facts, pausing.pause_asked(happened, event, facts))
        case PauseDated():
            return pausing.pause_dated(event, facts)
        case PauseChosen():
            return not_waited_for(happened, facts, pausing.pause_chosen(happened, event, facts))
        case PauseEnded():
            return pausing.pause_ended(event, facts)
        case VoiceChosen():
            return voice_chosen(event, facts)
        case never:
            assert_never(never)
