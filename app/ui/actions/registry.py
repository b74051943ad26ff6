"""The table of actions as QActions: built once for a window, enabled by what is there."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from app.ui.actions.table import ACTIONS, MENUS, ActionSpec, Needs
from app.ui.theme.icons import icon
from app.ui.theme.theme import Theme


class Actions:
    """The actions of one window, by their ids."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._actions: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._state = Needs.NOTHING
        for spec in ACTIONS:
            self._actions[spec.id] = self._build(spec)

    def _build(self, spec: ActionSpec) -> QAction:
        action = QAction(spec.text, self._window)
        action.setObjectName(spec.id)
        # Space and Return mean something only in the text, which handles them itself.
        if spec.section != "In the text":
            action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setCheckable(spec.checkable)
        key = QKeySequence(spec.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if spec.keys else ""
        if key and not action.shortcuts():
            action.setText(f"{spec.text}\t{key}")  # a menu shows what follows the tab as the key
        text = (spec.short or spec.text).rstrip("…")
        action.setToolTip(f"{text} ({key})" if key else text)
        action.setMenuRole(QAction.MenuRole.NoRole)
        if spec.choice:
            group = self._groups.setdefault(spec.choice, QActionGroup(self._window))
            group.addAction(action)
        self._window.addAction(action)
        return action

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def __iter__(self) -> Iterator[tuple[ActionSpec, QAction]]:
        return ((spec, self._actions[spec.id]) for spec in ACTIONS)

    def connect(self, action_id: str, slot: Callable[[], object]) -> None:
        """Call ``slot`` without arguments when the action is triggered."""
        self._actions[action_id].triggered.connect(lambda _checked=False: slot())

    def set_state(self, state: Needs) -> None:
        """Enable exactly the actions whose needs are met."""
        self._state = state
        for spec, action in self:
            action.setEnabled(spec.needs & state == spec.needs)

    def set_theme(self, theme: Theme) -> None:
        """Tint the icons."""
        for spec, action in self:
            if spec.icon:
                action.setIcon(icon(spec.icon, theme["ink.secondary"], theme["ink.disabled"]))

    def fill(self, bar: QMenuBar) -> dict[str, QMenu]:
        """Make the menus; returns them by their paths."""
        menus: dict[str, QMenu] = {}
        last_group: dict[str, int] = {}
        for name in MENUS:
            menus[name] = bar.addMenu(f"&{name}")
        for spec, action in self:
            menu = self._menu(spec.menu, menus, last_group, spec.group)
            if last_group.get(spec.menu, spec.group) != spec.group:
                menu.addSeparator()
            last_group[spec.menu] = spec.group
            menu.addAction(action)
        return menus

    @staticmethod
    def _menu(path: str, menus: dict[str, QMenu], last_group: dict[str, int], group: int) -> QMenu:
        if path not in menus:
            parent, name = path.rsplit("/", 1)
            if last_group.get(parent, group) != group:
                menus[parent].addSeparator()
            last_group[parent] = group
            menus[path] = menus[parent].addMenu(name)
        return menus[path]
