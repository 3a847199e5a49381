"""Puts the parts together and keeps them running."""


def __getattr__(name: str) -> str:
    """`__version__`, once somebody asks: reading what is installed takes longer than all that `--help` needs of ours."""
    if name != "__version__":
        raise AttributeError(name)
    from importlib.metadata import version

    return version("compagnon")
