"""Figures in a text: recognised with precision, unit and what they count, paired and related.

Pure: the standard library and the model. Values are exact fractions throughout; offsets are code points.
"""

from app.core.signals.figures.compare import CALENDAR, comparable, finding, relate
from app.core.signals.figures.compatible import compatible_text
from app.core.signals.figures.pairing import pair_figures
from app.core.signals.figures.recognise import figures
from app.core.signals.figures.scan import may_hold_figure
from app.core.signals.figures.subject import subject

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
