"""The window's end of the worker process.

Requests carry a ticket and a purpose; a result is delivered only if its ticket is still the newest of its
purpose. The process is started before it is needed. To cancel, it is ended and started again: it holds
nothing worth keeping, so that is the one way that works at any moment.
"""

from __future__ import annotations

import gc
import multiprocessing
import threading
import traceback
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from queue import SimpleQueue
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.core.model.comparison import Row
from app.core.model.document import Document, Paragraph
from app.services.documents import Loaded
from app.services.messages import (
    Compare,
    ComparisonEnd,
    DocumentHead,
    Failed,
    Finished,
    Keep,
    LoadFiles,
    LoadText,
    Paragraphs,
    Request,
    Rows,
    Step,
)
from app.services.worker import pieces, serve
from app.ui.models.pair import PairView

LOAD, COMPARE = "load", "compare"
"""The two purposes."""
_KEPT = 8
"""Documents that the process has for certain; it lets go of the oldest when it has a few more."""
_LOST = (
    "The part of Variorum that reads and compares has stopped, as happens when memory runs out; "
    "try again, with shorter texts if it stops once more."
)


@dataclass
class _Job:
    """A request under way and what has arrived for it."""

    purpose: str
    request: Request
    documents: tuple[Document, ...] = ()
    letters: tuple[str, str] = ("A", "B")
    loaded: list[Loaded] = field(default_factory=list)
    failures: list[Failed] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)


class Jobs(QObject):
    """Runs loading and comparing in a worker process.

    ``counted`` carries the fingerprint of a document and how many words it has, before the document comes;
    ``loaded`` a list of Loaded and a list of Failed; ``compared`` a PairView; ``failed`` a purpose
    and a Failed; ``progressed`` a purpose, a step, units done and units in all.
    """

    counted = Signal(str, int)
    loaded = Signal(list, list)
    compared = Signal(object)
    failed = Signal(str, object)
    progressed = Signal(str, str, int, int)
    finished = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ticket = 0
        self._newest: dict[str, tuple[int, _Job]] = {}
        self._link: _Link | None = None
        self._delivered.connect(self._deliver)
        self._lost.connect(self._on_lost)

    _delivered = Signal(int, str, object)
    _lost = Signal(object)

    def start(self) -> None:
        """Start the worker process, so that it is there when it is needed."""
        if self._link is None:
            self._link = _Link(self)

    def busy(self, purpose: str) -> bool:
        """True while a request of this purpose is under way."""
        return purpose in self._newest

    def load_files(self, paths: Iterable[str]) -> None:
        """Read files and the texts in folders; answered by ``loaded``."""
        self._submit(_Job(LOAD, LoadFiles(tuple(paths))))

    def load_text(self, text: str, name: str) -> None:
        """Read a pasted text; answered by ``loaded``."""
        self._submit(_Job(LOAD, LoadText(text, name)))

    def compare(
        self, a: Document, b: Document, ignore: tuple[str, ...], letters: tuple[str, str] = ("A", "B")
    ) -> None:
        """Compare two documents; answered by ``compared``. A comparison under way is dropped."""
        self._drop(COMPARE)
        self._submit(_Job(COMPARE, Compare(a.text_sha256, b.text_sha256, ignore), (a, b), letters))

    def cancel(self, purpose: str) -> None:
        """Give up what is under way for a purpose."""
        if self._drop(purpose):
            self.finished.emit(purpose)

    def _drop(self, purpose: str) -> bool:
        """End the process with what it does for a purpose; what it was asked for besides is asked again."""
        if self._newest.pop(purpose, None) is None:
            return False
        others = [job for _, job in self._newest.values()]
        self.stop()
        self.start()
        for job in others:
            self._submit(_Job(job.purpose, job.request, job.documents, job.letters))
        return True

    def stop(self) -> None:
        """End the worker process and its thread."""
        self._newest.clear()
        if self._link is not None:
            self._link.end()
            self._link = None

    def _submit(self, job: _Job) -> None:
        if self._link is not None and not self._link.alive:
            self._on_lost(self._link)  # the news has not come through yet
        self.start()
        self._ticket += 1
        self._newest[job.purpose] = (self._ticket, job)
        if self._link is not None:
            self._link.send(self._ticket, job)

    def _deliver(self, ticket: int, purpose: str, result: object) -> None:
        """On the window's thread: pass on what is still wanted."""
        newest, _ = self._newest.get(purpose, (0, None))
        if newest != ticket:
            return
        if isinstance(result, Step):
            self.progressed.emit(purpose, result.name, result.done, result.total)
            return
        del self._newest[purpose]
        if isinstance(result, PairView):
            self.compared.emit(result)
        elif isinstance(result, _Job):
            for item in result.loaded:
                self.counted.emit(item.document.text_sha256, item.words)
            self.loaded.emit(result.loaded, result.failures)
        else:
            self.failed.emit(purpose, result)
        self.finished.emit(purpose)

    def lost(self, link: object) -> None:
        """Called from the link's thread when the process is gone although nobody ended it."""
        self._lost.emit(link)

    def _on_lost(self, link: object) -> None:
        """Say what cannot be done any more; the next request starts another process."""
        if link is not self._link:
            return
        given_up = list(self._newest)
        self.stop()
        for purpose in given_up:
            self.failed.emit(purpose, Failed("", _LOST, ""))
            self.finished.emit(purpose)

    def arrived(self, ticket: int, purpose: str, result: object) -> None:
        """Called from the link's thread: hand a result over to the window's thread."""
        self._delivered.emit(ticket, purpose, result)


class _Link:
    """One worker process with a thread that writes to it and one that reads from it."""

    def __init__(self, jobs: Jobs) -> None:
        context = multiprocessing.get_context("spawn")
        self._ours, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs,), name="variorum-worker", daemon=True)
        self._jobs = jobs
        self._kept: OrderedDict[str, None] = OrderedDict()
        """The documents that the process has, in the order in which it lets go of them."""
        self._noting = threading.Lock()
        self._under_way: dict[int, _Job] = {}
        self._outbox: SimpleQueue[tuple[int, Request] | None] = SimpleQueue()
        self._ended = False
        self._process.start()
        theirs.close()
        self._writer = threading.Thread(target=self._write, name="variorum-writer", daemon=True)
        self._reader = threading.Thread(target=self._read, name="variorum-reader", daemon=True)
        self._writer.start()
        self._reader.start()

    def send(self, ticket: int, job: _Job) -> None:
        """Queue a request, and before it its documents, if the process does not have all of them."""
        self._under_way[ticket] = job
        if any(document.text_sha256 not in self._kept for document in job.documents):
            for document in job.documents:
                self._keep(ticket, document)
        self._outbox.put((ticket, job.request))

    def _keep(self, ticket: int, document: Document) -> None:
        key = document.text_sha256
        self._note(key)
        head: Document | None = replace(document, paragraphs=())
        for piece in pieces(document.paragraphs) if document.paragraphs else [()]:
            self._outbox.put((ticket, Keep(key, head, piece)))
            head = None

    def _note(self, key: str) -> None:
        """The process has a document, because it was sent there or read there."""
        with self._noting:
            self._kept[key] = None
            self._kept.move_to_end(key)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)

    @property
    def alive(self) -> bool:
        """True while the process is there."""
        return self._process.is_alive()

    def end(self) -> None:
        """End the process at once and wait for both threads."""
        self._ended = True
        self._outbox.put(None)
        self._process.kill()  # it may be in a state in which it would not hear anything milder
        self._process.join()
        self._writer.join()
        self._reader.join()
        self._ours.close()
        self._process.close()

    def _write(self) -> None:
        while (item := self._outbox.get()) is not None:
            try:
                self._ours.send(item)
            except OSError:
                return  # the reader notices that the process is gone

    def _read(self) -> None:
        try:
            while True:
                ticket, reply = self._ours.recv()
                self._try(ticket, reply)
        except (EOFError, OSError):
            if not self._ended:
                self._jobs.lost(self)

    def _try(self, ticket: int, reply: Any) -> None:
        try:
            self._take(ticket, reply)
        except Exception as error:  # noqa: BLE001 - the thread must live on, and the window must know
            words = f"Something went wrong inside Variorum ({type(error).__name__}); please report it."
            failure = Failed("", words, traceback.format_exc())
            self._jobs.arrived(ticket, self._under_way[ticket].purpose, failure)

    def _take(self, ticket: int, reply: Any) -> None:
        job = self._under_way[ticket]
        match reply:
            case Step():
                self._jobs.arrived(ticket, job.purpose, reply)
            case Paragraphs():
                job.paragraphs += reply.items
            case Rows():
                job.rows += reply.items
            case DocumentHead():
                document = replace(reply.document, paragraphs=tuple(job.paragraphs))
                job.paragraphs = []
                job.loaded.append(Loaded(document, reply.data, reply.path, reply.words))
                self._note(document.text_sha256)
            case Failed():
                job.failures.append(reply)
            case ComparisonEnd():
                a, b = job.documents
                comparison = replace(reply.shell, a=a, b=b, rows=tuple(job.rows))
                view = PairView.build(comparison, job.letters, reply.words)
                self._jobs.arrived(ticket, job.purpose, view)
                gc.freeze()  # a result is large and holds no cycles; looking for some would stop the window
            case Finished():
                self._finish(ticket, self._under_way.pop(ticket))

    def _finish(self, ticket: int, job: _Job) -> None:
        if job.purpose == LOAD:
            self._jobs.arrived(ticket, LOAD, job)
        elif job.failures:
            self._jobs.arrived(ticket, job.purpose, job.failures[0])
