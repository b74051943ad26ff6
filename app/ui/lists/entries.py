"""List models of the panels: sources, claims, changes. They hold snapshots, not the project."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

from app.core.model.claim import Claim, Severity, Status
from app.ui.qt import override

ENTRY = int(Qt.ItemDataRole.UserRole) + 1
"""The role under which a row's entry is found."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A source in the list: its number, letter, title and the line under it."""

    number: int
    letter: str
    title: str
    line: str
    side: str
    """``a``, ``b`` or empty."""

    @property
    def spoken(self) -> str:
        """*A Meridian Wire, 14 May · 412 words, left side*."""
        side = {"a": ", left side", "b": ", right side"}.get(self.side, "")
        return f"{self.letter} {self.title}, {self.line}{side}"


@dataclass(frozen=True, slots=True)
class ClaimEntry:
    """A claim in the list."""

    number: int
    title: str
    severity: Severity
    status: Status

    @property
    def spoken(self) -> str:
        """*People displaced, C1, severity high, status open*."""
        return f"{self.title}, C{self.number}, severity {self.severity.value}, status {self.status.value}"


_FLAGS = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren


class EntryModel(QStringListModel):
    """A list of entries; what a screen reader says of one, and typing finds it by, is its ``spoken``.

    The base class holds an empty text for each: Qt counts the rows of a list once for every row when it lays
    them out, which takes a tenth of a second for 100,000 if Python has to answer.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[Any] = ()

    def set_entries(self, entries: Sequence[Any]) -> None:
        """Show other entries."""
        if list(entries) != list(self._entries):
            self._entries = entries
            self.setStringList([""] * len(entries))

    def entry(self, row: int) -> Any:
        """The entry of a row."""
        return self._entries[row]

    def entries(self) -> Sequence[Any]:
        """All entries."""
        return self._entries

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == ENTRY:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return entry.spoken
        return None


def claim_entries(claims: Sequence[Claim]) -> list[ClaimEntry]:
    """Entries for claims, in their order."""
    return [ClaimEntry(claim.number, claim.title, claim.severity, claim.status) for claim in claims]
