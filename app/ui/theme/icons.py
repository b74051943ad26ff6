"""Our icons, tinted from the theme and drawn from their SVG at every size and scale."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.resources import resource
from app.ui.qt import override


@cache
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def _renderer(name: str, color: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace("currentColor", color).encode()))


def paint_icon(painter: QPainter, name: str, color: QColor, rect: QRectF) -> None:
    """Draw an icon in one colour into a rectangle."""
    _renderer(name, color.name()).render(painter, rect)


class _TintedIcon(QIconEngine):
    """One icon in one colour, and paler where it is disabled."""

    def __init__(self, name: str, color: str, disabled: str) -> None:
        super().__init__()
        self._name, self._color, self._disabled = name, color, disabled

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        color = self._disabled if mode == QIcon.Mode.Disabled else self._color
        _renderer(self._name, color).render(painter, QRectF(rect))

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    @override
    def clone(self) -> QIconEngine:
        return _TintedIcon(self._name, self._color, self._disabled)


def icon(name: str, color: QColor, disabled: QColor) -> QIcon:
    """An icon of ours as a QIcon in ``color``, ``disabled`` where it is inactive."""
    return QIcon(_TintedIcon(name, color.name(), disabled.name()))
