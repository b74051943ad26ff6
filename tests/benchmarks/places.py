"""Where things are: the repository, the outside data, a command of ours."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BENCH = Path(os.environ.get("VARIORUM_SHARED", ROOT.parent / "shared")) / "bench"
"""Data annotated or written by others, with their scorers; the same folder that the tests use."""


def ours(*words: str) -> list[str]:
    """A command line of Variorum; it works in the folder ``ROOT``."""
    return [sys.executable, "-m", "app", *words]


def absent(path: Path) -> str:
    """What to say of data that is not here; nothing if it is."""
    return "" if path.exists() else f"Not measured: {path.name} is not on this machine."
