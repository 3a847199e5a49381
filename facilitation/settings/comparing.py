"""What would change: setting by setting, as it was and as it would be."""

from collections.abc import Iterator

from facilitation.cards import Blank, Mention, Quote, Text
from facilitation.community import BlackOut, Settings
from facilitation.rhythm import name_of
from facilitation.settings.reading import spoken, written

NONE = Text("settings-none")


def described(settings: Settings) -> tuple[Text, ...]:
    """Every setting, for a channel that has none yet."""
    rows = (*shown(settings), *extra(settings))
    return tuple(Text("settings-line", {"setting": name, "now": value}) for name, value in rows)


def differences(was: Settings, now: Settings) -> tuple[Text, ...]:
    """Only what differs."""
    changed = tuple(
        Text("settings-change", {"setting": name, "was": before, "now": after})
        for (name, before), (_, after) in zip(shown(was), shown(now), strict=True)
        if before != after
    )
    return (*changed, *moved(was.black_outs, now.black_outs))


def moved(was: tuple[BlackOut, ...], now: tuple[BlackOut, ...]) -> Iterator[Text]:
    """Of many days without questions, those that come and those that go."""
    come = tuple(written(one) for one in now if one not in was)
    gone = tuple(written(one) for one in was if one not in now)
    if come:
        yield Text("settings-black-outs.more", {"days": come})
    if gone:
        yield Text("settings-black-outs.fewer", {"days": gone})


def shown(settings: Settings) -> tuple[tuple[Text, Blank], ...]:
    """Each setting under its name, but for what is too long to be shown whole or only asked once."""
    voice, hours = settings.voice, settings.hours
    opt_in = settings.takes_part == "opt_in"
    return (
        (Text("settings-theme"), quoted(settings.theme)),
        (Text("settings-language"), Text("settings-language.fr" if voice.language == "fr" else "settings-language.en")),
        (Text("settings-address"), Text("settings-address.tu" if voice.address == "tu" else "settings-address.vous")),
        (Text("settings-rhythm"), rhythm(settings)),
        (Text("settings-zone"), Quote(settings.zone)),
        (Text("settings-country"), quoted(settings.country)),
        (Text("settings-hours"), f"{spoken(hours.opens)} – {spoken(hours.closes)}"),
        (Text("settings-coaches"), tuple(Mention(one) for one in settings.coaches) or NONE),
        (Text("settings-takes-part"), Text("settings-takes-part.opt-in" if opt_in else "settings-takes-part.everyone")),
        (
            Text("settings-anonymous"),
            Text("settings-anonymous.yes" if settings.anonymous_allowed else "settings-anonymous.no"),
        ),
    )  # fmt: skip


def extra(settings: Settings) -> tuple[tuple[Text, Blank], ...]:
    days = tuple(written(one) for one in settings.black_outs)
    return (
        (Text("settings-black-outs"), days or NONE),
        (Text("settings-listens"), Text("settings-listens.weeks", {"count": settings.listens})),
    )


def quoted(said: str) -> Blank:
    return Quote(said) if said else NONE


def rhythm(settings: Settings) -> Blank:
    name = name_of(settings.rhythm)
    return Quote(settings.rhythm.rule) if name == "own" else Text("settings-rhythm.name", {"name": name})
