"""A card in the middle of the view: a state in one sentence and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.ui.qt import override
from app.ui.theme.fonts import step
from app.ui.theme.icons import paint_icon
from app.ui.widgets.themed import Look

_WIDTH = 380
_EDGE = 9


class Picture(QWidget):
    """An icon of 26 px."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self.name = look, ""
        self.setFixedHeight(34)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.name:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rect = QRectF(self.width() / 2 - 13, 4, 26, 26)
            paint_icon(painter, self.name, self._look.theme["accent.base"], rect)


class StateCard(QWidget):
    """Icon, title, text and buttons, centred; with a progress bar while work is under way."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("state-card")
        self._look = look
        self._picture = Picture(look, self)
        self.title, self.text = QLabel(self), QLabel(self)
        self.title.setFont(step(look.font, 1.12, QFont.Weight.DemiBold))
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.bar.setAccessibleName("Progress")
        for label in (self.title, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setObjectName("muted")
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        middle = QWidget(self)
        middle.setFixedWidth(_WIDTH)
        column = QVBoxLayout(middle)
        column.setSpacing(8)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        for widget in (self._picture, self.title, self.bar, self.text):
            column.addWidget(widget)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addLayout(self._buttons)
        line.addStretch(1)
        column.addSpacing(4)
        column.addLayout(line)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addWidget(middle, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)

    def say(
        self, icon: str, title: str, text: str, buttons: Sequence[tuple[str, Callable[[], object]]] = ()
    ) -> None:
        """Show a state; the first button is the one that is expected."""
        self._picture.name = icon
        self._picture.setVisible(bool(icon))
        self._picture.update()
        self.bar.hide()
        self.title.setText(title)
        self.text.setText(text)
        for label in (self.title, self.text):
            # A centred layout asks a label for its height before it knows its width.
            label.setMinimumHeight(max(0, label.heightForWidth(_WIDTH - 2 * _EDGE)))
        self._set_buttons(buttons)

    def work(self, title: str, cancel: Callable[[], object]) -> None:
        """Show work under way that can be cancelled."""
        self.say("", title, "", (("Cancel", cancel),))
        self.bar.setRange(0, 0)
        self.bar.show()

    def progress(self, name: str, done: int, total: int) -> None:
        """Show how far the work has got."""
        if self.bar.isHidden():
            return  # the card says something else
        self.bar.setRange(0, max(total, 0))
        self.bar.setValue(done)
        self.text.setText(f"{name}, {done:,} of {total:,}" if total else name)

    def _set_buttons(self, buttons: Sequence[tuple[str, Callable[[], object]]]) -> None:
        while (item := self._buttons.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, (words, slot) in enumerate(buttons):
            button = QPushButton(words, self)
            button.setProperty("primary", number == 0 and len(buttons) > 1)
            button.clicked.connect(lambda _checked=False, slot=slot: slot())
            self._buttons.addWidget(button)
            button.show()  # at once, also where the card is there already
            if number == 0:
                self.setFocusProxy(button)
