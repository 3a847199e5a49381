"""`compagnon audit`: a draw is made again from all it was made of, by whoever wants to know that nobody had a hand in it."""

import json
from dataclasses import replace

import typer

from adapters.plain import Plain
from adapters.words import Words, words
from bot.backtesting import Language
from bot.beside import beside
from bot.config import read_config
from facilitation.cards import Blank, Moment, Quote, Text, Voice
from facilitation.encounters.state import DrawId, Drawn
from facilitation.matching.drawing import redrawn
from storage.encounters import all_draws, draw_of
from storage.ledger import Ledger


def run(name: str | None, language: Language, *, as_json: bool) -> int:
    """The exit code: 0 equal, 1 not, 2 when there is no such draw."""
    say = words(Voice(language), Plain(language))
    with beside(read_config().database) as store, store.look() as ledger:
        if name is None:
            return listed(ledger, say, as_json=as_json)
        found = matching(ledger, name)
        drawn = draw_of(ledger.connection, DrawId(found[0])) if len(found) == 1 else None
    if drawn is None:
        said = Text(
            "audit-which" if found else "audit-none", {"said": Quote(name[:120]), "count": len(found)}
        )
        typer.echo(say(said), err=True)
        return 2
    return judged(drawn, say, as_json=as_json)


def matching(ledger: Ledger, name: str) -> list[str]:
    """The draw of that name, else those that end like this."""
    known = [one for one, _ in all_draws(ledger.connection)]
    return [name] if name in known else [one for one in known if one.endswith(name)]


def listed(ledger: Ledger, say: Words, *, as_json: bool) -> int:
    known = all_draws(ledger.connection)
    if as_json:
        typer.echo(json.dumps({"draws": [{"draw": name, "at": at.isoformat()} for name, at in known]}))
        return 0
    for name, at in known:
        typer.echo(say(Text("audit-draw", {"name": Quote(name), "at": Moment(at)})))
    if not known:
        typer.echo(say(Text("audit-nothing")))
    return 0


def judged(drawn: Drawn, say: Words, *, as_json: bool) -> int:
    """What a coach exchanged since, and who had gone, is told beside: the draw itself is not changed by it."""
    equal = redrawn(drawn.draw) == replace(drawn.draw, swapped=())
    counts = {
        "people": len(drawn.draw.people),
        "groups": len(drawn.draw.groups),
        "unmatched": len(drawn.draw.unmatched),
        "swaps": len(drawn.swaps),
        "gone": len(drawn.gone),
    }
    if as_json:
        typer.echo(json.dumps({"draw": drawn.id, "seed": drawn.draw.seed, "equal": equal, **counts}))
    else:
        blanks: dict[str, Blank] = {
            "people": counts["people"],
            "groups": counts["groups"],
            "seed": Quote(drawn.draw.seed),
        }
        typer.echo(say(Text("audit-equal" if equal else "audit-different", blanks)))
        typer.echo(say(Text("audit-since", {"swaps": counts["swaps"], "away": counts["gone"]})))
    return 0 if equal else 1
