"""Remembers: one transaction holds what changed, what to say and when to wake."""
