"""Time is up: the clocks go on when nobody else does. A clock of a floor that has passed changes nothing."""

from dataclasses import replace

from facilitation.actions import Decision
from facilitation.events import Happened
from facilitation.facts import Facts
from facilitation.rounds.events import TimeUp
from facilitation.rounds.floor import once_all_are_done, pass_on
from facilitation.rounds.state import Round
from facilitation.rounds.steering import resumed
from facilitation.rounds.telling import tell
from facilitation.rounds.tempo import LATE, present


def time_up(happened: Happened, event: TimeUp, meeting: Round, facts: Facts) -> Decision:
    """However late it rings, the next floor has all its time, counted from now."""
    if meeting.until is None or event.number != meeting.number or happened.at < meeting.until:
        return Decision()
    now = present(happened, facts, meeting.tempo)
    if meeting.status == "paused":
        return tell(meeting, once_all_are_done(resumed(meeting, now), now), now, facts)
    late = happened.at - meeting.until > LATE
    after = pass_on(meeting, now)
    return tell(meeting, replace(after, late=late and after.status != "ended"), now, facts)
