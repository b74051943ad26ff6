"""Whether a text is nothing but figures: *24*, *two dozen cows*, *about $3*, *on 10 March 2025*."""

from __future__ import annotations

import re

from app.core.signals.figures.moments.deictic import deictic_figures
from app.core.signals.figures.moments.loose import loose_figures
from app.core.signals.figures.reading.recognise import figures
from app.core.signals.figures.words.languages import lexicon

_WORD = re.compile(r"[^\W_]+")


def is_figures_only(text: str, language: str | None = "en") -> bool:
    """Whether every word of a text is part of a figure, of what it counts, or a word like *on* and *the*."""
    found = (
        *figures(text, 0, language),
        *deictic_figures(text, 0, language),
        *loose_figures(text, 0, language, [(0, len(text))]),
    )
    if not found:
        return False
    stops = lexicon(language or "en").stops
    covered = [(figure.box.s, figure.box.e) for figure in found]
    return all(
        match.group().lower() in stops or any(s <= match.start() and match.end() <= e for s, e in covered)
        for match in _WORD.finditer(text)
    )
