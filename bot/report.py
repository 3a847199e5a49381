"""A backtest to read: the week's rhythm, the moments chosen, and what they would have met."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime
from textwrap import fill
from zoneinfo import ZoneInfo

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text as Line

from adapters.words import Words
from bot.backtest import Played
from facilitation.cards import Text
from facilitation.sharing.presence import table

SHADES = " ░▒▓█"
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def as_json(played: Played, zone: ZoneInfo, say: Words) -> Mapping[str, object]:
    """One channel, as `docs/reference/backtest.md` describes it."""
    return {
        "name": played.name,
        "people": played.people,
        "messages": played.messages,
        "from": local(played.first, zone),
        "to": local(played.last, zone),
        "prompts": [
            {
                "at": local(prompt.at, zone),
                "kind": prompt.topic,
                "reasons": [say(reason) for reason in prompt.reasons],
                "reach": measured.reach,
                "live": measured.live,
            }
            for prompt, measured in played.prompts
        ],
        "reach_mean": played.reach_mean,
        "fixed_reach_mean": played.fixed_reach_mean,
        "interruptions": played.interruptions,
        "fixed_interruptions": played.fixed_interruptions,
    }


def local(at: datetime | None, zone: ZoneInfo) -> str | None:
    return at.astimezone(zone).isoformat(timespec="seconds") if at else None


def show(console: Console, played: Played, zone: ZoneInfo, say: Words, shown: int) -> None:
    console.print(Rule(Line(f"#{played.name}", style="bold"), align="left"))
    width = console.width - 2
    folded: Words = lambda text: fill(say(text), width)  # noqa: E731 - the same words, folded
    for part in parts(played, zone, folded, shown, width):
        console.print(Padding(part, (0, 0, 1, 2)))


def parts(played: Played, zone: ZoneInfo, say: Words, shown: int, width: int) -> Iterator[RenderableType]:
    if played.first is None or played.last is None:
        yield say(Text("backtest-title.empty"))
        return
    yield say(
        Text(
            "backtest-title.spans",
            {
                "messages": played.messages,
                "people": played.people,
                "from": played.first.astimezone(zone).date().isoformat(),
                "to": played.last.astimezone(zone).date().isoformat(),
            },
        )
    )
    yield week(played, zone, say)
    if not played.prompts:
        yield say(Text("backtest-title.none"))
        return
    yield result(played, say)
    if played.asked_coach:
        yield say(Text("backtest-coach", {"times": played.asked_coach}))
    if shown:
        yield latest(played, zone, say, shown, width)


def week(played: Played, zone: ZoneInfo, say: Words) -> Group:
    """Seven days of twenty-four hours: the darker, the more often somebody writes; a dot for each chosen hour."""
    usual = table(played.presence)
    most = max(usual)
    chosen = Counter(hour_of_week(prompt.at.astimezone(zone)) for prompt, _ in played.prompts)
    rows: list[RenderableType] = [
        Line(say(Text("backtest-week")), style="bold"),
        Line(" " * 7 + "".join(f"{h:<6}" for h in range(0, 24, 3))),
    ]
    for number, day in enumerate(DAYS):
        row = Line(f"{say(Text(f'backtest-week.{day}')):<6} ")
        for hour in range(number * 24, number * 24 + 24):
            row.append(SHADES[min(4, round(4 * usual[hour] / most))], style="cyan")
            row.append("●" if chosen[hour] else " ", style="bold yellow")
        rows.append(row)
    return Group(*rows)


def hour_of_week(at: datetime) -> int:
    return at.weekday() * 24 + at.hour


def result(played: Played, say: Words) -> Table:
    outcome = Table(title=say(Text("backtest-result")), title_justify="left", title_style="bold", box=None)
    outcome.add_column("")
    outcome.add_column(say(Text("backtest-result.ours")), justify="right", style="bold")
    outcome.add_column(say(Text("backtest-result.fixed")), justify="right")
    outcome.add_row(say(Text("backtest-result.moments")), str(len(played.prompts)), str(len(played.fixed)))
    ours, fixed = played.reach_mean or 0.0, played.fixed_reach_mean or 0.0
    outcome.add_row(say(Text("backtest-result.reach")), number(ours, say), number(fixed, say))
    live = (str(played.interruptions), str(played.fixed_interruptions))
    outcome.add_row(say(Text("backtest-result.live")), *live)
    return outcome


def number(value: float, say: Words) -> str:
    return say(Text("backtest-result.number", {"value": round(value, 2)}))


def latest(played: Played, zone: ZoneInfo, say: Words, shown: int, width: int) -> Group:
    """The last invitations: when, what was asked, whom it met and why then."""
    last = played.prompts[-shown:]
    lines = [Line(say(Text("backtest-prompts", {"shown": len(last)})), style="bold underline")]
    for prompt, measured in last:
        kind, reached = (
            say(Text(f"kind-{prompt.topic}")),
            say(Text("backtest-prompts.reached", {"reach": measured.reach})),
        )
        when = f"{prompt.at.astimezone(zone):%Y-%m-%d %H:%M}"
        lines.append(Line(hanging("", f"{when} · {kind} · {reached}", width), style="bold"))
        lines.append(Line(hanging("  ", say(Text(prompt.key)), width)))
        lines.extend(Line(hanging("  ↳ ", say(reason), width), style="dim") for reason in prompt.reasons)
    return Group(*lines)


def hanging(mark: str, said: str, width: int) -> str:
    """Folded here, between words only: the terminal's own folding would part a French mark from its word."""
    return fill(said, width, initial_indent=mark, subsequent_indent=" " * len(mark))
