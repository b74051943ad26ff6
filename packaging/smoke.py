"""Try a built application folder as a stranger would get it: ``python packaging/smoke.py dist/variorum``.

The program starts from an empty folder, with an empty home and hardly any environment, on Linux under a
hidden X server. It must show its example, and the picture of that window must not be blank.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtGui import QImage

SMALLEST = (760, 520)
FEWEST_COLOURS = 12


def environment(home: Path) -> dict[str, str]:
    """The least that a program may expect of its surroundings."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP", "TMP") if name in os.environ}
    return {**kept, "HOME": str(home), "USERPROFILE": str(home), "PATH": os.defpath, "LANG": "C.UTF-8"}


def start(home: Path, *command: str) -> str:
    """Run a command in an empty folder; return what it printed, or leave with what went wrong."""
    began = time.monotonic()
    done = subprocess.run(
        command, cwd=home, env=environment(home), capture_output=True, text=True, timeout=60, check=False
    )
    if done.returncode or "Traceback" in done.stderr:
        sys.exit(f"smoke: {' '.join(command)} ended with {done.returncode}\n{done.stderr.strip()}")
    print(f"{time.monotonic() - began:6.2f} s  {' '.join(Path(part).name for part in command)}")
    return done.stdout


def colours(picture: Path) -> int:
    """How many colours a grid over the picture meets; one or two if it is blank."""
    image = QImage(str(picture))
    if image.width() < SMALLEST[0] or image.height() < SMALLEST[1]:
        sys.exit(f"smoke: the picture is {image.width()} x {image.height()}")
    return len({image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)})


def traces(folder: Path, root: Path) -> list[str]:
    """The files of the folder that name the checkout it was built from."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    return [path.name for path in files if str(root).encode() in path.read_bytes()]


def main() -> None:
    """Check the folder that the command line names."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    root = Path(__file__).resolve().parent.parent
    built = Path(sys.argv[1]).resolve()
    if found := traces(built, root):
        sys.exit(f"smoke: the path of this checkout is in {', '.join(found)}")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as temporary:
        folder = Path(temporary, "moved", "Variorum ü")
        shutil.copytree(built, folder, symlinks=True)
        home = Path(temporary, "home")
        home.mkdir()
        windows = sys.platform == "win32"
        window = str(folder / ("variorum.exe" if windows else "variorum"))
        headless = str(folder / ("variorum-cli.exe" if windows else "variorum"))
        hidden = [str(shutil.which("xvfb-run")), "-a"] if sys.platform == "linux" else []
        if not start(home, headless, "--version").strip():
            sys.exit("smoke: --version prints nothing")
        for _ in ("cold", "warm"):
            start(home, *hidden, window, "--example", "--screenshot", "out.png")
        seen = colours(home / "out.png")
        if seen < FEWEST_COLOURS:
            sys.exit(f"smoke: the picture is blank ({seen} colours)")
    size = sum(path.stat().st_size for path in built.rglob("*") if not path.is_symlink())
    print(f"{size / 1e6:6.1f} MB in {built.name}; the window shows {seen} colours")


if __name__ == "__main__":
    main()
