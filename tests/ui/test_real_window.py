"""The main job in a real window: an X server of its own, a window manager, and pictures of the screen."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from app.project import ProjectFile

SESSION = Path(__file__).with_name("real_session.py")
SHOTS = ["1-welcome", "2-compare-light", "3-compare-dark", "4-tag", "5-report-written", "6-unrelated"]
DESKTOP = ("DBUS_", "GTK_", "QT_", "SESSION_", "WAYLAND_", "XAUTHORITY", "XDG_")
"""How the names of variables begin that would bring in the desktop of whoever runs this."""
MISSING = [name for name in ("Xvfb", "openbox") if shutil.which(name) is None]

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(sys.platform != "linux", reason="Xvfb is for Linux"),
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {' and '.join(MISSING)}"),
]


@contextmanager
def running(*command: str, env: dict[str, str] | None = None) -> Iterator[subprocess.Popen[str]]:
    """A process that is ended when the block is left."""
    process = subprocess.Popen(
        command, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8"
    )
    with process:
        yield process
        process.terminate()


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[dict[str, str]]:
    """The environment of somebody who sits before a screen of 1600 × 1000 pixels, all their own."""
    with running("Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp") as server:
        env = {name: value for name, value in os.environ.items() if not name.startswith(DESKTOP)}
        env |= {"HOME": str(tmp_path), "DISPLAY": f":{server.stdout.readline().strip()}"}
        with running("openbox", "--sm-disable", "--startup", "echo ready", env=env) as manager:
            assert any(line == "ready\n" for line in manager.stdout)
            yield env | {"QT_QPA_PLATFORM": "xcb", "QT_LOGGING_RULES": "qt.qpa.*=false"}


def pixels(picture: Path) -> memoryview:
    """All pixels of a picture as numbers."""
    image = QImage(str(picture)).convertToFormat(QImage.Format.Format_RGB32)
    assert (image.width(), image.height()) == (1600, 1000)
    return memoryview(bytes(image.constBits())).cast("I")


def brightness(picture: Path) -> float:
    """The mean of the green of every eleventh pixel, 0 to 255."""
    greens = [pixel >> 8 & 255 for pixel in pixels(picture)[::11]]
    return sum(greens) / len(greens)


def test_the_main_way_works_before_a_real_screen(screen: dict[str, str], tmp_path: Path) -> None:
    desk, shots = tmp_path / "desk", Path(os.environ.get("VARIORUM_SHOTS", tmp_path / "shots"))
    for folder in (desk, shots):
        folder.mkdir(parents=True, exist_ok=True)
    env = screen | {"VARIORUM_DESK": str(desk), "VARIORUM_SHOTS": str(shots)}
    options = ["-q", "-p", "no:cacheprovider", "-p", "no:randomly", "--timeout=50"]
    child = [sys.executable, "-m", "pytest", str(SESSION), *options, f"--basetemp={tmp_path / 'temp'}"]
    done = subprocess.run(
        child, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout

    for name in SHOTS:
        assert len(set(pixels(shots / f"{name}.png"))) > 100, f"{name} is blank"
    light, dark = (brightness(shots / f"{name}.png") for name in SHOTS[1:3])
    assert dark < 0.4 * light

    file = ProjectFile.open(desk / "dam.variorum", tmp_path / "working")
    [claim] = file.project.claims
    assert claim.title == "People displaced"
    assert len(claim.evidence) == 2
    assert len(file.project.sources) == 2
    file.close()
    report = (desk / "dam.html").read_text(encoding="utf-8")
    assert "People displaced" in report
    assert "<script" not in report.lower()
