"""Reading inputs and writing results: files, standard input and output, batches."""

from __future__ import annotations

import gc
import json
import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from app.cli.errors import CommandError, drop_output
from app.cli.json_text import Json, dumps
from app.core.model.document import Document
from app.formats import ReadError, load, read_document
from app.services.documents import open_document

STDIN = "-"


def read_bytes(name: str) -> bytes:
    """The bytes of a file, or of standard input for ``-``. Raises CommandError."""
    try:
        return _stdin().read() if name == STDIN else load(name)
    except ReadError as error:
        raise CommandError(*_parts(error)) from error


def read_input(name: str, encoding: str | None = None) -> Document:
    """The document in a file, or in standard input for ``-``. Raises CommandError."""
    try:
        if name == STDIN:
            return read_document(_stdin().read(), "standard input", encoding=encoding)
        return open_document(name, encoding=encoding).document
    except ReadError as error:
        raise CommandError(*_parts(error)) from error


def _parts(error: ReadError) -> tuple[str, str]:
    name, _, what = error.line.partition(": ")
    return name, what


def _stdin() -> BinaryIO:
    if sys.stdin is None:
        raise CommandError("standard input", "is closed; name a file instead")
    return sys.stdin.buffer


def write_output(data: bytes | Iterable[bytes], out: str | None) -> None:
    """To standard output, or to a file that is replaced in one step. Raises CommandError.

    ``data`` may come in pieces, which are written as they come.
    """
    pieces = (data,) if isinstance(data, bytes) else data
    if out is None:
        _print(pieces)
        return
    try:
        if _is_special(out):
            with Path(out).open("wb") as stream:
                stream.writelines(pieces)
        else:
            from secrets import token_hex  # noqa: PLC0415 - see main.py

            from app.project.publish import publish  # noqa: PLC0415

            publish(pieces, Path(os.path.realpath(out)), f".{token_hex(8)}.saving")
    except BrokenPipeError:
        raise
    except OSError as error:
        what = f"cannot be written ({_reason(error)}); choose another place with --out, nothing was changed"
        raise CommandError(out, what) from error


def _is_special(out: str) -> bool:
    """True for a folder, a device or a pipe: what is there, and must not be replaced by a file."""
    try:
        return not stat.S_ISREG(Path(out).stat().st_mode)
    except OSError:
        return False


def _print(pieces: Iterable[bytes]) -> None:
    if sys.stdout is None:
        raise CommandError("standard output", "is closed; name a file for the result with --out")
    try:
        sys.stdout.buffer.writelines(pieces)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        drop_output()
        what = f"cannot be written ({_reason(error)}); choose another place with --out"
        raise CommandError("standard output", what) from error


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def run_batch(answer: Callable[[Json], Json], out: str | None) -> None:
    """One line of JSON out for each line in, in order; a bad line answers an error.

    On standard output each is flushed as it goes; a file is written when all are answered.
    """
    gc.enable()  # a corpus may be long
    if out is not None:
        write_output(_answers(answer), out)
        return
    for line in _answers(answer):
        _print((line,))


def _answers(answer: Callable[[Json], Json]) -> Iterator[bytes]:
    for line in _stdin():
        if line.strip():
            yield dumps(_answer(line, answer)) + b"\n"


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
    except BadRequest as error:
        return {"id": request_id, "error": str(error)}
    except Exception as error:  # noqa: BLE001 - one line must not end the batch
        return {"id": request_id, "error": f"{type(error).__name__}: {error}"}


class BadRequest(Exception):  # noqa: N818 - it is the asker's error
    """A line of a batch that asks for nothing that can be done."""


def strings(request: Json, key: str) -> list[str]:
    """A list of strings of a request. Raises BadRequest."""
    value = _value(request, key)
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise BadRequest(f"{key} must be a list of strings")
    return value


def string(request: Json, key: str) -> str:
    """A string of a request. Raises BadRequest."""
    value = _value(request, key)
    if not isinstance(value, str):
        raise BadRequest(f"{key} must be a string")
    return value


def _value(request: Json, key: str) -> Any:
    if key not in request:
        raise BadRequest(f"the key '{key}' is missing")
    return request[key]
