"""Work of the window's own process that takes too long for the window's thread: files, counts, reports.

One thread, one call after the other, so that what is done to a file is done in order.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from queue import SimpleQueue
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from app.project import ProjectError

Result = TypeVar("Result")


class Background(QObject):
    """Runs calls on a thread that is started with the first one; they must not touch Qt."""

    _answered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._waiting = 0
        self._answered.connect(self._on_answered)

    @property
    def busy(self) -> bool:
        """True while a call is under way or waiting."""
        return self._waiting > 0

    def run(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], object],
        failed: Callable[[Any], object] | None = None,
        expected: type[Exception] = ProjectError,
    ) -> None:
        """Call ``work`` on the thread, then ``done`` with its result on the window's thread.

        ``failed`` is given an ``expected`` exception instead; any other is raised on the window's thread.
        """

        def call() -> None:
            try:
                result = work()
            except expected as error:
                self._answered.emit(partial(failed or _raise, error))
            except Exception as error:  # noqa: BLE001 - it is raised where it is seen
                self._answered.emit(partial(_raise, error))
            else:
                self._answered.emit(partial(done, result))

        if self._thread is None:
            self._thread = threading.Thread(target=self._serve, name="variorum-background", daemon=True)
            self._thread.start()
        self._waiting += 1
        self._calls.put(call)

    def stop(self) -> None:
        """Wait for what is under way and end the thread."""
        if self._thread is not None:
            self._calls.put(None)
            self._thread.join()
            self._thread = None

    def _serve(self) -> None:
        while (call := self._calls.get()) is not None:
            call()

    def _on_answered(self, answer: Callable[[], object]) -> None:
        self._waiting -= 1
        answer()


def _raise(error: Exception) -> None:
    raise error
