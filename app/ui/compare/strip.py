"""The summary strip: a sentence, nine chips that are legend and filter, and *Fold unchanged*."""

from __future__ import annotations

from collections.abc import Collection
from html import escape

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from app.core.compare.changes import ChangeClass
from app.ui.actions.table import CLASS_WORDS
from app.ui.compare.paint import token_of
from app.ui.qt import override
from app.ui.theme.fonts import step
from app.ui.widgets.chip import Chip
from app.ui.widgets.themed import Look

HEIGHT = 38
_GLYPHS = {cls: str(cls) for cls in ChangeClass}


class SummaryStrip(QWidget):
    """Emits ``toggled`` with a class, ``only`` with a class; holds no state of its own."""

    toggled = Signal(object)
    only = Signal(object)

    def __init__(self, look: Look, fold: QToolButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setFixedHeight(HEIGHT)
        self._sentence = QLabel(self)
        self._sentence.setObjectName("overview")
        self._sentence.setTextFormat(Qt.TextFormat.RichText)
        self._sentence.setFont(step(look.font, 0.96))
        self.chips: dict[ChangeClass, Chip] = {}
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 0, 12, 0)
        line.setSpacing(6)
        line.addWidget(self._sentence)
        line.addSpacing(8)
        for cls, word in CLASS_WORDS.items():
            chip = Chip(_GLYPHS[cls], word, token_of(cls), look, self)
            chip.setObjectName(f"chip-{cls}")
            chip.clicked.connect(lambda _checked=False, cls=cls: self.toggled.emit(cls))
            chip.only_requested.connect(lambda cls=cls: self.only.emit(cls))
            chip.installEventFilter(self)
            self.chips[cls] = chip
            line.addWidget(chip)
        line.addStretch(1)
        self._fold = fold
        fold.setFont(step(look.font, 0.96))
        line.addWidget(fold)

    def set_overview(self, strong: str, plain: str) -> None:
        """The sentence in its strong and its plain part."""
        self._sentence.setText(f"<span style='font-weight:600'>{escape(strong)}</span>{escape(plain)}")
        self._arrange()

    def set_counts(self, counts: dict[ChangeClass, int], *, counting: bool = False) -> None:
        """The numbers on the chips."""
        for cls, chip in self.chips.items():
            chip.set_count(counts.get(cls, 0), counting=counting)
        self._arrange()

    def set_hidden(self, hidden: Collection[ChangeClass]) -> None:
        """Which chips are off."""
        for cls, chip in self.chips.items():
            chip.setChecked(cls not in hidden)

    def _arrange(self) -> None:
        """Chips lose their words before anything is cut off; the sentence goes last."""
        for chip in self.chips.values():
            chip.set_short(short=False)
        chips = sum(chip.sizeHint().width() + 6 for chip in self.chips.values())
        room = self.width() - self._fold.sizeHint().width() - 24 - 8 - 7
        sentence = self._sentence.sizeHint().width()
        short = chips + sentence > room
        for chip in self.chips.values():
            chip.set_short(short=short)
        chips = sum(chip.sizeHint().width() + 6 for chip in self.chips.values())
        self._sentence.setVisible(chips + sentence <= room)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The chips are one stop for the Tab key, with arrows inside."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            move = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
            if move is not None:
                chips = [chip for chip in self.chips.values() if chip.isEnabled()]
                place = next((k for k, chip in enumerate(chips) if chip is watched), -1)
                if place >= 0:
                    chips[(place + move) % len(chips)].setFocus(Qt.FocusReason.TabFocusReason)
                    return True
        return super().eventFilter(watched, event)
