"""The composition root: makes the parts of the window and gives them what they need."""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
import traceback
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLocale, QSettings, QStandardPaths, QTimer
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from app.ui.jobs.jobs import Jobs
from app.ui.shell.welcome import paint_mark
from app.ui.shell.window import MainWindow
from app.ui.theme.theme import ThemeName
from app.ui.widgets.themed import Look


def make_application(arguments: Sequence[str]) -> QApplication:
    """The application object with its name and its ways with Ctrl+C."""
    QApplication.setOrganizationName("Variorum")
    QApplication.setApplicationName("Variorum")
    QApplication.setApplicationDisplayName("Variorum")
    QApplication.setDesktopFileName("variorum")
    QLocale.setDefault(QLocale(QLocale.Language.English))
    application = QApplication(list(arguments))
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Qt's loop would never hear it
    return application


def make_window(application: QApplication, settings: QSettings, working_dir: Path) -> MainWindow:
    """A window in the look that was chosen, with its worker process on the way."""
    # Looking for cycles among a million paragraphs and rows would stop the window, and there are none.
    gc.set_threshold(20_000, 1_000, 100)
    sys.setswitchinterval(0.001)
    chosen = str(settings.value("theme", ThemeName.SYSTEM.value))
    theme = ThemeName(chosen) if chosen in set(ThemeName) else ThemeName.SYSTEM
    look = Look(theme, application)
    look.apply(application)
    application.setWindowIcon(_app_icon(look))
    jobs = Jobs(application)
    jobs.start()
    working_dir.mkdir(parents=True, exist_ok=True)
    return MainWindow(look, jobs, settings, working_dir)


def run(paths: Sequence[str], *, example: bool = False, screenshot: str | None = None) -> int:
    """Open the window; returns the exit code. ``screenshot`` paints the first finished view and quits."""
    problem = missing_display()
    if problem:
        print(f"variorum: {problem}", file=sys.stderr)  # noqa: T201 - there is no window to say it in
        return 2
    application = make_application(sys.argv[:1])
    window = make_window(application, _settings(), _data_dir() / "working")
    sys.excepthook = partial(tell_error, window)
    threading.excepthook = lambda thrown: window.broken.emit(_traceback(thrown.exc_value))
    if screenshot is not None:
        _arrange_screenshot(window, screenshot, waits=bool(paths) or example)
    window.show()
    if example:
        window.files.open_example()
    elif paths:
        window.files.open(list(paths))
    else:
        window.files.offer_recovery()
    code = application.exec()
    window.workspace.stop()
    return code


def tell_error(
    window: MainWindow, kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Say in the window what nobody has foreseen; the details can be copied, and stand on standard error."""
    sys.__excepthook__(kind, error, trace)
    window.broken.emit(_traceback(error))


def _traceback(error: BaseException | None) -> str:
    return "".join(traceback.format_exception(error)) if error is not None else ""


def missing_display() -> str:
    """A sentence if there is no screen to open a window on; Qt would abort and blame something else."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return ""
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return ""
    return (
        "there is no display to open a window on; start it from a desktop session, "
        "or see --help for commands without a window"
    )


def _settings() -> QSettings:
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Variorum", "Variorum")


def _data_dir() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation))


def _arrange_screenshot(window: MainWindow, path: str, *, waits: bool) -> None:
    def take() -> None:
        window.grab().save(path)
        file, window.workspace.file = window.workspace.file, None
        if file is not None:
            file.discard()
        window.close()

    if waits:
        window.compare.texts.motion = False
        window.workspace.compared.connect(lambda _: QTimer.singleShot(150, take))
        window.workspace.skipped.connect(lambda _: QTimer.singleShot(150, take))
    else:
        QTimer.singleShot(300, take)


def _app_icon(look: Look) -> QIcon:
    icon = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        picture = QPixmap(size, size)
        picture.fill(look.theme["bg.paper"])
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(
            painter,
            picture.rect().toRectF().adjusted(size * 0.1, size * 0.12, -size * 0.1, -size * 0.1),
            look,
        )
        painter.end()
        icon.addPixmap(picture)
    return icon
