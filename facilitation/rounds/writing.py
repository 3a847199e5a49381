"""What is written in a round: what a part asks for, votes, and notes that only their author sees."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from facilitation.actions import Ask, Decision, RoundSaved, Whisper
from facilitation.cards import Card, Input, Quote, Text, conversation
from facilitation.events import Happened
from facilitation.facts import Facts, voice_of
from facilitation.rounds.anchor import about
from facilitation.rounds.events import NotesKept, NotesOpened, VoteCast, WritingSent, WritingStarted
from facilitation.rounds.floor import wrote
from facilitation.rounds.method import Asked
from facilitation.rounds.script import Part, holders, script, subjects
from facilitation.rounds.state import STOP, Round, Written
from facilitation.rounds.telling import answer, tell
from facilitation.rounds.tempo import present

LONGEST = 1000
"""Characters of one piece of writing."""
LONGEST_NOTES = 3000


def writing_started(event: WritingStarted, meeting: Round, facts: Facts) -> Decision:
    refused = may_not_write(event, meeting)
    part = part_at(meeting, event.place)
    if refused is not None or part is None:
        return answer(meeting, facts, refused or Text("round-moved-on"))
    return Decision(actions=(form(event, meeting, part, facts),))


def writing_sent(happened: Happened, event: WritingSent, meeting: Round, facts: Facts) -> Decision:
    """Kept for its part, even when the floor has moved on meanwhile; subjects only until the choice."""
    refused = may_not_write(event, meeting)
    part = part_at(meeting, event.place)
    if refused is not None or part is None:
        return give_back(event, meeting, facts, refused or Text("round-moved-on"))
    problem = fault(part, event.said)
    if problem is not None:
        return Decision(actions=(form(event, meeting, part, facts, problem),))
    now = present(happened, facts, meeting.tempo)
    kept = tuple(one for one in meeting.written if (one.place, one.person) != (event.place, event.person))
    new = tuple(
        Written(event.place, event.person, asked, event.said[asked].strip()) for asked in part.step.asks
    )
    after = wrote(replace(meeting, written=(*kept, *new)), event.person, event.place, now)
    return tell(meeting, after, now, facts)


def part_at(meeting: Round, place: int) -> Part | None:
    parts = script(meeting)
    return parts[place] if 0 <= place < len(parts) and parts[place].step.asks else None


def may_not_write(event: WritingStarted | WritingSent, meeting: Round) -> Text | None:
    part = part_at(meeting, event.place)
    if meeting.status == "ended":
        return Text("round-over")
    if part is None or "vote" in part.step.asks or event.place > meeting.place:
        return Text("round-moved-on")
    if "subject" in part.step.asks and event.place != meeting.place:
        return Text("round-moved-on")
    if event.person not in holders(meeting, part):
        return Text("round-not-yours")
    return None


def fault(part: Part, said: Mapping[str, str]) -> Text | None:
    for asked in part.step.asks:
        text = said.get(asked, "").strip()
        if not text:
            return Text("round-empty")
        if len(text) > LONGEST:
            return Text("round-too-long", {"length": len(text), "longest": LONGEST})
        if asked == "date" and not is_date(text):
            return Text("round-no-date", {"said": Quote(text[:40])})
    return None


def is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def form(
    event: WritingStarted | WritingSent, meeting: Round, part: Part, facts: Facts, *problem: Text
) -> Ask:
    """With what was written before, and the problem when there is one."""
    before = {
        one.asked: one.text
        for one in meeting.written
        if (one.place, one.person) == (event.place, event.person)
    }
    said = event.said if isinstance(event, WritingSent) else before
    inputs = tuple(blank(asked, said.get(asked, "")) for asked in part.step.asks)
    card = Card(title=Text("round-form"), lines=(*problem, Text("round-form.stays")), inputs=inputs)
    return Ask(
        event.person,
        voice_of(event.person, facts),
        card,
        "writing_sent",
        about(meeting, event.place),
        conversation(meeting.id),
    )


def blank(asked: Asked, value: str) -> Input:
    label = Text("round-asked", {"what": asked})
    if asked == "date":
        return Input(asked, label, "date", value=value[:LONGEST])
    return Input(
        asked, label, "line" if asked == "title" else "paragraph", value=value[:LONGEST], longest=LONGEST
    )


def give_back(event: WritingSent, meeting: Round, facts: Facts, refused: Text) -> Decision:
    """Why it could not be kept, and what they wrote, so that nothing is lost."""
    texts = [text for text in event.said.values() if text.strip()]
    return answer(meeting, facts, refused, *(Text("share-kept", {"said": Quote(text)}) for text in texts))


def vote_cast(happened: Happened, event: VoteCast, meeting: Round, facts: Facts) -> Decision:
    """One vote each, which may be changed until everyone has voted."""
    part = part_at(meeting, event.place)
    if (
        meeting.status == "ended"
        or part is None
        or event.place != meeting.place
        or "vote" not in part.step.asks
    ):
        return answer(meeting, facts, Text("round-vote-over"))
    if event.person not in meeting.people:
        return answer(meeting, facts, Text("round-not-in"))
    if event.choice not in choices(meeting):
        return answer(meeting, facts, Text("round-vote-gone"))
    now = present(happened, facts, meeting.tempo)
    voted = replace(meeting, votes={**meeting.votes, event.person: event.choice})
    decision = tell(meeting, wrote(voted, event.person, event.place, now), now, facts)
    thanks = answer(meeting, facts, Text("round-voted"))
    return replace(decision, actions=decision.actions + thanks.actions) if decision.changes else thanks


def choices(meeting: Round) -> tuple[str, ...]:
    return (*(one.person for one in subjects(meeting)), *((STOP,) if meeting.reopened else ()))


def notes_opened(event: NotesOpened, meeting: Round, facts: Facts) -> Decision:
    """A form that holds the notes there are: to look is to open it. At the end everyone was given theirs."""
    if meeting.status == "ended":
        return answer(meeting, facts, Text("round-over"))
    notes = Input(
        "text",
        Text("round-notes.label"),
        "paragraph",
        value=meeting.notes.get(event.person, ""),
        required=False,
        longest=LONGEST_NOTES,
    )
    card = Card(title=Text("round-notes"), lines=(Text("round-notes.yours-alone"),), inputs=(notes,))
    voice = voice_of(event.person, facts)
    return Decision(
        actions=(Ask(event.person, voice, card, "notes_kept", meeting.id, conversation(meeting.id)),)
    )


def notes_kept(event: NotesKept, meeting: Round, facts: Facts) -> Decision:
    """Those that come after the end are given back: they would outlast what is erased."""
    if meeting.status == "ended":
        late = (Text("share-kept", {"said": Quote(event.text)}),) if event.text.strip() else ()
        return answer(meeting, facts, Text("round-over"), *late)
    if len(event.text) > LONGEST_NOTES:
        long = {"length": len(event.text), "longest": LONGEST_NOTES}
        said = (Text("round-too-long", long), Text("share-kept", {"said": Quote(event.text)}))
        return answer(meeting, facts, *said)
    others = {one: note for one, note in meeting.notes.items() if one != event.person}
    own = {event.person: event.text} if event.text.strip() else {}
    saved = replace(meeting, notes={**others, **own})
    voice = voice_of(event.person, facts)
    done = Whisper(
        event.person,
        voice,
        Card(lines=(Text("round-notes.kept"),)),
        conversation(meeting.id),
        must_arrive=False,
    )
    return Decision((RoundSaved(saved),), (done,))
