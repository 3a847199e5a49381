"""Whatever people press and whenever clocks ring, twice each: an observation ends, once, and nobody reads what is not theirs."""

from datetime import timedelta

from builders import IRIS
from hypothesis import given
from hypothesis import settings as run
from hypothesis import strategies as st
from observing import LEO, MAUD, SAMI, ZOE, Observation

from facilitation.actions import Ask, Decision, Wake, Whisper
from facilitation.shadowing.events import (
    ShadowingDue,
    ShadowingForgotten,
    ShadowingFormAsked,
    ShadowingFormSent,
    ShadowingSuits,
)

FORMS = ("yes", "no", "date", "debrief", "transfer", "cancel")
READERS = {"yes": {IRIS}, "no": {IRIS}, "cancel": {IRIS, LEO}, "debrief": {IRIS, LEO}, "transfer": {IRIS}}
"""Who may read what is written in each form."""


@st.composite
def somethings(draw, one: Observation):
    person, form = draw(st.sampled_from((IRIS, LEO, MAUD, SAMI, ZOE))), draw(st.sampled_from(FORMS))
    on = draw(st.sampled_from(("2026-03-10", "2026-03-20", "2026-01-01", "?")))
    case, secret = one.case, f"secret of {form};"
    said = {
        "word": secret,
        "first": secret,
        "text": secret,
        "on": on,
        "shared": draw(st.sampled_from(("yes", "no"))),
    }
    named = draw(st.sampled_from(((), (SAMI,), (IRIS,))))
    stale = draw(st.sampled_from((0, 0, 0, 1, -1)))
    return draw(
        st.sampled_from(
            (
                ShadowingFormAsked(case.id, person, form),
                ShadowingFormSent(case.id, person, form, named, said),
                ShadowingFormSent(case.id, person, form, named, said),
                ShadowingSuits(case.id, person, on),
                ShadowingDue(case.id, case.number - stale),
                ShadowingForgotten(case.id),
            )
        )
    )


def check(decision: Decision, one: Observation) -> None:
    for action in decision.actions:
        match action:
            case Whisper() | Ask():
                assert action.person in {*one.case.two, *one.case.managers, ZOE, SAMI, MAUD}
                for said in str(action.card).split("secret of ")[1:]:
                    assert action.person in READERS[said.split(";")[0]]
            case Wake():
                assert action.at >= one.now
                assert "secret" not in str(action.event)


@run(max_examples=200)
@given(st.data())
def test_whatever_happens_it_ends_once_and_nobody_reads_what_is_not_theirs(data):
    one = Observation()
    one.ask()
    for _ in range(data.draw(st.integers(0, 25))):
        ended = one.case.ended
        event = data.draw(somethings(one))
        for _ in range(2):
            decision = one.play(event, at=one.now + timedelta(hours=data.draw(st.sampled_from((0, 1, 30)))))
            check(decision, one)
        assert ended is None or (one.case.ended, one.case.status) == (ended, "ended")

    for _ in range(12):
        wake = one.clocks()[-1]
        for _ in range(2):
            check(one.play(wake.event, at=wake.at), one)

    assert one.case.status == "ended"
