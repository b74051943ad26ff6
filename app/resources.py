"""Where the files that ship with the application lie: a checkout, a wheel or a packaged build."""

from __future__ import annotations

import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    """Path of a bundled file or folder, e.g. ``resource("icons", "open.svg")``.

    A packaged build keeps them under its own folder, a wheel inside the package, a checkout beside
    the package.
    """
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen, "resources", *parts)
    inside = Path(__file__).with_name("_resources")
    return (inside if inside.is_dir() else Path(__file__).parent.parent / "resources").joinpath(*parts)
