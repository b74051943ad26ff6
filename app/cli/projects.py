"""The commands that read projects: export, verify."""

from __future__ import annotations

import argparse
from pathlib import Path

from app.cli.errors import CommandError, one_line
from app.cli.io import write_output
from app.project import ProjectError, read_project, verify
from app.services.reporting import project_report


def export_report(options: argparse.Namespace) -> int:
    """``export PROJECT``."""
    if options.out is None:
        raise CommandError("export", "say where the report should go with --out PATH")
    try:
        project = read_project(Path(options.project))
    except ProjectError as error:
        raise CommandError(error.name, error.what) from error
    report = project_report(project)
    write_output(report.encode("utf-8", "replace"), options.out)
    return 0


def verify_project(options: argparse.Namespace) -> int:
    """``verify PROJECT``: one line a fault, exit 1 if there is any."""
    try:
        faults = verify(Path(options.project))
    except ProjectError as error:
        raise CommandError(error.name, error.what) from error
    write_output("".join(f"{one_line(fault)}\n" for fault in faults).encode("utf-8", "replace"), None)
    return 1 if faults else 0
