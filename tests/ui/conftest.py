"""A window for each test, with settings and projects of its own, that must leave nothing behind."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import make_window
from app.ui.shell.window import MainWindow

from .hands import Person

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Qt says of its offscreen platform what it cannot do; any other warning fails a test."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.qt_log_ignore("^This plugin does not support"))


Opener = Callable[..., MainWindow]


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Opener]:
    """Makes windows on the same settings and working folder, so that a test can close and come back."""
    windows: list[MainWindow] = []
    before = set(threading.enumerate())

    def manage(_: QWidget | None, focus: QWidget | None) -> None:
        """Without a screen there is no window manager, so that nothing gives the focus back."""
        if focus is None and windows:
            QTimer.singleShot(0, windows[-1], give_focus)

    def give_focus() -> None:
        tops = QApplication.topLevelWidgets()
        dialogs = [each for each in tops if each.windowType() == Qt.WindowType.Dialog]
        behind = [QApplication.activeModalWidget(), *dialogs, *reversed(windows)]
        front = next((each for each in behind if each is not None and each.isVisible()), None)
        if QApplication.focusWindow() is None and front is not None:
            front.activateWindow()

    def make(theme: str = "light") -> MainWindow:
        settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
        settings.setValue("theme", theme)
        settings.setValue("folder", str(tmp_path))
        window = make_window(qapp, settings, tmp_path / "working")
        window.compare.texts.motion = False
        window.resize(1440, 900)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        windows.append(window)
        return window

    if qapp.platformName() == "offscreen":
        qapp.focusChanged.connect(manage)
    yield make
    if qapp.platformName() == "offscreen":
        qapp.focusChanged.disconnect(manage)
    for window in windows:
        drop(window)
        qtbot.waitUntil(lambda window=window: not window.isVisible())
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = {thread.name for thread in set(threading.enumerate()) - before}
    assert not left, f"threads were left behind: {left}"
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert not shown, f"windows were left behind: {shown}"
    assert not any(isinstance(each, MainWindow) for each in QApplication.topLevelWidgets())
    running = [timer for timer in qapp.findChildren(QTimer) if timer.isActive()]
    assert not running, f"timers were left behind: {running}"


def drop(window: MainWindow) -> None:
    """Close a window without being asked about unsaved changes."""
    file, window.workspace.file = window.workspace.file, None
    if file is not None:
        file.discard()
    window.close()


@pytest.fixture
def window(open_window: Opener) -> MainWindow:
    """A window on the Welcome page."""
    return open_window()


@pytest.fixture
def example(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """A window with the bundled example open and compared."""
    with qtbot.waitSignal(window.workspace.compared, timeout=20_000):
        window.files.open_example()
    return window


@pytest.fixture
def person(window: MainWindow, qtbot: QtBot) -> Person:
    """Somebody at a window on the Welcome page."""
    return Person(window, qtbot)


@pytest.fixture
def reader(example: MainWindow, qtbot: QtBot) -> Person:
    """Somebody who reads the example."""
    return Person(example, qtbot)
