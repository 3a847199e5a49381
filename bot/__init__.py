"""Puts the parts together and keeps them running."""

from importlib.metadata import version

__version__ = version("compagnon")
