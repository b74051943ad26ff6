from __future__ import annotations

import gc
import io
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.cli import main


@dataclass(frozen=True)
class Done:
    """What a command left: its exit code and what it wrote."""

    code: int
    out: bytes
    err: str

    @property
    def json(self) -> Any:
        """The one line of JSON on standard output."""
        assert self.out.count(b"\n") == 1
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        """Every line of standard output as JSON."""
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Done]


@pytest.fixture
def run(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., Done]]:
    """Runs a command in this process; ``stdin`` are the bytes it can read."""

    def command(*arguments: str | Path, stdin: bytes = b"") -> Done:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main([str(each) for each in arguments])
        captured = capsysbinary.readouterr()
        return Done(code, captured.out, captured.err.decode())

    yield command
    gc.enable()  # a command that runs once has no use for it


@pytest.fixture
def refused(run: Run) -> Callable[..., str]:
    """Runs a command that must fail as the contract says; returns the line without ``variorum: ``."""

    def command(*arguments: str | Path, stdin: bytes = b"") -> str:
        done = run(*arguments, stdin=stdin)
        assert done.code == 2
        assert done.out == b""
        assert done.err.startswith("variorum: ")
        assert done.err.endswith("\n")
        line = done.err.removeprefix("variorum: ").removesuffix("\n")
        assert len(line.splitlines()) == 1
        assert line.isprintable()
        return line

    return command
