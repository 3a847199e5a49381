"""`python -m bot` is `compagnon`."""

from bot.cli import main

main()
