"""One long transaction in which thousands of messages are heard, as a backtest does.

What is decided and remembered is the same; only the row of a community's sharing is read once and written once, at the
end, and the earliest wake is looked up again only when the wakes have changed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from facilitation.actions import Action, Decision, SharingSaved, Wake
from facilitation.community import Community, CommunityId
from facilitation.events import Happened, MessageSeen, MomentDue, RhythmDue
from facilitation.facts import Facts
from facilitation.sharing.state import Sharing
from storage import changes, facts
from storage.ledger import Ledger
from storage.wakeups import Wakeup


@dataclass(slots=True)
class Kept:
    """A community and its sharing as it stands now; `read` is the version its row still has."""

    community: Community
    sharing: Sharing
    read: int


@dataclass(slots=True)
class AtHand:
    """What need not be asked of the database again."""

    kept: dict[CommunityId, Kept] = field(default_factory=dict)
    next_due: datetime | None = None
    knows_next_due: bool = False


@dataclass(frozen=True, slots=True)
class Batch(Ledger):
    """Whoever opened it calls `flush` before it is committed."""

    at_hand: AtHand = field(default_factory=AtHand)

    def facts(self, happened: Happened) -> Facts:
        event = happened.event
        if not isinstance(event, MessageSeen | RhythmDue | MomentDue):
            self.flush()
            return Ledger.facts(self, happened)
        kept = self.at_hand.kept.get(event.community)
        if kept is None:
            return self.keep(Ledger.facts(self, happened))
        return Facts(
            community=kept.community,
            sharing=kept.sharing,
            prompt=facts.prompt_of(self.connection, event),
            holidays=self.almanac.holidays(kept.community.settings.country, happened.at.year),
            coaches=facts.coaches_of(self.connection, event, kept.community),
        )

    def keep(self, known: Facts) -> Facts:
        if known.community is not None and known.sharing is not None:
            kept = Kept(known.community, known.sharing, known.sharing.version)
            self.at_hand.kept[known.community.id] = kept
        return known

    def save(self, happened: Happened, decision: Decision) -> None:
        for change in decision.changes:
            kept = (
                self.at_hand.kept.get(change.sharing.community) if isinstance(change, SharingSaved) else None
            )
            if kept is not None and isinstance(change, SharingSaved):
                kept.sharing = replace(change.sharing, version=change.sharing.version + 1)
            else:
                changes.save(self.connection, happened, change)

    def flush(self) -> None:
        """Writes what has changed, and keeps nothing at hand. Raises `StaleError` like any change."""
        for kept in self.at_hand.kept.values():
            if kept.sharing.version != kept.read:
                decided = replace(kept.sharing, version=kept.sharing.version - 1)
                changes.save_sharing(self.connection, decided, kept.read)
        self.at_hand.kept.clear()

    def next_due(self) -> datetime | None:
        if not self.at_hand.knows_next_due:
            self.at_hand.next_due, self.at_hand.knows_next_due = Ledger.next_due(self), True
        return self.at_hand.next_due

    def queue(self, happened: Happened, actions: Sequence[Action]) -> list[str]:
        if any(isinstance(action, Wake) for action in actions):
            self.at_hand.knows_next_due = False
        return Ledger.queue(self, happened, actions)

    def rang(self, wakeup: Wakeup) -> None:
        self.at_hand.knows_next_due = False
        Ledger.rang(self, wakeup)
