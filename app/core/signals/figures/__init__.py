"""Figures in a text: recognised with precision, unit and what they count, paired and related.

Pure: the standard library and the model. Values are exact fractions throughout; offsets are code points.
"""

from app.core.signals.figures.reading.recognise import figures
from app.core.signals.figures.reading.scan import may_hold_figure
from app.core.signals.figures.relating.compare import CALENDAR, comparable, finding, relate
from app.core.signals.figures.relating.compatible import compatible_text
from app.core.signals.figures.relating.pairing import pair_figures
from app.core.signals.figures.relating.subject import subject

__all__ = [
    "CALENDAR",
    "comparable",
    "compatible_text",
    "figures",
    "finding",
    "may_hold_figure",
    "pair_figures",
    "relate",
    "subject",
]
