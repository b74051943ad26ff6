"""What the actions do: the table's ids joined to the parts of the window."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import (
    QDialog,
    QInputDialog,
    QMenu,
)

from app.core.claims import ChangeSource, RemoveSource, SetSettings, SetTitle
from app.core.compare.changes import ChangeClass
from app.core.model.project import Settings
from app.ui.dialogs.about import AboutDialog
from app.ui.dialogs.counts import CountsDialog
from app.ui.dialogs.keys import KeyboardGuide
from app.ui.dialogs.picker import Choice, Picker
from app.ui.dialogs.preferences import PreferencesDialog
from app.ui.dialogs.project_details import ProjectDetails
from app.ui.models.finder import matches
from app.ui.shell.copying import Copying
from app.ui.shell.files import show_in_folder
from app.ui.theme.fonts import LineLength, ReadingFont
from app.ui.theme.theme import ThemeName

if TYPE_CHECKING:
    from app.ui.shell.window import MainWindow

_MOST_FOUND = 200
_TEXT_MENU = (
    "claims.tag",
    "claims.add",
    "",
    "edit.copy",
    "edit.copy_reference",
    "edit.copy_both",
    "",
    "go.counterpart",
)
"""The actions of the menu over the texts; empty for a line between them."""


class Commands(QObject):
    """Handlers of the actions that need more than one call."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.copying = Copying(window)
        for action_id, slot in self._slots().items():
            window.actions_table.connect(action_id, slot)
        for cls in ChangeClass:
            window.actions_table.connect(f"show.{cls}", partial(window.reading.toggle, cls))
            window.actions_table.connect(f"only.{cls}", partial(window.reading.show_only, cls))
        for choice in ThemeName:
            window.actions_table.connect(f"theme.{choice}", partial(window.set_theme, choice))
        for font in ReadingFont:
            window.actions_table.connect(f"reading.{font}", partial(window.set_reading_font, font))
        for line in LineLength:
            window.actions_table.connect(f"line.{line}", partial(window.set_line_length, line))

    def _slots(self) -> dict[str, Callable[[], object]]:
        window, reading, files, claims = (
            self._window,
            self._window.reading,
            self._window.files,
            self._window.claims,
        )
        texts = window.compare.texts
        return {
            "file.new": files.new,
            "file.open": files.choose,
            "file.add": files.choose_sources,
            "file.paste": files.paste,
            "file.save": files.save,
            "file.save_as": files.save_as,
            "file.export": files.export,
            "file.details": self.show_details,
            "file.close": files.new,
            "file.quit": window.close,
            "edit.undo": lambda: window.say_step("Undone", window.workspace.undo()),
            "edit.redo": lambda: window.say_step("Done again", window.workspace.redo()),
            "edit.copy": self.copying.words,
            "edit.copy_reference": self.copying.reference,
            "edit.copy_both": self.copying.both_sides,
            "edit.find": window.focus_find,
            "edit.find_next": lambda: reading.find_step(forward=True),
            "edit.find_previous": lambda: reading.find_step(forward=False),
            "edit.find_all": self.find_in_all,
            "edit.preferences": self.show_preferences,
            "view.compare": texts.setFocus,
            "view.fold": lambda: reading.set_fold(fold=window.actions_table["view.fold"].isChecked()),
            "view.ruler": window.apply_parts,
            "view.numbers": window.apply_parts,
            "view.lanes": window.apply_parts,
            "view.zoom_in": lambda: reading.zoom_by(10),
            "view.zoom_out": lambda: reading.zoom_by(-10),
            "view.zoom_actual": lambda: reading.set_zoom(100),
            "view.sources": lambda: window.panels.toggle("view.sources"),
            "view.changes": lambda: window.panels.toggle("view.changes"),
            "view.full": window.toggle_full_screen,
            "go.next": lambda: reading.step(forward=True),
            "go.previous": lambda: reading.step(forward=False),
            "go.first": lambda: reading.edge(first=True),
            "go.last": lambda: reading.edge(first=False),
            "go.next_figure": lambda: reading.step(forward=True, cls=ChangeClass.FIGURE),
            "go.previous_figure": lambda: reading.step(forward=False, cls=ChangeClass.FIGURE),
            "go.next_kind": lambda: reading.step_kind(forward=True),
            "go.previous_kind": lambda: reading.step_kind(forward=False),
            "go.next_claim": lambda: claims.step(forward=True),
            "go.previous_claim": lambda: claims.step(forward=False),
            "go.counterpart": reading.counterpart,
            "go.paragraph": self.ask_paragraph,
            "go.back": reading.back,
            "go.forward": reading.forward,
            "go.region": lambda: window.next_region(forward=True),
            "go.region_back": lambda: window.next_region(forward=False),
            "compare.choose_a": lambda: self.choose_source("a"),
            "compare.choose_b": lambda: self.choose_source("b"),
            "compare.swap": window.workspace.swap,
            "compare.here": texts.show_moved_here,
            "compare.there": texts.go_to_moved,
            "compare.again": window.workspace.compare,
            "compare.counts": self.ask_counts,
            "show.all": reading.show_all,
            "claims.tag": claims.tag,
            "claims.add": lambda: claims.tag(existing=True),
            "claims.edit": claims.edit_chosen,
            "claims.delete": claims.delete_chosen,
            "help.keys": lambda: self._show(KeyboardGuide(window)),
            "help.example": files.open_example,
            "help.command": self.find_command,
            "help.about": lambda: self._show(AboutDialog(window)),
        }

    @staticmethod
    def _show(dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # Sources

    def choose_source(self, side: str) -> None:
        """Choose what stands at a side; letters choose at once."""
        workspace = self._window.workspace
        project = workspace.project
        choices = [
            Choice(
                f"{project.letter(source.number)}  {source.title}",
                self._window.source_line(source),
                partial(workspace.show_source, source.number, side),
                project.letter(source.number),
            )
            for source in project.sources
        ]
        choices.append(Choice("Add sources…", "", self._window.files.choose_sources))
        title = f"Choose {side.upper()}"
        self._show(Picker(title, "Type to filter, or press a letter", choices, self._window))

    def text_menu(self, at: QPoint) -> None:
        """What can be done at a place in the texts."""
        window = self._window
        menu = QMenu(window)
        for name in _TEXT_MENU:
            if name:
                menu.addAction(window.actions_table[name])
            else:
                menu.addSeparator()
        change = window.reading.current()
        if change is not None:
            menu.addAction("Only this kind", lambda: window.reading.show_only(change.cls))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def source_menu(self, number: int, at: QPoint) -> None:
        """What can be done with a source."""
        window, workspace = self._window, self._window.workspace
        source = workspace.project.source(number)
        menu = QMenu(window)
        menu.addAction("Show in A", lambda: workspace.show_source(number, "a"))
        menu.addAction("Show in B", lambda: workspace.show_source(number, "b"))
        menu.addSeparator()
        rename = menu.addAction("Rename…", lambda: self.rename_source(number))
        date = menu.addAction("Set date…", lambda: self.set_source_date(number))
        menu.addSeparator()
        origin = source.origin
        if origin is not None:
            menu.addAction("Show file", lambda: show_in_folder(origin))
        remove = menu.addAction("Remove", lambda: self.remove_source(number))
        for action in (rename, date, remove):
            action.setEnabled(workspace.editable)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def rename_source(self, number: int) -> None:
        """Give a source another title."""
        title = self._window.workspace.project.source(number).title
        self._ask(
            "Rename source",
            "Title",
            title,
            lambda words: self._window.workspace.perform(ChangeSource(number, title=words)),
        )

    def set_source_date(self, number: int) -> None:
        """Set the date of a source."""
        date = self._window.workspace.project.source(number).date or ""
        self._ask(
            "Set date",
            "Date, as precise as it is known, e.g. 2025-05-14",
            date,
            lambda words: self._window.workspace.perform(ChangeSource(number, date=words or None)),
            empty=True,
        )

    def remove_source(self, number: int) -> None:
        """Take a source out of the project; undo brings it back with its evidence."""
        workspace = self._window.workspace
        source = workspace.project.source(number)
        if workspace.perform(RemoveSource(number, source.title)):
            self._window.tell(f"“{source.title}” removed. Undo brings it back")

    def _ask(
        self, title: str, label: str, value: str, answer: Callable[[str], object], *, empty: bool = False
    ) -> None:
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(title)
        dialog.setLabelText(label)
        dialog.setTextValue(value)

        def take(words: str) -> None:
            words = " ".join(words.split())
            if (words or empty) and words != value:
                answer(words)

        dialog.textValueSelected.connect(take)
        self._show(dialog)

    def show_details(self) -> None:
        """Title and fingerprints."""
        workspace = self._window.workspace
        dialog = ProjectDetails(workspace.project, editable=workspace.editable, parent=self._window)
        dialog.title_changed.connect(lambda title: workspace.perform(SetTitle(title)))
        self._show(dialog)

    # Places

    def ask_paragraph(self) -> None:
        """*12*, *B 12*, *C7*."""
        self._ask(
            "Go to",
            f"Paragraph (12, {self._window.reading.letters[1]} 12) or claim (C7)",
            "",
            self.go_to_words,
        )

    def go_to_words(self, words: str) -> None:
        """Go to a paragraph by its number, or to a claim by its label."""
        window = self._window
        view, text = window.reading.on_view, words.upper().replace("¶", "").strip()
        claim = re.fullmatch(r"C(\d+)", text)
        if claim and any(item.number == int(claim[1]) for item in window.workspace.project.claims):
            window.claims.choose(int(claim[1]))
            return
        place = re.fullmatch(r"(?:([A-Z]+)\s+)?(\d+)", text)
        if view is not None and place and place[1] in (None, *view.letters):
            side = "b" if place[1] == view.letters[1] else "a"
            numbers = view.describer.numbers_a if side == "a" else view.describer.numbers_b
            if int(place[2]) in numbers:
                window.reading.go_to_paragraph(side, numbers.index(int(place[2])))
                return
        window.tell(f"There is no paragraph or claim “{words}” in {window.reading.names}")

    def find_in_all(self) -> None:
        """Find words in every source; choosing a match shows it."""
        words = self._window.toolbar.search.text().strip()
        if words:
            self._find_everywhere(words)
        else:
            self._ask("Find in all sources", "Words", "", self._find_everywhere)

    def _find_everywhere(self, words: str) -> None:
        workspace = self._window.workspace
        choices = []
        for source in workspace.project.sources:
            letter = workspace.project.letter(source.number)
            for p, s, e in matches(source.document, words):
                text = source.document.paragraphs[p].text
                around = text[max(0, s - 32) : e + 48].strip()
                choices.append(
                    Choice(
                        f"{letter}  …{around}…",
                        "",
                        partial(self._show_found, source.number, p, s, e),
                    )
                )
                if len(choices) >= _MOST_FOUND:
                    break
        if not choices:
            self._window.tell(f"“{words}” is not in any source")
            return
        more = "+" if len(choices) >= _MOST_FOUND else ""
        self._show(Picker(f"{len(choices)}{more} matches", "Type to filter", choices, self._window))

    def _show_found(self, number: int, p: int, s: int, e: int) -> None:
        workspace, window = self._window.workspace, self._window
        view, pair = workspace.project.view, workspace.pair()
        if pair is None:
            self._select("a", p, s, e)
            return
        if number not in (view.a, view.b):
            workspace.show_source(number, "b")
        side = "a" if number == workspace.project.view.a else "b"
        if workspace.compared_pair() is None:
            window.after_comparison(lambda: self._select(side, p, s, e))
        else:
            self._select(side, p, s, e)

    def _select(self, side: str, p: int, s: int, e: int) -> None:
        window = self._window
        window.reading.go_to_paragraph(side, p)
        window.compare.texts.selection.select(side, (p, s), (p, e))
        window.compare.texts.selection_moved()
        window.compare.texts.show_caret()

    def find_command(self) -> None:
        """Find an action by its name."""
        choices = []
        for spec, action in self._window.actions_table:
            name = f"{spec.menu.replace('/', ' › ')} › {(spec.short or spec.text).rstrip('…')}"
            key = action.shortcut().toString() if spec.section != "In the text" else spec.keys[0]
            choices.append(Choice(name, key, action.trigger, enabled=action.isEnabled()))
        self._show(Picker("Find a command", "Type what you want to do", choices, self._window))

    # Settings

    def ask_counts(self) -> None:
        """What counts as a difference."""
        workspace = self._window.workspace
        dialog = CountsDialog(workspace.project.settings.ignore, self._window.look, self._window)
        dialog.chosen.connect(lambda ignore: workspace.perform(SetSettings(Settings(ignore))))
        self._show(dialog)

    def show_preferences(self) -> None:
        """Theme, size, motion."""
        window = self._window
        dialog = PreferencesDialog(
            window.look,
            window.compare.texts.zoom,
            window.line_length,
            motion=window.compare.texts.motion,
            parent=window,
        )
        dialog.theme_chosen.connect(window.set_theme)
        dialog.font_chosen.connect(window.set_reading_font)
        dialog.line_chosen.connect(window.set_line_length)
        dialog.zoom_chosen.connect(window.reading.set_zoom)
        dialog.motion_chosen.connect(window.set_motion)
        self._show(dialog)
