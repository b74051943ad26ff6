from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from app.core.compare.compare import Options, compare
from app.core.compare.describe import word_count
from app.core.model import Comparison, Document, Paragraph
from app.services import worker as module
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
from app.services.worker import Worker, pieces, serve

from .story import FIRST, SECOND, loaded

A, B = loaded(FIRST, "first.md").document, loaded(SECOND, "second.md").document


def answers(worker: Worker, request: Request) -> list[Reply]:
    sent: list[Reply] = []
    worker.answer(request, sent.append)
    return sent


def keep(worker: Worker, key: str, document: Document) -> None:
    for k, piece in enumerate(pieces(document.paragraphs)):
        head = replace(document, paragraphs=()) if k == 0 else None
        assert answers(worker, Keep(key, head, piece)) == []


def documents_in(sent: list[Reply]) -> list[Document]:
    """The documents that came, put together as the window does."""
    found: list[Document] = []
    under_way: list[Paragraph] = []
    for reply in sent:
        if isinstance(reply, Paragraphs):
            under_way += reply.items
        elif isinstance(reply, DocumentHead):
            found.append(replace(reply.document, paragraphs=tuple(under_way)))
            under_way = []
    assert under_way == []
    return found


def comparison_in(sent: list[Reply], a: Document, b: Document) -> Comparison:
    rows = tuple(row for reply in sent if isinstance(reply, Rows) for row in reply.items)
    [end] = [reply for reply in sent if isinstance(reply, ComparisonEnd)]
    return replace(end.shell, a=a, b=b, rows=rows)


def failures_in(sent: list[Reply]) -> list[Failed]:
    return [reply for reply in sent if isinstance(reply, Failed)]


def test_files_are_read_in_order_with_their_bytes(tmp_path: Path) -> None:
    (tmp_path / "first.md").write_text(FIRST, "utf-8")
    (tmp_path / "second.md").write_text(SECOND, "utf-8")
    paths = (str(tmp_path / "second.md"), str(tmp_path / "first.md"))
    sent = answers(Worker(), LoadFiles(paths))
    assert [document.paragraphs for document in documents_in(sent)] == [B.paragraphs, A.paragraphs]
    heads = [reply for reply in sent if isinstance(reply, DocumentHead)]
    assert [(head.data, head.path) for head in heads] == [
        (SECOND.encode(), paths[0]),
        (FIRST.encode(), paths[1]),
    ]
    assert all(head.document.paragraphs == () for head in heads)
    assert [reply for reply in sent if isinstance(reply, Step)] == [
        Step("Texts read", 0, 2),
        Step("Texts read", 1, 2),
    ]
    assert sent[-1] == Finished()


def test_a_folder_is_read_as_the_texts_in_it(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("Two.")
    (tmp_path / "a.txt").write_text("One.")
    names = [document.name for document in documents_in(answers(Worker(), LoadFiles((str(tmp_path),))))]
    assert names == ["a.txt", "b.txt"]


def test_a_file_that_fails_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("One.")
    (tmp_path / "empty.txt").touch()
    paths = tuple(str(tmp_path / name) for name in ("gone.txt", "empty.txt", "good.txt"))
    sent = answers(Worker(), LoadFiles(paths))
    assert [(failed.name, failed.message.split(".txt ")[1]) for failed in failures_in(sent)] == [
        ("gone.txt", "was not found. Check the name, or choose the file again."),
        ("empty.txt", "is empty; there is nothing to compare. Choose a file that holds text."),
    ]
    assert str(tmp_path) in failures_in(sent)[0].details
    assert [document.name for document in documents_in(sent)] == ["good.txt"]
    assert sent[-1] == Finished()


def test_a_folder_that_cannot_be_listed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> Iterator[Path]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    [failed] = failures_in(answers(Worker(), LoadFiles((str(tmp_path),))))
    assert failed.name == tmp_path.name


def test_a_pasted_text_is_read() -> None:
    sent = answers(Worker(), LoadText("The dam failed.", "Pasted text"))
    [document] = documents_in(sent)
    assert (document.name, document.paragraphs[0].text) == ("Pasted text", "The dam failed.")
    [failed] = failures_in(answers(Worker(), LoadText("", "Pasted text")))
    assert failed.message.startswith("Pasted text is empty")


def test_kept_documents_are_compared() -> None:
    worker = Worker()
    keep(worker, "a", A)
    keep(worker, "b", B)
    sent = answers(worker, Compare("a", "b", ("case",)))
    assert comparison_in(sent, A, B) == compare(A, B, Options(("case",)))
    assert {reply.name for reply in sent if isinstance(reply, Step)} == {
        "Matching paragraphs",
        "Comparing words",
    }
    assert sent[-1] == Finished()


def test_documents_that_were_read_here_need_not_be_sent_back(tmp_path: Path) -> None:
    (tmp_path / "first.md").write_text(FIRST, "utf-8")
    worker = Worker()
    answers(worker, LoadFiles((str(tmp_path / "first.md"),)))
    answers(worker, LoadText(SECOND, "second.md"))
    sent = answers(worker, Compare(A.text_sha256, loaded(SECOND, "x.txt").document.text_sha256, ()))
    assert any(isinstance(reply, ComparisonEnd) for reply in sent)
    assert failures_in(sent) == []


def test_words_are_counted_with_the_texts_and_with_the_comparison(tmp_path: Path) -> None:
    (tmp_path / "first.md").write_text(FIRST, "utf-8")
    (tmp_path / "second.md").write_text(SECOND, "utf-8")
    worker = Worker()
    sent = answers(worker, LoadFiles((str(tmp_path / "first.md"), str(tmp_path / "second.md"))))
    counts = (word_count(A), word_count(B))
    assert tuple(reply.words for reply in sent if isinstance(reply, DocumentHead)) == counts
    sent = answers(worker, Compare(A.text_sha256, B.text_sha256, ()))
    assert [reply.words for reply in sent if isinstance(reply, ComparisonEnd)] == [counts]


def test_long_documents_travel_in_pieces() -> None:
    long = loaded("\n\n".join(f"Gate {k} held." for k in range(PIECE + 1)), "long.txt").document
    worker = Worker()
    keep(worker, "long", long)
    sent = answers(worker, Compare("long", "long", ()))
    assert [len(reply.items) for reply in sent if isinstance(reply, Rows)] == [PIECE, 1]
    assert comparison_in(sent, long, long).summary.equal == PIECE + 1


def test_pieces_are_all_there_in_order() -> None:
    items = tuple(range(2 * PIECE + 1))
    assert [len(piece) for piece in pieces(items)] == [PIECE, PIECE, 1]
    assert tuple(item for piece in pieces(items) for item in piece) == items
    assert list(pieces(())) == []


def test_the_documents_kept_last_are_there() -> None:
    worker = Worker()
    for k in range(module._KEPT + 2):
        keep(worker, str(k), A)
    assert failures_in(answers(worker, Compare("2", str(module._KEPT + 1), ()))) == []
    [failed] = failures_in(answers(worker, Compare("1", "2", ())))
    assert failed.message == "Something went wrong inside Variorum (KeyError); please report it."
    assert failed.details.startswith("Traceback")


def test_a_document_kept_again_is_kept_once() -> None:
    worker = Worker()
    keep(worker, "a", A)
    keep(worker, "b", B)
    keep(worker, "a", A)
    assert comparison_in(answers(worker, Compare("a", "b", ())), A, B) == compare(A, B)


@pytest.mark.parametrize(
    "request_", [Compare("a", "nowhere", ()), Compare("a", "a", ("moon",)), Keep("nowhere", None, ())]
)
def test_whatever_fails_is_answered_and_the_worker_lives_on(request_: Request) -> None:
    worker = Worker()
    keep(worker, "a", A)
    sent = answers(worker, request_)
    [failed] = failures_in(sent)
    assert failed.message.startswith("Something went wrong inside Variorum")
    assert sent[-1] == Finished()
    assert comparison_in(answers(worker, Compare("a", "a", ())), A, A).kept == 1


def test_want_of_memory_is_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def hungry(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr(module, "compare", hungry)
    worker = Worker()
    keep(worker, "a", A)
    [failed] = failures_in(answers(worker, Compare("a", "a", ())))
    assert failed == Failed("", "There is not enough memory for these texts; compare parts of them.", "")


def test_progress_is_not_told_more_often_than_anybody_can_see(monkeypatch: pytest.MonkeyPatch) -> None:
    now = iter([0.0, 0.01, 0.02, 0.06, 0.07, 0.08])
    monkeypatch.setattr(module, "monotonic", lambda: next(now))
    sent: list[Reply] = []
    report = module._Progress(sent.append)
    for done in range(5):
        report("Comparing words", done, 5)
    report("Another step", 0, 0)
    assert sent == [
        Step("Comparing words", 0, 5),
        Step("Comparing words", 3, 5),
        Step("Another step", 0, 0),
    ]


@pytest.fixture
def process() -> Iterator[tuple[Connection, multiprocessing.Process]]:
    """The worker in a process of its own, as the window starts it."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    worker = context.Process(target=serve, args=(theirs,), daemon=True)
    worker.start()
    theirs.close()
    yield ours, worker
    ours.close()
    worker.join(30)
    assert worker.exitcode == 0
    worker.close()


def receive(connection: Connection, ticket: int) -> list[Reply]:
    """All replies to one request."""
    sent: list[Reply] = []
    while not sent or sent[-1] != Finished():
        assert connection.poll(30)
        of, reply = connection.recv()
        assert of == ticket
        sent.append(reply)
    return sent


def test_a_process_of_its_own_answers_until_the_window_has_gone(
    process: tuple[Connection, multiprocessing.Process],
) -> None:
    connection, _ = process
    for key, document in (("a", A), ("b", B)):
        connection.send((3, Keep(key, replace(document, paragraphs=()), document.paragraphs)))
    connection.send((4, LoadText("The dam failed.", "Pasted text")))
    connection.send((5, Compare("a", "b", ())))
    connection.send((6, Compare("a", "nowhere", ())))
    connection.send((7, Compare("b", "a", ())))
    assert documents_in(receive(connection, 4))[0].name == "Pasted text"
    assert comparison_in(receive(connection, 5), A, B) == compare(A, B)
    assert "KeyError" in failures_in(receive(connection, 6))[0].message
    assert comparison_in(receive(connection, 7), B, A) == compare(B, A)
