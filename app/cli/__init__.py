"""The headless commands. Never imports the window."""

from app.cli.main import COMMANDS, main

__all__ = ["COMMANDS", "main"]
