"""A person's own page tells what comes next, what they took home and what they look after."""

from dataclasses import replace
from datetime import date

from builders import IRIS, MONDAY, NOOR, QUAIS, community, keys, person, sharing
from encountered import LEO, meeting
from meetings import TROIKA, Table, group

from facilitation.cards import Voice
from facilitation.community import Pause
from facilitation.home import HomeFacts, Membership, home
from facilitation.rounds.events import WritingSent

HERE = Membership(community(), sharing(), takes_part=True)
ONE, TWO, THREE = group(3)


def page(**known) -> list[list[str]]:
    """The sentences of each part."""
    facts = HomeFacts(known.pop("who", person(IRIS)), MONDAY, **known)
    return [keys(card) for card in home(facts).cards]


def test_whoever_is_new_finds_what_will_be_there():
    assert page() == [
        ["home", "home.alone"],
        ["home-next", "home-next.none"],
        ["home-kept", "home-kept.none"],
        ["home-pauses", "home-pauses.none"],
        ["voice", "voice.how"],
        ["profile", "profile-none"],
    ]


def test_whoever_was_not_told_yet_what_is_kept_about_them_finds_it_there():
    assert page(told=False)[1][:2] == ["notice", "notice.does"]


def test_the_next_question_of_a_community_is_announced_to_those_who_take_part():
    assert page(memberships=(HERE,))[1] == ["home-next", "home-next.question"]
    assert page(memberships=(replace(HERE, takes_part=False),))[1] == ["home-next", "home-next.none"]


def test_a_round_that_runs_comes_first_and_shows_nothing_of_what_is_said_in_it():
    table = Table()
    table.open(TROIKA, 3)

    parts = page(who=person(ONE), rounds=(table.meeting,), memberships=(HERE,))

    assert parts[1] == ["home-next", "home-next.round", "home-next.question"]


def test_what_someone_wrote_in_a_round_is_found_again_by_them_alone():
    table = Table()
    table.open(TROIKA, 3)
    table.until("feedback")
    client = table.floor[0]
    table.play(
        WritingSent(
            table.meeting.id, client, table.meeting.place, {"action": "Appeler Lucas", "date": "2026-12-04"}
        )
    )
    while table.meeting.status != "ended":
        table.ring()
    other = next(one for one in (ONE, TWO, THREE) if one != client)

    theirs, others = (page(who=person(one), rounds=(table.meeting,))[2] for one in (client, other))

    assert theirs[:2] == ["home-kept", "home-kept.from"]
    assert len(theirs) > 2
    assert others == ["home-kept", "home-kept.none"]


def test_pauses_are_shown_with_a_way_back_else_with_ways_to_take_one():
    resting = home(HomeFacts(person(IRIS), MONDAY, pauses=(Pause(QUAIS, date(2026, 3, 6)),))).cards[3]
    there = home(HomeFacts(person(IRIS), MONDAY)).cards[3]

    assert [button.does for button in resting.buttons] == ["pause_ended"]
    assert [button.does for button in there.buttons] == ["pause_chosen", "pause_chosen", "pause_dated"]


def test_a_coach_finds_their_communities_and_the_rounds_they_opened():
    table = Table()
    table.open(TROIKA, 3)

    parts = page(who=person(NOOR), rounds=(table.meeting,), memberships=(replace(HERE, takes_part=False),))

    assert parts[-1] == ["home-coach", "home-next.round", "home-community"]


def test_a_coach_finds_the_rounds_of_their_communities_once_each():
    table = Table()
    table.open(TROIKA, 3)
    theirs, others = table.meeting, replace(table.meeting, id="another", coach=IRIS)

    parts = page(who=person(NOOR), rounds=(theirs,), coached=(theirs, others), memberships=(HERE,))

    assert parts[-1] == ["home-coach", "home-next.round", "home-next.round", "home-community"]


def test_an_admin_finds_every_channel_or_how_to_enrol_the_first():
    ada = person(IRIS, admin=True)

    assert page(who=ada, memberships=(HERE,))[-1] == ["home-admin", "home-community"]
    assert page(who=ada)[-1] == ["home-admin", "home-admin.none"]


def test_whoever_belongs_to_one_community_is_spoken_to_as_people_are_there():
    tu = Membership(community(voice=Voice("fr", "tu")), sharing(), takes_part=True)

    assert home(HomeFacts(person(IRIS), MONDAY, memberships=(tu,))).voice == Voice("fr", "tu")
    assert home(HomeFacts(person(IRIS), MONDAY, memberships=(tu, tu))).voice == Voice("fr", "vous")


def test_whom_one_is_to_meet_and_what_one_kept_of_it_are_ones_own():
    coming, past = meeting(), meeting(told={IRIS: "met"}, kept={IRIS: "Une idée.", LEO: "Autre chose."})

    cards = page(encounters=(coming, past))

    assert cards[1] == ["home-next", "home-next.encounter"]
    assert cards[2] == ["home-kept", "home-kept.encounter", "encounter-kept.said"]
