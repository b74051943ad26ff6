"""Opening, saving, closing, exporting: the flows with their dialogs and their failures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app.core.model.project import Project
from app.project import (
    SUFFIX,
    Changes,
    Problem,
    ProjectError,
    Recovery,
    UnsavedEditsError,
    discard_recovery,
    list_recoverable,
)
from app.services.documents import texts_in
from app.services.messages import Failed
from app.services.reporting import ReportError, write_report
from app.services.session import EXAMPLE_TITLE, example_paths
from app.ui.dialogs.paste import PasteDialog
from app.ui.dialogs.question import Answer, Question
from app.ui.shell.recent import forget_project, remember_project
from app.ui.shell.workspace import Workspace, is_project
from app.ui.widgets.infobar import BarKind, Button, InfoBar

_TEXTS = "Texts and projects (*.txt *.text *.md *.markdown *.variorum);;All files (*)"
_PROJECTS = f"Variorum projects (*{SUFFIX})"
_REPORTS = "Web page (*.html)"


class Files(QObject):
    """What the File menu does. ``told`` carries a line for the status bar."""

    told = Signal(str)
    recent_changed = Signal()
    about_to_write = Signal()
    """The project is going to be saved or closed: what is on view should be noted."""

    def __init__(self, workspace: Workspace, bar: InfoBar, settings: QSettings, window: QWidget) -> None:
        super().__init__(window)
        self._workspace, self._bar, self._settings, self._window = workspace, bar, settings, window
        workspace.store_problem.connect(self._explain_edit)
        workspace.not_opened.connect(self._explain_opening)
        workspace.problem.connect(lambda words, details: self._bar.say(BarKind.ERROR, words, details=details))
        workspace.skipped.connect(self._on_skipped)
        workspace.opened.connect(self._on_opened)

    # Opening

    def choose(self) -> None:
        """*Open…*: projects and texts."""
        self._ask_files("Open", self.open)

    def choose_sources(self) -> None:
        """*Add sources…*."""
        self._ask_files("Add sources", lambda paths: self.open(paths, add=True))

    def _ask_files(self, title: str, chosen: Callable[[list[str]], None]) -> None:
        dialog = QFileDialog(self._window, title, self._folder(), _TEXTS)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(chosen)
        _show(dialog)

    def choose_project(self) -> None:
        """*Open project…* on the Welcome page."""
        dialog = QFileDialog(self._window, "Open project", self._folder(), _PROJECTS)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.filesSelected.connect(self.open)
        _show(dialog)

    def locate(self, missing: str) -> None:
        """Find a recent project that has been moved."""
        dialog = QFileDialog(self._window, f"Locate {Path(missing).name}", self._folder(), _PROJECTS)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)

        def found(paths: list[str]) -> None:
            self.forget(missing)
            self.open(paths)

        dialog.filesSelected.connect(found)
        _show(dialog)

    def open(self, paths: Sequence[str], *, add: bool = False) -> None:
        """Open a project, or texts: as a new project, or (``add``) into the open one."""
        if not paths:
            return
        self._bar.clear()
        self._settings.setValue("folder", str(Path(paths[0]).absolute().parent))
        projects = [path for path in paths if is_project(path)]
        texts = [path for path in paths if not is_project(path)]
        if projects:
            self.leave(lambda: self.open_project(Path(projects[0])))
        elif add and self._workspace.expected:
            self._workspace.load(texts, add=True)
        else:
            self.leave(lambda: self._workspace.load(texts, add=False))

    def dropped(self, paths: Sequence[str]) -> None:
        """Files were dropped on the window: into the open project, or as a new one."""
        self.open(paths, add=True)

    def open_example(self) -> None:
        """An untitled copy of the example."""
        paths = [str(path) for path in example_paths()]
        self.leave(lambda: self._workspace.load(paths, title=EXAMPLE_TITLE, add=False))

    def new(self) -> None:
        """An empty project that waits for texts: the Welcome page."""
        self.leave(lambda: None)

    def paste(self) -> None:
        """*Paste a text…*."""
        count = len(self._workspace.project.sources)
        dialog = PasteDialog(f"Pasted text {count + 1}", self._window)
        dialog.pasted.connect(self._workspace.paste)
        _show(dialog)

    def open_project(self, path: Path) -> None:
        """Open a project file, asking about edits that a crash has left."""
        self._workspace.open_project(path)

    def _on_opened(self) -> None:
        self._remember()
        file = self._workspace.file
        if file is None or file.read_only_reason is None:
            return
        unknown = ("Not understood: " + ", ".join(file.not_understood),) if file.not_understood else ()
        details = "\n".join((str(file.path), *unknown))
        buttons = (("Save as…", self.save_as),)
        self._bar.say(BarKind.WARNING, file.read_only_reason, buttons, details=details)

    def _ask_recovery(self, path: Path, error: UnsavedEditsError) -> None:
        recovery, again = error.recovery, self._workspace.open_project
        if recovery.fault:
            answers: tuple[Answer, ...] = (
                Answer("Open without them", lambda: again(path, recover=False), default=True),
                Answer("Cancel", lambda: None),
            )
        else:
            answers = (
                Answer("Discard", lambda: again(path, recover=False), apart=True),
                Answer("Cancel", lambda: None),
                Answer("Keep", lambda: again(path, recover=True), default=True),
            )
        time = f"{recovery.edited.astimezone():%d %B, %H:%M}" if recovery.edited is not None else ""
        title = f"Recovered, as of {time}" if time else error.message
        text = (
            f"Variorum did not close properly. {recovery.edits} edit{'' if recovery.edits == 1 else 's'} to "
            f"“{recovery.title}” were not saved to the project file."
        )
        _show(Question(title, error.message if recovery.fault else text, answers, self._window))

    def offer_recovery(self) -> None:
        """At the start: say if a crash has left edits of a project that has no file yet."""
        found = [item for item in list_recoverable(self._workspace.working_dir) if item.path is None]
        recovery = next((item for item in found if not item.fault), None)
        if recovery is None:
            return
        time = f"{recovery.edited.astimezone():%d %B, %H:%M}" if recovery.edited is not None else "before"
        self._bar.say(
            BarKind.WARNING,
            f"“{recovery.title}” was not saved when Variorum closed. Recovered, as of {time}.",
            (
                ("Keep", lambda: self._workspace.recover(recovery)),
                ("Discard", lambda: self._discard(recovery)),
            ),
        )

    def _discard(self, recovery: Recovery) -> None:
        try:
            discard_recovery(recovery)
        except ProjectError as error:
            self._explain_edit(error, lambda: self._discard(recovery))

    # Saving

    def save(self, then: Callable[[], object] | None = None) -> None:
        """*Save*; a project without a file asks for one. ``then`` runs after it is saved."""
        file = self._workspace.file
        if file is None:
            return
        if file.path is None or file.read_only_reason is not None:
            self.save_as(then)
            return
        self._bar.clear()
        self.about_to_write.emit()
        self._workspace.save(
            lambda: self._saved(then),
            lambda error: self._explain_save(error, file.path, lambda: self.save(then), then),
        )

    def save_as(self, then: Callable[[], object] | None = None) -> None:
        """*Save as…*."""
        file = self._workspace.file
        if file is None:
            return
        start = str(file.path) if file.path is not None else str(Path(self._folder(), _name(file.project)))
        dialog = QFileDialog(self._window, "Save project", start, _PROJECTS)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.lstrip("."))
        dialog.selectFile(start)
        dialog.fileSelected.connect(lambda path: self.save_to(Path(path), then))
        _show(dialog)

    def save_to(self, path: Path, then: Callable[[], object] | None = None) -> None:
        """Save to a file that was chosen."""
        self._bar.clear()
        self.about_to_write.emit()
        self._workspace.save_as(
            path,
            lambda: self._saved(then),
            lambda error: self._explain_save(error, path, lambda: self.save_to(path, then), then),
        )

    def _saved(self, then: Callable[[], object] | None) -> None:
        self._remember()
        file = self._workspace.file
        if file is not None and file.path is not None:
            self.told.emit(f"Saved to {file.path.name}")
        if then is not None:
            then()

    def _remember(self) -> None:
        file = self._workspace.file
        if file is not None and file.path is not None:
            remember_project(self._settings, file.path, file.project)
            self.recent_changed.emit()

    def forget(self, path: str) -> None:
        """Take a project off the list of recent ones."""
        forget_project(self._settings, path)
        self.recent_changed.emit()

    # Closing

    def leave(self, then: Callable[[], object]) -> None:
        """Close the open project, asking about unsaved changes first; then go on."""
        background = self._workspace.background
        if background.busy:
            background.run(lambda: None, lambda _: self.leave(then))
            return
        file = self._workspace.file
        if file is None:
            self._bar.clear()
            then()
            return
        self.about_to_write.emit()

        def close(*, discard: bool) -> None:
            self._remember()
            self._bar.clear()
            self._workspace.close(discard=discard)
            then()

        if file.unsaved is None:
            close(discard=False)
            return
        answers = (
            Answer("Do not save", lambda: close(discard=True), apart=True),
            Answer("Cancel", lambda: None),
            Answer("Save", lambda: self.save(lambda: close(discard=False)), default=True),
        )
        title = f"Save changes to “{file.project.title}”?"
        _show(Question(title, _said(file.unsaved), answers, self._window))

    # Failures

    def _explain_opening(self, error: ProjectError, path: Path | None, again: Callable[[], object]) -> None:
        if isinstance(error, UnsavedEditsError) and error.recovery.path is not None:
            self._ask_recovery(error.recovery.path, error)
        elif path is None or error.problem in (Problem.LOCKED, Problem.DISK_FULL):
            self._explain(error, path, (("Try again", again),))
        elif error.problem is Problem.MISSING:
            self._explain(error, path, (("Locate…", lambda: self.locate(str(path))),))
        else:
            self._explain(error, path, (("Choose another file", self.choose_project),))

    def _explain_edit(self, error: ProjectError, again: Callable[[], object] | None) -> None:
        file = self._workspace.file
        buttons: list[Button] = []
        if again is not None and error.problem is not Problem.NEWER:
            if file is not None:
                buttons.append(("Save elsewhere…", self.save_as))
            buttons.append(("Try again", again))
        self._explain(error, file.path if file is not None else None, buttons)

    def _explain_save(
        self,
        error: ProjectError,
        path: Path | None,
        again: Callable[[], object],
        then: Callable[[], object] | None,
    ) -> None:
        remedy = ("Try again", again)
        if error.problem is Problem.CHANGED:
            remedy = ("Replace their version", lambda: self._overwrite(path, then))
        self._explain(error, path, (("Save elsewhere…", lambda: self.save_as(then)), remedy))

    def _explain(self, error: ProjectError, path: Path | None, buttons: Sequence[Button]) -> None:
        details = "\n".join(filter(None, (str(path or ""), error.details)))
        self._bar.say(BarKind.ERROR, error.message, buttons, details=details)

    def _overwrite(self, path: Path | None, then: Callable[[], object] | None) -> None:
        self._workspace.save(
            lambda: self._saved(then),
            lambda error: self._explain_save(error, path, lambda: self._overwrite(path, then), then),
            overwrite=True,
        )

    def _on_skipped(self, failures: Sequence[Failed]) -> None:
        words = failures[0].message
        if len(failures) > 1:
            words = f"{len(failures)} files could not be read. The first: {words}"
        details = "\n\n".join(f"{failure.message}\n{failure.details}" for failure in failures)
        self._bar.say(BarKind.ERROR, words, (("Choose another file", self.choose_sources),), details=details)

    # Reports

    def export(self) -> None:
        """*Export report…*: one HTML file."""
        project = self._workspace.project
        start = str(Path(self._folder(), f"{_stem(project)}.html"))
        dialog = QFileDialog(self._window, "Export report", start, _REPORTS)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("html")
        dialog.selectFile(start)
        dialog.fileSelected.connect(lambda path: self.export_to(Path(path)))
        _show(dialog)

    def export_to(self, path: Path) -> None:
        """Write the report of the pair on view."""
        self._bar.clear()
        view, project = self._workspace.view, self._workspace.project
        comparison = view.comparison if view is not None else None
        self._workspace.background.run(
            lambda: write_report(project, comparison, path),
            lambda _: self._say_exported(path),
            self._explain_export,
            ReportError,
        )

    def _say_exported(self, path: Path) -> None:
        folder = ("Show in folder", lambda: show_in_folder(str(path)))
        self._bar.say(BarKind.INFO, f"Report written to {path.name}.", (folder,))

    def _explain_export(self, error: ReportError) -> None:
        elsewhere = ("Export elsewhere…", self.export)
        self._bar.say(BarKind.ERROR, error.message, (elsewhere,), details=error.details)

    def _folder(self) -> str:
        return str(self._settings.value("folder", str(Path.home())))


def show_in_folder(path: str) -> None:
    """Open the folder of a file in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(path).parent)))


def count_texts(paths: Sequence[str]) -> int:
    """How many texts a drop would bring; folders count the texts in them."""
    total = 0
    for path in paths:
        try:
            total += len(texts_in(Path(path)))
        except OSError:
            total += 1
    return total


def _show(dialog: QFileDialog | Question | PasteDialog) -> None:
    """Open a dialog without stopping everything else; it goes when it is closed."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _stem(project: Project) -> str:
    return "".join(c if c.isalnum() or c in " -_" else "_" for c in project.title).strip() or "report"


def _name(project: Project) -> str:
    return _stem(project) + SUFFIX


def _said(changes: Changes) -> str:
    """*Since 21:32 you added 2 claims. The source texts are not touched.*"""
    parts = []
    for count, word, verb in (
        (changes.claims_added, "claim", "added"),
        (changes.claims_changed, "claim", "changed"),
        (changes.claims_removed, "claim", "deleted"),
        (changes.sources_added, "source", "added"),
        (changes.sources_changed, "source", "changed"),
        (changes.sources_removed, "source", "removed"),
    ):
        if count:
            parts.append(f"{verb} {count} {word}{'' if count == 1 else 's'}")
    if changes.other:
        parts.append("changed a title or a setting")
    since = f"Since {changes.since.astimezone():%H:%M} you " if changes.since is not None else "You "
    return f"{since}{', '.join(parts) or 'made changes'}. The source texts are not touched."
