"""The raw driver doing the same: every statement the product sends is written down, then sent again without the product.

What remains is what the rows themselves cost: the same statements, in the same transactions, with the same commits.
"""

from typing import Any

from sqlalchemy import event

from storage import prepared
from storage.store import Store

Statement = tuple[str, Any]
Transaction = list[Statement]


class Recording:
    """What one store sends, by transaction that was committed."""

    def __init__(self, store: Store) -> None:
        self.transactions: list[Transaction] = []
        self.open: Transaction = []
        self.engine = store.engine
        self.heard = (
            (store.engine, "before_cursor_execute", self.note),
            (store.engine, "commit", self.commit),
            (store.engine, "rollback", self.rollback),
        )
        for each in self.heard:
            event.listen(*each)
        self.send, prepared.send = prepared.send, self.pass_on

    def stop(self) -> None:
        for each in self.heard:
            event.remove(*each)
        prepared.send = self.send

    def pass_on(self, connection: Any, sql: str, given: Any = prepared.NOTHING) -> Any:
        """What goes to SQLite's driver past SQLAlchemy is written down as well."""
        if connection.engine is self.engine:
            self.open.append((sql, dict(given)))
        return self.send(connection, sql, given)

    def note(self, _connection: Any, _cursor: Any, statement: str, given: Any, *_: object) -> None:
        self.open.append((statement, given))

    def commit(self, _connection: Any) -> None:
        self.transactions.append(self.open)
        self.open = []

    def rollback(self, _connection: Any) -> None:
        self.open = []


def send_again(connection: Any, transaction: Transaction) -> None:
    """One transaction on the raw driver; what it answers is fetched."""
    for statement, given in transaction:
        answer = connection.execute(statement, given)
        if answer.description:
            answer.fetchall()
    connection.commit()
