"""The worker process: reads and compares, so that the window never waits.

It is started with *spawn* and imports no Qt. It holds no state worth saving: to cancel, the window ends
the process and starts another.
"""

from __future__ import annotations

import gc
import signal
import traceback
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from time import monotonic
from typing import TypeVar

from app.core.compare.compare import Options, compare
from app.core.compare.describe import word_count
from app.core.model.document import Document
from app.formats import ReadError
from app.services.documents import Loaded, open_document, paste_document, texts_in
from app.services.messages import (
    PIECE,
    Compare,
    ComparisonEnd,
    DocumentHead,
    Failed,
    Finished,
    Keep,
    LoadFiles,
    LoadText,
    Paragraphs,
    Reply,
    Request,
    Rows,
    Step,
)

_Item = TypeVar("_Item")
Send = Callable[[Reply], None]
_KEPT = 16
_PAUSE = 0.05
"""Seconds between two reports of progress."""


def serve(connection: Connection) -> None:
    """Answer (ticket, request) with (ticket, reply) until the other end is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the window to handle
    gc.set_threshold(200_000, 20, 20)  # results are large and hold no cycles
    worker = Worker()
    try:
        while True:
            ticket, request = connection.recv()
            worker.answer(request, partial(_send_reply, connection, ticket))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return  # the window has closed


def _send_reply(connection: Connection, ticket: int, reply: Reply) -> None:
    connection.send((ticket, reply))


class Worker:
    """Answers requests one after the other."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, Document] = OrderedDict()
        self._words: dict[str, int] = {}

    def _count(self, document: Document) -> int:
        """How many words a document has, counted once."""
        if document.text_sha256 not in self._words:
            self._words[document.text_sha256] = word_count(document)
        return self._words[document.text_sha256]

    def answer(self, request: Request, send: Send) -> None:
        """Answer one request; whatever fails is answered too."""
        try:
            match request:
                case Keep():
                    self._keep(request)
                    return
                case LoadFiles():
                    self._load_files(request, send)
                case LoadText():
                    self._send_document(paste_document(request.text, request.name), send)
                case Compare():
                    self._compare(request, send)
        except ReadError as error:
            send(Failed(error.name, error.message, error.details))
        except MemoryError:
            send(Failed("", "There is not enough memory for these texts; compare parts of them.", ""))
        except Exception as error:  # noqa: BLE001 - the process must live on, and the window must know
            message = f"Something went wrong inside Variorum ({type(error).__name__}); please report it."
            send(Failed("", message, traceback.format_exc()))
        send(Finished())

    def _keep(self, request: Keep) -> None:
        if request.head is not None:
            self._put(request.key, request.head)
        known = self._kept[request.key]
        self._kept[request.key] = replace(known, paragraphs=known.paragraphs + request.paragraphs)

    def _put(self, key: str, document: Document) -> None:
        """Have a document for later comparisons; those that were put here long ago are let go."""
        self._kept[key] = document
        self._kept.move_to_end(key)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)

    def _load_files(self, request: LoadFiles, send: Send) -> None:
        files = [file for path in request.paths for file in _texts(path)]
        for count, file in enumerate(files):
            send(Step("Texts read", count, len(files)))
            try:
                self._send_document(open_document(file), send)
            except ReadError as error:
                send(Failed(error.name, error.message, error.details))

    def _send_document(self, loaded: Loaded, send: Send) -> None:
        document = loaded.document
        self._put(document.text_sha256, document)
        for piece in pieces(document.paragraphs):
            send(Paragraphs(piece))
        send(DocumentHead(_head(document), loaded.data, loaded.path, self._count(document)))

    def _compare(self, request: Compare, send: Send) -> None:
        a, b = self._kept[request.a], self._kept[request.b]
        comparison = compare(a, b, Options(request.ignore), progress=_Progress(send))
        for piece in pieces(comparison.rows):
            send(Rows(piece))
        shell = replace(comparison, a=_head(a), b=_head(b), rows=())
        send(ComparisonEnd(shell, (self._count(a), self._count(b))))


class _Progress:
    """Reports progress, but not more often than anybody can see."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._last = 0.0

    def __call__(self, step: str, done: int, total: int) -> None:
        now = monotonic()
        if done == 0 or now - self._last >= _PAUSE:
            self._last = now
            self._send(Step(step, done, total))


def _texts(path: str) -> list[Path]:
    try:
        return texts_in(Path(path))
    except OSError:
        return [Path(path)]  # opening it will say what is wrong


def _head(document: Document) -> Document:
    return replace(document, paragraphs=())


def pieces(items: tuple[_Item, ...]) -> Iterator[tuple[_Item, ...]]:
    """``items`` in pieces of a size that travels well."""
    for start in range(0, len(items), PIECE):
        yield items[start : start + PIECE]
