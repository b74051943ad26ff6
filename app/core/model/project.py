"""The state of a project: sources, claims and what is on view. Immutable; edits make a new one."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.core.model.claim import Claim
from app.core.model.document import Document

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Source:
    """One loaded text. ``number`` identifies it for good; its letter follows from its place.

    ``original`` holds the bytes as they were read. ``origin`` is the path it came from, for
    information only. ``date`` is an EDTF date or free text set by the user.
    """

    number: int
    title: str
    document: Document
    original: bytes = field(repr=False)
    date: str | None = None
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """What counts as a difference: the ignore switches that are on, sorted."""

    ignore: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ViewState:
    """What is on view: numbers of the sources at the left and right, filters, zoom and place.

    ``hidden`` are change classes that are switched off; ``zoom`` in per cent; ``row`` and
    ``fraction`` say which row stands at the top and how far it is scrolled, 0 to 1.
    """

    a: int | None = None
    b: int | None = None
    hidden: tuple[str, ...] = ("variant",)
    fold: bool = False
    zoom: int = 100
    row: int = 0
    fraction: float = 0.0


@dataclass(frozen=True, slots=True)
class Project:
    """Everything a project file holds."""

    title: str = "Untitled"
    sources: tuple[Source, ...] = ()
    claims: tuple[Claim, ...] = ()
    settings: Settings = Settings()
    view: ViewState = ViewState()
    next_source: int = 1
    next_claim: int = 1

    def source(self, number: int) -> Source:
        """The source with this number; KeyError if there is none."""
        for source in self.sources:
            if source.number == number:
                return source
        raise KeyError(number)

    def letter(self, number: int) -> str:
        """The letter of a source by its place: A … Z, then AA, AB …; KeyError if there is none."""
        for place, source in enumerate(self.sources):
            if source.number == number:
                return letter_at(place)
        raise KeyError(number)

    def claim(self, number: int) -> Claim:
        """The claim with this number; KeyError if there is none."""
        for claim in self.claims:
            if claim.number == number:
                return claim
        raise KeyError(number)


def letter_at(place: int) -> str:
    """A for 0, Z for 25, AA for 26: the letters of spreadsheet columns."""
    text = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        text = LETTERS[rest] + text
    return text
