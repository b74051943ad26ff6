"""Making projects out of documents: titles, dates, which two to show, and which is the earlier."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path, PurePath

from app.core.claims import AddSource, Compound, Edit
from app.core.model.document import Document
from app.core.model.project import Project, Settings, Source
from app.resources import resource
from app.services.documents import Loaded

DEFAULT_IGNORE = ("quotes", "whitespace")
"""What a new project does not count as a difference; it stays visible, muted."""
EXAMPLE = (
    "meridian-wire-1.md",
    "meridian-wire-3.md",
    "velt-valley-post.md",
    "northern-ledger.md",
    "rivers-agency.md",
)
EXAMPLE_TITLE = "Karsk dam failure"
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DATE = re.compile(
    r"(?P<year>[0-9]{4})(-(?P<month>0[1-9]|1[0-2])(-(?P<day>0[1-9]|[12][0-9]|3[01])"
    r"(T(?P<clock>[0-9]{2}:[0-9]{2}).*)?)?)?"
)


def example_paths() -> list[Path]:
    """The files of the bundled example: two versions of an article, then rival reports."""
    return [resource("example", name) for name in EXAMPLE]


def source_title(document: Document, taken: Collection[str] = ()) -> str:
    """What a source is called at first: its title, else its file's name; told apart from others'."""
    stem = PurePath(document.name).stem or document.name
    title = document.title or stem
    if title not in taken:
        return title
    if title != stem and f"{title} ({stem})" not in taken:
        return f"{title} ({stem})"
    return next(name for k in count(2) if (name := f"{title} ({k})") not in taken)


def make_sources(project: Project, loaded: Sequence[Loaded]) -> list[Source]:
    """Sources for loaded documents, numbered on from those that the project has had."""
    taken = {source.title for source in project.sources}
    made = []
    for number, item in enumerate(loaded, project.next_source):
        title = source_title(item.document, taken)
        taken.add(title)
        made.append(Source(number, title, item.document, item.data, item.document.published, item.path))
    return made


def new_project(loaded: Sequence[Loaded], title: str | None = None) -> Project:
    """A project with these sources, the two that belong beside each other on view."""
    empty = Project(settings=Settings(DEFAULT_IGNORE))
    sources = tuple(make_sources(empty, loaded))
    name = title or (sources[0].title if sources else empty.title)
    return with_pair(replace(empty, title=name, sources=sources, next_source=len(sources) + 1))


def add_sources(project: Project, loaded: Sequence[Loaded]) -> Edit:
    """The edit that adds documents to a project, as one step."""
    edits = [AddSource(source) for source in make_sources(project, loaded)]
    if len(edits) == 1:
        return edits[0]
    return Compound(tuple(edits), f"Add {len(edits)} sources")


def with_pair(project: Project) -> Project:
    """The project with two of its sources on view, if it has two and none were chosen yet."""
    numbers = {source.number for source in project.sources}
    view = project.view
    if view.a in numbers and view.b in numbers and view.a != view.b:
        return project
    a, b = first_pair(project.sources)
    return replace(project, view=replace(view, a=a, b=b, row=0, fraction=0.0))


def first_pair(sources: Sequence[Source]) -> tuple[int | None, int | None]:
    """Numbers of the first two sources, the earlier one first where both have dates."""
    if not sources:
        return None, None
    if len(sources) == 1:
        return sources[0].number, None
    a, b = sources[:2]
    if a.date and b.date and b.date < a.date:
        a, b = b, a
    return a.number, b.number


def same_text(project: Project, document: Document) -> Source | None:
    """The source that already holds this text, by fingerprint."""
    for source in project.sources:
        if source.document.text_sha256 == document.text_sha256:
            return source
    return None


def shown_date(date: str | None, *, year: bool = True) -> str:
    """An EDTF date as a person reads it: *14 May 2025, 06:40*; other text as it is.

    Without ``year``: *14 May, 06:40*, where that is not all there is.
    """
    match = _DATE.fullmatch(date or "")
    if match is None:
        return date or ""
    month, day, clock = match["month"], match["day"], match["clock"]
    if month is None:
        return match["year"]
    words = [day.lstrip("0")] if day else []
    words.append(_MONTHS[int(month) - 1])
    if year:
        words.append(match["year"])
    shown = " ".join(words)
    return f"{shown}, {clock}" if clock else shown
