"""Nothing piles up while windows and pairs come and go all day."""

from __future__ import annotations

import gc
import multiprocessing
import threading
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services.session import example_paths

from .conftest import Opener, drop
from .hands import Person, press, write_words

OPEN_FILES = Path("/proc/self/fd")


def in_use(qapp: QApplication) -> dict[str, int]:
    """What a process can run out of."""
    timers = [timer for timer in qapp.findChildren(QTimer) if timer.isActive()]
    files = len(list(OPEN_FILES.iterdir())) if OPEN_FILES.exists() else 0
    return {
        "processes": len(multiprocessing.active_children()),
        "threads": threading.active_count(),
        "timers": len(timers),
        "open files": files,
    }


def test_windows_that_come_and_go_leave_nothing_behind(
    open_window: Opener, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    def come_and_go() -> dict[str, int]:
        window = open_window()
        person = Person(window, qtbot)
        person.compared(window.files.open_example)
        person.tag_change("A claim")
        drop(window)
        person.wait_for(person.left)
        return in_use(qapp)

    first = come_and_go()
    assert first["processes"] == 0
    for _ in range(4):
        later = come_and_go()  # less than at first if what earlier tests left has gone meanwhile
        assert {what: count for what, count in later.items() if count > first[what]} == {}
    assert list((tmp_path / "working").iterdir()) == []


def test_projects_that_come_and_go_leave_one_working_copy_at_most(
    person: Person, qapp: QApplication, tmp_path: Path
) -> None:
    working = tmp_path / "working"
    person.open_files(*example_paths()[:2])
    first = in_use(qapp)
    copies = len(list(working.iterdir()))
    for _ in range(4):
        person.compared(person.window.files.open_example)
        assert len(list(working.iterdir())) == copies
    assert in_use(qapp) == first
    press("Ctrl+W")
    person.wait_for(person.on_welcome)
    assert list(working.iterdir()) == []


@pytest.mark.parametrize("keys", ["Ctrl+Shift+X", "F5"])
def test_a_pair_is_let_go_of_when_another_is_shown(reader: Person, keys: str) -> None:
    press("Ctrl+F")
    write_words("dam")
    press("F3")
    press("Alt+Down", reader.texts)
    reader.window.grab()
    old = weakref.ref(reader.window.reading.view)
    reader.compared(lambda: press(keys))
    reader.window.grab()
    assert old() is None


def test_the_texts_are_let_go_of_when_a_project_is_closed(reader: Person) -> None:
    reader.window.grab()
    view = weakref.ref(reader.window.reading.view)
    press("Ctrl+W")
    reader.wait_for(reader.on_welcome)
    assert view() is None


def test_reading_on_and_on_makes_nothing_grow(reader: Person) -> None:
    def read() -> None:
        for _ in range(8):
            press("Alt+Down", reader.texts)
            reader.wait_for(lambda: f"Change {reader.counter()}" in reader.panel())
            reader.tag()
            press("Esc")
            press("Ctrl+U", reader.texts)
            reader.window.grab()

    def kept() -> tuple[int, int]:
        press("Alt+Home", reader.texts)
        reader.wait_for(lambda: f"Change {reader.counter()}" in reader.panel())
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        return len(reader.window.findChildren(QObject)), len(gc.get_objects())

    read()
    widgets, objects = kept()
    read()
    more_widgets, more_objects = kept()
    assert more_widgets == widgets
    assert more_objects < objects + 100
