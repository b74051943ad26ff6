"""The commands of the headless contract and their exit codes.

0 done, 1 they differ (only with ``--exit-code``) or a fault was found (``verify``), 2 bad usage or an
input that cannot be read, 130 interrupted.
"""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import NoReturn

from app import __version__
from app.cli.errors import CommandError, drop_output


def main(arguments: Sequence[str]) -> int:
    """Run one command; returns the exit code and never raises for what a person can meet."""
    gc.disable()  # one run makes no cycles worth the search for them
    try:
        options = _parsed(arguments)
        # Each command loads what it needs; a news item is compared in the time that the rest would take.
        run = getattr(import_module(f"app.cli.{options.module}"), options.run)
        code: int = run(options)
    except CommandError as error:
        print(error, file=sys.stderr)  # noqa: T201 - this is a command
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        drop_output()  # whoever reads has gone
        return 0
    except MemoryError:
        print(f"variorum: {arguments[0]}: not enough memory for these texts; compare parts", file=sys.stderr)  # noqa: T201
        return 2
    return code


def _parsed(arguments: Sequence[str]) -> argparse.Namespace:
    options, rest = _parser(*arguments[:1]).parse_known_args(arguments)
    if rest:
        what = f"unrecognized arguments: {' '.join(rest)}; see variorum {arguments[0]} --help"
        raise CommandError(arguments[0], what)
    return options


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with a call in one line."""

    def error(self, message: str) -> NoReturn:
        raise CommandError(self.prog.partition(" ")[2] or "call", f"{message}; see {self.prog} --help")


def _parser(asked: str = "") -> argparse.ArgumentParser:
    """The parser of all commands, or of the one that is asked for: making the others takes a while."""
    parser = _Parser(prog="variorum", description="Compare texts without the window.")
    parser.add_argument("--version", action="version", version=f"variorum {__version__}")
    kinds = parser.add_subparsers(required=True, metavar="COMMAND")
    for name in [asked] if asked in COMMANDS else COMMANDS:
        _COMMANDS[name](kinds)
    return parser


def _extract(kinds: argparse._SubParsersAction[_Parser]) -> None:
    parser = kinds.add_parser("extract", help="the text of a document, in paragraphs")
    parser.add_argument("file", help="a document, or - for standard input")
    parser.add_argument("--format", choices=("json", "text"), default="json")
    parser.add_argument("--encoding", help="read as this encoding instead of recognising it")
    _out(parser)
    parser.set_defaults(module="texts", run="extract")


def _compare(kinds: argparse._SubParsersAction[_Parser]) -> None:
    from app.core.compare.ignore import SWITCHES  # noqa: PLC0415

    parser = kinds.add_parser("compare", help="what differs between two documents")
    parser.add_argument("a", nargs="?", help="the left document, or - for standard input")
    parser.add_argument("b", nargs="?", help="the right document")
    parser.add_argument("--format", choices=("json", "text", "html"), default="json")
    parser.add_argument("--ignore", default="", help=f"mute these differences: {','.join(SWITCHES)}")
    parser.add_argument(
        "--sentences", action="store_true", help="say which sentences stand beside which, too"
    )
    parser.add_argument("--exit-code", action="store_true", help="exit 1 if the documents differ")
    parser.add_argument("--batch", action="store_true", help="JSON lines {id, a, b} in, rows out")
    _out(parser)
    parser.set_defaults(module="texts", run="compare_documents")


def _align(kinds: argparse._SubParsersAction[_Parser]) -> None:
    parser = kinds.add_parser("align", help="which units of two texts stand beside each other")
    parser.add_argument("a", nargs="?", help="the left text, or - for standard input")
    parser.add_argument("b", nargs="?", help="the right text")
    parser.add_argument("--unit", choices=("line", "sentence", "paragraph"), default="paragraph")
    parser.add_argument("--format", choices=("json",), default="json")
    parser.add_argument("--batch", action="store_true", help="JSON lines {id, a, b} in, links out")
    _out(parser)
    parser.set_defaults(module="texts", run="align_units")


def _figures(kinds: argparse._SubParsersAction[_Parser]) -> None:
    parser = kinds.add_parser("figures", help="the figures of a text: value, unit, precision")
    parser.add_argument("file", nargs="?", default="-", help="a document, or - for standard input")
    parser.add_argument("--lang", help="language of the text (BCP 47); recognised if not given")
    parser.add_argument("--format", choices=("json",), default="json")
    parser.add_argument("--batch", action="store_true", help="JSON lines {id, lang, text} in, figures out")
    _out(parser)
    parser.set_defaults(module="texts", run="find_figures")


def _claims(kinds: argparse._SubParsersAction[_Parser]) -> None:
    parser = kinds.add_parser("claims", help="proposals of divergent claims (not there yet)")
    parser.add_argument("files", nargs="*", help="documents")
    parser.add_argument("--format", choices=("json",), default="json")
    parser.add_argument("--limit", type=int, default=100)
    parser.add_argument("--batch", action="store_true")
    _out(parser)
    parser.set_defaults(module="texts", run="propose_claims")


def _export(kinds: argparse._SubParsersAction[_Parser]) -> None:
    parser = kinds.add_parser("export", help="the report of a project")
    parser.add_argument("project", help="a .variorum file")
    parser.add_argument("--format", choices=("html",), default="html")
    _out(parser)
    parser.set_defaults(module="projects", run="export_report")


def _verify(kinds: argparse._SubParsersAction[_Parser]) -> None:
    parser = kinds.add_parser("verify", help="check that a project is whole")
    parser.add_argument("project", help="a .variorum file")
    parser.set_defaults(module="projects", run="verify_project")


def _out(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", metavar="PATH", help="write the result into a file")


_COMMANDS: dict[str, Callable[[argparse._SubParsersAction[_Parser]], None]] = {
    "extract": _extract,
    "compare": _compare,
    "align": _align,
    "figures": _figures,
    "claims": _claims,
    "export": _export,
    "verify": _verify,
}
COMMANDS = tuple(_COMMANDS)
