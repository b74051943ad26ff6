"""The design tokens as colours and sizes, and the palette and style sheet made of them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from app.resources import resource


class ThemeName(StrEnum):
    """What the reader chose under Appearance."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@cache
def _tokens() -> dict[str, Any]:
    tokens: dict[str, Any] = json.loads(resource("tokens.json").read_text(encoding="utf-8"))
    return tokens


@dataclass(frozen=True)
class Theme:
    """One of the two looks; colours are asked for by their token, e.g. ``theme["figure.line"]``."""

    name: str

    @classmethod
    def of(cls, choice: ThemeName) -> Theme:
        """The theme for a choice; *system* follows the desktop."""
        if choice is ThemeName.SYSTEM:
            dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
            return cls("dark" if dark else "light")
        return cls(choice.value)

    @property
    def dark(self) -> bool:
        """True for the dark theme."""
        return self.name == "dark"

    def __getitem__(self, token: str) -> QColor:
        return _color(self.name, token)

    def hex(self, token: str) -> str:
        """A colour as ``#RRGGBB``."""
        return _hex(self.name, token)

    def palette(self) -> QPalette:
        """Every role of Qt's palette from our tokens; Fusion draws with nothing else."""
        palette = QPalette()
        for role, token in _ROLES.items():
            palette.setColor(role, self[token])
        for role in (
            QPalette.ColorRole.WindowText,
            QPalette.ColorRole.Text,
            QPalette.ColorRole.ButtonText,
            QPalette.ColorRole.HighlightedText,
        ):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self["ink.disabled"])
        return palette

    def style_sheet(self) -> str:
        """The style sheet with its ``@token@`` places filled in."""
        template = resource("style.qss").read_text(encoding="utf-8")
        return re.sub(r"@([\w.]+)@", lambda match: self.hex(match[1]), template)


_ROLES = {
    QPalette.ColorRole.Window: "bg.window",
    QPalette.ColorRole.WindowText: "ink.primary",
    QPalette.ColorRole.Base: "bg.raised",
    QPalette.ColorRole.AlternateBase: "bg.row",
    QPalette.ColorRole.Text: "ink.primary",
    QPalette.ColorRole.Button: "bg.raised",
    QPalette.ColorRole.ButtonText: "ink.primary",
    QPalette.ColorRole.BrightText: "ink.onAccent",
    QPalette.ColorRole.Highlight: "accent.selection",
    QPalette.ColorRole.HighlightedText: "ink.primary",
    QPalette.ColorRole.Link: "accent.base",
    QPalette.ColorRole.LinkVisited: "accent.base",
    QPalette.ColorRole.ToolTipBase: "bg.raised",
    QPalette.ColorRole.ToolTipText: "ink.primary",
    QPalette.ColorRole.PlaceholderText: "ink.tertiary",
    QPalette.ColorRole.Light: "bg.raised",
    QPalette.ColorRole.Midlight: "bg.panel",
    QPalette.ColorRole.Mid: "line.strong",
    QPalette.ColorRole.Dark: "line.control",
    QPalette.ColorRole.Shadow: "line.strong",
    QPalette.ColorRole.Accent: "accent.base",
}


@cache
def _hex(name: str, token: str) -> str:
    group, role = token.split(".")
    value: str = _tokens()["color"][name][group][role]
    return value


@cache
def _color(name: str, token: str) -> QColor:
    return QColor(_hex(name, token))


def size(name: str, part: str = "") -> int:
    """A size of the design in logical pixels: ``size("statusBar")``, ``size("dockLeft", "default")``."""
    value = _tokens()["size"][name]
    return int(value[part] if part else value)
