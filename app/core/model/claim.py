"""A claim: a point on which sources can be compared, with evidence from any number of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.core.model.document import Span


class Category(StrEnum):
    """What kind of disagreement a claim records."""

    FIGURE = "figure"
    DATE = "date"
    NAME = "name"
    ATTRIBUTION = "attribution"
    CERTAINTY = "certainty"
    CONTRADICTION = "contradiction"
    QUOTATION = "quotation"
    WORDING = "wording"
    OMISSION = "omission"


class Severity(StrEnum):
    """How much hangs on it."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Status(StrEnum):
    """How far the work on a claim has got."""

    OPEN = "open"
    CHECKING = "checking"
    RESOLVED = "resolved"
    SET_ASIDE = "set aside"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a quotation stands: position first, then the words themselves and their surroundings.

    ``quote`` is the text of ``span``; ``prefix`` and ``suffix`` are up to 32 code points before and
    after it in the same paragraph (the W3C Web Annotation text quote selector).
    """

    span: Span
    quote: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one source says on a claim: a quotation, or (``anchor`` None) that it is silent."""

    source: int
    anchor: Anchor | None = None

    @property
    def silent(self) -> bool:
        """True where the record is that the source says nothing."""
        return self.anchor is None


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim of a project. ``number`` is what the screen shows as *C1*; it is never reused."""

    number: int
    title: str
    category: Category = Category.WORDING
    severity: Severity = Severity.MEDIUM
    status: Status = Status.OPEN
    note: str = ""
    evidence: tuple[Evidence, ...] = ()
