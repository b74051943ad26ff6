"""Source files are watched: when one changes on disk the reader is told, and nothing else happens."""

from __future__ import annotations

import hashlib
from datetime import datetime
from functools import partial
from pathlib import Path
from stat import S_ISREG
from typing import NamedTuple

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from app.core.model.project import Source
from app.ui.jobs.background import Background
from app.ui.shell.workspace import Workspace
from app.ui.widgets.infobar import BarKind, InfoBar

_ELSEWHERE = ("\\\\", "//")
"""How paths begin that name another computer."""
_LARGEST = 1 << 30
_SETTLE = 300
"""Milliseconds after which a file that is being written is looked at."""


class Seen(NamedTuple):
    """A file as it was when it was looked at: its time and size, and the fingerprint of its bytes."""

    changed: int
    size: int
    digest: str


class Watching(QObject):
    """Tells in the bar that a file is no longer what was loaded from it; once for each time it changed.

    A file is looked at when the system says that it changed, and when the window comes to the front, since
    network drives say nothing. Looking happens in a thread of its own, because a drive may not answer.
    """

    def __init__(self, workspace: Workspace, bar: InfoBar, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._bar = workspace, bar
        self._background = Background(self)
        self._watcher: QFileSystemWatcher | None = None
        """There as long as there is something to watch; it holds on to files of the system."""
        self._seen: dict[str, Seen] = {}
        self._told: dict[str, str] = {}
        self._changed: dict[str, Seen] = {}
        self._words = ""
        self._waits_for: tuple[int, str] | None = None
        self._settled = QTimer(self, interval=_SETTLE, singleShot=True)
        self._settled.timeout.connect(self.look)
        workspace.opened.connect(self._forget)
        workspace.changed.connect(self._follow)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_state)

    @property
    def busy(self) -> bool:
        """True while files are being looked at, or will be in a moment."""
        return self._settled.isActive() or self._background.busy

    def stop(self) -> None:
        """Look at nothing any more."""
        self._settled.stop()
        self._watch(set())
        self._background.stop()

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive and self._paths():
            self._settled.start()

    def _paths(self) -> set[str]:
        return {source.origin for source in self._workspace.project.sources if source.origin}

    def _forget(self) -> None:
        """Another project is there, or none."""
        self._told.clear()
        self._waits_for = None
        self._withdraw()
        self._follow()

    def _follow(self) -> None:
        """Watch the files of the sources that are there now."""
        paths = self._paths()
        if paths - self._seen.keys():
            self._settled.start()
        self._watch(paths & self._seen.keys())
        for path in self._seen.keys() - paths:
            del self._seen[path]
        self._compare_if_there()

    def _watch(self, paths: set[str]) -> None:
        """Have the system say when one of these files changes, and none else."""
        if not paths:
            if self._watcher is not None:
                self._watcher.deleteLater()
                self._watcher = None
            return
        if self._watcher is None:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.fileChanged.connect(self._settled.start)
        watched = set(self._watcher.files())
        if watched - paths:
            self._watcher.removePaths(sorted(watched - paths))
        if paths - watched:
            self._watcher.addPaths(sorted(paths - watched))

    def look(self) -> None:
        """See whether the files are what they were."""
        for path in sorted(self._paths()):
            known = self._seen.get(path)
            self._background.run(partial(look_at, path, known), partial(self._on_looked, path))

    def _on_looked(self, path: str, seen: Seen | None) -> None:
        sources = self._from(path)
        if seen is None or not sources:
            return
        self._seen[path] = seen
        self._watch(self._paths() & self._seen.keys())  # one that was replaced by another is watched no more
        if any(source.document.sha256 == seen.digest for source in sources):
            if self._changed.pop(path, None) is not None:
                self._withdraw()
        elif self._told.get(path) != seen.digest:
            self._told[path] = seen.digest
            self._changed[path] = seen
            self._tell()

    def _from(self, path: str) -> list[Source]:
        return [source for source in self._workspace.project.sources if source.origin == path]

    def _tell(self) -> None:
        paths = list(self._changed)
        self._bar.withdraw(self._words)
        names = [Path(path).name for path in paths]
        if len(paths) == 1:
            clock = datetime.fromtimestamp(self._changed[paths[0]].changed / 1e9).astimezone()
            self._words = (
                f"{names[0]} changed on disk at {clock:%H:%M}. You are reading the text as it was loaded."
            )
        else:
            listed = f"{', '.join(names[:-1])} and {names[-1]}"
            self._words = f"{listed} changed on disk. You are reading the texts as they were loaded."
        buttons = [("Keep as loaded", self._changed.clear)]
        if self._workspace.editable:
            add = "Add as version" if len(paths) == 1 else "Add as versions"
            buttons.insert(0, (add, partial(self._add, paths)))
            if len(paths) == 1:
                buttons.insert(0, ("Compare old and new", partial(self._compare, paths[0])))
        self._bar.say(BarKind.INFO, self._words, buttons)

    def _withdraw(self) -> None:
        self._changed.clear()
        if self._words:
            self._bar.withdraw(self._words)
            self._words = ""

    def _add(self, paths: list[str]) -> None:
        self._changed.clear()
        self._workspace.load(paths, add=True)

    def _compare(self, path: str) -> None:
        """Add the new text, and show it beside the last one that came from the file."""
        self._waits_for = (self._from(path)[-1].number, path)
        self._add([path])

    def _compare_if_there(self) -> None:
        if self._waits_for is None:
            return
        old, path = self._waits_for
        new = [source.number for source in self._from(path) if source.number > old]
        if new:
            self._waits_for = None
            self._workspace.show_pair(old, new[-1])


def look_at(path: str, known: Seen | None) -> Seen | None:
    """A file as it is; None if it is gone or cannot be read, which takes nothing from the project.

    A project that somebody sent may name any path. Only plain files of this computer are touched: a path that
    names another computer is left alone, since asking for it would tell that computer so.
    """
    if path[:2] in _ELSEWHERE or not Path(path).is_absolute():
        return None
    try:
        state = Path(path).stat()
        if not S_ISREG(state.st_mode) or state.st_size > _LARGEST:
            return None
        if known is not None and (known.changed, known.size) == (state.st_mtime_ns, state.st_size):
            return known
        if not state.st_size:  # nothing to read, or a file of the system that has no end
            return Seen(state.st_mtime_ns, 0, hashlib.sha256().hexdigest())
        with Path(path).open("rb") as file:
            return Seen(state.st_mtime_ns, state.st_size, hashlib.file_digest(file, "sha256").hexdigest())
    except (OSError, ValueError):
        return None
