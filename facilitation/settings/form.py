"""The form in which a community is set: what it asks, and what stands in its boxes."""

from collections.abc import Mapping

from facilitation.actions import Ask
from facilitation.cards import Card, Choice, Input, PersonId, Text, Voice
from facilitation.community import CommunityId, Settings
from facilitation.recurrence import LONGEST_RULE
from facilitation.rhythm import PLAIN, name_of
from facilitation.settings.reading import EXAMPLE, LISTENS, LONGEST_THEME, spoken, written, yes_no

LONGEST_NAME = 64
"""Of a time zone or a country."""
LONGEST_HOUR = 8


def values(settings: Settings) -> dict[str, str]:
    """What stands in the boxes of a form that nobody has touched yet."""
    name = name_of(settings.rhythm)
    return {
        "theme": settings.theme,
        "language": settings.voice.language,
        "address": settings.voice.address,
        "rhythm": name,
        "rule": settings.rhythm.rule if name == "own" else "",
        "zone": settings.zone,
        "country": settings.country,
        "opens": spoken(settings.hours.opens),
        "closes": spoken(settings.hours.closes),
        "coaches": " ".join(settings.coaches),
        "takes_part": settings.takes_part,
        "anonymous": yes_no(settings.anonymous_allowed),
        "black_outs": "\n".join(written(one) for one in settings.black_outs),
        "listens": str(settings.listens),
    }


def form(
    person: PersonId,
    voice: Voice,
    community: CommunityId,
    filled: Mapping[str, str],
    *lines: Text,
    version: int = 0,
    previewed: str = "",
) -> Ask:
    """With what was filled in before. `version` 0: the channel is not enrolled yet. `previewed`: what is saved if sent as it is."""
    enrols = version == 0
    card = Card(
        title=Text("enrol-form" if enrols else "settings-form"),
        lines=lines or (Text("settings-form.intro"),),
        inputs=(*inputs(filled), *((listening(filled),) if enrols else ())),
    )
    about = f"{community} {version} {previewed}".rstrip()
    does = "enrolment_sent" if enrols else "settings_sent"
    submit = Text("form-save" if previewed else "form-preview")
    return Ask(person, voice, card, does, about, community, submit)


def inputs(filled: Mapping[str, str]) -> tuple[Input, ...]:
    return (
        line("theme", Text("settings-theme"), filled, longest=LONGEST_THEME),
        choice("language", Text("settings-language"), filled, languages()),
        choice("address", Text("settings-address"), filled, addresses()),
        choice("rhythm", Text("settings-rhythm"), filled, rhythms()),
        line(
            "rule",
            Text("settings-rule"),
            filled,
            Text("settings-rule.hint", {"rule": EXAMPLE}),
            longest=LONGEST_RULE,
        ),
        line("zone", Text("settings-zone"), filled, Text("settings-zone.hint"), required=True),
        line("country", Text("settings-country"), filled, Text("settings-country.hint")),
        line("opens", Text("settings-opens"), filled, required=True, longest=LONGEST_HOUR),
        line("closes", Text("settings-closes"), filled, required=True, longest=LONGEST_HOUR),
        Input("coaches", Text("settings-coaches"), "people", value=filled.get("coaches", ""), required=False),
        choice("takes_part", Text("settings-takes-part"), filled, participations()),
        Input("anonymous", Text("settings-anonymous"), "yes_no", value=filled.get("anonymous", "")),
        Input(
            "black_outs",
            Text("settings-black-outs"),
            "paragraph",
            value=filled.get("black_outs", ""),
            hint=Text("settings-black-outs.hint"),
            required=False,
        ),
    )


def line(
    name: str,
    label: Text,
    filled: Mapping[str, str],
    hint: Text | None = None,
    *,
    required: bool = False,
    longest: int = LONGEST_NAME,
) -> Input:
    return Input(name, label, value=filled.get(name, ""), hint=hint, required=required, longest=longest)


def choice(name: str, label: Text, filled: Mapping[str, str], choices: tuple[Choice, ...]) -> Input:
    return Input(name, label, "choice", choices, filled.get(name, ""))


def languages() -> tuple[Choice, ...]:
    return Choice("en", Text("settings-language.en")), Choice("fr", Text("settings-language.fr"))


def addresses() -> tuple[Choice, ...]:
    return Choice("tu", Text("settings-address.tu")), Choice("vous", Text("settings-address.vous"))


def rhythms() -> tuple[Choice, ...]:
    return tuple(Choice(name, Text("settings-rhythm.name", {"name": name})) for name in (*PLAIN, "own"))


def participations() -> tuple[Choice, ...]:
    return (
        Choice("everyone", Text("settings-takes-part.everyone")),
        Choice("opt_in", Text("settings-takes-part.opt-in")),
    )


def listening(filled: Mapping[str, str]) -> Input:
    weeks = tuple(Choice(str(one), Text("settings-listens.weeks", {"count": one})) for one in LISTENS)
    return choice("listens", Text("settings-listens"), filled, weeks)
