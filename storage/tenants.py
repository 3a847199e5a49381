"""The workspace that an id belongs to: in every key, so that two can never be mixed up."""


def tenant_in(name: str) -> str:
    """The first two parts of any id: `slack:T1` of `slack:T1:U7`."""
    return ":".join(name.split(":", 2)[:2])
