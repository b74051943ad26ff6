"""Colours, fonts and icons of the design, as Qt objects."""

from app.ui.theme.theme import Theme, ThemeName

__all__ = ["Theme", "ThemeName"]
