"""Decides, never does.

Something happened, and here are the facts: `engine.decide` answers with what changed and what should be done.
Nothing in this package reads a clock (the time is in `Happened.at`), takes an unseeded chance (the seed is
`Happened.id`), opens a file, asks a database or knows a platform. So every rule can be read, tested and run again.

- Someone asks for what cannot be: a decision with a `Whisper` that says why and what to do instead, not an exception.
- Nothing to do: `Decision()`.
- Timers are never cancelled: each names what it was set for, and changes nothing once that has moved on.
- Everything that chooses can say why, one `Text` per reason.
"""
