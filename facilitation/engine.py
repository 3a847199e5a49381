"""Decides: what happened and the facts in, what changed and what should be done out. The rules themselves live by capability."""

from typing import assert_never

from facilitation import arriving, enrolling, failing, help, pausing  # noqa: A004 - the capability is called help
from facilitation.actions import Decision
from facilitation.events import (
    ArrivalEvent,
    ChannelJoined,
    CommandUnknown,
    CommunityEnrolled,
    EnrolmentAsked,
    Happened,
    HelpAsked,
    HelpEvent,
    Installed,
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
    SettingsAsked,
    SettingsSent,
    ShareOffered,
    ShareStarted,
    SharingResumed,
    SharingStopped,
    VoiceChosen,
)
from facilitation.facts import Facts
from facilitation.rounds import opening, shelf
from facilitation.rounds.deciding import within_a_round
from facilitation.rounds.events import RoundAsked, RoundOpened, SaidInRound
from facilitation.rounds.typed import OfTheChannel, as_meant, outside, say_it_there
from facilitation.settings import deciding as setting
from facilitation.sharing import coaching, prompting, shares
from facilitation.speaking import voice_chosen


def decide(happened: Happened, facts: Facts) -> Decision:  # noqa: C901, PLR0911, PLR0912 - one line an event
    if facts.rounds.here is not None and isinstance(happened.event, OfTheChannel):
        return say_it_there(happened.event, facts.rounds.here, facts)
    match as_meant(happened.event, facts.rounds.here):
        case MessageSeen():
            return prompting.message_seen(happened, facts)
        case RhythmDue() as event:
            return prompting.window_opened(happened, event, facts)
        case MomentDue() as event:
            return prompting.moment_due(happened, event, facts)
        case ShareStarted() as event:
            return shares.share_started(event, facts)
        case ShareOffered() as event:
            return shares.share_offered(happened, event, facts)
        case SharingResumed() as event:
            return coaching.sharing_resumed(happened, event, facts)
        case SharingStopped() as event:
            return coaching.sharing_stopped(event, facts)
        case CommunityEnrolled() as event:
            return enrolling.enrolled(happened, event, facts)
        case EnrolmentAsked() | SettingsAsked() | SettingsSent() as event:
            return setting.by_form(happened, event, facts)
        case RhythmChosen() as event:
            return enrolling.rhythm_chosen(happened, event, facts)
        case ParticipationChosen() as event:
            return enrolling.participation_chosen(event, facts)
        case PersonKnown() as event:
            return enrolling.person_known(event)
        case PauseAsked() | PauseDated() | PauseChosen() | PauseEnded() | VoiceChosen() as event:
            return by_themselves(happened, event, facts)
        case (
            HelpAsked()
            | MethodsAsked()
            | CommandUnknown()
            | MessageLost()
            | Installed()
            | ChannelJoined()
            | SaidInRound()
        ) as event:
            return around(event, facts)
        case RoundAsked() as event:
            return opening.round_asked(event, facts)
        case RoundOpened() as event:
            return opening.round_opened(happened, event, facts)
        case event:
            return within_a_round(happened, event, facts)


def around(event: HelpEvent | ArrivalEvent | SaidInRound, facts: Facts) -> Decision:
    """What helps, and what says who is here."""
    match event:
        case HelpAsked():
            return help.help_asked(event, facts)
        case MethodsAsked():
            return shelf.methods_asked(event, facts)
        case CommandUnknown():
            return help.command_unknown(event, facts)
        case MessageLost():
            return failing.message_lost(event, facts)
        case SaidInRound():
            return outside(event, facts)
        case Installed() | ChannelJoined():
            return arriving.arrived(event, facts)
        case never:
            assert_never(never)


def by_themselves(happened: Happened, event: PersonalEvent, facts: Facts) -> Decision:
    """What someone decides for themselves alone."""
    match event:
        case PauseAsked():
            return pausing.pause_asked(happened, event, facts)
        case PauseDated():
            return pausing.pause_dated(event, facts)
        case PauseChosen():
            return pausing.pause_chosen(happened, event, facts)
        case PauseEnded():
            return pausing.pause_ended(event, facts)
        case VoiceChosen():
            return voice_chosen(event, facts)
        case never:
            assert_never(never)
