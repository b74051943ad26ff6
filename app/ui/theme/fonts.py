"""The bundled fonts: Source Serif 4 for reading, Inter where the system offers no interface font."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from app.resources import resource

READING = "Source Serif 4"
INTERFACE = "Inter"


class ReadingFont(StrEnum):
    """What the texts are set in: the bundled serif, the bundled sans, or the system's own font."""

    SERIF = "serif"
    SANS = "sans"
    SYSTEM = "system"

    @property
    def family(self) -> str:
        """The name of the font."""
        return {"serif": READING, "sans": INTERFACE}.get(self.value) or interface_font().family()


class LineLength(StrEnum):
    """How long a line of the texts may become; in wider panes the column stands in the middle."""

    SHORT = "short"
    MEDIUM = "medium"
    LONG = "long"

    @property
    def characters(self) -> int:
        """How many characters of running text it holds."""
        return {"short": 48, "medium": 62}.get(self.value, 78)

    def width(self, font: QFont) -> float:
        """How wide such a line is; a font's own average is that of all its signs, not of a text."""
        return QFontMetricsF(font).horizontalAdvance(_RUNNING) / len(_RUNNING) * self.characters


_RUNNING = "The wardens of the dam said that nobody had been asked to leave before the water rose."


_GENERIC = {
    "",
    "sans serif",
    "sans",
    "sans-serif",
    "dejavu sans",
    "bitstream vera sans",
    "helvetica",
    "monospace",
}
"""What Qt reports where the desktop has set no font of its own."""
_FALLBACKS = {
    "arabic": ["Noto Naskh Arabic", "Geeza Pro", "Traditional Arabic"],
    "hebrew": ["Noto Serif Hebrew", "New Peninim MT", "David"],
    "han": ["Noto Serif CJK SC", "Songti SC", "SimSun"],
    "kana": ["Noto Serif CJK JP", "Hiragino Mincho ProN", "Yu Mincho"],
    "hangul": ["Noto Serif CJK KR", "AppleMyungjo", "Batang"],
}


@cache
def load_fonts() -> None:
    """Make the bundled fonts known to Qt; once a process."""
    for path in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def interface_font() -> QFont:
    """The system's font at its own size, or Inter where the system has none worth the name."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if font.family().lower() in _GENERIC:
        font = QFont(INTERFACE)
        font.setPointSizeF(9.4)  # 12.5 px at 96 dots an inch
    return font


def step(font: QFont, factor: float, weight: QFont.Weight | None = None, *, tabular: bool = False) -> QFont:
    """``font`` at ``factor`` times its size (DESIGN: caption 0.88, title 1.12, figure 1.6, display 1.9)."""
    stepped = QFont(font)
    if font.pixelSize() > 0:
        stepped.setPixelSize(max(1, round(font.pixelSize() * factor)))
    else:
        stepped.setPointSizeF(font.pointSizeF() * factor)
    if weight is not None:
        stepped.setWeight(weight)
    if tabular:
        stepped.setFeature(QFont.Tag("tnum"), 1)
    return stepped


def reading_font(zoom: int, family: str = READING, *, heading: bool = False) -> QFont:
    """The font of the texts at ``zoom`` per cent: 15 px, headings 17 px semibold."""
    font = QFont()
    font.setFamilies([family, *(name for names in _FALLBACKS.values() for name in names)])
    font.setPixelSize(max(1, round((17 if heading else 15) * zoom / 100)))
    if heading:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def line_height(zoom: int, *, heading: bool = False) -> float:
    """Distance of two base lines of the texts in logical pixels at ``zoom`` per cent."""
    return (26 if heading else 23) * zoom / 100
