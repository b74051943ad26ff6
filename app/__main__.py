"""The entry point: a command of the headless contract, or the window."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from app import __version__
from app.cli import COMMANDS
from app.cli import main as run_command


def main(arguments: Sequence[str] | None = None) -> int:
    """Run Variorum; returns the exit code."""
    if getattr(sys, "frozen", False):  # in a bundle the worker process begins here, too
        from multiprocessing import freeze_support  # noqa: PLC0415

        freeze_support()
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words and words[0] in COMMANDS:
        return run_command(words)
    options = _parser().parse_args(words[1:] if words[:1] == ["open"] else words)
    from app.bootstrap import run  # noqa: PLC0415 - the commands must not pay for Qt, nor need it

    return run(options.files, example=options.example, screenshot=options.screenshot)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="variorum",
        description="Compare versions of one text and rival reports of one event, offline.",
        epilog=f"Commands without a window: {', '.join(COMMANDS)}; each has its own --help.",
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help="a project, or texts to compare")
    parser.add_argument("--example", action="store_true", help="open the bundled example")
    parser.add_argument(
        "--screenshot", metavar="PNG", help="paint the first finished view into a file and quit"
    )
    parser.add_argument("--version", action="version", version=f"Variorum {__version__}")
    return parser


def _leave(code: int) -> NoReturn:
    """End the process without taking its objects apart one by one, which takes a tenth of the time."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with contextlib.suppress(OSError, ValueError):
                stream.flush()
    os._exit(code)


if __name__ == "__main__":
    code = main()
    if sys.argv[1:2] and sys.argv[1] in COMMANDS:
        _leave(code)
    sys.exit(code)
