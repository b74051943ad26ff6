from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.project import ProjectFile

from .story import story


@pytest.fixture
def working(tmp_path: Path) -> Path:
    """A working folder that is not there yet."""
    return tmp_path / "data" / "working"


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """The story in a project file that nobody has open."""
    path = tmp_path / "karsk.variorum"
    with ProjectFile.new(tmp_path / "maker", story()) as file:
        file.save_as(path)
    return path


@pytest.fixture
def commoner() -> Iterator[Path]:
    """A folder of an account that file permissions hold for, even where the tests run as root."""
    with tempfile.TemporaryDirectory(prefix="variorum-") as name:
        folder = Path(name).resolve()
        if os.geteuid() != 0:
            yield folder
            folder.chmod(0o700)
            return
        os.chown(folder, 65534, 65534)
        os.seteuid(65534)
        try:
            yield folder
        finally:
            os.seteuid(0)
            folder.chmod(0o700)
