"""`python -m bot` is `compagnon`."""

import gc


def main() -> None:
    """Nothing is thrown away while the command line is put together: looking for it would be a fourth of `--help`."""
    gc.disable()
    from bot.cli import main as run

    run()


if __name__ == "__main__":
    main()
