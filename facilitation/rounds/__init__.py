"""Rounds: one run of a method by one group. Who has the floor, for how long, what is kept, and what comes next."""
