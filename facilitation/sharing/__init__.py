"""Invitations to share: when to ask, what to ask, what came of it."""
