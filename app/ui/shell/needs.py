"""What there is to work on, which decides which actions can be used."""

from __future__ import annotations

from app.ui.actions.table import Needs
from app.ui.shell.reading import Reading
from app.ui.shell.workspace import Workspace


def met_needs(workspace: Workspace, reading: Reading) -> Needs:
    """The needs of actions that are met."""
    file, stack = workspace.file, workspace.undo_stack.qt
    _, total = reading.count()
    facts = {
        Needs.PROJECT: file is not None,
        Needs.SOURCE: bool(workspace.project.sources),
        Needs.PAIR: reading.view is not None,
        Needs.CHANGES: total > 0,
        Needs.CHANGE: reading.current() is not None,
        Needs.CLAIM: bool(workspace.project.claims),
        Needs.EDITABLE: workspace.editable,
        Needs.UNDO: stack.canUndo(),
        Needs.REDO: stack.canRedo(),
        Needs.BACK: reading.history.can_go_back,
        Needs.FORWARD: reading.history.can_go_forward,
        Needs.TEXT: file is not None,
    }
    state = Needs.NOTHING
    for need, met in facts.items():
        if met:
            state |= need
    return state
