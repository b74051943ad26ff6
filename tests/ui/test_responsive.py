"""How long the window does not answer: the longest gaps of a heartbeat while work on long texts is done.

Machines differ, so the figures are recorded and only a generous bound is asserted. The goal is 50 ms.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from .hands import Person, press, wheel, write_words
from .invented import long_pair, write

BEAT = 5
BOUND = 1_000
"""Milliseconds; where even this is exceeded, something waits for something else."""
PARAGRAPHS = 12_000


class Heart:
    """Beats every 5 ms and keeps, for each step, the longest time it could not."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=BEAT)
        self._timer.timeout.connect(self._beat)
        self._last = 0.0
        self._beats = 0
        self._longest = 0.0
        self.stalls: dict[str, float] = {}

    def _beat(self) -> None:
        now = perf_counter()
        self._longest = max(self._longest, (now - self._last) * 1_000 - BEAT)
        self._last, self._beats = now, self._beats + 1

    @contextmanager
    def during(self, step: str) -> Iterator[None]:
        """Everything in the block, and what it leaves to be done later, counts for a step."""
        self._last, self._longest = perf_counter(), 0.0
        self._timer.start()
        yield
        self.rest(8)
        self._timer.stop()
        self.stalls[step] = max(self.stalls.get(step, 0.0), self._longest)

    def rest(self, beats: int = 2) -> None:
        """Let the window do what it has put off."""
        wanted = self._beats + beats
        self._qtbot.waitUntil(lambda: self._beats >= wanted, timeout=30_000)


@pytest.fixture
def heart(qtbot: QtBot) -> Iterator[Heart]:
    heart = Heart(qtbot)
    yield heart
    heart._timer.stop()


def test_the_window_answers_while_it_works(
    person: Person, heart: Heart, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    texts = long_pair(PARAGRAPHS)
    files = [write(tmp_path / f"version-{k}.txt", text) for k, text in enumerate(texts, 1)]
    with heart.during("open and compare"):
        person.compared(lambda: person.drop(*files))
    with heart.during("scroll by wheel"):
        for _ in range(40):
            wheel(person.texts.viewport(), -1)
            heart.rest(1)
    with heart.during("jump by the scroll bar"):
        bar = person.texts.verticalScrollBar()
        for share in (0.9, 0.1, 0.5, 1.0, 0.0):
            bar.setValue(round(share * bar.maximum()))
            heart.rest()
    with heart.during("step through changes"):
        for keys in ["Alt+Down"] * 20 + ["F9"] * 10 + ["Alt+End", "Alt+Up", "Alt+Home"]:
            press(keys)
            heart.rest(1)
    with heart.during("toggle filters"):
        for keys in ("Alt+1", "Alt+3", "Alt+1", "Shift+Alt+3", "Shift+Alt+3", "Alt+0"):
            press(keys)
            heart.rest()
    with heart.during("fold and unfold"):
        for _ in range(2):
            press("Ctrl+U")
            heart.rest()
    with heart.during("zoom"):
        for keys in ("Ctrl++", "Ctrl+-", "Ctrl+0"):
            press(keys)
            heart.rest()
    with heart.during("find"):
        press("Ctrl+F")
        for letter in "orchard":
            write_words(letter)
            heart.rest(1)
        press("F3")
        heart.rest()
        press("Esc")
    with heart.during("resize"):
        for width in (1300, 1100, 1440):
            person.window.resize(width, 900)
            heart.rest()
    with heart.during("swap sides"):
        person.compared(lambda: press("Ctrl+Shift+X"))
        heart.rest()
    with heart.during("compare again, cancel"):
        person.compared(lambda: press("F5"))
        press("F5")
        heart.rest()
        person.window.workspace.jobs.cancel("compare")
        heart.rest()
    with heart.during("tag"):
        person.compared(lambda: press("F5"))
        press("F9")
        press("Ctrl+T")
        heart.rest()
        press("Ctrl+Return")
        heart.rest()
        press("Ctrl+Z")
        heart.rest()
        press("Ctrl+Y")
    with heart.during("save"):
        person.save_as(tmp_path / "long.variorum")
        person.wait_for(lambda: person.sentence().startswith("Saved"))
    with heart.during("export a report"):
        press("Ctrl+Shift+E")
        person.name_files(tmp_path / "report.html")
        person.wait_for(lambda: person.said().startswith("Report written"))
    with heart.during("close and reopen"):
        press("Ctrl+W")
        person.wait_for(person.on_welcome)
        heart.rest()
        person.compared(lambda: press("Return"))
    assert person.entries("changes")
    report(heart, record_property)


def test_the_window_answers_over_a_book_in_one_paragraph(
    person: Person, heart: Heart, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    texts = [[" ".join(text)] for text in long_pair(PARAGRAPHS // 10)]
    files = [write(tmp_path / f"version-{k}.txt", text) for k, text in enumerate(texts, 1)]
    with heart.during("one paragraph: open and compare"):
        person.compared(lambda: person.drop(*files))
    with heart.during("one paragraph: step through changes"):
        for keys in ["Alt+Down"] * 10 + ["Alt+End", "Alt+Up", "Alt+Home"]:
            press(keys)
            heart.rest(1)
    with heart.during("one paragraph: scroll"):
        bar = person.texts.verticalScrollBar()
        for share in (0.9, 0.1, 0.5, 1.0, 0.0):
            bar.setValue(round(share * bar.maximum()))
            wheel(person.texts.viewport(), -3)
            heart.rest()
    with heart.during("one paragraph: zoom"):
        for keys in ("Ctrl++", "Ctrl+-", "Ctrl+0"):
            press(keys)
            heart.rest()
    report(heart, record_property)


def report(heart: Heart, record_property: Callable[[str, object], None]) -> None:
    """Record the longest stall of each step."""
    for step, stall in heart.stalls.items():
        record_property(f"stall: {step}", round(stall, 1))
        print(f"{step:28} {stall:7.1f} ms")
    slow = {step: round(stall) for step, stall in heart.stalls.items() if stall > BOUND}
    assert not slow
