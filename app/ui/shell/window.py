"""The main window: puts the parts together and keeps what they show in step with the project."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app import __version__
from app.core.compare.changes import ChangeClass
from app.core.model.project import Source
from app.services.session import shown_date
from app.ui.actions.registry import Actions
from app.ui.compare.change_panel import ChangePanel
from app.ui.compare.popover import TagPopover
from app.ui.compare.sources_panel import SourcesPanel
from app.ui.compare.strip import SummaryStrip
from app.ui.compare.view import CompareView
from app.ui.jobs.jobs import COMPARE, LOAD, Jobs
from app.ui.lists.entries import SourceEntry
from app.ui.models.history import Place
from app.ui.models.pair import PairView
from app.ui.qt import override
from app.ui.shell.claims import Claims
from app.ui.shell.commands import Commands
from app.ui.shell.files import Files, count_texts, show_in_folder
from app.ui.shell.needs import met_needs
from app.ui.shell.panels import Panels
from app.ui.shell.reading import Reading
from app.ui.shell.recent import recent_projects
from app.ui.shell.single import alone_view
from app.ui.shell.status import StatusBar, language_name
from app.ui.shell.toolbar import Row, Toolbar, tool_button
from app.ui.shell.waiting import Waiting
from app.ui.shell.watching import Watching
from app.ui.shell.welcome import Welcome
from app.ui.shell.word_counts import WordCounts
from app.ui.shell.workspace import Workspace
from app.ui.theme.fonts import LineLength, ReadingFont
from app.ui.theme.theme import ThemeName
from app.ui.widgets.infobar import BarKind, InfoBar
from app.ui.widgets.themed import Look

_BROKEN = (
    "Something went wrong inside Variorum; your edits are on the disk, so copy the details for a report "
    "and go on, or save and start it again."
)
_OUTDATED = "These texts were compared before “What counts as a difference” was changed."


class MainWindow(QMainWindow):
    """One window, one project."""

    broken = Signal(str)
    """Something went wrong that nobody has foreseen; its traceback."""

    def __init__(self, look: Look, jobs: Jobs, settings: QSettings, working_dir: Path) -> None:
        super().__init__()
        self.setObjectName("main")
        self.setMinimumSize(760, 520)
        self.resize(1440, 900)
        self.setAcceptDrops(True)
        self.look, self.settings = look, settings
        self.line_length = LineLength.LONG
        self._there: bool | None = None
        self._after: Callable[[], object] | None = None
        self.workspace = Workspace(jobs, working_dir, self)
        self.words = WordCounts(self.workspace.background, self)
        jobs.counted.connect(self.words.know)
        self.actions_table = Actions(self)
        self._build()
        self._connect()
        self.commands = Commands(self)
        self._fill_menus()
        self._restore()
        self._on_opened()

    # Building

    def _build(self) -> None:
        actions, look = self.actions_table, self.look
        self.toolbar = Toolbar(actions, look, self)
        self.toolbar_row = Row("Tools", self.toolbar, self)
        self.addToolBar(self.toolbar_row)
        self.addToolBarBreak()
        self.strip = SummaryStrip(
            look, tool_button(actions["view.fold"], words="Fold unchanged", framed=True)
        )
        self.strip_row = Row("Summary", self.strip, self)
        self.addToolBar(self.strip_row)
        self.welcome = Welcome(look, self)
        self.compare = CompareView(look, tool_button(actions["compare.swap"]), self)
        self.bar = InfoBar(look, self)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.welcome)
        self.stack.addWidget(self.compare)
        center = QWidget(self)
        column = QVBoxLayout(center)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.stack)
        self.setCentralWidget(center)
        self.sources = SourcesPanel(look, tool_button(actions["file.add"]), self)
        self.changes = ChangePanel(look, self)
        self.panels = Panels(self, self.sources, self.changes, actions, self.settings)
        self.status = StatusBar(look, self)
        self.setStatusBar(self.status)
        self.popover = TagPopover(look, self)
        self.reading = Reading(self.compare, self.changes, self.strip, self)
        self.files = Files(self.workspace, self.bar, self.settings, self)
        self.watching = Watching(self.workspace, self.bar, self)
        self._waiting = {
            purpose: Waiting(self.bar, partial(self.workspace.jobs.cancel, purpose), self)
            for purpose in (LOAD, COMPARE)
        }
        self.claims = Claims(self.workspace, self.reading, self.sources, look, self.popover)

    def _fill_menus(self) -> None:
        menus = self.actions_table.fill(self.menuBar())
        self._recent_menu = QMenu("Open recent", self)
        before = self.actions_table["file.add"]
        menus["File"].insertMenu(before, self._recent_menu)
        self._recent_menu.aboutToShow.connect(self._fill_recent)
        for name in ("view.ruler", "view.numbers", "view.lanes"):
            self.actions_table[name].setChecked(True)
        self.actions_table[f"theme.{self.look.choice}"].setChecked(True)
        self.actions_table.set_theme(self.look.theme)

    def _fill_recent(self) -> None:
        self._recent_menu.clear()
        for item in recent_projects(self.settings):
            action = self._recent_menu.addAction(item.title, partial(self.files.open, [item.path]))
            action.setEnabled(not item.missing)
        self._recent_menu.setEnabled(bool(self._recent_menu.actions()))

    def _connect(self) -> None:
        workspace, reading = self.workspace, self.reading
        workspace.opened.connect(self._on_opened)
        workspace.changed.connect(self._on_changed)
        workspace.loading.connect(lambda: self._waiting[LOAD].start("Reading the texts"))
        workspace.pair_changed.connect(self._on_pair_changed)
        workspace.compared.connect(self._on_compared)
        jobs = workspace.jobs
        jobs.progressed.connect(self._on_progress)
        jobs.finished.connect(self._on_finished)
        reading.moved.connect(self._refresh)
        reading.told.connect(self.tell)
        reading.found_changed.connect(lambda: self.toolbar.set_found(reading.find_words()))
        reading.choose_pair.connect(lambda: self.commands.choose_source("b"))
        self.claims.told.connect(self.tell)
        self.claims.moved.connect(self._refresh)
        self.files.told.connect(self.tell)
        self.broken.connect(lambda details: self.bar.say(BarKind.ERROR, _BROKEN, details=details))
        self.bar.left.connect(lambda: self._front().setFocus())
        self.words.counted.connect(self._show_sources)
        self.files.recent_changed.connect(self._show_recent)
        self.files.about_to_write.connect(self._remember_view)
        self.compare.heads.chosen.connect(lambda side: self.commands.choose_source(side))
        self.compare.add_requested.connect(self.files.choose_sources)
        self.compare.texts.menu_requested.connect(lambda at: self.commands.text_menu(at))
        self.compare.texts.drag_requested.connect(lambda: self.commands.copying.drag())
        self.compare.texts.selection_changed.connect(self._refresh)
        self.sources.shown_in.connect(workspace.show_source)
        self.sources.source_menu.connect(lambda number, at: self.commands.source_menu(number, at))
        self.sources.source_removed.connect(lambda number: self.commands.remove_source(number))
        self.changes.card.tag.clicked.connect(lambda: self.claims.tag())
        self.toolbar.search.textChanged.connect(reading.find)
        self.toolbar.search.stepped.connect(lambda forward: reading.find_step(forward=forward))
        self.toolbar.search.left.connect(self._leave_find)
        self.welcome.open_requested.connect(self.files.choose)
        self.welcome.paste_requested.connect(self.files.paste)
        self.welcome.project_requested.connect(self.files.choose_project)
        self.welcome.example_requested.connect(self.files.open_example)
        self.welcome.keys_requested.connect(lambda: self.actions_table["help.keys"].trigger())
        self.welcome.recent_chosen.connect(lambda path: self.files.open([path]))
        self.welcome.locate_requested.connect(self.files.locate)
        self.welcome.forget_requested.connect(self.files.forget)
        self.welcome.folder_requested.connect(show_in_folder)
        self.look.changed.connect(lambda: self.actions_table.set_theme(self.look.theme))
        self.look.changed.connect(self.toolbar.search.set_theme)
        self._view_timer = QTimer(self, interval=1000, singleShot=True)
        self._view_timer.timeout.connect(self._remember_view)
        self.compare.texts.scrolled.connect(self._view_timer.start)

    # The project

    def _on_opened(self) -> None:
        project, there = self.workspace.project, self.workspace.file is not None
        self.stack.setCurrentWidget(self.compare if there else self.welcome)
        self.toolbar_row.setVisible(there)
        self.strip_row.setVisible(there)
        self.reading.show_nothing()
        if there:
            known = {cls.value for cls in ChangeClass}
            hidden = frozenset(ChangeClass(name) for name in project.view.hidden if name in known)
            self.reading.set_hidden(hidden)
            self.reading.fold = project.view.fold
            self.actions_table["view.fold"].setChecked(project.view.fold)
            self.compare.texts.set_zoom(project.view.zoom)
            self.panels.restore()
        else:
            self.panels.hide()
            self._show_recent()
            self.welcome.focus_first()
        self._on_changed()

    def _on_changed(self) -> None:
        """Titles, sources and claims after an edit."""
        file, project = self.workspace.file, self.workspace.project
        self.setWindowTitle(f"{project.title}[*] – Variorum" if file is not None else "Variorum")
        self.setWindowModified(file is not None and file.dirty)
        self.status.set_fact("lock", "Read-only" if file is not None and file.read_only_reason else "")
        self._show_sources()
        self._show_heads()
        self.claims.refresh()
        self._refresh()

    def _show_sources(self) -> None:
        project, view = self.workspace.project, self.workspace.project.view
        sides = {view.a: "a", view.b: "b"}
        entries = [
            SourceEntry(
                source.number,
                project.letter(source.number),
                source.title,
                self.source_line(source),
                sides.get(source.number, ""),
            )
            for source in project.sources
        ]
        self.sources.set_sources(entries)

    def source_line(self, source: Source) -> str:
        """*14 May, 06:40 · 412 words*; the words once they are counted."""
        years = {item.date[:4] for item in self.workspace.project.sources if item.date}
        date = shown_date(source.date, year=len(years) > 1)
        count = self.words.of(source.document)
        return " · ".join(filter(None, (date, f"{count:,} words" if count is not None else "")))

    def _show_heads(self) -> None:
        project = self.workspace.project
        for side, number, head in (
            ("left", project.view.a, self.compare.heads.a),
            ("right", project.view.b, self.compare.heads.b),
        ):
            if number is not None:
                source = project.source(number)
                head.set_source(project.letter(number), source.title, shown_date(source.date), side)
            head.setVisible(number is not None)

    def _on_pair_changed(self) -> None:
        """Another pair is being compared, or there is none."""
        pair, project = self.workspace.pair(), self.workspace.project
        if pair is None:
            self.reading.show_nothing()
            if project.sources:
                source = project.sources[0]
                letter = project.letter(source.number)
                self.compare.show_alone(alone_view(source.document, (letter, "")), letter)
                self.changes.show_nothing("One source")
            return
        letters = [project.letter(source.number) for source in pair]
        again = self.reading.view is not None and self.workspace.view is not None
        words = f"Comparing {letters[0]} and {letters[1]}"
        self.compare.wait(words, lambda: self.workspace.jobs.cancel(COMPARE), again=again)
        if again:
            self._waiting[COMPARE].start(words)
        self._refresh()

    def _on_compared(self, view: PairView) -> None:
        project = self.workspace.project
        shown = project.view
        place = Place(shown.row, shown.fraction, -1) if shown.row or shown.fraction else None
        self.reading.show(view, place, anyway=False)
        self.claims.refresh()
        for note in view.comparison.notes:
            self.bar.say(BarKind.INFO, note)
        if not self.toolbar.search.hasFocus():
            self._front().setFocus()
        after, self._after = self._after, None
        if after is not None:
            after()

    def after_comparison(self, run: Callable[[], object]) -> None:
        """Do something once the next comparison is shown."""
        self._after = run

    def _front(self) -> QWidget:
        """The texts, or the card that stands in their place."""
        return self.compare.card if self.compare.card_shown() else self.compare.texts

    def _on_progress(self, purpose: str, step: str, done: int, total: int) -> None:
        if purpose == COMPARE:
            self.compare.progress(step, done, total)

    def _on_finished(self, purpose: str) -> None:
        self._waiting[purpose].stop()
        if purpose != COMPARE:
            return
        self._after = None
        self.compare.stop_waiting()
        if self.workspace.outdated:
            again = (("Compare again", self.workspace.compare),)
            self.bar.say(BarKind.WARNING, _OUTDATED, again)
        else:
            self.bar.withdraw(_OUTDATED)
        if self.workspace.view is None and self.workspace.pair() is not None:
            self.compare.show_card(
                "",
                "Not compared",
                "The comparison was stopped before its end.",
                (("Compare again", self.workspace.compare),),
            )
        self._refresh()

    # Keeping in step

    def _refresh(self) -> None:
        """Counts, facts and which actions can be used."""
        number, total = self.reading.count()
        self.toolbar.set_count(number, total)
        self.toolbar.set_letters(self.reading.letters)
        inside = self.claims.at_change()
        self.changes.card.set_claim(f"C{inside.number}" if inside is not None else None)
        view = self.reading.view
        if view is not None:
            for name, letter, words in zip("ab", view.letters, view.words, strict=True):
                self.status.set_fact(name, f"{letter} {words:,} words")
            languages = {view.comparison.a.language, view.comparison.b.language}
            self.status.set_fact("language", " and ".join(sorted(map(language_name, languages - {None}))))
        else:
            for name in ("a", "b", "language"):
                self.status.set_fact(name, "")
        there = self.workspace.file is not None
        if there != self._there:
            self.tell("" if there else "Works offline. Your texts stay on this computer.")
            self._there = there
        self.status.set_fact("zoom", f"{self.compare.texts.zoom} %" if there else f"Variorum {__version__}")
        self.actions_table.set_state(met_needs(self.workspace, self.reading))
        for cls in ChangeClass:
            self.actions_table[f"show.{cls}"].setChecked(cls not in self.reading.hidden)
        self._name_steps()

    def _name_steps(self) -> None:
        stack = self.workspace.undo_stack.qt
        for action_id, word, name in (
            ("edit.undo", "Undo", stack.undoText()),
            ("edit.redo", "Redo", stack.redoText()),
        ):
            self.actions_table[action_id].setText(f"{word} {name[:1].lower() + name[1:]}" if name else word)

    def tell(self, words: str) -> None:
        """Say one sentence in the status bar."""
        self.status.sentence.say(words)

    def say_step(self, verb: str, name: str | None) -> None:
        """Name what was undone or done again."""
        if name is not None:
            self.tell(f"{verb}: {name[:1].lower() + name[1:]}")

    # Places and parts

    def focus_find(self) -> None:
        """The find field; selected words stand in it already."""
        selected = self.compare.texts.selection.text()
        if selected and "\n" not in selected and len(selected) < 80:
            self.toolbar.search.setText(selected)
        self.toolbar.search.setFocus()
        self.toolbar.search.selectAll()

    def _leave_find(self) -> None:
        self.toolbar.search.clear()
        self.compare.texts.setFocus()

    def next_region(self, *, forward: bool) -> None:
        """F6: toolbar, sources, text, panel."""
        regions: list[tuple[QWidget, QWidget]] = [
            (self.toolbar, self.toolbar.search),
            (self.sources, self.sources.sources),
            (self.compare, self._front()),
            (self.changes, self.changes.changes),
        ]
        there = [(area, target) for area, target in regions if area.isVisible()]
        if not there:
            self.welcome.focus_first()
            return
        focus = QApplication.focusWidget()
        at = next((k for k, (area, _) in enumerate(there) if focus and area.isAncestorOf(focus)), -1)
        step = 1 if forward else -1
        there[(at + step) % len(there)][1].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def apply_parts(self) -> None:
        """Ruler, paragraph numbers and claim lanes as they are checked."""
        checked = {
            name: self.actions_table[f"view.{name}"].isChecked() for name in ("ruler", "numbers", "lanes")
        }
        self.compare.set_ruler(shown=checked["ruler"])
        self.compare.texts.set_parts(lanes=checked["lanes"], numbers=checked["numbers"])

    def toggle_full_screen(self) -> None:
        """Full screen and back."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def set_theme(self, choice: ThemeName) -> None:
        """Light, dark, or as the system has it."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            self.look.choose(choice, application)
            self.settings.setValue("theme", choice.value)
            self.actions_table[f"theme.{choice}"].setChecked(True)

    def set_reading_font(self, font: ReadingFont) -> None:
        """Set the texts, and what is quoted of them, in another font."""
        self.look.reading = font
        self._set_reading()

    def set_line_length(self, line: LineLength) -> None:
        """Shorter or longer lines in the texts."""
        self.line_length = line
        self._set_reading()

    def _set_reading(self) -> None:
        font, line = self.look.reading, self.line_length
        self.settings.setValue("reading", font.value)
        self.settings.setValue("line", line.value)
        self.actions_table[f"reading.{font}"].setChecked(True)
        self.actions_table[f"line.{line}"].setChecked(True)
        self.compare.texts.set_reading(font, line)
        if self.reading.view is not None:
            self.reading.show_details()

    def set_motion(self, motion: bool) -> None:
        """Move smoothly, or not."""
        self.compare.texts.motion = motion
        self.settings.setValue("motion", motion)

    def _show_recent(self) -> None:
        self.welcome.set_recent(recent_projects(self.settings))

    # Remembering

    def _restore(self) -> None:
        geometry = self.settings.value("geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        self.compare.texts.motion = str(self.settings.value("motion", "true")).lower() != "false"
        font, line = str(self.settings.value("reading", "")), str(self.settings.value("line", ""))
        self.look.reading = ReadingFont(font) if font in set(ReadingFont) else ReadingFont.SERIF
        self.line_length = LineLength(line) if line in set(LineLength) else LineLength.LONG
        self._set_reading()

    def _remember_view(self) -> None:
        if self.workspace.file is None or self.reading.view is None:
            return
        if self.workspace.background.busy:
            self._view_timer.start()
            return
        row, fraction = self.compare.texts.place
        view = replace(
            self.workspace.project.view,
            hidden=tuple(sorted(cls.value for cls in self.reading.hidden)),
            fold=self.reading.fold,
            zoom=self.compare.texts.zoom,
            row=row,
            fraction=round(fraction, 4),
        )
        self.workspace.remember(view)

    # Events

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape or not self.workspace.cancel():
            super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self.workspace.file is not None or self.workspace.background.busy:
            event.ignore()
            # Qt ignores a close inside a close.
            self.files.leave(lambda: QTimer.singleShot(0, self, self.close))
            return
        self.settings.setValue("geometry", self.saveGeometry())
        self.settings.sync()
        self.watching.stop()
        self.workspace.stop()
        super().closeEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        application = QApplication.instance()
        if event.type() == QEvent.Type.ThemeChange and isinstance(application, QApplication):
            self.look.refresh(application)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        paths = _local_paths(event)
        if paths:
            event.acceptProposedAction()
            self.welcome.drop.set_over(count_texts(paths))

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.welcome.drop.set_over(0)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.welcome.drop.set_over(0)
        event.acceptProposedAction()
        self.files.dropped(_local_paths(event))


def _local_paths(event: QDropEvent) -> list[str]:
    return [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
