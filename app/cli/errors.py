"""How a command fails: one line on standard error, exit 2."""

from __future__ import annotations

import os
import sys


class CommandError(Exception):
    """A bad call or an input that cannot be read: ``variorum: NAME: what is wrong and what to do``."""

    def __init__(self, name: str, what: str) -> None:
        super().__init__(f"variorum: {one_line(name)}: {one_line(what)}")


def drop_output() -> None:
    """Forget what standard output could not take, lest Python complains when it flushes at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def one_line(text: str) -> str:
    """``text`` with everything that could break the line or move the cursor shown as a blank."""
    return "".join(c if c.isprintable() else " " for c in text)
