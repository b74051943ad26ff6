"""Short ways to read figures in tests. All texts are about an invented dam at an invented Karsk."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import settings

from app.core.model import Figure, Precision
from app.core.signals.figures import figures

unhurried = settings(deadline=None)
"""For Hypothesis: no limit on the time of one example, because test machines are busy."""

EXACT = Precision.EXACT
ABOUT = Precision.ABOUT
BELOW = Precision.BELOW
ABOVE = Precision.ABOVE
AT_LEAST = Precision.AT_LEAST
AT_MOST = Precision.AT_MOST


def read(text: str, language: str | None = "en") -> list[Figure]:
    """The figures of a text, checked for what must hold of all figures."""
    found = list(figures(text, 4, language))
    end = 0
    for figure in found:
        assert figure.span.p == figure.core.p == 4
        assert end <= figure.span.s <= figure.core.s < figure.core.e <= figure.span.e <= len(text)
        assert text[figure.span.s : figure.span.e] == figure.text
        assert (figure.noun is None) == (figure.counts is None)
        if figure.noun is not None:
            behind, before = figure.span.e <= figure.noun.s, figure.noun.e <= figure.span.s
            assert behind or before
            assert figure.noun.s < figure.noun.e <= len(text)
            assert text[figure.noun.s : figure.noun.e].endswith(figure.counts)
        end = figure.span.e
    return found


def only(text: str, language: str | None = "en") -> Figure:
    """The one figure of a text."""
    [figure] = read(text, language)
    return figure


def texts(text: str, language: str | None = "en") -> list[str]:
    """The figures of a text as they are written."""
    return [figure.text for figure in read(text, language)]


def number(value: object) -> Fraction:
    """An exact value from an integer or from text such as ``2.5`` or ``1/3``."""
    return Fraction(str(value))
