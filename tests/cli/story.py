"""Two versions of an invented report, as files."""

from __future__ import annotations

from pathlib import Path

FIRST = """\
---
title: Valley Wire
date: 2031-05-13
---
# Karsk dam fails

Around 7,000 people fled the Velt valley on Tuesday, the agency said.

The wall, finished in 1971, is old. Engineers found no cause for concern in March.

A shopkeeper heard no siren that night, although it was tested every spring.

The national railway suspended trains between Brenna and Ostmark.

Governor Ilse Marten asked the army for boats and field kitchens.
"""
SECOND = """\
# Karsk dam gives way

At least 2,000 people fled the Velt valley on Tuesday, the agency said.

The wall, finished in 1971, is old.

Engineers found no cause for concern in March.

Governor Ilse Marten asked the army for boats and field kitchens.

The national railway suspended trains between Brenna and Ostmark.

Prosecutors opened an inquiry into possible negligence by whoever ran the 3 gates.
"""


def written(folder: Path) -> tuple[Path, Path]:
    """Both versions as Markdown files."""
    first, second = folder / "first.md", folder / "second.md"
    first.write_text(FIRST, "utf-8")
    second.write_text(SECOND, "utf-8")
    return first, second
