"""Whole cards as people meet them, made by the real rules: `snapshots/cards.*.txt` are the pages to proofread."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from inline_snapshot import external_file
from meetings import CODEV, Table

from adapters.plain import Plain, render
from adapters.words import words
from facilitation.actions import Wake
from facilitation.arriving import installed
from facilitation.cards import Card, PersonId, SpaceId, Text, Voice
from facilitation.channels.events import ChannelClosed, ChannelReopened
from facilitation.community import Community, Person, Settings
from facilitation.engine import decide
from facilitation.enrolling import welcome
from facilitation.events import (
    ChannelJoined,
    CommandUnknown,
    Happened,
    HelpAsked,
    Installed,
    ShareOffered,
    ShareStarted,
)
from facilitation.facts import Facts
from facilitation.help import command_unknown, help_asked
from facilitation.rounds.events import (
    FollowUpDue,
    NotesOpened,
    RoundAsked,
    RoundSteered,
    WritingSent,
    WritingStarted,
)
from facilitation.sharing.prompting import prompt_card, silence_card
from facilitation.sharing.shares import share_card, share_started
from facilitation.sharing.state import Prompt, Sharing

VOICES = {"en": Voice("en"), "fr-vous": Voice("fr", "vous")}
MONDAY = datetime(2026, 11, 23, 9, 20, tzinfo=UTC)
SPACE = SpaceId("playground:accueil")
IRIS = PersonId("playground:iris")
PROMPT = Prompt("a prompt", SPACE, MONDAY, "mistake", "prompt-mistake-near-miss", (Text("why-kind-new"),))
LONGEST_TITLE_OF_A_FORM = 24  # Slack refuses a longer one
LONGEST_BUTTON = 75  # and here too


def cards(voice: Voice) -> dict[str, Card]:
    settings = Settings(theme="Accueil", voice=voice, coaches=(IRIS,))
    community = Community(SPACE, settings, MONDAY)
    member = Facts(Person(PersonId("playground:noor")), community, Sharing(SPACE), prompt=PROMPT)
    admin = replace(member, asker=Person(IRIS, admin=True))
    elsewhere = Facts(Person(IRIS, language=voice.language))
    return (
        rounds(community)
        | channels(member)
        | {
            "welcome, where everyone takes part": welcome(settings),
            "welcome, where people choose to": welcome(replace(settings, theme="", takes_part="opt_in")),
            "a question": prompt_card(PROMPT, community),
            "the form that answers it": shown(share_started(ShareStarted(SPACE, IRIS, PROMPT.id), member)),
            "a signed answer": share_card(ShareOffered(SPACE, IRIS, "La liste était restée dans ma poche.")),
            "an unsigned answer": share_card(ShareOffered(SPACE, IRIS, "J’ai failli oublier.", signed=False)),
            "two questions unanswered: to a coach": silence_card(community),
            "to whoever installed it": shown(installed(Installed(IRIS), elsewhere)),
            "it arrives in a channel": shown(
                decide(Happened("playground:1", MONDAY, ChannelJoined(SPACE, IRIS)), elsewhere)
            ),
            "help, to a member": shown(help_asked(HelpAsked(SPACE, IRIS), member)),
            "help, to an admin": shown(help_asked(HelpAsked(SPACE, IRIS), admin)),
            "help, where there is no community": shown(help_asked(HelpAsked(SPACE, IRIS), elsewhere)),
            "an unknown command": shown(
                command_unknown(CommandUnknown(SPACE, IRIS, "arretr", "arrêter"), member)
            ),
        }
    )


def rounds(community: Community) -> dict[str, Card]:
    """Cards of a round, in the order in which a group meets them."""
    table = Table(here=community, coach=IRIS)
    opening = table.play(RoundAsked(SPACE, IRIS, "codevelopment"))
    table.open(CODEV, 4)
    meeting, people = table.meeting.id, table.meeting.people
    first = table.anchor
    writing = table.play(WritingStarted(meeting, people[0], 0))
    notes = table.play(NotesOpened(meeting, people[0]))
    for n, person in enumerate(people):
        table.play(WritingSent(meeting, person, 0, {"subject": f"Mon sujet, le {n + 1}"}))
    choice = table.anchor
    table.until("consult")
    consultation = table.anchor
    table.play(RoundSteered(meeting, IRIS, table.meeting.number, "pause"))
    pause = table.anchor
    table.until("plan")
    client = table.meeting.client
    said = {"action": "Appeler Lucas", "date": "2026-12-04"}
    table.play(WritingSent(meeting, client, table.meeting.place, said))
    while table.meeting.status != "ended":
        table.ring()
    return {
        "the form that opens a round": shown(opening),
        "a round begins": first,
        "the form for a subject": shown(writing),
        "the form for notes": shown(notes),
        "the group chooses": choice,
        "the consultation": consultation,
        "a pause": pause,
        "a round is over": table.anchor,
        "what one takes home": table.whispers()[-1].card,
        "two weeks later": shown(table.play(FollowUpDue(meeting))),
    }


def channels(known: Facts) -> dict[str, Card]:
    closed = replace(known, sharing=Sharing(SPACE, closed=True))
    seen = {
        "its channel was archived: to a coach": (ChannelClosed(SPACE, "archived"), known),
        "and is open again": (ChannelReopened(SPACE), closed),
    }
    return {
        name: shown(decide(Happened("playground:1", MONDAY, event), facts))
        for name, (event, facts) in seen.items()
    }


def shown(decision) -> Card:
    return next(action.card for action in decision.actions if not isinstance(action, Wake))


@pytest.mark.parametrize("voice", VOICES)
def test_every_card_reads_well(voice):
    said = words(VOICES[voice], Plain(voice[:2], names={IRIS: "Iris"}))
    page = "\n\n\n".join(f"— {name} —\n\n{render(card, said)}" for name, card in cards(VOICES[voice]).items())

    assert f"{page}\n" == external_file(f"snapshots/cards.{voice}.txt")


@pytest.mark.parametrize("voice", VOICES)
def test_every_button_fits(voice):
    said = words(VOICES[voice], Plain())
    labels = [said(button.label) for card in cards(VOICES[voice]).values() for button in card.buttons]

    assert [label for label in labels if len(label) > LONGEST_BUTTON] == []


@pytest.mark.parametrize("voice", VOICES)
@pytest.mark.parametrize("form", ["share-form", "open-round", "round-form", "round-notes", "pause"])
def test_the_title_of_a_form_fits(voice, form):
    said = words(VOICES[voice], Plain())

    assert len(said(Text(form))) <= LONGEST_TITLE_OF_A_FORM
