"""A message that never arrived."""

from builders import ADA, NOOR, QUAIS, community, facts, happened, person

from facilitation.actions import Decision
from facilitation.engine import decide
from facilitation.events import MessageLost

REFUSED = MessageLost(QUAIS, "channel_is_archived")


def test_the_coaches_are_told_what_the_platform_refused():
    decision = decide(happened(REFUSED), facts(community=community(coaches=(NOOR,))))

    [whisper] = decision.actions
    assert whisper.person == NOOR
    assert [change.text.key for change in decision.changes] == ["note-message-lost"]


def test_each_coach_is_told_in_their_own_language():
    both = community(coaches=(NOOR, ADA))
    known = facts(community=both, coaches=(person(NOOR, language="en"), person(ADA)))

    decision = decide(happened(REFUSED), known)

    assert [(one.person, one.voice.language) for one in decision.actions] == [(NOOR, "en"), (ADA, "fr")]


def test_what_may_have_arrived_is_only_written_down():
    decision = decide(happened(MessageLost(QUAIS, None)), facts())

    assert decision.actions == ()
    assert [change.text.key for change in decision.changes] == ["note-message-unsure"]


def test_elsewhere_than_in_a_community_nobody_is_told():
    assert decide(happened(REFUSED), facts(community=None, sharing=None)) == Decision()
