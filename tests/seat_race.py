"""Two requests, one seat, two processes: a mentor says yes to both in the same instant."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from multiprocessing import get_context
from multiprocessing.synchronize import Barrier

from sqlalchemy import select

from bot.handle import handle
from facilitation.actions import Decision, NoticeGiven
from facilitation.cards import PersonId, SpaceId, Text
from facilitation.events import Happened, HelpAsked
from facilitation.mentoring.changes import MentoringSaved
from facilitation.mentoring.events import MentoringFormSent
from facilitation.mentoring.state import Mentoring, MentoringId, Suggested
from facilitation.privacy import VERSION
from facilitation.profiles.changes import ProfileSaved
from facilitation.profiles.state import Profile
from storage import mentoring, schema
from storage.mentoring_tables import mentor_seats
from storage.store import Store
from storage.tables import outbox

MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
SIDES = ("a", "b")


def someone(role: str, n: int) -> PersonId:
    return PersonId(f"stage:T1:{role}{n}")


def request(n: int, side: str) -> Mentoring:
    """One that the mentor of this race is asked; another one comes next."""
    mentee, mentor, other = someone(side, n), someone("mentor", n), someone("other", n)
    suggested = tuple(Suggested(one, Text("match-open")) for one in (mentor, other))
    case = Mentoring(MentoringId(f"{mentee} race"), None, (mentee,), "mentoring", "Oser", MONDAY)
    return replace(case, status="asking", suggested=suggested, ranked=(mentor, other), mentor=mentor)


def prepared(url: str, races: int) -> None:
    """So many mentors, each with one seat and two requests."""
    store = Store(url, clock=lambda _: MONDAY)
    schema.upgrade(store)
    for n in range(races):
        told = tuple(NoticeGiven(someone(role, n), VERSION) for role in (*SIDES, "mentor", "other"))
        offers = tuple(ProfileSaved(Profile(someone(role, n), seats=1)) for role in ("mentor", "other"))
        asked = tuple(MentoringSaved(request(n, side)) for side in SIDES)
        with store.begin() as ledger:
            before = Happened(f"before:{n}", MONDAY, HelpAsked(SpaceId("stage:T1:quais"), someone("a", n)))
            ledger.save(before, Decision((*told, *offers, *asked)))
    store.close()


def accepts(url: str, side: str, races: int, ready: Barrier) -> None:
    """Says yes to the request of one side, race after race, when the other is ready to."""
    store = Store(url, clock=lambda _: MONDAY)
    for n in range(races):
        yes = MentoringFormSent(request(n, side).id, someone("mentor", n), "yes")
        ready.wait()
        handle(store, Happened(f"yes:{side}:{n}", MONDAY, yes))
    store.close()


def race(url: str, races: int) -> None:
    """Raises when a process ended badly."""
    context = get_context("spawn")
    ready = context.Barrier(len(SIDES))
    processes = [context.Process(target=accepts, args=(url, side, races, ready)) for side in SIDES]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    if any(process.exitcode for process in processes):
        raise RuntimeError("a process of the race ended badly")


@dataclass(frozen=True, slots=True)
class Verdict:
    """How one race ended: the seats that are taken, where each request stands, and who was told what."""

    seats: int
    stands: list[str]
    mentor_hears_kindly: bool
    next_is_asked: bool

    @property
    def good(self) -> bool:
        """One won; the other mentee's next choice is asked, and the mentor heard that the seats are taken."""
        one_won = self.seats == 1 and self.stands == ["agreeing", "asking"]
        return one_won and self.mentor_hears_kindly and self.next_is_asked


def verdicts(url: str, races: int) -> Iterator[Verdict]:
    store = Store(url, clock=lambda _: MONDAY)
    with store.begin() as ledger:
        taken = list(ledger.connection.execute(select(mentor_seats.c.mentor)).scalars())
        said = [one or "" for one in ledger.connection.execute(select(outbox.c.action)).scalars()]
        for n in range(races):
            cases = [mentoring.of(ledger.connection, request(n, side).id) for side in SIDES]
            stands = sorted(case.status for case in cases if case)
            asked = {case.mentor for case in cases if case}
            to_mentor = f'"person":"{someone("mentor", n)}"'
            kindly = any(to_mentor in one and '"mentoring-full"' in one for one in said)
            yield Verdict(
                taken.count(someone("mentor", n)),
                stands,
                kindly,
                asked == {someone("mentor", n), someone("other", n)},
            )
    store.close()
