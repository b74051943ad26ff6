"""The open project and what can be done to it. No widgets: it tells the window by signals."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.core.claims import Edit, EditError
from app.core.model.document import Document
from app.core.model.project import Project, Source, ViewState
from app.formats import SUFFIXES
from app.project import SUFFIX, ProjectError, ProjectFile, Recovery
from app.services.documents import Loaded
from app.services.messages import Failed
from app.services.session import add_sources, new_project, with_pair
from app.ui.jobs.background import Background
from app.ui.jobs.jobs import COMPARE, LOAD, Jobs
from app.ui.models.pair import PairView
from app.ui.undo.stack import EditStack

_NO_TEXTS = (
    "There are no texts in that folder; Variorum reads files that end in "
    f"{', '.join(ending for endings in SUFFIXES.values() for ending in endings)}."
)
_Done = Callable[[], object]
_Failed = Callable[[ProjectError], object]


@dataclass(frozen=True, slots=True)
class _Load:
    """Texts that are to be read: the title of the project they begin, or whether they are added to one."""

    title: str | None
    add: bool
    start: Callable[[], None]


class Workspace(QObject):
    """Holds a ProjectFile, its undo stack and the comparison of the pair on view.

    ``changed`` is emitted after every edit and every change of file; ``opened`` when another project is
    there (or none); ``problem`` carries a sentence and details.
    """

    opened = Signal()
    changed = Signal()
    loading = Signal()
    """Texts are being read."""
    pair_changed = Signal()
    """Another pair is to be compared, or none."""
    compared = Signal(object)
    problem = Signal(str, str)
    store_problem = Signal(object, object)
    """A ProjectError, and what tries again (None if nothing does)."""
    not_opened = Signal(object, object, object)
    """A ProjectError, the path if there is one, and what tries again."""
    skipped = Signal(list)
    """Failures of sources while others were read."""

    def __init__(self, jobs: Jobs, working_dir: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.jobs = jobs
        self.working_dir = working_dir
        self.file: ProjectFile | None = None
        self.view: PairView | None = None
        self.undo_stack = EditStack(self._apply, self)
        self.background = Background(self)
        self._loads: deque[_Load] = deque()
        self._opening = False
        self._numbers = (0, 0)
        jobs.loaded.connect(self._on_loaded)
        jobs.compared.connect(self._on_compared)
        jobs.failed.connect(self._on_failed)
        jobs.finished.connect(self._on_finished)

    # The project

    @property
    def project(self) -> Project:
        """The project as it is now; an empty one if none is open."""
        return self.file.project if self.file is not None else Project()

    @property
    def editable(self) -> bool:
        """True if edits are possible."""
        return self.file is not None and self.file.read_only_reason is None

    def open_project(self, path: Path, *, recover: bool | None = None) -> None:
        """Open a project file; answered by ``opened``, or by ``not_opened`` (UnsavedEditsError too)."""
        if not self._opening:  # Enter pressed twice opens it once
            self._begin(lambda: ProjectFile.open(path, self.working_dir, recover=recover), path)

    def recover(self, recovery: Recovery) -> None:
        """Open edits that a crash has left; answered like :meth:`open_project`."""
        self._begin(lambda: ProjectFile.recover(recovery))

    def start_project(self, project: Project) -> None:
        """Begin a project that has no file yet; answered like :meth:`open_project`."""
        self._begin(lambda: ProjectFile.new(self.working_dir, project))

    def _begin(self, make: Callable[[], ProjectFile], path: Path | None = None) -> None:
        self._opening = True
        self.background.run(make, self._on_begun, lambda error: self._on_not_begun(error, make, path))

    def _on_begun(self, file: ProjectFile) -> None:
        self._opening = False
        self._take(file)

    def _on_not_begun(self, error: ProjectError, make: Callable[[], ProjectFile], path: Path | None) -> None:
        self._opening = False
        self.not_opened.emit(error, path, lambda: self._begin(make, path))

    @property
    def expected(self) -> bool:
        """True if a project is open or will be in a moment."""
        return self.file is not None or self._opening or bool(self._loads)

    def stop(self) -> None:
        """End the worker process and the thread."""
        self.jobs.stop()
        self.background.stop()

    def close(self, *, discard: bool) -> None:
        """End the work on the project, dropping unsaved edits if asked to."""
        file, self.file = self.file, None
        self._reset()
        if file is not None:
            try:
                if discard:
                    file.discard()
                else:
                    file.close()
            except ProjectError as error:
                self.store_problem.emit(error, None)
        self.opened.emit()

    def _take(self, file: ProjectFile) -> None:
        if self.file is not None:
            self.close(discard=False)
        self.file = file
        self._reset()
        project = with_pair(file.project)
        if project is not file.project:
            file.set_view(project.view)
        self.opened.emit()
        self.compare()

    def _reset(self) -> None:
        self.undo_stack.clear()
        self.view = None
        self.jobs.cancel(COMPARE)

    # Loading

    def load(self, paths: Iterable[str], *, title: str | None = None, add: bool) -> None:
        """Read texts; ``add`` puts them into the open project, else they begin a new one."""
        paths = tuple(paths)
        self._load(_Load(title, add, lambda: self.jobs.load_files(paths)))

    def paste(self, text: str, name: str) -> None:
        """Read a pasted text into the open project, or begin one with it."""
        self._load(_Load(None, self.expected, lambda: self.jobs.load_text(text, name)))

    def _load(self, load: _Load) -> None:
        """One load after the other, so that each goes where it was meant to."""
        self._loads.append(load)
        if len(self._loads) == 1:
            self._start_load()

    def _start_load(self) -> None:
        self._loads[0].start()
        self.loading.emit()

    def _on_loaded(self, loaded: Sequence[Loaded], failures: Sequence[Failed]) -> None:
        load = self._loads[0]
        if failures:
            self.skipped.emit(list(failures))
        elif not loaded:
            self.problem.emit(_NO_TEXTS, "")
        if loaded and load.add:
            # A project that is being opened must be there first.
            self.background.run(lambda: None, lambda _: self._add(loaded))
        elif loaded:
            self.start_project(new_project(loaded, load.title))

    def _add(self, loaded: Sequence[Loaded]) -> None:
        if self.file is not None:
            self.perform(add_sources(self.project, loaded))
        else:
            self.start_project(new_project(loaded))

    def _on_finished(self, purpose: str) -> None:
        if purpose == LOAD:
            self._loads.popleft()
            if self._loads:
                self._start_load()
        elif self.view is not None and self.compared_pair() is None:
            self._return_to_compared(self.view)

    def cancel(self) -> bool:
        """Give up what is under way, reading before comparing; False if nothing is."""
        purpose = next((purpose for purpose in (LOAD, COMPARE) if self.jobs.busy(purpose)), None)
        if purpose is not None:
            self.jobs.cancel(purpose)
        return purpose is not None

    # Edits

    def perform(self, edit: Edit) -> bool:
        """Make an edit that can be undone; False (and a problem is told) if it cannot be made."""
        if self.file is None:
            return False
        inverse = edit.inverse(self.file.project)
        if not self._try(edit):
            return False
        self.undo_stack.push(edit, inverse)
        self._after_edit()
        return True

    def undo(self) -> str | None:
        """Take the last edit back; its name, or None."""
        return self._step(forward=False)

    def redo(self) -> str | None:
        """Make it again; its name, or None."""
        return self._step(forward=True)

    def _step(self, *, forward: bool) -> str | None:
        try:
            name = self.undo_stack.redo() if forward else self.undo_stack.undo()
        except ProjectError as error:
            self.store_problem.emit(error, self.redo if forward else self.undo)
            return None
        if name is not None:
            self._after_edit()
        return name

    def _apply(self, edit: Edit) -> None:
        if self.file is not None:
            self.file.apply(edit)

    def _try(self, edit: Edit) -> bool:
        try:
            self._apply(edit)
        except EditError as error:
            self.problem.emit(str(error), "")
        except ProjectError as error:
            self.store_problem.emit(error, lambda: self.perform(edit))
        else:
            return True
        return False

    def _after_edit(self) -> None:
        """Keep a pair on view, and compare again if the edit changed what is compared."""
        if self.file is None:
            return
        old = self.file.project.view
        project = with_pair(self.file.project)
        if project.view != old:
            self.file.set_view(project.view)
        self.changed.emit()
        if self._needs_comparison():
            self.compare()

    def _needs_comparison(self) -> bool:
        shown, pair = self.view, self.pair()
        if pair is None:
            return shown is not None or self.jobs.busy(COMPARE)
        if shown is None:
            return not self.jobs.busy(COMPARE)
        letters = (self.project.letter(pair[0].number), self.project.letter(pair[1].number))
        return (
            not _same(shown, pair[0].document, pair[1].document)
            or shown.letters != letters
            or self._compared_with != self.project.settings.ignore
        )

    # The pair

    _compared_with: tuple[str, ...] = ()
    _shown_with: tuple[str, ...] = ()

    @property
    def outdated(self) -> bool:
        """True if the comparison on view was made before the settings were changed."""
        return self.view is not None and self._shown_with != self.project.settings.ignore

    def pair(self) -> tuple[Source, Source] | None:
        """The sources at the left and at the right, if there are two."""
        view = self.project.view
        if view.a is None or view.b is None:
            return None
        return self.project.source(view.a), self.project.source(view.b)

    def compared_pair(self) -> tuple[Source, Source] | None:
        """The pair, if the comparison on view is that of it; None while another one is under way."""
        pair = self.pair()
        if pair is None or self.view is None or not _same(self.view, pair[0].document, pair[1].document):
            return None
        return pair

    def _return_to_compared(self, view: PairView) -> None:
        """The comparison of another pair was given up: back to the pair whose comparison is on view."""
        there = {source.number: source.document for source in self.project.sources}
        a, b = self._numbers
        if self.file is not None and a in there and b in there and _same(view, there[a], there[b]):
            self.file.set_view(replace(self.project.view, a=a, b=b))
        else:
            self.view = None
        self.changed.emit()

    def show_source(self, number: int, side: str) -> None:
        """Show a source at a side; where it stands at the other side already, the two change places."""
        view = self.project.view
        mine, other = (view.a, view.b) if side == "a" else (view.b, view.a)
        if number == mine or self.file is None:
            return
        if number == other:
            self.swap()
            return
        self._set_pair(*((number, other) if side == "a" else (other, number)))

    def show_pair(self, a: int, b: int) -> None:
        """Show two sources beside each other."""
        if (a, b) != (self.project.view.a, self.project.view.b):
            self._set_pair(a, b)

    def swap(self) -> None:
        """Exchange the sides."""
        view = self.project.view
        if view.a is not None and view.b is not None:
            self._set_pair(view.b, view.a)

    def _set_pair(self, a: int | None, b: int | None) -> None:
        if self.file is not None:
            self.file.set_view(replace(self.project.view, a=a, b=b, row=0, fraction=0.0))
            self.changed.emit()
            self.compare()

    def remember(self, view: ViewState) -> None:
        """Keep what is on view; no edit."""
        if self.file is not None and view != self.project.view and not self.background.busy:
            self.file.set_view(view)

    def compare(self) -> None:
        """Compare the pair on view anew."""
        pair = self.pair()
        if pair is None:
            self.view = None
            self.jobs.cancel(COMPARE)
            self.pair_changed.emit()
            return
        self._compared_with = self.project.settings.ignore
        self.pair_changed.emit()
        letters = (self.project.letter(pair[0].number), self.project.letter(pair[1].number))
        self.jobs.compare(pair[0].document, pair[1].document, self._compared_with, letters)

    def _on_compared(self, view: PairView) -> None:
        pair = self.pair()
        if pair is not None and _same(view, pair[0].document, pair[1].document):
            self.view, self._numbers = view, (pair[0].number, pair[1].number)
            self._shown_with = self._compared_with
            self.compared.emit(view)

    def _on_failed(self, purpose: str, failure: Failed) -> None:
        self.problem.emit(failure.message, failure.details)

    # Saving

    def save(self, saved: _Done, failed: _Failed, *, overwrite: bool = False) -> None:
        """Save to the project's file, then call ``saved``, or ``failed`` with a ProjectError."""
        file = self.file
        if file is not None:
            self._write(lambda: file.save(overwrite=overwrite), saved, failed)

    def save_as(self, path: Path, saved: _Done, failed: _Failed) -> None:
        """Save to another file, then call ``saved``, or ``failed`` with a ProjectError."""
        file = self.file
        if file is not None:
            self._write(lambda: file.save_as(path), saved, failed)

    def _write(self, write: Callable[[], None], saved: _Done, failed: _Failed) -> None:
        def done(_: None) -> None:
            self.changed.emit()
            saved()

        self.background.run(write, done, failed)


def _same(view: PairView, a: Document, b: Document) -> bool:
    return view.comparison.a is a and view.comparison.b is b


def is_project(path: str) -> bool:
    """True if a file's name says that it is a project."""
    return path.lower().endswith(SUFFIX)


__all__ = ["COMPARE", "LOAD", "Workspace", "is_project"]
