"""The context menu of the texts."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from app.core.compare.changes import ChangeClass

from .hands import Person, press


def test_the_menu_over_the_texts_offers_what_can_be_done_there(reader: Person) -> None:
    press("F9", reader.texts)
    view, at = reader.texts.viewport(), QPoint(200, 200)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.mapToGlobal(at))
    QApplication.sendEvent(view, event)
    menu = reader.menu()
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert words[0] == "Tag claim…"
    assert words[-1] == "Only this kind"
    menu.actions()[-1].trigger()
    menu.close()
    change = reader.window.reading.current()
    assert change is not None
    shown = [cls.value for cls in ChangeClass if reader.chip(cls).isChecked()]
    assert shown == [change.cls.value]
