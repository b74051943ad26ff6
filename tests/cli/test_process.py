"""Commands as processes of their own: exit codes, streams, signals, and no toolkit."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from .story import written

ROOT = Path(__file__).resolve().parents[2]
WITHOUT_QT = """
import sys
sys.modules.update(dict.fromkeys(("PySide6", "shiboken6", "app.ui", "app.bootstrap")))
"""
COMMAND = WITHOUT_QT + "from app.__main__ import main; sys.exit(main(sys.argv[1:]))"
POSIX = pytest.mark.skipif(os.name != "posix", reason="streams and signals of POSIX")


def variorum(*arguments: str | Path, **options: object) -> subprocess.CompletedProcess[bytes]:
    """``python -m app`` with these arguments."""
    command = [sys.executable, "-m", "app", *map(str, arguments)]
    settings = {"cwd": ROOT, "capture_output": True, "timeout": 100} | options
    return subprocess.run(command, check=False, **settings)


def test_a_comparison_from_a_shell(tmp_path: Path) -> None:
    a, b = written(tmp_path)
    done = variorum("compare", a, b, "--exit-code")
    assert (done.returncode, done.stderr) == (1, b"")
    assert json.loads(done.stdout)["schema"] == "variorum/comparison/1"
    text = tmp_path / "karsk.txt"
    text.write_text("The dam failed.\n\nNobody was told.\n")
    same = variorum("compare", text, "-", "--exit-code", "--format", "text", input=text.read_bytes())
    assert (same.returncode, same.stderr) == (0, b"")


def test_a_failure_is_one_line_and_exit_2(tmp_path: Path) -> None:
    done = variorum("compare", tmp_path / "gone.txt", tmp_path / "gone.txt")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == (
        "variorum: gone.txt: was not found; check the name, or choose the file again\n"
    )


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_messages_and_results_survive_any_terminal(tmp_path: Path, encoding: str) -> None:
    environment = os.environ | {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0", "LC_ALL": "C"}
    done = variorum("extract", tmp_path / "Плотина.txt", env=environment)
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    damaged = tmp_path / "Плотина.variorum"
    damaged.write_bytes(b"SQLite format 3\0" + b"\x01" * 2000)
    done = variorum("verify", damaged, env=environment)
    assert done.returncode in (1, 2)
    assert (done.stdout + done.stderr).count(b"\n") == 1
    file = tmp_path / "karsk.txt"
    file.write_text("Плотина рухнула. 🌊", "utf-8")
    done = variorum("extract", file, "--format", "text", env=environment)
    assert done.stdout.decode() == "Плотина рухнула. 🌊\n"


@POSIX
def test_a_reader_that_goes_away_is_no_failure(tmp_path: Path) -> None:
    a, b = written(tmp_path)
    for arguments in (["compare", a, b], ["compare", a, b, "--format", "html"], ["align", "--batch"]):
        reads, writes = os.pipe()
        os.close(reads)
        line = b'{"id": 1, "a": [], "b": []}\n'
        done = variorum(*arguments, capture_output=False, stdout=writes, stderr=subprocess.PIPE, input=line)
        os.close(writes)
        assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
def test_a_full_disk_behind_standard_output_is_a_line(tmp_path: Path) -> None:
    a, b = written(tmp_path)
    line = b'{"id": 1, "a": [], "b": []}\n'
    for arguments in (["compare", a, b], ["extract", a], ["align", "--batch"]):
        with Path("/dev/full").open("wb") as full:
            done = variorum(*arguments, capture_output=False, stdout=full, stderr=subprocess.PIPE, input=line)
        assert done.returncode == 2
        assert done.stderr.decode() == (
            "variorum: standard output: cannot be written (no space left on device); "
            "choose another place with --out\n"
        )


@POSIX
def test_ctrl_c_ends_a_batch_with_130() -> None:
    # A shell that starts its children in the background makes them deaf to Ctrl+C; undo that.
    script = "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); " + COMMAND
    command = [sys.executable, "-c", script, "align", "--batch"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=ROOT, **pipes) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(b'{"id": 1, "a": [], "b": []}\n')
        process.stdin.flush()
        assert json.loads(process.stdout.readline()) == {
            "id": 1,
            "links": [],
        }  # while the input is still open
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 130
        assert process.stderr.read() == b""


def test_no_command_needs_the_toolkit_or_the_window(tmp_path: Path) -> None:
    a, b = written(tmp_path)
    calls = [
        ["extract", a],
        ["compare", a, b],
        ["compare", a, b, "--format", "text"],
        ["compare", a, b, "--format", "html"],
        ["align", a, b, "--unit", "sentence"],
        ["figures", a],
    ]
    for arguments in calls:
        command = [sys.executable, "-c", COMMAND, *map(str, arguments)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=100, check=False)
        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout


def test_projects_are_exported_and_verified_without_the_toolkit(tmp_path: Path) -> None:
    script = WITHOUT_QT + (
        "from pathlib import Path\n"
        "from app.__main__ import main\n"
        "from app.project import ProjectFile\n"
        "from app.services.documents import open_document\n"
        "from app.services.session import example_paths, new_project\n"
        "folder = Path(sys.argv[1])\n"
        "path = folder / 'karsk.variorum'\n"
        "state = new_project([open_document(path) for path in example_paths()])\n"
        "with ProjectFile.new(folder / 'working', state) as file: file.save_as(path)\n"
        "out = folder / 'report.html'\n"
        "sys.exit(main(['verify', str(path)]) or main(['export', str(path), '--out', str(out)]))\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=100, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert (tmp_path / "report.html").stat().st_size > 10_000


def test_everything_below_the_window_can_be_imported_without_the_toolkit() -> None:
    modules = [
        ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for package in ("core", "cli", "services", "formats", "project", "export")
        for file in sorted((ROOT / "app" / package).rglob("*.py"))
    ]
    assert len(modules) > 80
    script = WITHOUT_QT + (
        "import importlib\n"
        "for name in sys.argv[1:]: importlib.import_module(name)\n"
        "qt = [name for name in sys.modules if name.startswith('PySide6.') or name.startswith('app.ui.')]\n"
        "sys.exit(' '.join(qt) or 0)\n"
    )
    command = [sys.executable, "-W", "error", "-c", script, *modules]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=100, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
