"""A working session on a real screen. test_real_window.py runs it in a process of its own under Xvfb.

It is a test file that is not collected by its name, so that it has the fixtures of this folder: the window's
leaks and Qt's warnings fail it like any other test.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.core.compare.changes import ChangeClass
from app.services.session import example_paths
from app.ui.dialogs.picker import Picker

from .conftest import Opener
from .hands import Person, click, press, write_words
from .invented import write

KITCHEN = [
    "Soak the lentils overnight and rinse them twice.",
    "Fry an onion in butter until it is golden, then stir in cumin and a spoon of vinegar.",
    "Serve with flat bread while the stew is hot.",
]
CHESS = [
    "The club met on the second floor because the hall was being painted.",
    "Both players avoided the main line, and queens came off before move twenty.",
    "A rook ending followed that nobody in the audience believed could be won.",
]


class Photographer:
    """Takes pictures of the whole screen once it shows what a window has painted, and goes on to."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self._folder, self._qtbot = folder, qtbot

    def take(self, name: str, front: QWidget) -> None:
        seen = [QImage()]

        def at_rest() -> bool:
            seen.append(_seen(front))
            return seen[-1] == seen[-2] and _alike(seen[-1], front.grab().toImage()) > 0.99

        self._qtbot.waitUntil(at_rest)
        assert QGuiApplication.primaryScreen().grabWindow(0).save(str(self._folder / f"{name}.png"))


def _seen(widget: QWidget) -> QImage:
    """What the screen shows where a window stands."""
    at, size = widget.mapToGlobal(QPoint(0, 0)), widget.size()
    screen = QGuiApplication.primaryScreen()
    return screen.grabWindow(0, at.x(), at.y(), size.width(), size.height()).toImage()


def _alike(left: QImage, right: QImage) -> float:
    """The share of pixels that two pictures have in common, over every seventh one."""
    pixels = [
        memoryview(image.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("I")[::7]
        for image in (left, right)
    ]
    assert len(pixels[0]) == len(pixels[1])
    return sum(map(int.__eq__, *pixels)) / len(pixels[0])


@pytest.fixture
def desk() -> Path:
    """The folder that is looked at afterwards."""
    return Path(os.environ["VARIORUM_DESK"])


@pytest.fixture
def photographer(qtbot: QtBot) -> Iterator[Photographer]:
    assert QGuiApplication.platformName() == "xcb"
    return Photographer(Path(os.environ["VARIORUM_SHOTS"]), qtbot)


def command(person: Person, words: str) -> None:
    """Ctrl+K, some words, Enter."""
    press("Ctrl+K")
    picker = person.dialog(Picker)
    write_words(words, picker.findChild(QLineEdit))
    press("Return", picker.findChild(QLineEdit))
    person.wait_for(lambda: person.no_dialog() and person.window.isActiveWindow())


def test_a_session(open_window: Opener, qtbot: QtBot, desk: Path, photographer: Photographer) -> None:
    window = open_window()
    person = Person(window, qtbot)
    assert person.on_welcome()
    photographer.take("1-welcome", window)

    # Open two files and step to a figure.
    person.open_files(*example_paths()[:2])
    total = len(person.entries("changes"))
    press("Alt+Down")
    assert person.counter() == f"1 of {total}"
    while "7,000 → " not in person.sentence():
        press("F9")
    qtbot.waitUntil(lambda: "7,000 → 2,000" in person.panel())
    photographer.take("2-compare-light", window)
    command(person, "dark")
    photographer.take("3-compare-dark", window)
    command(person, "light")

    # Filter, find.
    figures = person.chip(ChangeClass.FIGURE)
    click(figures)
    assert len(person.entries("changes")) == total - figures.count < total
    press("Alt+0", person.texts)
    assert figures.isChecked()
    press("Ctrl+F")
    write_words("homes")
    press("F3")
    assert person.found().startswith("1 of ")
    press("Esc")
    press("Left", person.texts)  # lets go of what was found

    # Tag a change, then words that are selected with the mouse; think better of those.
    press("Alt+Home")
    press("F9")
    press("F9")
    person.tag()
    write_words("People displaced")
    photographer.take("4-tag", person.popover)
    press("Ctrl+Return")
    person.wait_for(window.isActiveWindow)
    person.select_by_mouse("b", "district officials")
    person.tag()
    write_words("A second thought")
    press("Ctrl+Return")
    person.wait_for(window.isActiveWindow)
    assert len(person.entries("claims")) == 2
    press("Ctrl+Z", person.texts)
    assert len(person.entries("claims")) == 1

    # Save, close, come back, hand over.
    person.saved(desk / "dam.variorum")
    window.close()
    person.wait_for(person.left)
    window = open_window()
    person = Person(window, qtbot)
    person.compared(lambda: press("Return"))
    assert [name.split(",")[0] for name in person.entries("claims")] == ["People displaced"]
    press("Ctrl+Shift+E")
    person.name_files(desk / "dam.html")
    person.wait_for(lambda: person.said() == "Report written to dam.html.")
    photographer.take("5-report-written", window)

    # Two texts that have nothing to do with each other.
    person.open_files(write(desk / "kitchen.txt", KITCHEN), write(desk / "chess.txt", CHESS))
    assert "little in common" in person.card_words()
    photographer.take("6-unrelated", window)
