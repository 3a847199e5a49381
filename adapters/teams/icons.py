"""Compagnon's mark as Teams wants it: a square in colour, and a line drawing in white on nothing."""

import struct
import zlib
from collections.abc import Callable, Iterator
from math import hypot
from typing import Final, TypeAlias

Shade: TypeAlias = tuple[int, int, int, int]
"""Red, green, blue, and how much of it there is."""
Drawing: TypeAlias = Callable[[float, float], Shade]

SIDE: Final = 64.0
"""Of the square in which the mark is described, as in compagnon.svg."""
FINE: Final = 3
"""Points looked at along each side of a pixel."""
RADIUS: Final = 13.0
LEFT, RIGHT = (24.0, 30.0), (40.0, 30.0)
GREEN, CREAM, PEACH, ORANGE = (
    (31, 111, 100, 255),
    (253, 246, 233, 255),
    (240, 178, 132, 255),
    (227, 104, 58, 255),
)
WHITE, NOTHING = (255, 255, 255, 255), (255, 255, 255, 0)
STROKE: Final = 4.0


def smile() -> list[tuple[float, float]]:
    """Points along the curve from (17, 50) to (47, 50)."""
    ends = ((17.0, 50.0), (26.0, 55.0), (38.0, 55.0), (47.0, 50.0))
    weights = [
        ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3) for t in (n / 60 for n in range(61))
    ]
    return [
        (
            sum(w * end[0] for w, end in zip(each, ends, strict=True)),
            sum(w * end[1] for w, end in zip(each, ends, strict=True)),
        )
        for each in weights
    ]


SMILE: Final = smile()


def in_smile(x: float, y: float) -> bool:
    if not 47 < y < 57:  # noqa: PLR2004 - the band it stands in
        return False
    return any(hypot(x - at[0], y - at[1]) <= STROKE / 2 for at in SMILE)


def away(x: float, y: float, centre: tuple[float, float]) -> float:
    return hypot(x - centre[0], y - centre[1])


def in_colour(x: float, y: float) -> Shade:
    """The whole square is filled: Teams rounds its corners itself."""
    left, right = away(x, y, LEFT) <= RADIUS, away(x, y, RIGHT) <= RADIUS
    if left or right:
        return ORANGE if left and right else CREAM if left else PEACH
    return CREAM if in_smile(x, y) else GREEN


def in_outline(x: float, y: float) -> Shade:
    """Larger than the mark in colour: nothing stands around it."""
    x, y = 32 + (x - 32) * 0.8, 35 + (y - 32) * 0.8
    ring = any(abs(away(x, y, centre) - RADIUS) <= STROKE / 2 for centre in (LEFT, RIGHT))
    return WHITE if ring or in_smile(x, y) else NOTHING


def colour() -> bytes:
    return png(192, in_colour)


def outline() -> bytes:
    return png(32, in_outline)


def png(side: int, drawing: Drawing) -> bytes:
    """Lines of four bytes a pixel, each line after a 0: not filtered."""
    lines = b"".join(b"\0" + bytes(line(side, row, drawing)) for row in range(side))
    header = struct.pack(">IIBBBBB", side, side, 8, 6, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(lines, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(name, body) for name, body in parts)


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def line(side: int, row: int, drawing: Drawing) -> Iterator[int]:
    scale = SIDE / side / FINE
    for column in range(side):
        points = [
            drawing((column * FINE + across + 0.5) * scale, (row * FINE + down + 0.5) * scale)
            for across in range(FINE)
            for down in range(FINE)
        ]
        yield from (round(sum(each) / len(points)) for each in zip(*points, strict=True))
