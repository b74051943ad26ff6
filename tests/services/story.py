"""Two versions of an invented report and a rival one, as loaded files and as a project."""

from __future__ import annotations

from dataclasses import replace

from app.core.compare.compare import compare
from app.core.model import Document, Project
from app.formats import read_document
from app.services.documents import Loaded
from app.services.session import new_project
from app.services.tagging import Pair

FIRST = """\
# Karsk dam fails

Around 7,000 people fled the Velt valley on Tuesday, the Rivers Agency said.

Eleven people are reportedly missing in Lower Karsk.

The spillway was last inspected on 10 March by engineers of the operator.

The national railway suspended trains between Brenna and Ostmark.

A shopkeeper heard no siren that night, although it was tested every spring.
"""
SECOND = """\
# Karsk dam gives way

At least 2,000 people fled the Velt valley on Tuesday, district officials said.

Nineteen people are missing in Lower Karsk.

The spillway was last inspected on 12 March by engineers of the operator.

The national railway suspended trains between Brenna and Ostmark.

Prosecutors opened an inquiry into possible negligence by whoever ran the gates.
"""


def loaded(text: str, name: str, date: str | None = None) -> Loaded:
    document = read_document(text.encode(), name)
    return Loaded(replace(document, published=date), text.encode(), f"reports/{name}")


def project() -> Project:
    return new_project([loaded(FIRST, "first.md"), loaded(SECOND, "second.md")])


def pair(state: Project) -> Pair:
    a, b = state.sources[:2]
    return Pair(compare(a.document, b.document), a.number, b.number)


def words(document: Document, p: int, text: str) -> tuple[int, int, int]:
    """Where some words stand in paragraph ``p``."""
    start = document.paragraphs[p].text.index(text)
    return p, start, start + len(text)
