"""What is kept in memory for a while: the latest so many, and the oldest is let go of."""

from typing import Generic, TypeVar

K = TypeVar("K")
T = TypeVar("T")


class Latest(dict[K, T], Generic[K, T]):
    """`most` of them at a time, in the order in which they were last kept."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self.most = most

    def keep(self, key: K, value: T) -> None:
        self.pop(key, None)
        self[key] = value
        if len(self) > self.most:
            del self[next(iter(self))]
