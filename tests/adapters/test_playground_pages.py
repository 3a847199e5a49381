"""The pages of the playground: whatever anyone wrote stays text, and nothing comes from elsewhere."""

import json
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from html.parser import HTMLParser

import pytest
from playgrounds import (
    ATELIER,
    HARU,
    LISON,
    ONDINE,
    THERE,
    TUESDAY,
    asks,
    brings,
    opened,
    says,
    visited,
    whispers,
)

from adapters.playground.records import Posted
from facilitation.actions import Ask
from facilitation.cards import (
    Button,
    Card,
    Choice,
    Day,
    Input,
    Mention,
    Moment,
    PersonId,
    Place,
    Quote,
    Text,
    Voice,
)
from facilitation.events import CommandUnknown, HelpAsked, MessageSeen, ShareOffered, ShareStarted

HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(2)>\"'></textarea><b>& {{ 7*7 }} \u202e\uf101\uf100"
)
CARRIED = HOSTILE.replace("\u202e", "")
"""In a value that comes back as it was given."""
LINE = Text("share-kept", {"said": Quote(HOSTILE)})


class Tags(HTMLParser):
    """The elements of a page, its text, and the attributes that could run something."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.running: list[str] = []
        self.scripts: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.running += [name for name, _ in attrs if name.startswith("on") or name == "style"]
        self.scripts += [dict(attrs).get("src") or "inline"] if tag == "script" else []


@pytest.fixture
async def playground(tmp_path):
    return (await opened(tmp_path))[0]


@pytest.fixture
async def client(playground) -> AsyncIterator:
    async with visited(playground) as client:
        yield client


async def page(client, path: str = THERE) -> str:
    return await (await client.get(path)).text()


async def post(client, path: str, **sent: object):
    origin = str(client.make_url("/")).rstrip("/")
    return await client.post(path, data=sent, headers={"Origin": origin}, allow_redirects=False)


def every_field() -> Card:
    choices = (Choice("a", LINE), Choice(CARRIED, Text("share-form.signed")))
    return Card(
        title=LINE,
        lines=(LINE, Text("round-chosen.only")),
        why=(LINE,),
        inputs=(
            Input("line", LINE, "line", value=HOSTILE, hint=LINE),
            Input("paragraph", LINE, "paragraph", value=HOSTILE, hint=LINE),
            Input("choice", LINE, "choice", choices, HOSTILE),
            Input("yes", LINE, "yes_no", value=HOSTILE),
            Input("people", LINE, "people", value=HOSTILE),
            Input("date", LINE, "date", value=HOSTILE),
        ),
        buttons=(Button("share_started", LINE, CARRIED),),
    )


async def test_hostile_markup_from_every_field_stays_text(playground, client):
    # given
    plain = Tags(await page(client))
    await says(playground, every_field(), "said")
    await asks(playground, every_field(), "form")
    playground.memory.record(Posted("post", TUESDAY, ATELIER, LISON, HOSTILE))
    playground.memory.record(Posted("reply", TUESDAY, ATELIER, LISON, HOSTILE, "post"))

    # when
    shown = await page(client)
    tags = Tags(shown)

    # then
    assert tags.names.count("img") == plain.names.count("img") + 1  # Compagnon's own face
    assert tags.names.count("b") == 0
    assert tags.scripts == plain.scripts != ["inline"]
    assert tags.running == []
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in shown
    assert "\u202e" not in shown
    assert "{{ 7*7 }}" in shown


async def test_what_reaches_an_open_page_is_as_safe_as_the_page(playground, client):
    # given
    playground.memory.record(Posted("post", TUESDAY, ATELIER, LISON, HOSTILE))

    # when
    line = await client.get(f"{THERE}/live?after=1")
    event = await line.content.readuntil(b"\n\n")

    # then
    assert line.headers["Content-Type"].startswith("text/event-stream")
    html = "".join(message["html"] for message in json.loads(event.partition(b"data: ")[2])["messages"])
    assert "<script" not in html
    assert "&lt;script&gt;" in html


async def test_each_answer_allows_nothing_inline_and_nothing_from_elsewhere(client):
    for path in ("/", THERE, "/as/ondine/me", "/static/playground.js", "/as/nobody/in/atelier"):
        answer = await client.get(path)
        policy = answer.headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
        assert "unsafe" not in policy
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:8080", 200),
        ("localhost", 200),
        ("[::1]:8080", 200),
        ("192.0.2.7", 200),
        ("elsewhere.example", 403),
        ("127.0.0.1.elsewhere.example", 403),
        ("[::1", 403),
    ],
)
async def test_it_answers_to_this_machine_or_an_address_and_to_no_other_name(client, host, status):
    assert (await client.get("/", headers={"Host": host})).status == status


async def test_every_kind_of_input_is_drawn_with_its_label_its_value_and_its_limits(playground, client):
    # given
    who = f"{LISON} {HARU}"
    label = Text("share-form.text")
    choices = (Choice("yes", Text("share-form.signed")), Choice("no", Text("share-form.anonymous")))
    await asks(
        playground,
        Card(
            lines=(),
            inputs=(
                Input("a", label, "line", value="Un", hint=Text("round-chosen.only"), longest=150),
                Input("b", label, "paragraph", value="Deux", required=False),
                Input("c", label, "choice", choices, "no"),
                Input("d", label, "yes_no", value="yes"),
                Input("e", label, "people", value=who, required=False),
                Input("f", label, "date", value="2026-12-24"),
            ),
        ),
    )

    # when
    shown = await page(client)

    # then
    for part in (
        'type="text" name="a" value="Un" maxlength="150" autocomplete="off" required aria-describedby="asked-a-hint"',
        'name="b" rows="4" maxlength="3000">\nDeux</textarea>',
        'type="radio" name="c" value="no" checked required',
        'type="radio" name="d" value="yes" checked required',
        f'type="checkbox" name="e" value="{LISON}" checked',
        f'type="checkbox" name="e" value="{HARU}" checked',
        f'type="checkbox" name="e" value="{ONDINE}"> ',
        'type="date" name="f" value="2026-12-24" required',
        'label for="asked-a"',
    ):
        assert part in shown, part
    assert shown.count("facultatif") == 2


async def test_each_reads_in_their_own_language_and_at_their_own_hour(playground, client):
    # given
    at = Moment(datetime(2026, 12, 1, 9, 0, tzinfo=UTC))
    card = Card(
        lines=(
            Text("enrol-done", {"at": at, "steers": "no"}),
            Text("round-kept-date", {"on": Day(date(2026, 12, 24)), "who": Mention(LISON)}),
            Text("round-why", {"place": Place(ATELIER), "who": Mention(PersonId("playground:T1:gone"))}),
        )
    )
    await says(playground, card)

    # when
    french, english = await page(client), await page(client, "/as/haru/in/atelier")

    # then
    assert "mardi 1er décembre à 10\u00a0h\u00a000" in french
    assert "Tuesday 1 December at 18:00" in english
    assert '<bdi class="mention">@Lison Clairdelune</bdi>' in french
    assert '<bdi class="place">#atelier</bdi>' in english
    assert "@gone" in english


async def test_only_the_latest_hundred_messages_are_on_a_page_and_the_others_a_link_away(playground, client):
    # given
    for number in range(250):
        playground.memory.record(Posted(f"n{number:03}", TUESDAY, ATELIER, LISON, f"Message {number}."))

    # when
    latest = await page(client)
    earlier = await page(client, f"{THERE}?before=n150")

    # then
    assert latest.count("<article") == earlier.count("<article") == 100
    assert "Message 249." in latest
    assert '?before=n150"' in latest
    assert "Message 149." in earlier
    assert "Message 150." not in earlier


async def test_what_is_done_is_told_as_what_happened(tmp_path):
    playground, ear = await opened(tmp_path)
    async with visited(playground) as client:
        await says(playground, Card(lines=(), buttons=(Button("share_started", LINE, "x"),)))
        await asks(playground, Card(lines=(), inputs=(Input("text", LINE, "paragraph"),)))
        await post(client, f"{THERE}/say", text="Bonjour")
        await post(client, f"{THERE}/say", text="Et toi ?", thread="said")
        await post(client, f"{THERE}/say", text="/compagnon aide")
        await post(client, f"{THERE}/say", text="/COMPAGNON trokia")
        await post(client, "/as/ondine/in/with-ondine/say", text="aide")
        await post(client, f"{THERE}/press", marker="said", button="share_started playground:T1:atelier 7")
        await post(client, f"{THERE}/fill", marker="asked", text="Une\r\nidée\u202e", other="x")
        await post(client, f"{THERE}/fill", marker="asked", text="Encore")

    assert [happened.event for happened in ear.heard] == [
        MessageSeen(ATELIER),
        MessageSeen(ATELIER, "said"),
        HelpAsked(ATELIER, ONDINE),
        CommandUnknown(ATELIER, ONDINE, "trokia", "troïka"),
        HelpAsked("playground:T1:with-ondine", ONDINE),
        ShareStarted(ATELIER, ONDINE, "playground:T1:atelier 7"),
        ShareOffered(ATELIER, ONDINE, "Une\nidée"),
    ]
    assert len({happened.id for happened in ear.heard}) == len(ear.heard)


@pytest.mark.parametrize(
    ("path", "sent", "note"),
    [
        ("say", {"text": "x" * 20001}, "too-long"),
        ("press", {"button": "no_such_button x"}, "gone"),
        ("press", {}, "gone"),
        ("fill", {"marker": "nowhere"}, "gone"),
        ("dance", {}, "gone"),
    ],
)
async def test_what_cannot_be_is_said_on_the_page_that_comes_back(client, path, sent, note):
    answer = await post(client, f"{THERE}/{path}", **sent)

    assert answer.status == 303
    assert answer.headers["Location"] == f"{THERE}?note={note}"


async def test_a_conversation_one_is_not_in_cannot_be_opened(playground, client):
    # given
    await brings(playground, Ask(LISON, Voice("fr"), Card(lines=()), "share_offered", ""), "theirs")

    # when
    answer = await client.get("/as/ondine/in/with-lison", allow_redirects=False)
    sent = await post(client, f"{THERE}/fill", marker="theirs")

    # then
    assert answer.headers["Location"] == THERE
    assert sent.headers["Location"].endswith("note=gone")
    assert (await client.get("/as/ondine/in/with-lison/live")).status == 404
    assert (await client.get("/as/nobody/in/atelier")).status == 404


async def test_a_whisper_is_shown_to_its_reader_alone(playground, client):
    # given
    await whispers(playground, LISON, Card(lines=(LINE,)))

    # then
    assert "visible ici par une seule personne" in await page(client, "/as/lison/in/atelier")
    assert "m-whispered" not in await page(client)
