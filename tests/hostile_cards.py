"""Any card whatever, and the worst that people can write in one: what each platform must draw within its limits."""

from datetime import UTC, datetime

from hypothesis import strategies as st

from facilitation.cards import (
    Button,
    Card,
    Choice,
    Input,
    Mention,
    Moment,
    PersonId,
    Place,
    Quote,
    SpaceId,
    Text,
)

IRIS = PersonId("slack:T1:U7")

TRAPS = st.sampled_from(
    [
        "<!channel>",
        "<!here|ici>",
        "<@U7>",
        "<#C3>",
        "<https://example.org|cliquez>",
        "https://example.org/a?b=c&d=e",
        "@everyone",
        "&lt;!channel&gt;",
        "<!date^1^{date}|x>",
        "*gras* _i_ ~s~ `code` ```bloc```",
        "> cité",
        "<at>Iris</at>",
        "[cliquez](https://example.org)",
        "![](https://example.org/x.png)",
        "<https://example.org>",
        "{{DATE(2026-03-02T08:00:00Z, SHORT)}}",
        "\n# titre\n- un\n2. deux\n> cité\n\tcode\n===",
        "C:\\Dossier\\*.txt \\",
        "a_b_c &amp; _d_ **e**",
        "\u202eà l’envers",
        "\x00",
        "\u200b",
        "𝒾" * 40,
        "mot " * 900,
        "&" * 3000,
        "<" * 3100,
        "a" * 7000,
        "Une phrase. " * 300,
        "\n" * 100,
        "",
        " ",
    ]
)
SAID = st.lists(TRAPS | st.text(st.characters(exclude_categories=["Cs"]), max_size=60), max_size=4).map(
    "".join
)
LINES = st.one_of(
    SAID.map(lambda said: Text("share-anonymous", {"said": Quote(said)})),
    SAID.map(lambda said: Text("share-signed", {"who": Mention(IRIS), "said": Quote(said)})),
    SAID.map(lambda said: Text("command-unknown", {"said": Quote(said)})),
    st.just(
        Text(
            "note-missed",
            {"slot": Moment(datetime(2026, 3, 2, 8, tzinfo=UTC)), "reasons": (Text("missed-no-pause"),)},
        )
    ),
    SAID.map(
        lambda said: Text(
            "message-lost", {"place": Place(SpaceId(f"slack:T1:{said[:20]}")), "because": Quote(said)}
        )
    ),
)
NAMES = st.text("abcdefgh_", min_size=1, max_size=20)
BUTTONS = st.builds(Button, NAMES, LINES, st.text(max_size=2500), st.booleans())
CHOICES = st.lists(st.builds(Choice, NAMES, LINES), max_size=30) | st.integers(90, 250).map(
    lambda many: [Choice(str(number), Text("round-vote", {"number": number})) for number in range(many)]
)
INPUTS = st.builds(
    Input,
    NAMES,
    LINES,
    st.sampled_from(["line", "paragraph", "choice", "yes_no", "people", "date"]),
    CHOICES.map(tuple),
    SAID,
    st.none() | LINES,
    st.booleans(),
    st.integers(1, 9000),
)
CARDS = st.builds(
    Card,
    st.lists(LINES, max_size=60).map(tuple),
    st.none() | LINES,
    st.lists(LINES, max_size=25).map(tuple),
    st.lists(INPUTS, max_size=12, unique_by=lambda one: one.name).map(tuple),
    st.lists(BUTTONS, max_size=90).map(tuple),
)
