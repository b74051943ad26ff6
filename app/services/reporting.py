"""Reports of a project: choose the pair, compare it, write the file."""

from __future__ import annotations

import secrets
from pathlib import Path

from app import __version__
from app.core.compare.compare import Options, compare
from app.core.compare.ignore import SWITCHES
from app.core.model.comparison import Comparison
from app.core.model.project import Project, Source
from app.export.report_html import report_html
from app.project.errors import saving_failed
from app.project.publish import publish


class ReportError(Exception):
    """A report that could not be written: ``message`` is one sentence, ``details`` for copying."""

    def __init__(self, message: str, details: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.details = details


def project_report(project: Project) -> str:
    """The report of a project as HTML, on the pair on view or else on its first two sources.

    With fewer than two sources there is nothing to compare, and the report says what there is. A setting
    that this version does not know is left out, which the report says.
    """
    pair = pair_on_view(project)
    comparison = None
    if pair is not None:
        ignore = tuple(name for name in project.settings.ignore if name in SWITCHES)
        comparison = compare(pair[0].document, pair[1].document, Options(ignore))
    return report_html(project, comparison, __version__)


def write_report(project: Project, comparison: Comparison | None, path: Path) -> None:
    """Write the report to ``path`` in one step: what stood there is replaced whole, or stays as it was.

    Raises :class:`ReportError`.
    """
    data = report_html(project, comparison, __version__).encode("utf-8")
    try:
        publish(data, path, f".{secrets.token_hex(8)}.saving")
    except OSError as error:
        failure = saving_failed(path, error)
        raise ReportError(failure.message, failure.details) from error


def pair_on_view(project: Project) -> tuple[Source, Source] | None:
    """The sources at the left and at the right, or the first two; None if there are not two."""
    by_number = {source.number: source for source in project.sources}
    a, b = by_number.get(project.view.a or 0), by_number.get(project.view.b or 0)
    if a is not None and b is not None and a is not b:
        return a, b
    return (project.sources[0], project.sources[1]) if len(project.sources) > 1 else None
