"""Who meets whom: one optimisation for a whole draw, under hard rules, seeded, with a sentence of reason for each.

What others call, all of it pure:

- `drawing.draw(people, met, rules, seed, on) -> Draw`: pairs (the odd one makes a trio), or groups of 3 to 8. `drawing.redrawn(draw)`
  draws again from what a draw remembers: equal on every machine, or it was changed since. `drawing.reason_for(draw, person)` is the
  one sentence for that person, matched or not.
- `swapping.swap(draw, one, other) -> Swap`: the draw with two people exchanged and what that costs, or why it cannot be.
- `mentoring.suggest(mentee, mentors, …) -> tuple[Suggestion, …]` and `mentoring.assign(mentees, mentors, …) -> Assignment`:
  the three most fitting mentors of one person, and the best for everybody at once within each mentor's seats.
- `people.Person`, `people.Met`, `rules.Rules`: what a draw looks at. Groups for co-development are
  `Rules(size=6, confidential=True, mixing=("team", "site", "level"))`.

In the order of what counts: no hard rule is ever broken; everybody meets somebody; who was left out comes first; a shared working hour;
no repeat, the fresher the worse; then affinity. Each is a magnitude of its own in one integer, so that no amount of affinity buys a repeat.
Ties are broken by lots (`lots.py`), never by id or by the order of the list.

The modules about one person or one draw are plain Python. Those about a whole crowd (`crowd`, `merit`, `candidates`, `pairs`, `costs`,
`arcs`, `halves`, `few`, `chains`, `proven`, `trios`, `grouping`, `seats`) compute on arrays, are imported only when a draw is made, and are the only place of the product that may.
"""
