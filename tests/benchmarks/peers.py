"""What Variorum is timed against: programs that compare words or lines, where they are installed."""

import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec

from .places import ours

_DIFFLIB = """
import re, sys
from difflib import SequenceMatcher
a, b = (re.findall(r"\\w+|[^\\w\\s]", open(name, encoding="utf-8").read()) for name in sys.argv[1:])
for operation in SequenceMatcher(None, a, b).get_opcodes():
    print(*operation)
"""
_MELD = """
import sys
from meld.matchers.myers import MyersSequenceMatcher
a, b = (open(name, encoding="utf-8").read().splitlines() for name in sys.argv[1:])
for operation in MyersSequenceMatcher(None, a, b).get_opcodes():
    print(*operation)
"""
_WORDS = "[[:alnum:]]+|[^[:space:]]"


@dataclass(frozen=True, slots=True)
class Tool:
    """A program with its arguments, to which the two files are added; ``limit`` in seconds.

    ``module``: what Python has to find for it; ``codes``: with what it ends if all went well.
    """

    name: str
    command: Sequence[str]
    limit: float = 120.0
    files: bool = True
    module: str = ""
    codes: frozenset[int] = frozenset({0})

    def on(self, a: str, b: str) -> list[str]:
        """The command line for two files."""
        return [*self.command, a, b] if self.files else list(self.command)

    @property
    def installed(self) -> bool:
        """Whether the program is on this machine."""
        return shutil.which(self.command[0]) is not None and (not self.module or _found(self.module))


def _found(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:  # not even the package it is part of
        return False


_DIFFERENT = frozenset({0, 1})
"""Programs that find differences return 1."""

VARIORUM = Tool("Variorum", ours("compare", "--format", "json"))
IDLE = Tool("Python doing nothing", [sys.executable, "-c", "pass"], files=False)
GIT = Tool(
    "git word-diff",
    ["git", "diff", "--no-index", "--no-color", "--word-diff=porcelain", f"--word-diff-regex={_WORDS}"],
    codes=_DIFFERENT,
)
PEERS = (
    IDLE,
    GIT,
    Tool("wdiff", ["wdiff"], codes=_DIFFERENT),
    Tool("dwdiff", ["dwdiff"], codes=_DIFFERENT),
    Tool("difflib on words", [sys.executable, "-c", _DIFFLIB], limit=30.0),
    Tool(
        "Meld's matcher on lines",
        [sys.executable, "-c", _MELD],
        limit=30.0,
        module="meld.matchers.myers",  # GPL: found where it is installed or on PYTHONPATH, never shipped
    ),
    Tool("diff on lines", ["diff"], codes=_DIFFERENT),
)
