"""Reading inputs and writing results: files, standard input and output, batches."""

from __future__ import annotations

import gc
import json
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.cli.errors import CommandError
from app.cli.json_output import Json, dumps
from app.core.model.document import Document
from app.formats import ReadError, load, read_document
from app.services.documents import open_document

STDIN = "-"


def read_bytes(name: str) -> bytes:
    """The bytes of a file, or of standard input for ``-``. Raises CommandError."""
    try:
        return sys.stdin.buffer.read() if name == STDIN else load(name)
    except ReadError as error:
        raise CommandError(*_parts(error)) from error


def read_input(name: str, encoding: str | None = None) -> Document:
    """The document in a file, or in standard input for ``-``. Raises CommandError."""
    try:
        if name == STDIN:
            return read_document(sys.stdin.buffer.read(), "standard input", encoding=encoding)
        return open_document(name, encoding=encoding).document
    except ReadError as error:
        raise CommandError(*_parts(error)) from error


def _parts(error: ReadError) -> tuple[str, str]:
    name, _, what = error.line.partition(": ")
    return name, what


def write_output(data: bytes, out: str | None) -> None:
    """To standard output, or to a file that is replaced in one step. Raises CommandError."""
    if out is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    target = Path(out)
    try:
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    except OSError as error:
        raise _unwritable(target, error) from error
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        mask = os.umask(0)
        os.umask(mask)
        Path(temporary).chmod(0o666 & ~mask)
        Path(temporary).replace(target)
    except OSError as error:
        Path(temporary).unlink(missing_ok=True)
        raise _unwritable(target, error) from error


def _unwritable(target: Path, error: OSError) -> CommandError:
    reason = (error.strerror or str(error)).lower()
    return CommandError(
        str(target), f"cannot be written ({reason}); choose another place with --out, nothing was changed"
    )


def run_batch(answer: Callable[[Json], Json]) -> None:
    """One line of JSON out for each line in, in order, flushed as it goes; a bad line answers an error."""
    gc.enable()  # a corpus may be long
    for line in sys.stdin.buffer:
        if line.strip():
            sys.stdout.buffer.write(dumps(_answer(line, answer)) + b"\n")
            sys.stdout.buffer.flush()


def _answer(line: bytes, answer: Callable[[Json], Json]) -> Json:
    request_id: Any = None
    try:
        request = json.loads(line)
        if not isinstance(request, dict):
            return {"id": None, "error": "a line must be a JSON object"}
        request_id = request.get("id")
        return {"id": request_id, **answer(request)}
    except json.JSONDecodeError as error:
        return {"id": None, "error": f"not JSON: {error.msg} at character {error.pos}"}
    except UnicodeDecodeError:
        return {"id": None, "error": "not UTF-8"}
    except RecursionError:
        return {"id": request_id, "error": "nested too deeply"}
    except (KeyError, TypeError, ValueError) as error:
        return {"id": request_id, "error": _told(error)}


def _told(error: Exception) -> str:
    if isinstance(error, KeyError):
        return f"the key {error} is missing"
    return str(error)


def strings(request: Json, key: str) -> list[str]:
    """A list of strings of a request. Raises KeyError or TypeError."""
    value = request[key]
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise TypeError(f"{key} must be a list of strings")
    return value
