"""What a decision about an observation changes."""

from dataclasses import dataclass

from facilitation.shadowing.state import Shadowing


@dataclass(frozen=True, slots=True)
class ShadowingSaved:
    """Carries the version it was read with; saving it is refused when another change came first."""

    shadowing: Shadowing
