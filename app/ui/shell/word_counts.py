"""How many words the sources have. Long texts take a while to count, so the window does not wait for it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.core.compare.describe import word_count
from app.core.model.document import Document
from app.ui.jobs.background import Background


class WordCounts(QObject):
    """Counts of documents by their fingerprints; ``counted`` is emitted when there is another one."""

    counted = Signal()

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._counts: dict[str, int | None] = {}

    def of(self, document: Document) -> int | None:
        """The number of words, None while they are being counted."""
        key = document.text_sha256
        if key not in self._counts:
            self._counts[key] = None
            self._background.run(lambda: word_count(document), lambda count: self._set(key, count))
        return self._counts[key]

    def know(self, key: str, count: int) -> None:
        """Somebody else has counted the document with this fingerprint."""
        self._counts[key] = count

    def _set(self, key: str, count: int) -> None:
        self._counts[key] = count
        self.counted.emit()
