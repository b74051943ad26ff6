"""PySide6 6.12 on CPython 3.11 loses a reference to None with every void call, and aborts after some 5,000.

On CPython 3.12 and later None is immortal and nothing can happen.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage, QPainter

from .hands import Person, press

TOLERANCE = 100
"""What caches and collected garbage may give back."""


def lost(work: Callable[[], object]) -> int:
    """How many references to None went while some work was done that had been done before."""
    work()
    gc.collect()
    before = sys.getrefcount(None)
    work()
    gc.collect()
    return before - sys.getrefcount(None)


def test_a_thousand_void_calls_cost_no_reference() -> None:
    thing = QObject()

    def call() -> None:
        for number in range(1_000):
            thing.setObjectName(str(number))

    assert lost(call) < TOLERANCE


def test_a_thousand_calls_of_a_painter_cost_no_reference(qapp: object) -> None:
    picture = QImage(32, 32, QImage.Format.Format_RGB32)

    def paint() -> None:
        painter = QPainter(picture)
        for number in range(1_000):
            painter.drawLine(0, 0, number % 32, 31)
        painter.end()

    assert lost(paint) < TOLERANCE


@pytest.mark.parametrize("keys", ["Alt+Down", "Ctrl+U", "Ctrl+Shift+X"])
def test_reading_for_a_while_costs_no_reference(reader: Person, keys: str) -> None:
    def read() -> None:
        for _ in range(10):
            if keys == "Ctrl+Shift+X":
                reader.compared(lambda: press(keys))
            else:
                press(keys)
                press("Alt+Up")
                press("Alt+Down")
            reader.window.grab()
            reader.texts.verticalScrollBar().setValue(400)
            reader.window.grab()

    assert lost(read) < TOLERANCE
