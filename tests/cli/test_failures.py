"""Whatever is asked for: one line on standard error, exit 2, and what was there stays."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from app.cli import main
from app.cli import texts as module

from .conftest import Run
from .story import written

Refused = Callable[..., str]


@pytest.fixture
def bad(tmp_path: Path) -> dict[str, Path]:
    """Files that cannot be read as text."""
    files = {
        name: tmp_path / name
        for name in (
            "gone.txt",
            "folder",
            "empty.txt",
            "blank.txt",
            "binary.txt",
            "paper.pdf",
            "big.txt",
            "latin.txt",
        )
    }
    files["folder"].mkdir()
    files["empty.txt"].touch()
    files["blank.txt"].write_text(" \n\n\t\n")
    files["binary.txt"].write_bytes(bytes(range(256)) * 20)
    files["paper.pdf"].write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3")
    with files["big.txt"].open("wb") as stream:
        stream.truncate(200 * 1024 * 1024)
    files["latin.txt"].write_bytes("Le barrage a cédé.".encode("latin-1"))
    return files


SAID = {
    "gone.txt": "was not found; check the name, or choose the file again",
    "folder": "is a folder; choose a file in it",
    "empty.txt": "is empty; there is nothing to compare; choose a file that holds text",
    "blank.txt": "is empty; there is nothing to compare; choose a file that holds text",
    "binary.txt": "is a binary file, not text; choose a file that holds text, or paste the text",
    "paper.pdf": ("is a PDF; this version reads plain text and Markdown; save it as text, or paste the text"),
    "big.txt": (
        "is too large: it has 200 MB, and at most 64 MB are read; split it, or save the part you want to "
        "compare"
    ),
}


@pytest.mark.parametrize("name", SAID)
@pytest.mark.parametrize(
    "arguments",
    [
        ["extract", "{bad}"],
        ["compare", "{bad}", "{good}"],
        ["compare", "{good}", "{bad}", "--format", "html"],
        ["align", "{good}", "{bad}"],
        ["align", "{bad}", "{good}", "--unit", "sentence"],
        ["figures", "{bad}"],
    ],
)
def test_a_file_that_cannot_be_read(
    refused: Refused, bad: dict[str, Path], tmp_path: Path, arguments: list[str], name: str
) -> None:
    good, _ = written(tmp_path)
    out = tmp_path / "out"
    out.write_text("old")
    filled = [each.format(bad=bad[name], good=good) for each in arguments]
    assert refused(*filled, "--out", out) == f"{name}: {SAID[name]}"
    assert out.read_text() == "old"


@pytest.mark.parametrize("name", ["gone.txt", "folder", "big.txt"])
def test_lines_that_cannot_be_read(refused: Refused, bad: dict[str, Path], tmp_path: Path, name: str) -> None:
    good, _ = written(tmp_path)
    assert refused("align", good, bad[name], "--unit", "line") == f"{name}: {SAID[name]}"


def test_lines_must_be_utf_8(refused: Refused, bad: dict[str, Path], tmp_path: Path) -> None:
    good, _ = written(tmp_path)
    line = refused("align", bad["latin.txt"], good, "--unit", "line")
    assert line.endswith("latin.txt: is not valid UTF-8 at byte 14; save it as UTF-8, one unit a line")


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("utf-8", "is not valid UTF-8 at byte 14; choose another encoding or leave it to be recognised"),
        ("klingon", "cannot be read as “klingon”: no encoding of that name is known"),
    ],
)
def test_a_wrong_encoding(refused: Refused, bad: dict[str, Path], encoding: str, said: str) -> None:
    assert said in refused("extract", bad["latin.txt"], "--encoding", encoding)


def test_nothing_on_standard_input(refused: Refused, tmp_path: Path) -> None:
    good, _ = written(tmp_path)
    assert refused("extract", "-").startswith("standard input: is empty")
    assert refused("compare", "-", good).startswith("standard input: is empty")
    assert refused("figures").startswith("standard input: is empty")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "call: the following arguments are required: COMMAND; see variorum --help"),
        (["extract"], "extract: the following arguments are required: file; see variorum extract --help"),
        (
            ["extract", "a.txt", "--bogus"],
            "extract: unrecognized arguments: --bogus; see variorum extract --help",
        ),
        (
            ["extract", "a.txt", "b.txt"],
            "extract: unrecognized arguments: b.txt; see variorum extract --help",
        ),
        (["compare"], "compare: two documents are needed; see variorum compare --help"),
        (["compare", "a.txt"], "compare: two documents are needed; see variorum compare --help"),
        (["align", "a.txt"], "align: two documents are needed; see variorum align --help"),
        (
            ["compare", "-", "-"],
            "compare: standard input can stand for one document only; name a file for the other",
        ),
        (
            ["align", "-", "-"],
            "align: standard input can stand for one document only; name a file for the other",
        ),
        (
            ["compare", "a.txt", "b.txt", "--ignore", "case,sun,moon"],
            "compare: --ignore knows case, diacritics, punctuation, quotes, whitespace, not moon, sun",
        ),
    ],
)
def test_a_call_that_is_not_understood(refused: Refused, arguments: list[str], said: str) -> None:
    assert refused(*arguments) == said


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (["extract", "a.txt", "--format", "pdf"], "extract: argument --format: invalid choice: 'pdf'"),
        (
            ["compare", "a.txt", "b.txt", "--format", "xml"],
            "compare: argument --format: invalid choice: 'xml'",
        ),
        (["align", "a.txt", "b.txt", "--unit", "word"], "align: argument --unit: invalid choice: 'word'"),
        (["align", "a.txt", "b.txt", "--format", "text"], "align: argument --format: invalid choice: 'text'"),
        (["figures", "a.txt", "--format", "text"], "figures: argument --format: invalid choice: 'text'"),
        (["export", "a.variorum", "--format", "tex"], "export: argument --format: invalid choice: 'tex'"),
        (["claims", "a.txt", "--limit", "few"], "claims: argument --limit: invalid int value: 'few'"),
        (["extract", "a.txt", "--out"], "extract: argument --out: expected one argument"),
        (["compost"], "call: argument COMMAND: invalid choice: 'compost'"),
    ],
)
def test_a_value_that_is_not_known(refused: Refused, arguments: list[str], name: str) -> None:
    assert refused(*arguments).startswith(name)


def test_a_name_cannot_break_the_line(refused: Refused) -> None:
    line = refused("extract", "a\nvariorum: all is well\x1b[2J\udcff.txt")
    assert "was not found" in line


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("nowhere/out.json", "no such file or directory"),
        ("folder", "is a directory"),
        ("file/out", "not a directory"),
    ],
)
def test_a_result_that_cannot_be_written(refused: Refused, tmp_path: Path, place: str, said: str) -> None:
    good, _ = written(tmp_path)
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    before = sorted(tmp_path.iterdir())
    remedy = "choose another place with --out, nothing was changed"
    assert refused("extract", good, "--out", tmp_path / place) == (
        f"{tmp_path / place}: cannot be written ({said}); {remedy}"
    )
    assert sorted(tmp_path.iterdir()) == before


def test_a_full_disk_leaves_the_old_result(
    refused: Refused, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good, _ = written(tmp_path)
    out = tmp_path / "out.json"
    out.write_text("old")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert "(no space left on device)" in refused("extract", good, "--out", out)
    assert out.read_text() == "old"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["first.md", "out.json", "second.md"]


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_a_result_keeps_the_permissions_of_the_old_one(run: Run, tmp_path: Path) -> None:
    good, _ = written(tmp_path)
    out = tmp_path / "out.json"
    out.touch()
    out.chmod(0o600)
    assert run("extract", good, "--out", out).code == 0
    assert out.stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(os.name != "posix", reason="links and pipes of POSIX")
def test_a_result_goes_where_a_link_leads(run: Run, tmp_path: Path) -> None:
    good, _ = written(tmp_path)
    (tmp_path / "results").mkdir()
    link = tmp_path / "out.json"
    link.symlink_to(tmp_path / "results" / "real.json")
    assert run("extract", good, "--out", link).code == 0
    assert link.is_symlink()
    assert (tmp_path / "results" / "real.json").read_bytes() == run("extract", good).out


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_device_or_a_pipe_is_written_to_and_never_replaced(run: Run, tmp_path: Path) -> None:
    good, _ = written(tmp_path)
    expected = run("extract", good).out
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()), daemon=True)
    reader.start()
    done = run("extract", good, "--out", pipe)
    assert done.code == 0
    assert pipe.is_fifo()
    reader.join(30)
    assert read == [expected]


def test_a_name_as_long_as_the_system_allows(run: Run, tmp_path: Path) -> None:
    good, _ = written(tmp_path)
    out = tmp_path / ("a" * 250 + ".json")
    assert run("extract", good, "--out", out).code == 0
    assert out.stat().st_size > 0


def test_ctrl_c_is_exit_130(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(module, "align", interrupted)
    done = run("align", *written(tmp_path))
    assert (done.code, done.out, done.err) == (130, b"", "")


def test_want_of_memory_is_a_line(refused: Refused, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def hungry(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(module, "compare", hungry)
    monkeypatch.setattr(module, "Comparing", hungry)
    for form in ("json", "text"):
        said = refused("compare", *written(tmp_path), "--format", form)
        assert said == "compare: not enough memory for these texts; compare parts"


def test_a_stream_that_is_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    good, _ = written(tmp_path)
    monkeypatch.setattr("sys.stdin", None)
    assert main(["extract", "-"]) == 2
    assert main(["align", "--batch"]) == 2
    monkeypatch.setattr("sys.stdout", None)
    assert main(["extract", str(good)]) == 2
    assert main(["extract", str(good), "--out", str(tmp_path / "out.json")]) == 0
    assert capsys.readouterr().err.splitlines() == [
        "variorum: standard input: is closed; name a file instead",
        "variorum: standard input: is closed; name a file instead",
        "variorum: standard output: is closed; name a file for the result with --out",
    ]
