"""Getting the bytes of a file, with every way that can fail said in one sentence."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from app.formats.errors import ReadError

MAX_BYTES = 64 * 1024 * 1024
"""The largest file that is read, in bytes."""

_CHOOSE = "check the name, or choose the file again"


def load(path: str | os.PathLike[str]) -> bytes:
    """The bytes of the file at ``path``. Its size is checked before anything is read.

    Raises :class:`ReadError` for a file that is missing, a folder, a device, locked, too large or
    broken; the full path is in its ``details``.
    """
    file = Path(path)
    name = file.name or str(file)
    try:
        status = file.stat()
        if stat.S_ISDIR(status.st_mode):
            raise ReadError(name, "is a folder", "choose a file in it", details=str(file))
        if not stat.S_ISREG(status.st_mode):
            raise ReadError(
                name, "is a device or a pipe", "save what it holds as a file first", details=str(file)
            )
        check_size(status.st_size, name)
        with file.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a path that no file can have
        raise _explained(error, name, f"{file}: {error}") from error
    check_size(len(data), name)  # it may have grown meanwhile
    return data


def check_size(size: int, name: str) -> None:
    """Raise :class:`ReadError` if ``size`` bytes are more than :data:`MAX_BYTES`."""
    if size > MAX_BYTES:
        raise ReadError(
            name,
            f"is too large: it has {_mebibytes(size)}, and at most {_mebibytes(MAX_BYTES)} are read",
            "split it, or save the part you want to compare",
            details=f"{size} bytes, limit {MAX_BYTES}",
        )


def _mebibytes(size: int) -> str:
    """``size`` bytes as a person reads it; just above a limit one more digit tells the two apart."""
    value = size / (1024 * 1024)
    return f"{value:.0f} MB" if value == int(value) or value >= 100 else f"{value:.2f} MB"


def _explained(error: OSError | ValueError, name: str, details: str) -> ReadError:
    """What the system says, as a sentence."""
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return ReadError(name, "was not found", _CHOOSE, details=details)
        case PermissionError():
            return ReadError(
                name,
                "cannot be opened: you have no permission to read it",
                "change its permissions, or copy it to a folder of yours",
                details=details,
            )
        case OSError() if error.strerror:
            reason = error.strerror[:1].lower() + error.strerror[1:]
            return ReadError(name, f"cannot be read: {reason}", _CHOOSE, details=details)
        case _:
            return ReadError(name, "is not a name that a file can have", _CHOOSE, details=details)
