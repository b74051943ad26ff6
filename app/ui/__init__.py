"""The window: the only place PySide6 may be imported."""
