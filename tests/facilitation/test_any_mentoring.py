"""Whatever people press and whenever clocks ring, twice each: seats hold, searches end, and private words stay private."""

from datetime import timedelta

from accompanying import COACH, LEO, MAUD, SAMI, ZOE, World
from builders import IRIS, QUAIS
from hypothesis import given
from hypothesis import settings as run
from hypothesis import strategies as st

from facilitation.actions import Ask, Decision, Wake, Whisper
from facilitation.mentoring.deciding import WHEN
from facilitation.mentoring.events import (
    MatchingAsked,
    MatchingReleased,
    MatchingSwapped,
    MentoringDue,
    MentoringFollowUp,
    MentoringForgotten,
    MentoringFormSent,
    MentoringPressed,
    MentorSent,
)
from facilitation.mentoring.state import ACCOMPANIED

PEOPLE = (IRIS, ZOE, LEO, SAMI, MAUD)
FORMS = tuple(name.removesuffix(" form") for name in WHEN if name.endswith(" form"))
PRESSES = tuple(name for name in WHEN if not name.endswith(" form"))


@st.composite
def somethings(draw, world: World):
    """Anything that anybody, or a clock, may do now; what is kept for oneself is marked."""
    person = draw(st.sampled_from(PEOPLE))
    how, sort = draw(st.sampled_from(("me", "coach"))), draw(st.sampled_from(("mentoring", "group")))
    wishes = MentorSent(QUAIS, person, {"goal": "Oser", "how": how, "sort": sort})
    plan = world.plan.id if world.plan else "none"
    community = (
        wishes,
        MatchingAsked(QUAIS, COACH),
        MatchingSwapped(QUAIS, COACH, plan, (person, draw(st.sampled_from(PEOPLE)))),
        MatchingReleased(QUAIS, COACH, plan),
    )
    if not world.cases:
        return wishes
    case = world.cases[draw(st.sampled_from(sorted(world.cases)))]
    first, second = draw(st.sampled_from((LEO, SAMI, MAUD))), draw(st.sampled_from((LEO, SAMI, MAUD)))
    said = {
        "first": first,
        "second": second,
        "goals": draw(st.sampled_from(("Oser", "Oser plus"))),
        "pace": draw(st.sampled_from(("weekly", "monthly"))),
        "ends": draw(st.sampled_from(("2026-04-27", "2026-09-01"))),
        "until": draw(st.sampled_from(("2026-03-20", "2026-05-20"))),
        "kept": f"secret of {person};",
    }
    someone = draw(st.sampled_from((*case.people, case.mentor or person, person)))
    form, what = draw(st.sampled_from(FORMS)), draw(st.sampled_from(PRESSES))
    pressed = f"agreed {case.drafts}" if what == "agreed" else what
    likely = [one for one in FORMS if case.status in WHEN[f"{one} form"]] or list(FORMS)
    within = (
        MentoringFormSent(
            case.id, someone, draw(st.sampled_from(likely)), {**said, "kept": f"secret of {someone};"}
        ),
        MentoringFormSent(case.id, person, form, said),
        MentoringPressed(case.id, someone, pressed),
        MentoringDue(case.id, case.number - draw(st.sampled_from((0, 0, 0, 1)))),
        MentoringFollowUp(case.id),
        MentoringForgotten(case.id),
    )
    return draw(st.sampled_from((*within, *within, *community)))


def check(decision: Decision, world: World) -> None:
    """Seats are checked by the world, as they are taken."""
    for action in decision.actions:
        match action:
            case Whisper() | Ask():
                for told in str(action.card).split("secret of ")[1:]:
                    assert told.split(";")[0] == action.person
            case Wake():
                assert action.at >= world.now
                assert "secret" not in str(action.event)
    held: dict = {}
    for (mentor, _), (case, mentee) in world.seats.items():
        held.setdefault((case, mentor), set()).add(mentee)
    accompanied = {
        (one.id, one.mentor): set(one.mentees) for one in world.cases.values() if one.status in ACCOMPANIED
    }
    assert held == accompanied


@run(max_examples=200)
@given(st.data())
def test_whatever_happens_seats_hold_and_everything_ends(data):
    world = World()
    for _ in range(data.draw(st.integers(1, 40))):
        event = data.draw(somethings(world))
        for _ in range(2):
            check(
                world.play(event, at=world.now + timedelta(hours=data.draw(st.sampled_from((0, 1, 30))))),
                world,
            )

    for case in sorted(world.cases):
        for _ in range(80):
            wake = world.clock(case)
            for _ in range(2):
                check(world.play(wake.event, at=wake.at), world)

    assert {one.status for one in world.cases.values()} == {"ended"}
    assert world.seats == {}
