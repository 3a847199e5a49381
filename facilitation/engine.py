"""Decides: what happened and the facts in, what changed and what should be done out. The rules themselves live by capability."""

from facilitation import enrolling, failing, help  # noqa: A004 - the capability is called help
from facilitation.actions import Decision
from facilitation.events import (
    CommandUnknown,
    CommunityEnrolled,
    EnrolmentAsked,
    Happened,
    HelpAsked,
    MessageLost,
    MessageSeen,
    MethodsAsked,
    MomentDue,
    ParticipationChosen,
    PersonKnown,
    RhythmChosen,
    RhythmDue,
    SettingsAsked,
    SettingsSent,
    ShareOffered,
    ShareStarted,
    SharingResumed,
    SharingStopped,
)
from facilitation.facts import Facts
from facilitation.rounds import opening, shelf
from facilitation.rounds.deciding import within_a_round
from facilitation.rounds.events import RoundAsked, RoundOpened
from facilitation.settings import deciding as setting
from facilitation.sharing import coaching, prompting, shares


def decide(happened: Happened, facts: Facts) -> Decision:  # noqa: C901, PLR0911, PLR0912 - one line an event
    match happened.event:
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
        case HelpAsked() as event:
            return help.help_asked(event, facts)
        case MethodsAsked() as event:
            return shelf.methods_asked(event, facts)
        case CommandUnknown() as event:
            return help.command_unknown(event, facts)
        case MessageLost() as event:
            return failing.message_lost(event, facts)
        case RoundAsked() as event:
            return opening.round_asked(event, facts)
        case RoundOpened() as event:
            return opening.round_opened(happened, event, facts)
        case event:
            return within_a_round(happened, event, facts)
