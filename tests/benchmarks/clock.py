"""Time commands in turns, each in a process of its own."""

import os
import subprocess
import sys
import tempfile
from ast import literal_eval
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from .peers import Tool
from .places import ROOT

POSIX = hasattr(os, "wait4")
NOT_HERE = "Not measured: this system does not tell what a process needed."
_ENVIRONMENT = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8"}


class Run(NamedTuple):
    """What one run took: seconds, megabytes at most, exit code; ``ended`` by us at its limit.

    ``worked``: seconds of the processor, which what else the machine does disturbs less.
    """

    seconds: float
    megabytes: float = 0.0
    code: int = 0
    ended: bool = False
    worked: float = 0.0


Clock = Callable[[Tool, Path, Path], Run]
Results = dict[str, list[Run]]


def clock(tool: Tool, a: Path, b: Path) -> Run:
    """One run of a tool on two files. Raises RuntimeError if it fails."""
    command = tool.on(str(a), str(b))
    with tempfile.TemporaryDirectory() as folder:
        watch = [sys.executable, "-I", "-S", str(Path(__file__).with_name("stopwatch.py"))]
        watch += [str(tool.limit), str(Path(folder, "out")), *command]
        env = {**os.environ, **_ENVIRONMENT}
        env.pop("PYTHONDONTWRITEBYTECODE", None)  # what is installed is compiled
        done = subprocess.run(watch, stdout=subprocess.PIPE, cwd=ROOT, env=env, check=True, encoding="utf-8")
    result = Run(*literal_eval(done.stdout))
    if result.code not in tool.codes and not result.ended:
        raise RuntimeError(f"{tool.name} ended with {result.code}: {' '.join(command)}")
    return result


def alternate(tools: Sequence[Tool], a: Path, b: Path, runs: int, clock: Clock = clock) -> Results:
    """Every tool once, then again in the other order, and so on: what else the machine does hits all alike.

    A tool that had to be ended is not started again.
    """
    results: Results = {tool.name: [] for tool in tools}
    for turn in range(runs):
        for tool in tools if turn % 2 == 0 else reversed(tools):
            if not any(past.ended for past in results[tool.name]):
                results[tool.name].append(clock(tool, a, b))
    return results


def ratio(results: Results, tool: str, peer: str) -> float | None:
    """How many times as long a tool takes as a peer: the median over the turns that both finished."""
    both = zip(results.get(tool, []), results.get(peer, []), strict=False)
    shares = [mine.seconds / theirs.seconds for mine, theirs in both if not (mine.ended or theirs.ended)]
    return median(shares) if shares else None
