"""A community is set by a form: filled in, looked at, saved; and every fault told at once."""

from dataclasses import replace
from datetime import date, time

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
    answer,
    asked,
    community,
    facts,
    happened,
    keys,
    looking,
    noted,
    person,
    said,
    saved,
    settings,
    sharing,
    wakes,
    whispered,
)

from facilitation.actions import CommunitySaved
from facilitation.cards import Mention, Moment, Quote, Text, Voice
from facilitation.community import BlackOut, Settings
from facilitation.engine import decide
from facilitation.presses import pressed
from facilitation.rhythm import PLAIN, Hours, Rhythm
from facilitation.settings.events import EnrolmentAsked, SettingsAsked, SettingsSent
from facilitation.settings.form import values

MEMBER, COACH, ADMIN = person(IRIS), person(NOOR), person(ADA, admin=True)
COUNTRIES = frozenset({"FR", "FR-57", "BE"})
NOWHERE = replace(facts(ADMIN, community=None), countries=COUNTRIES)
"""What an admin sees of a channel that is no community yet."""


def known_to(asker, **known):
    return facts(asker, **{"countries": COUNTRIES, **known})


def open_form(asker=COACH, **known):
    return decide(happened(SettingsAsked(QUAIS, asker.id)), known_to(asker, **known))


def send(ask, asker=COACH, known=None, **filled):
    """The form as a platform would send it: what stands in it, and what was changed."""
    written = {one.name: one.value for one in ask.card.inputs} | filled
    event = pressed(ask.does, ask.about, ask.space, asker.id, written)
    return decide(happened(event), known or known_to(asker))


def fill(asker=COACH, **filled):
    [ask] = asked(open_form())
    return send(ask, asker, **filled)


def change(chosen, asker=COACH, **known):
    """Filled in, previewed and sent again as it is."""
    facts_then = known_to(asker, **known)
    first = decide(happened(SettingsSent(QUAIS, asker.id, values(chosen), 3)), facts_then)
    [preview] = asked(first)
    return send(preview, asker, facts_then)


def community_of(decision):
    return next(change.community for change in decision.changes if isinstance(change, CommunitySaved))


def lines(decision):
    [ask] = asked(decision)
    assert not decision.changes
    return [line.key for line in ask.card.lines]


def rows(decision):
    """What a preview says of each setting that would change."""
    return {
        line.blanks["setting"].key: (line.blanks["was"], line.blanks["now"])
        for line in asked(decision)[0].card.lines
        if line.key == "settings-change"
    }


# The form


def test_a_coach_opens_the_form_as_things_stand():
    [ask] = asked(
        open_form(community=community(black_outs=(BlackOut(date(2026, 12, 21), date(2027, 1, 2)),)))
    )

    filled = {one.name: one.value for one in ask.card.inputs}
    assert (ask.person, ask.space, ask.submit) == (NOOR, QUAIS, Text("form-preview"))
    assert filled == {
        "theme": "Accueil",
        "language": "fr",
        "address": "vous",
        "rhythm": "weekly",
        "rule": "",
        "zone": "Europe/Paris",
        "country": "FR",
        "opens": "09:00",
        "closes": "18:00",
        "coaches": NOOR,
        "takes_part": "everyone",
        "anonymous": "yes",
        "black_outs": "2026-12-21 – 2027-01-02",
    }


@pytest.mark.parametrize(
    ("asker", "known", "refused"), [(MEMBER, {}, "only-coach"), (ADMIN, {"community": None}, "no-community")]
)
def test_whoever_may_not_change_the_settings_is_told_so_before_and_after_the_form(asker, known, refused):
    sent = SettingsSent(QUAIS, asker.id, values(settings()), 3)

    assert answer(open_form(asker, **known)) == [refused]
    assert answer(decide(happened(sent), known_to(asker, **known))) == [refused]


def test_an_admin_may_steer_any_community():
    assert community_of(change(settings(theme="Quais"), ADMIN)).settings.theme == "Quais"


def test_a_form_sent_as_it_was_opened_changes_nothing():
    assert answer(fill()) == ["settings-unchanged"]


# The preview


def test_the_preview_says_what_changes_when_the_next_question_could_come_and_how_to_save():
    decision = fill(theme="Quais", rhythm="daily", coaches=f"{NOOR} {IRIS}")

    [ask] = asked(decision)
    assert lines(decision) == [*["settings-change"] * 3, "settings-next", "settings-preview"]
    assert rows(decision)["settings-theme"] == (Quote("Accueil"), Quote("Quais"))
    assert ask.submit == Text("form-save")
    assert ask.card.inputs[0].value == "Quais"


@pytest.mark.parametrize(
    ("filled", "setting"),
    [
        ({"theme": ""}, "settings-theme"),
        ({"language": "en"}, "settings-language"),
        ({"address": "tu"}, "settings-address"),
        ({"rhythm": "own", "rule": "FREQ=MONTHLY;BYDAY=-1FR"}, "settings-rhythm"),
        ({"zone": "Indian/Reunion"}, "settings-zone"),
        ({"country": "fr-57"}, "settings-country"),
        ({"country": ""}, "settings-country"),
        ({"opens": "8 h 30"}, "settings-hours"),
        ({"closes": "17h"}, "settings-hours"),
        ({"coaches": ""}, "settings-coaches"),
        ({"takes_part": "opt_in"}, "settings-takes-part"),
        ({"anonymous": "no"}, "settings-anonymous"),
    ],
)
def test_each_setting_shows_as_it_was_and_as_it_would_be(filled, setting):
    assert list(rows(fill(**filled))) == [setting]


def test_of_days_without_questions_those_that_come_and_those_that_go_are_shown():
    before = settings(black_outs=(BlackOut(date(2026, 5, 1), date(2026, 5, 1)),))
    [ask] = asked(open_form(community=community(black_outs=before.black_outs)))

    decision = send(
        ask, known=known_to(COACH, community=community(black_outs=before.black_outs)), black_outs="2026-12-25"
    )

    assert [line for line in asked(decision)[0].card.lines if line.key.startswith("settings-black-outs")] == [
        Text("settings-black-outs.more", {"days": ("2026-12-25",)}),
        Text("settings-black-outs.fewer", {"days": ("2026-05-01",)}),
    ]


def test_the_preview_says_that_a_rhythm_leaves_no_day():
    assert "settings-next.never" in lines(fill(black_outs="2020-01-01 – 9999-12-31"))


def test_the_preview_says_that_questions_rest():
    [ask] = asked(open_form())

    decision = send(ask, known=known_to(COACH, sharing=sharing(status="stopped", due=None)), theme="Quais")

    assert "settings-next.resting" in lines(decision)


def test_a_holiday_of_the_country_that_is_chosen_counts():
    [ask] = asked(open_form())
    off = frozenset(date(2026, 3, day) for day in range(9, 14))

    decision = send(ask, known=known_to(COACH, holidays=off), country="BE")

    assert Text("settings-next", {"at": Moment(NEXT_WEEK.opens + A_WEEK)}) in asked(decision)[0].card.lines


def test_a_preview_sent_as_it_is_is_saved():
    [preview] = asked(fill(theme="Quais"))

    assert community_of(send(preview)).settings == settings(theme="Quais")


def test_a_preview_that_was_changed_is_previewed_anew():
    [preview] = asked(fill(theme="Quais"))

    decision = send(preview, theme="Entrepôt")

    assert rows(decision)["settings-theme"] == (Quote("Accueil"), Quote("Entrepôt"))


def test_the_same_settings_written_in_another_way_are_the_same():
    [preview] = asked(fill(opens="8:00"))

    assert community_of(
        send(preview, opens="8h", theme=" Accueil ", country="fr")
    ).settings.hours.opens == time(8)


@pytest.mark.parametrize("name", ["rhythm", "takes_part", "anonymous", "language", "address"])
def test_what_no_form_offers_is_not_taken(name):
    assert answer(fill(**{name: "xyzzy"})) == ["settings-unchanged"]


def test_a_rule_of_ones_own_comes_back_as_it_was():
    every_other_month = Rhythm("FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO", spread=7)
    here = known_to(COACH, community=community(rhythm=every_other_month))
    [ask] = asked(decide(happened(SettingsAsked(QUAIS, NOOR)), here))

    assert answer(send(ask, known=here)) == ["settings-unchanged"]


# What cannot be


@pytest.mark.parametrize(
    ("filled", "fault"),
    [
        ({"theme": "a" * 151}, "settings-theme-too-long"),
        ({"zone": "Europe/Pari"}, "settings-zone-unknown"),
        ({"zone": "../../etc/passwd"}, "settings-zone-unknown"),
        ({"zone": ""}, "settings-zone-unknown"),
        ({"zone": "Z" * 20_000}, "settings-zone-unknown"),
        ({"zone": "Z\x00"}, "settings-zone-unknown"),
        ({"country": "France"}, "settings-country-unknown"),
        ({"country": "FR-99"}, "settings-country-unknown"),
        ({"opens": "24:00"}, "settings-hour-unknown"),
        ({"opens": "9:60"}, "settings-hour-unknown"),
        ({"closes": "<!channel>"}, "settings-hour-unknown"),
        ({"closes": ""}, "settings-hour-unknown"),
        ({"opens": "18:00", "closes": "9:00"}, "settings-hours-backwards"),
        ({"opens": "9:00", "closes": "9:00"}, "settings-hours-backwards"),
        ({"rhythm": "own"}, "settings-rule-missing"),
        ({"rhythm": "own", "rule": "à la saint-glinglin"}, "rhythm-not-understood"),
        ({"rhythm": "own", "rule": "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"}, "rhythm-never"),
        ({"rhythm": "own", "rule": "FREQ=DAILY;UNTIL=20260101"}, "rhythm-never"),
        ({"rhythm": "own", "rule": "FREQ=SECONDLY"}, "rhythm-too-often"),
        ({"coaches": " ".join(f"stage:T1:p{n}" for n in range(51))}, "settings-coaches-too-many"),
        ({"black_outs": "next week"}, "settings-black-out-unknown"),
        ({"black_outs": "2026-02-30"}, "settings-black-out-unknown"),
        ({"black_outs": "2026-08-20 – 2026-08-01"}, "settings-black-out-backwards"),
        ({"black_outs": "2026-08-20\n" * 101}, "settings-black-outs-too-many"),
    ],
)
def test_what_cannot_be_is_told_in_the_form_and_nothing_is_lost(filled, fault):
    decision = fill(**filled)

    [ask] = asked(decision)
    assert lines(decision) == [fault]
    assert {one.name: one.value for one in ask.card.inputs}.items() >= filled.items()
    assert ask.submit == Text("form-preview")


def test_every_fault_is_told_at_once():
    decision = fill(
        zone="Mars", opens="soon", rhythm="own", rule="FREQ=SECONDLY", black_outs="x\n\n2026-12-25\ny"
    )

    assert lines(decision) == [
        "settings-zone-unknown",
        "rhythm-too-often",
        "settings-hour-unknown",
        "settings-black-out-unknown",
    ]
    assert asked(decision)[0].card.lines[-1].blanks["lines"] == (1, 4)


@pytest.mark.parametrize(
    "written",
    [
        "2026-12-21 – 2027-01-02",
        "2026-12-21 - 2027-01-02",
        "2026-12-21 au 2027-01-02",
        "2026-12-21→2027-01-02",
    ],
)
def test_a_period_may_be_written_in_several_ways(written):
    decision = fill(black_outs=f"\n  {written}  \n\n")

    assert asked(decision)[0].card.lines[0].blanks["days"] == ("2026-12-21 – 2027-01-02",)


# Saved


def test_a_coach_changes_the_settings_and_hears_when_the_next_question_may_come():
    decision = change(settings(theme="Quais", rhythm=PLAIN["daily"]), sharing=looking())

    assert community_of(decision).settings.theme == "Quais"
    assert community_of(decision).version == 3
    assert saved(decision).open is None
    assert saved(decision).due.slot == "2026-03-03T09:00"
    assert noted(decision) == ["note-settings"]
    assert [keys(one.card) for one in whispered(decision)] == [["settings-saved"]]
    assert said(decision) == []


def test_black_outs_that_leave_no_day_are_said():
    decision = change(settings(black_outs=(BlackOut(date(2020, 1, 1), date(9999, 12, 31)),)))

    assert wakes(decision) == []
    assert keys(whispered(decision)[0].card) == ["settings-saved-no-window"]


def test_a_black_out_moves_the_next_window():
    decision = change(settings(black_outs=(BlackOut(date(2026, 3, 7), date(2026, 3, 15)),)))

    assert saved(decision).due.opens == NEXT_WEEK.opens + A_WEEK


def test_new_hours_move_the_next_window():
    assert saved(change(settings(hours=Hours(time(14), time(17))))).due.slot == "2026-03-02T14:00"


def test_settings_changed_while_questions_rest_set_no_wake():
    decision = change(settings(rhythm=PLAIN["daily"]), sharing=sharing(status="stopped", due=None))

    assert saved(decision).due is None
    assert wakes(decision) == []
    assert keys(whispered(decision)[0].card) == ["settings-saved-resting"]


@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        ({"takes_part": "opt_in"}, ["settings-now.opt-in"]),
        ({"anonymous_allowed": False}, ["settings-now.signed"]),
        (
            {"takes_part": "opt_in", "anonymous_allowed": False, "theme": "Quais"},
            ["settings-now.opt-in", "settings-now.signed"],
        ),
    ],
)
def test_what_concerns_everyone_is_told_to_everyone_and_foretold_in_the_preview(chosen, told):
    decision = change(settings(**chosen))
    [preview] = asked(
        decide(happened(SettingsSent(QUAIS, NOOR, values(settings(**chosen)), 3)), known_to(COACH))
    )

    [say] = said(decision)
    assert (say.space, keys(say.card)) == (QUAIS, [*told, "settings-now.why"])
    assert "settings-told" in [line.key for line in preview.card.lines]


def test_what_is_undone_is_told_too():
    closed = community(takes_part="opt_in", anonymous_allowed=False)

    [say] = said(change(settings(), community=closed))

    assert keys(say.card) == ["settings-now.everyone", "settings-now.anonymous", "settings-now.why"]


# Overtaken


def test_settings_changed_meanwhile_are_not_overwritten_and_what_was_filled_is_kept():
    [preview] = asked(fill(theme="Quais"))
    later = known_to(COACH, community=community(version=4, theme="Autre"))

    decision = send(preview, known=later)

    [ask] = asked(decision)
    assert lines(decision) == ["settings-changed-meanwhile"]
    assert ask.card.inputs[0].value == "Quais"
    assert rows(send(ask, known=later))["settings-theme"] == (Quote("Autre"), Quote("Quais"))


def test_sent_twice_it_is_saved_once_and_the_second_says_so():
    [preview] = asked(fill(theme="Quais"))
    send(preview)

    again = send(preview, known=known_to(COACH, community=community(version=4, theme="Quais")))

    assert answer(again) == ["settings-unchanged"]


# Enrolling


def enrolling(asker=ADMIN, theme="Accueil", **known):
    known = known_to(asker, community=None, **known)
    return decide(happened(EnrolmentAsked(ELSEWHERE, asker.id, theme)), known)


def test_an_admin_opens_the_form_with_the_theme_their_language_and_their_zone():
    english = person(ADA, admin=True, language="en", zone="Europe/London")
    [ask] = asked(enrolling(english, "Welcome"))

    filled = {one.name: one.value for one in ask.card.inputs}
    assert (filled["theme"], filled["language"], filled["zone"]) == ("Welcome", "en", "Europe/London")
    assert (filled["coaches"], filled["listens"]) == (ADA, "0")
    assert (ask.does, ask.about) == ("enrolment_sent", f"{ELSEWHERE} 0")


def test_a_zone_that_the_platform_made_up_is_left_out():
    [ask] = asked(enrolling(person(ADA, admin=True, zone="Mars/Olympus")))

    assert {one.name: one.value for one in ask.card.inputs}["zone"] == "Europe/Paris"


def test_the_preview_of_an_enrolment_describes_the_whole_and_sending_it_enrols():
    [ask] = asked(enrolling())
    first = send(ask, ADMIN, NOWHERE, listens="2", coaches=NOOR)
    [preview] = asked(first)

    enrolled = send(preview, ADMIN, NOWHERE)

    assert lines(first) == [*["settings-line"] * 12, "settings-next", "settings-preview"]
    assert Text("settings-next", {"at": Moment(NEXT_WEEK.opens + 2 * A_WEEK)}) in preview.card.lines
    chosen = community_of(enrolled)
    assert (chosen.id, chosen.since) == (ELSEWHERE, MONDAY)
    assert chosen.settings == Settings("Accueil", Voice("fr"), coaches=(NOOR,), listens=2)
    assert keys(said(enrolled)[0].card)[0] == "welcome"


def test_whoever_enrols_without_naming_a_coach_sees_that_they_are_one():
    [ask] = asked(enrolling())
    [preview] = asked(send(ask, ADMIN, NOWHERE, coaches=""))

    assert (
        Text("settings-line", {"setting": Text("settings-coaches"), "now": (Mention(ADA),)})
        in preview.card.lines
    )
    assert community_of(send(preview, ADMIN, NOWHERE)).settings.coaches == (ADA,)


def test_a_theme_that_is_too_long_is_told_in_the_form():
    [ask] = asked(enrolling(theme="a" * 400))

    assert lines(send(ask, ADMIN, NOWHERE)) == ["settings-theme-too-long"]


@pytest.mark.parametrize(
    ("asker", "here", "refused"), [(MEMBER, None, "only-admin"), (ADMIN, community(), "enrol-already")]
)
def test_who_may_not_enrol_and_what_is_enrolled_already(asker, here, refused):
    known = facts(asker, community=here)
    for event in (EnrolmentAsked(QUAIS, asker.id), SettingsSent(QUAIS, asker.id, values(settings()), 0)):
        assert answer(decide(happened(event), known)) == [refused]
