"""What a figure is about, in two words: *People missing*, for the title of a claim.

English; elsewhere what is counted stands alone.
"""

from __future__ import annotations

import re

from app.core.model import Figure, FigureKind

_BE = "are|were|is|was|be|been|being|have|has|had|remain|remained"
_SAID = re.compile(
    rf" (?:(?P<be>(?:{_BE})\b)(?: (?:{_BE}|also|still|now|since|then|\w+ly)\b)* )?(?P<word>[a-z]+)\b"
)
_STATES = frozenset(("missing", "dead", "hurt"))
_NOTHING_SAID = frozenset(
    "a an the this that these those in at on to of from by for with under over near between into within "
    "about above below after before not no never nor and or but as so than there here where when who".split()
)


def subject(figure: Figure, text: str) -> str:
    """What a figure counts, with the word said of it where one follows, or "" if neither is told.

    ``text`` is that of the figure's paragraph. *Twelve were injured* counts nothing by name; what is said
    of them stands for it.
    """
    if not figure.counts:
        return _said_alone(figure, text)
    title = figure.counts[:1].upper() + figure.counts[1:]
    said = _SAID.match(text, figure.noun.e) if figure.noun is not None else None
    if said is None:
        return title
    word = said["word"]
    if said["be"] is None:
        return f"{title} {word}" if word.endswith("ed") else title
    return title if word in _NOTHING_SAID or word.endswith("ly") else f"{title} {word}"


def _said_alone(figure: Figure, text: str) -> str:
    said = _SAID.match(text, figure.span.e) if figure.kind is FigureKind.NUMBER else None
    if said is None or said["be"] is None:
        return ""
    word = said["word"]
    return word.capitalize() if word.endswith(("ed", "en")) or word in _STATES else ""
