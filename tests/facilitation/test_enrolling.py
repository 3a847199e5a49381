from datetime import date

import pytest
from builders import (
    A_WEEK,
    ADA,
    ELSEWHERE,
    IRIS,
    MONDAY,
    NEXT_WEEK,
    NOOR,
    QUAIS,
    THIS_WEEK,
    answer,
    community,
    facts,
    happened,
    keys,
    noted,
    person,
    said,
    saved,
    settings,
    wakes,
    whispered,
)

from facilitation.actions import CommunitySaved, Decision, ParticipationSaved, PersonSaved
from facilitation.cards import Moment, Quote, Text
from facilitation.community import BlackOut, Settings
from facilitation.engine import decide
from facilitation.events import (
    CommunityEnrolled,
    ParticipationChosen,
    PersonKnown,
    RhythmChosen,
    RhythmDue,
)
from facilitation.rhythm import PLAIN, Rhythm

MEMBER, COACH, ADMIN = person(IRIS), person(NOOR), person(ADA, admin=True)
NEVER = Rhythm("FREQ=YEARLY;UNTIL=20200101")


def enrol(asker=ADMIN, chosen=None, **known):
    event = CommunityEnrolled(ELSEWHERE, asker.id, chosen or Settings(theme="Accueil"))
    return decide(happened(event), facts(asker, **{"community": None, **known}))


def rhythm(said, asker=COACH, **known):
    return decide(happened(RhythmChosen(QUAIS, asker.id, said)), facts(asker, **known))


def community_of(decision):
    return next(change.community for change in decision.changes if isinstance(change, CommunitySaved))


# Enrolling


def test_an_admin_enrols_a_channel_and_coaches_it_until_others_do():
    decision = enrol()

    created = community_of(decision)
    assert (created.id, created.since, created.version) == (ELSEWHERE, MONDAY, 0)
    assert created.settings.coaches == (ADA,)
    assert noted(decision) == ["note-enrolled"]


def test_chosen_coaches_are_kept():
    decision = enrol(chosen=settings(coaches=(NOOR,)))

    assert community_of(decision).settings.coaches == (NOOR,)
    assert whispered(decision)[0].card.lines[0].blanks["steers"] == "no"


def test_everyone_is_told_what_compagnon_does_sees_and_how_to_keep_out():
    [say] = said(enrol())

    assert say.space == ELSEWHERE
    assert keys(say.card) == ["welcome", "welcome.does", "welcome.sees", "welcome.choice", "welcome.why"]
    assert say.card.title == Text("welcome", {"theme": Quote("Accueil"), "named": "yes"})


def test_the_admin_is_told_when_the_first_question_may_come():
    [whisper] = whispered(enrol())

    assert whisper.person == ADA
    assert whisper.card.lines == (Text("enrol-done", {"at": Moment(NEXT_WEEK.opens), "steers": "yes"}),)


def test_the_first_window_is_planned_under_a_name_it_can_only_have_once():
    decision = enrol()

    [wake] = wakes(decision)
    assert saved(decision).due == NEXT_WEEK
    assert (wake.at, wake.event) == (NEXT_WEEK.opens, RhythmDue(ELSEWHERE, NEXT_WEEK.slot))
    assert wake.name == f"{ELSEWHERE} Europe/Paris {NEXT_WEEK.slot}"


def test_a_community_that_listens_first_has_its_first_window_later():
    assert saved(enrol(chosen=settings(listens=2))).due.opens == NEXT_WEEK.opens + 2 * A_WEEK


def test_a_rhythm_without_a_day_left_is_said_at_once():
    decision = enrol(chosen=settings(rhythm=NEVER))

    assert wakes(decision) == []
    assert keys(whispered(decision)[0].card) == ["enrol-done-no-window"]


def test_only_an_admin_enrols():
    assert answer(enrol(MEMBER)) == ["only-admin"]


def test_a_channel_is_enrolled_once():
    decision = enrol(community=community())

    assert answer(decision) == ["enrol-already"]


@pytest.mark.parametrize(
    ("chosen", "fault"),
    [
        ({"zone": "Europe/Pari"}, "settings-zone-unknown"),
        ({"zone": "../../etc/passwd"}, "settings-zone-unknown"),
        ({"zone": ""}, "settings-zone-unknown"),
        ({"zone": "Europe"}, "settings-zone-unknown"),
        ({"zone": "Z\x00"}, "settings-zone-unknown"),
        ({"zone": "Z" * 20_000}, "settings-zone-unknown"),
        (
            {"black_outs": (BlackOut(date(2026, 8, 20), date(2026, 8, 1)),)},
            "settings-black-out-backwards",
        ),
    ],
)
def test_settings_that_cannot_be_are_refused_with_the_reason(chosen, fault):
    assert answer(enrol(chosen=settings(**chosen))) == [fault]


# Rhythm


@pytest.mark.parametrize(
    ("said", "chosen"),
    [
        ("daily", PLAIN["daily"]),
        ("deux fois par semaine", PLAIN["twice-weekly"]),
        ("Mensuel", PLAIN["monthly"]),
        ("FREQ=WEEKLY;BYDAY=TU,FR", Rhythm("FREQ=WEEKLY;BYDAY=TU,FR", spread=1)),
    ],
)
def test_a_coach_chooses_a_rhythm_in_a_word_or_as_a_rule(said, chosen):
    decision = rhythm(said)

    assert community_of(decision).settings.rhythm == chosen
    assert community_of(decision).settings.theme == "Accueil"


def test_a_new_rhythm_makes_the_old_wake_ring_in_vain():
    known = facts(COACH)
    decision = decide(happened(RhythmChosen(QUAIS, NOOR, "FREQ=WEEKLY;BYDAY=TH")), known)
    after = facts(community=community_of(decision), sharing=saved(decision))

    assert decide(happened(RhythmDue(QUAIS, THIS_WEEK.slot), name="wake:1"), after) == Decision()


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("", "help-rhythm"),
        ("à la saint-glinglin", "rhythm-not-understood"),
        ("<!channel> <script>alert(1)</script>", "rhythm-not-understood"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "rhythm-never"),
        ("FREQ=WEEKLY;UNTIL=20200101", "rhythm-never"),
        ("FREQ=SECONDLY", "rhythm-too-often"),
        ("FREQ=MINUTELY;INTERVAL=5", "rhythm-too-often"),
        ("FREQ=DAILY;BYHOUR=9,10,11", "rhythm-too-often"),
        ("x" * 20_000, "rhythm-not-understood"),
    ],
)
def test_what_is_no_rhythm_to_keep_is_answered_with_the_reason_or_the_choices(said, why):
    assert answer(rhythm(said)) == [why]


@pytest.mark.parametrize(
    "event", [RhythmChosen(ELSEWHERE, ADA, "weekly"), ParticipationChosen(ELSEWHERE, ADA, takes_part=True)]
)
def test_where_there_is_no_community_there_is_nothing_to_change(event):
    assert answer(decide(happened(event), facts(ADMIN, community=None))) == ["no-community"]


def test_a_member_does_not_change_the_rhythm():
    assert answer(rhythm("daily", asker=MEMBER)) == ["only-coach"]


# People


@pytest.mark.parametrize(("takes_part", "done"), [(True, "takes-part.yes"), (False, "takes-part.no")])
def test_people_step_in_and_out(takes_part, done):
    decision = decide(happened(ParticipationChosen(QUAIS, IRIS, takes_part)), facts(MEMBER))

    assert decision.changes == (ParticipationSaved(QUAIS, IRIS, takes_part),)
    assert [keys(one.card) for one in whispered(decision)] == [[done]]


def test_what_the_platform_tells_of_someone_is_kept():
    known = person(IRIS, language="en", zone="Europe/London")

    assert decide(happened(PersonKnown(known)), facts(community=None)) == Decision((PersonSaved(known),))


@pytest.mark.parametrize(
    ("told", "kept"),
    [("Asia/Tokyo", "Asia/Tokyo"), ("Mars/Olympus", None), ("../etc", None), ("", None), (None, None)],
)
def test_a_time_zone_that_no_calendar_knows_is_not_kept(told, kept):
    decision = decide(happened(PersonKnown(person(IRIS, zone=told))), facts())

    assert decision.changes == (PersonSaved(person(IRIS, zone=kept)),)
