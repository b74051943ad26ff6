"""One undo stack a project.

The edits are pure and know their inverses; Qt's stack only remembers their order and names. So an undo
that the disk refuses leaves the stack where it was.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand, QUndoStack

from app.core.claims import Edit


class _Step(QUndoCommand):
    """An edit that has been made, and the one that takes it back."""

    def __init__(self, edit: Edit, inverse: Edit) -> None:
        super().__init__(edit.name)
        self.edit, self.inverse = edit, inverse


class EditStack:
    """Steps back and forth through edits with ``apply``, which raises if it cannot."""

    def __init__(self, apply: Callable[[Edit], None], parent: QObject) -> None:
        self._apply = apply
        self.qt = QUndoStack(parent)

    def push(self, edit: Edit, inverse: Edit) -> None:
        """Remember an edit that has just been made."""
        self.qt.push(_Step(edit, inverse))

    def undo(self) -> str | None:
        """Take the last edit back; returns its name, None if there is none."""
        step = self.qt.command(self.qt.index() - 1) if self.qt.canUndo() else None
        if not isinstance(step, _Step):
            return None
        self._apply(step.inverse)
        self.qt.undo()
        return step.text()

    def redo(self) -> str | None:
        """Make the edit again that was taken back last; returns its name, None if there is none."""
        step = self.qt.command(self.qt.index()) if self.qt.canRedo() else None
        if not isinstance(step, _Step):
            return None
        self._apply(step.edit)
        self.qt.redo()
        return step.text()

    def clear(self) -> None:
        """Forget all, for another project."""
        self.qt.clear()
