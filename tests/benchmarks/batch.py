"""Drive the batch commands of Variorum and the scorers that came with the data."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from .places import ROOT, ours

Json = dict[str, Any]


def read(path: Path) -> list[Json]:
    """The lines of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def ask(command: str, requests: Iterable[Json]) -> Iterator[Json]:
    """The answers of ``COMMAND --batch``, in order. Raises RuntimeError if one of them is an error."""
    lines = "".join(json.dumps(request) + "\n" for request in requests)
    done = subprocess.run(
        ours(command, "--batch"), input=lines.encode(), stdout=subprocess.PIPE, cwd=ROOT, check=True
    )
    for line in done.stdout.splitlines():
        answer = json.loads(line)
        if "error" in answer:
            raise RuntimeError(f"{command} --batch: {answer['id']}: {answer['error']}")
        yield answer


def score(scorer: Path, gold: Path, answers: Iterable[Json], *flags: str) -> str:
    """What a scorer prints about answers, given one a line."""
    with tempfile.TemporaryDirectory() as folder:
        answered = Path(folder, "answers.jsonl")
        answered.write_text("".join(json.dumps(answer) + "\n" for answer in answers), "utf-8")
        command = [sys.executable, str(scorer), str(gold), str(answered), *flags]
        return subprocess.run(command, stdout=subprocess.PIPE, check=True, encoding="utf-8").stdout
