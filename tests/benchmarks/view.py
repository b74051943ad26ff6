"""The Compare view on long texts: ``python -m tests.benchmarks.view A B`` prints what it took as JSON.

One window in a process of its own, without a screen: two files are opened, and what a reader does is done,
each step painted before the next. A heartbeat tells how long the window could not answer meanwhile.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter, sleep
from typing import Any

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.bootstrap import make_application, make_window
from app.core.compare.changes import ChangeClass
from app.ui.shell.window import MainWindow

from .pairs import Pair, pairs
from .places import ROOT
from .table import Cell, Table

Samples = dict[str, list[float]]
STEPS = ("scroll", "far end", "anywhere", "next change", "filter", "resize", "find")
"""What a reader does, in its order; milliseconds until it is painted."""
GOALS = {"scroll": "16 (95 %)", "far end": "50", "filter": "100", "resize": "50"}
_BEAT = 5
_LONG = 0.1
"""Megabytes of text from which on memory is a multiple of them, and not that of the first window."""
_FULL = {
    "scroll": 300,
    "far end": 6,
    "anywhere": 40,
    "next change": 100,
    "filter": 9,
    "resize": 20,
    "find": 4,
}


def measure(*, quick: bool = False) -> list[Table]:
    """Opening, and each step; quick: of the shortest pairs, a few times."""
    opened: list[Sequence[Cell]] = []
    stepped: list[Sequence[Cell]] = []
    with tempfile.TemporaryDirectory() as folder:
        for pair in pairs(Path(folder), quick=quick):
            found = _run(pair, quick=quick)
            facts = found["facts"]
            opened.append([pair.name, pair.words, *(facts[name] for name in _FACTS)])
            stepped += [
                [f"{pair.name}: {name}", *_spread(found["steps"][name]), GOALS.get(name)] for name in STEPS
            ]
    note = (
        "Seconds from opening both files until the texts are read, from then until the first rows are "
        "painted, and of both; the longest time in milliseconds in which the window did not answer; what its "
        "process grew by, in MB and as a multiple of the two files. The goals are 0.5 s, 50 ms and "
        "ten times."
    )
    columns = ["pair", "words", "reading", "to the first rows", "in all", "stall, ms", "MB", "times the text"]
    note_steps = (
        "Milliseconds of one step until it is painted, marks on, 1,440 by 900, in software. *Anywhere* are "
        "jumps of the scroll bar, *filter* each class off and on, *find* a frequent word."
    )
    steps = ["step", "median", "95 %", "longest", "goal"]
    return [
        Table("The view: opening", columns, opened, note),
        Table("The view: steps", steps, stepped, note_steps),
    ]


_FACTS = ("reading", "first rows", "in all", "stall", "megabytes", "times")


def _run(pair: Pair, *, quick: bool) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.benchmarks.view", str(pair.a), str(pair.b), *["--quick"] * quick]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, stdout=subprocess.PIPE, cwd=ROOT, check=True, env=environment)
    return dict(json.loads(done.stdout))


def _spread(values: Sequence[float]) -> list[Cell]:
    """Median, 95th percentile and largest of some milliseconds."""
    ordered = sorted(values)
    return [ordered[len(ordered) // 2], ordered[min(len(ordered) - 1, len(ordered) * 95 // 100)], ordered[-1]]


class Reader:
    """Somebody who opens two files and reads, with a watch."""

    def __init__(self, application: QApplication, window: MainWindow) -> None:
        self._application, self._window = application, window
        self._last = self.stall = 0.0
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=_BEAT)
        self._timer.timeout.connect(self._beat)

    def _beat(self) -> None:
        now = perf_counter()
        self.stall = max(self.stall, (now - self._last) * 1000 - _BEAT)
        self._last = now

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Note the longest time in which nothing else could be done."""
        self._last = perf_counter()
        self._timer.start()
        yield
        self._timer.stop()

    def wait_for(self, there: Callable[[], bool]) -> float:
        """Seconds until something is so."""
        start = perf_counter()
        while not there():
            self._application.processEvents()
            sleep(0.0005)
        return perf_counter() - start

    def open(self, files: Sequence[str]) -> dict[str, float | None]:
        """Open two files; seconds until they are read, and from then until their first rows are painted."""
        window, workspace = self._window, self._window.workspace
        with self.watched():
            window.files.open(files)
            reading = self.wait_for(lambda: len(workspace.project.sources) == 2)
            first = self.wait_for(lambda: window.reading.view is not None)
            start = perf_counter()
            self.paint()
            first += perf_counter() - start
        return {"reading": reading, "first rows": first, "in all": reading + first, "stall": self.stall}

    def paint(self) -> None:
        """Do what is left to be done, and paint."""
        self._application.processEvents()
        self._window.compare.texts.viewport().repaint()

    def timed(self, steps: Sequence[Callable[[], object]]) -> list[float]:
        """Milliseconds of each step."""
        found = []
        for step in steps:
            start = perf_counter()
            step()
            self.paint()
            found.append((perf_counter() - start) * 1000)
        return found

    def read(self, share: float) -> Samples:
        """Everything in :data:`STEPS`, a share of the usual number of times."""
        window, bar = self._window, self._window.compare.texts.verticalScrollBar()
        times = {name: max(2, round(share * count)) for name, count in _FULL.items()}

        def to(place: float) -> Callable[[], object]:
            return lambda: bar.setValue(round(place * bar.maximum()))

        places = [(k * 0.618) % 1 for k in range(1, times["anywhere"] + 1)]
        words = ["the", "of", "and", "all"][: times["find"]]
        height = window.height()
        found = {"scroll": self.timed([lambda: bar.setValue(bar.value() + 60)] * times["scroll"])}
        found["far end"] = self.timed([to(k % 2) for k in range(1, times["far end"] + 1)])
        found["anywhere"] = self.timed([to(place) for place in places])
        found["next change"] = self.timed([window.actions_table["go.next"].trigger] * times["next change"])
        found["filter"] = self.timed(
            [lambda cls=cls: window.reading.toggle(cls) for cls in list(ChangeClass)[: times["filter"]]] * 2
        )
        found["resize"] = self.timed(
            [lambda k=k: window.resize(1440 - 24 * (k % 8), height) for k in range(times["resize"])]
        )
        found["find"] = self.timed([lambda word=word: window.reading.find(word) for word in words])
        return found


def _resident() -> float:
    """Megabytes of memory that this process has now."""
    pages = Path("/proc/self/statm")
    return (
        int(pages.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
        if pages.exists()
        else float("nan")
    )


def observe(files: Sequence[str], *, quick: bool = False) -> dict[str, Any]:
    """Open two files in a window of this process and read in them."""
    application = make_application(["variorum"])
    with tempfile.TemporaryDirectory() as folder:
        settings = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        window = make_window(application, settings, Path(folder) / "working")
        window.compare.texts.motion = False
        window.resize(1440, 900)
        window.show()
        reader = Reader(application, window)
        reader.paint()
        before = _resident()
        facts = reader.open(files)
        facts["megabytes"] = _resident() - before
        size = sum(Path(name).stat().st_size for name in files) / 1e6
        facts["times"] = facts["megabytes"] / size if size > _LONG else None
        steps = reader.read(0.1 if quick else 1)
        file, window.workspace.file = window.workspace.file, None
        if file is not None:
            file.discard()
        window.close()
        window.workspace.stop()
    return {"facts": facts, "steps": steps}


if __name__ == "__main__":
    print(json.dumps(observe(sys.argv[1:3], quick="--quick" in sys.argv)))
