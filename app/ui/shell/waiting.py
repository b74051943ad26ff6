"""Work that takes long is said in the message bar, with a way to give it up."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from app.ui.widgets.infobar import BarKind, InfoBar

_PATIENCE = 300
"""Milliseconds before work that goes on is announced."""


class Waiting(QObject):
    """One kind of work. It says nothing while the bar says something else."""

    def __init__(self, bar: InfoBar, cancel: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._bar, self._cancel = bar, cancel
        self._words = ""
        self._patience = QTimer(self, interval=_PATIENCE, singleShot=True)
        self._patience.timeout.connect(self._announce)

    def start(self, words: str) -> None:
        """Work has begun."""
        self._words = words
        self._patience.start()

    def stop(self) -> None:
        """It has ended, in one way or another."""
        self._patience.stop()
        if self._words:
            self._bar.withdraw(self._words)

    def _announce(self) -> None:
        if self._bar.isHidden():
            self._bar.say(BarKind.INFO, self._words, (("Cancel", self._cancel),))
