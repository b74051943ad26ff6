"""Exports of the story, character for character.

After a change that is meant to show, write the files anew and read the difference:

    VARIORUM_GOLDEN=write python3 -m pytest tests/export/test_golden.py
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from app.export.comparison_html import comparison_html
from app.export.comparison_text import comparison_text
from app.export.report_html import report_html

from .story import project, story

GOLDEN = Path(__file__).with_name("golden")
_STYLE = re.compile("(?<=<style>\n).*(?=</style>)", re.DOTALL)


def without_style(html: str) -> str:
    """The style sheet is long, and what it does shows on screen only."""
    return _STYLE.sub("", html)


EXPORTS = {
    "comparison.html": lambda: without_style(comparison_html(story())),
    "comparison.txt": lambda: comparison_text(story()),
    "report.html": lambda: without_style(report_html(project(), story(), "1.2.3")),
    "report_alone.html": lambda: without_style(report_html(project(), None, "1.2.3")),
}


@pytest.mark.parametrize("name", EXPORTS)
def test_the_export_is_as_it_was(name: str) -> None:
    text = EXPORTS[name]()
    file = GOLDEN / name
    if os.environ.get("VARIORUM_GOLDEN") == "write":
        file.write_text(text, encoding="utf-8", newline="\n")
    assert text == file.read_bytes().decode("utf-8")
