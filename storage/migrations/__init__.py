"""Migrations: each one small, expanding before it contracts."""
