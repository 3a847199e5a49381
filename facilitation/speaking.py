"""How someone wants to be spoken to: their language, "tu" or "vous"."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal, TypeAlias

from facilitation.actions import Decision, VoiceSaved, Whisper
from facilitation.cards import Button, Card, Quote, Text, Voice
from facilitation.events import VoiceChosen
from facilitation.facts import Facts

Language: TypeAlias = Literal["en", "fr"]
Address: TypeAlias = Literal["tu", "vous"]

LANGUAGES: Mapping[str, Language] = {
    "en": "en",
    "english": "en",
    "anglais": "en",
    "fr": "fr",
    "french": "fr",
    "français": "fr",
    "francais": "fr",
}
ADDRESSES: Mapping[str, Address] = {"tu": "tu", "vous": "vous"}


def voice_chosen(event: VoiceChosen, facts: Facts) -> Decision:
    """Answered in the voice that was chosen. A word that is neither shows what there is."""
    said = event.said.strip().casefold()
    language, address = language_in(said), ADDRESSES.get(said)
    if language is None and address is None:
        problem = (Text("voice-unknown", {"said": Quote(event.said[:40])}),) if said else ()
        return show(event, facts.voice, *problem)
    voice = replace(
        facts.voice, language=language or facts.voice.language, address=address or facts.voice.address
    )
    return Decision(
        (VoiceSaved(event.person, language, address),),
        (Whisper(event.person, voice, Card(lines=(Text("voice.how"),)), event.space),),
    )


def language_in(said: str) -> Language | None:
    """The language a person named, in either."""
    return LANGUAGES.get(said.strip().casefold())


def show(event: VoiceChosen, voice: Voice, *problem: Text) -> Decision:
    card = Card(title=Text("voice"), lines=(*problem, Text("voice.how")), buttons=buttons(voice))
    return Decision(actions=(Whisper(event.person, voice, card, event.space),))


def buttons(voice: Voice) -> tuple[Button, ...]:
    """What is not so already; only French has two ways to say "you"."""
    other = Button(
        "voice_chosen",
        Text("voice.fr" if voice.language == "en" else "voice.en"),
        "fr" if voice.language == "en" else "en",
    )
    if voice.language == "en":
        return (other,)
    return (
        other,
        Button(
            "voice_chosen",
            Text("voice.vous" if voice.address == "tu" else "voice.tu"),
            "vous" if voice.address == "tu" else "tu",
        ),
    )
