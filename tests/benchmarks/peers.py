"""What Variorum is timed against: programs that compare words or lines, where they are installed."""

import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from .places import ours

_DIFFLIB = """
import re, sys
from difflib import SequenceMatcher
a, b = (re.findall(r"\\w+|[^\\w\\s]", open(name, encoding="utf-8").read()) for name in sys.argv[1:])
for operation in SequenceMatcher(None, a, b).get_opcodes():
    print(*operation)
"""
_WORDS = "[[:alnum:]]+|[^[:space:]]"


@dataclass(frozen=True, slots=True)
class Tool:
    """A program with its arguments, to which the two files are added; ``limit`` in seconds."""

    name: str
    command: Sequence[str]
    limit: float = 120.0
    files: bool = True

    def on(self, a: str, b: str) -> list[str]:
        """The command line for two files."""
        return [*self.command, a, b] if self.files else list(self.command)

    @property
    def installed(self) -> bool:
        """Whether the program is on this machine."""
        return shutil.which(self.command[0]) is not None


VARIORUM = Tool("Variorum", ours("compare", "--format", "json"))
IDLE = Tool("Python doing nothing", [sys.executable, "-c", "pass"], files=False)
GIT = Tool(
    "git word-diff",
    ["git", "diff", "--no-index", "--no-color", "--word-diff=porcelain", f"--word-diff-regex={_WORDS}"],
)
PEERS = (
    IDLE,
    GIT,
    Tool("wdiff", ["wdiff"]),
    Tool("dwdiff", ["dwdiff"]),
    Tool("difflib on words", [sys.executable, "-c", _DIFFLIB], limit=30.0),
    Tool("diff on lines", ["diff"]),
)
