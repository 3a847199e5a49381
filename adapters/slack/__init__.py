"""Slack: its export format today; its listeners, cards and tokens as they come."""
