"""The words of the pages themselves: what is not said by Compagnon."""

from typing import Final

from facilitation.cards import Text

LABELS: Final = {
    "title": Text("playground"),
    "tagline": Text("playground.tagline"),
    "imaginary": Text("playground.imaginary"),
    "first": Text("playground-welcome.first"),
    "second": Text("playground-welcome.second"),
    "third": Text("playground-welcome.third"),
    "enter": Text("playground-welcome.enter"),
    "welcome": Text("playground-welcome"),
    "skip": Text("playground-skip"),
    "menu": Text("playground-menu"),
    "open": Text("playground-menu.open"),
    "close": Text("playground-menu.close"),
    "channels": Text("playground-spaces.channels"),
    "groups": Text("playground-spaces.groups"),
    "directs": Text("playground-spaces.directs"),
    "mine": Text("playground-mine"),
    "mine_empty": Text("playground-mine.empty"),
    "act_as": Text("playground-people"),
    "act_as_hint": Text("playground-people.hint"),
    "coach": Text("playground-role.coach"),
    "admin": Text("playground-role.admin"),
    "members": Text("playground-members"),
    "earlier": Text("playground-earlier"),
    "stream": Text("playground-stream"),
    "empty": Text("playground-stream.empty"),
    "new": Text("playground-stream.new"),
    "latest": Text("playground-stream.latest"),
    "only_you": Text("playground-only-you"),
    "amended": Text("playground-amended"),
    "pinned": Text("playground-pinned"),
    "pinned_here": Text("playground-pinned.here"),
    "why": Text("playground-why"),
    "thread": Text("playground-thread"),
    "whole_thread": Text("playground-thread.whole"),
    "answer": Text("playground-thread.answer"),
    "answer_label": Text("playground-thread.label"),
    "write": Text("playground-composer"),
    "write_hint": Text("playground-composer.hint"),
    "try": Text("playground-try"),
    "send": Text("playground-composer.send"),
    "cancel": Text("playground-form.cancel"),
    "form_open": Text("playground-form.open"),
    "optional": Text("playground-form.optional"),
    "yes": Text("playground-form.yes"),
    "no": Text("playground-form.no"),
    "clock": Text("playground-clock"),
    "quarter": Text("playground-clock.quarter"),
    "day": Text("playground-clock.day"),
    "monday": Text("playground-clock.monday"),
    "something": Text("playground-clock.something"),
    "play": Text("playground-play"),
    "play_hint": Text("playground-play.hint"),
    "language": Text("playground-language"),
    "afresh": Text("playground-afresh"),
    "afresh_hint": Text("playground-afresh.hint"),
    "afresh_sure": Text("playground-afresh.sure"),
    "offline": Text("playground-offline"),
}

NOTES: Final = {
    "nothing-due": Text("playground-note.nothing-due"),
    "sent-already": Text("playground-note.sent-already"),
    "nobody-plays": Text("playground-note.nobody-plays"),
    "too-long": Text("playground-note.too-long"),
    "playing": Text("playground-note.playing"),
    "moving": Text("playground-note.moving"),
    "gone": Text("playground-note.gone"),
}
"""What can be said at the top of a page after something was done."""

TRIED: Final = ("codev", "troika", "share", "help")
"""Commands that a first visit may try with one press."""
